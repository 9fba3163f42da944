"""The commands beside the history: trends, stories, the trash, scoring again, and a line to type.

Those with `first` hold while a line to type in has the keys as well.
"""

from mockroom.ui._command import Command, Place

_TRENDS = (
    Command(
        id="trends.start",
        place=Place.TRENDS,
        keys="enter",
        label="start",
        help="Start what is suggested for the weak signal in hand.",
        action="start",
        rank=1,
    ),
    Command(
        id="trends.list",
        place=Place.TRENDS,
        keys="enter",
        label="its attempts",
        help="List the attempts that listen for the signal in hand.",
        action="list",
        rank=1,
    ),
    Command(
        id="trends.turn",
        place=Place.TRENDS,
        keys="c,space",
        label="calendar",
        help="Turn between the signal in hand and the calendar, where there is room for one.",
        action="turn",
        rank=1,
    ),
    Command(
        id="trends.stories",
        place=Place.TRENDS,
        keys="y",
        label="stories",
        help="See your stories and which signals they carry.",
        action="stories",
        rank=3,
    ),
    Command(
        id="trends.back",
        place=Place.TRENDS,
        keys="escape",
        label="back",
        help="Go back to where you came from.",
        action="back",
        rank=1,
    ),
)

_STORIES = (
    Command(
        id="stories.list",
        place=Place.STORIES,
        keys="enter",
        label="its attempts",
        help="List the attempts that tell the story in hand.",
        action="list",
        rank=1,
    ),
    Command(
        id="stories.new",
        place=Place.STORIES,
        keys="n",
        label="new story",
        help="Name a new story.",
        action="new",
        rank=1,
    ),
    Command(
        id="stories.link",
        place=Place.STORIES,
        keys="l",
        label="link",
        help="Link one more attempt to the story in hand.",
        action="link",
    ),
    Command(
        id="stories.unlink",
        place=Place.STORIES,
        keys="x",
        label="unlink",
        help="Unlink an attempt from the story in hand.",
        action="unlink",
        rank=3,
    ),
    Command(
        id="stories.rename",
        place=Place.STORIES,
        keys="r",
        label="rename",
        help="Give the story in hand another name.",
        action="rename",
        rank=3,
    ),
    Command(
        id="stories.note",
        place=Place.STORIES,
        keys="e",
        label="note",
        help="Write what to remember of the story in hand.",
        action="note",
    ),
    Command(
        id="stories.remove",
        place=Place.STORIES,
        keys="d,delete",
        label="set aside",
        help="Set the story in hand aside; its attempts stay.",
        action="remove",
        rank=3,
    ),
    Command(
        id="stories.undo",
        place=Place.STORIES,
        keys="u",
        label="undo",
        help="Bring back the story that was set aside last.",
        action="undo",
        rank=1,
    ),
    Command(
        id="stories.back",
        place=Place.STORIES,
        keys="escape",
        label="back",
        help="Go back to where you came from.",
        action="back",
        rank=1,
    ),
)

_TRASH = (
    Command(
        id="trash.restore",
        place=Place.TRASH,
        keys="r,enter",
        label="bring back",
        help="Bring back what is in hand, to where it was.",
        action="restore",
        rank=1,
    ),
    Command(
        id="trash.erase",
        place=Place.TRASH,
        keys="d,delete",
        label="delete for good",
        help="Delete what is in hand from the disk; you are asked first.",
        action="erase",
    ),
    Command(
        id="trash.empty",
        place=Place.TRASH,
        keys="e",
        label="empty it",
        help="Delete all that is in the trash from the disk; you are asked first.",
        action="empty",
        rank=3,
    ),
    Command(
        id="trash.back",
        place=Place.TRASH,
        keys="escape",
        label="back",
        help="Go back to the past attempts.",
        action="back",
        rank=1,
    ),
)

_RESCORING = (
    Command(
        id="rescoring.open",
        place=Place.RESCORING,
        keys="enter",
        label="debrief",
        help="Open the debrief of the attempt in hand, with today's score beside it.",
        action="open",
        rank=1,
    ),
    Command(
        id="rescoring.cancel",
        place=Place.RESCORING,
        keys="escape",
        label="stop",
        help="Stop; what is scored until now is told.",
        action="cancel",
        rank=1,
    ),
    Command(
        id="rescoring.back",
        place=Place.RESCORING,
        keys="escape",
        label="back",
        help="Go back to where you came from.",
        action="back",
        rank=1,
    ),
)

_NOTE = (
    Command(
        id="note.take",
        place=Place.NOTE,
        keys="ctrl+j,ctrl+enter",
        label="keep it",
        help="Keep the note as it is typed.",
        action="take",
        first=True,
        rank=1,
    ),
    Command(
        id="note.close",
        place=Place.NOTE,
        keys="escape",
        label="leave",
        help="Leave the note as it was; you are asked first if you changed it.",
        action="close",
        first=True,
        rank=1,
    ),
)

_PROMPT = (
    Command(
        id="prompt.take",
        place=Place.PROMPT,
        keys="enter,ctrl+j",
        label="take it",
        help="Take what is typed.",
        action="take",
        first=True,
        rank=1,
    ),
    Command(
        id="prompt.close",
        place=Place.PROMPT,
        keys="escape",
        label="leave",
        help="Leave everything as it is.",
        action="close",
        first=True,
        rank=1,
    ),
)

PAST_COMMANDS: tuple[Command, ...] = (*_TRENDS, *_STORIES, *_TRASH, *_RESCORING, *_NOTE, *_PROMPT)
"""Within a place in the order of their hints."""
