"""The commands of the room. Where two share a key, never more than one of them is possible.

An editor has the focus most of the time, so no key here is one that types.
"""

from mockroom.ui._command import Command, Place

_TALKING = (
    Command(
        id="room.clarify",
        place=Place.ROOM,
        keys="enter",
        label="ask first",
        help="Turn from the question to your clarifying questions.",
        action="clarify",
        rank=1,
    ),
    Command(
        id="room.answer",
        place=Place.ROOM,
        keys="ctrl+j",
        label="answer",
        help="Begin to answer.",
        action="answer",
        rank=1,
    ),
    Command(
        id="room.assume",
        place=Place.ROOM,
        keys="ctrl+t",
        label="assume",
        help="Make the line say what you take as given, in place of a question.",
        action="assume",
    ),
    Command(
        id="room.ask",
        place=Place.ROOM,
        keys="ctrl+t",
        label="ask",
        help="Make the line a question to the interviewer again.",
        action="ask",
    ),
)

_HANDING_IN = (
    Command(
        id="room.submit",
        place=Place.ROOM,
        keys="ctrl+j,ctrl+enter",
        label="submit",
        help="Hand in your answer; the interviewer may ask one more thing.",
        action="submit",
        rank=1,
    ),
    Command(
        id="room.finish",
        place=Place.ROOM,
        keys="ctrl+j,ctrl+enter",
        label="reply",
        help="Hand in your answer to the follow-up; another one may come.",
        action="finish",
        rank=1,
    ),
    Command(
        id="room.skip",
        place=Place.ROOM,
        keys="ctrl+n",
        label="skip",
        help="Leave the follow-up unanswered; another one may come.",
        action="skip",
    ),
    Command(
        id="room.reopen",
        place=Place.ROOM,
        keys="ctrl+r,ctrl+b",
        label="back to answer",
        help="Take your answer back and write on it; nothing is final before the debrief.",
        action="reopen",
    ),
)

_LOOKING = (
    Command(
        id="room.guide",
        place=Place.ROOM,
        keys="f2",
        label="guide",
        help="Show what each section of an answer is for, and what the interviewer assumes.",
        action="guide",
    ),
    Command(
        id="room.signals",
        place=Place.ROOM,
        keys="f3",
        label="signals",
        help="Move through the signals; the one in focus lights up its evidence.",
        action="signals",
    ),
    Command(
        id="room.fields",
        place=Place.ROOM,
        keys="f8",
        label="sections",
        help="Write in five sections, or in one text again; the words stay the same.",
        action="fields",
    ),
    Command(
        id="room.next-field",
        place=Place.ROOM,
        keys="ctrl+n",
        label="next section",
        help="Go on to the next section, and from the last to the first.",
        action="next_field",
        rank=1,
    ),
    Command(
        id="room.hints",
        place=Place.ROOM,
        keys="ctrl+g",
        label="hint",
        help="Choose a hint; its price is marked beside your score and takes nothing off it.",
        action="hints",
    ),
    Command(
        id="room.outline",
        place=Place.ROOM,
        keys="ctrl+o",
        label="outline",
        help="Show your answer paragraph by paragraph, and go to one of them.",
        action="outline",
        rank=3,
    ),
    Command(
        id="room.earlier",
        place=Place.ROOM,
        keys="f9",
        label="last answer",
        help="When you try again: read your last answer beside the new one, and put it away.",
        action="earlier",
        rank=1,
    ),
    Command(
        id="room.question",
        place=Place.ROOM,
        keys="f4",
        label="question",
        help="Read all that was said, by the interviewer and by you, and go back.",
        action="question",
        rank=3,
    ),
    Command(
        id="room.pause",
        place=Place.ROOM,
        keys="f5",
        label="pause",
        help="Stop the clock, and start it again.",
        action="pause",
        rank=3,
    ),
    Command(
        id="room.back",
        place=Place.ROOM,
        keys="escape",
        label="back",
        help="From what you look at back to what there is to do.",
        action="back",
        rank=1,
    ),
    Command(
        id="room.leave",
        place=Place.ROOM,
        keys="escape",
        label="leave (kept)",
        help="Leave the room; all you wrote is kept and can be taken up again.",
        action="leave",
        rank=1,
    ),
)

ROOM_COMMANDS: tuple[Command, ...] = (*_TALKING, *_HANDING_IN, *_LOOKING)
"""In the order of their hints."""
