"""The commands of the drills and of the screen that tells how it goes.

While text is written every printable key types, so what works then has a chord of its own. In a
list the digit or letter before a line chooses it; these are told beside the lines, as they change
with every drill, and are no commands.
"""

from mockroom.ui._command import Command, Place

_DRILL = (
    Command(
        id="drill.reveal",
        place=Place.DRILL,
        keys="ctrl+j,enter",
        label="reveal",
        help="Hand in the answer and see what it came to.",
        action="reveal",
        rank=1,
    ),
    Command(
        id="drill.again",
        place=Place.DRILL,
        keys="1",
        label="again",
        help="Grade it 1: not known; it comes again soon.",
        action="grade(1)",
        hint=False,  # the grades stand above the hints, each with the time until it comes again
    ),
    Command(
        id="drill.hard",
        place=Place.DRILL,
        keys="2",
        label="hard",
        help="Grade it 2: known with effort, or half of it.",
        action="grade(2)",
        hint=False,
    ),
    Command(
        id="drill.good",
        place=Place.DRILL,
        keys="3",
        label="good",
        help="Grade it 3: known.",
        action="grade(3)",
        hint=False,
    ),
    Command(
        id="drill.easy",
        place=Place.DRILL,
        keys="4",
        label="easy",
        help="Grade it 4: known at once; it comes again much later.",
        action="grade(4)",
        hint=False,
    ),
    Command(
        id="drill.accept",
        place=Place.DRILL,
        keys="space",
        label="as suggested",
        help="Grade it as is suggested.",
        action="accept",
        rank=1,
    ),
    Command(
        id="drill.undo",
        place=Place.DRILL,
        keys="u",
        label="undo",
        help="Take the last grade back and see its drill again; each press goes one further back.",
        action="undo",
    ),
    Command(
        id="drill.undo_writing",
        place=Place.DRILL,
        keys="ctrl+r,ctrl+b",
        label="undo grade",
        help="The same while an answer is written.",
        action="undo_writing",
        rank=3,
    ),
    Command(
        id="drill.skip",
        place=Place.DRILL,
        keys="ctrl+n",
        label="skip",
        help="Pass this drill over for now; what you wrote is kept.",
        action="skip",
    ),
    Command(
        id="drill.text_down",
        place=Place.DRILL,
        keys="ctrl+g,pagedown",
        label="read on",
        help="Read on in a long text without leaving the answer.",
        action="read(1)",
        rank=3,
    ),
    Command(
        id="drill.text_up",
        place=Place.DRILL,
        keys="ctrl+t,pageup",
        label="read back",
        help="Go back in a long text without leaving the answer.",
        action="read(-1)",
        hint=False,
    ),
    Command(
        id="drill.more",
        place=Place.DRILL,
        keys="m",
        label="more",
        help="After the last drill: go on with some more.",
        action="more",
        rank=1,
    ),
    Command(
        id="drill.progress",
        place=Place.DRILL,
        keys="g",
        label="how it goes",
        help="After the last drill: see what comes and how it has gone.",
        action="progress",
    ),
    Command(
        id="drill.home",
        place=Place.DRILL,
        keys="enter,q,escape",
        label="done",
        help="After the last drill: go back to where you came from.",
        action="home",
        rank=1,
    ),
    Command(
        id="drill.leave",
        place=Place.DRILL,
        keys="escape",
        label="leave (kept)",
        help="Leave; what you graded stands, and an answer you began is kept.",
        action="leave",
        rank=1,
    ),
)

_PROGRESS = (
    Command(
        id="progress.drill",
        place=Place.PROGRESS,
        keys="d,enter",
        label="drill",
        help="Begin to drill.",
        action="drill",
        rank=1,
    ),
    Command(
        id="progress.freeze",
        place=Place.PROGRESS,
        keys="f",
        label="holiday",
        help="Make this week a holiday, which the goal does not count, or end it.",
        action="freeze",
    ),
    Command(
        id="progress.export",
        place=Place.PROGRESS,
        keys="e",
        label="deck for Anki",
        help="Write the drills of recall to a file that Anki imports.",
        action="export",
    ),
    Command(
        id="progress.done",
        place=Place.PROGRESS,
        keys="escape,q",
        label="back",
        help="Go back to where you came from.",
        action="done",
        rank=1,
    ),
)

DRILL_COMMANDS: tuple[Command, ...] = (*_DRILL, *_PROGRESS)
"""Within a place in the order of their hints."""
