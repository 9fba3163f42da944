"""The commands of a whole interview: choosing its track, between two questions, and its summary.

No screen of these has an editor, so single letters are free.
"""

from mockroom.ui._command import Command, Place

_TRACKS = (
    Command(
        id="tracks.begin",
        place=Place.TRACKS,
        keys="enter,ctrl+j",
        label="begin",
        help="Begin an interview on the track in hand.",
        action="begin",
        rank=1,
    ),
    Command(
        id="tracks.take_up",
        place=Place.TRACKS,
        keys="enter,ctrl+j",
        label="go on",
        help="Go on with the interview in hand, at the question where it was left.",
        action="take_up",
        rank=1,
    ),
    Command(
        id="tracks.look_back",
        place=Place.TRACKS,
        keys="enter,ctrl+j",
        label="summary",
        help="Read the summary of the interview in hand.",
        action="look_back",
        rank=1,
    ),
    Command(
        id="tracks.preset",
        place=Place.TRACKS,
        keys="p",
        label="how",
        help="Hold the interview as its track says, or by one of the presets.",
        action="preset",
    ),
    Command(
        id="tracks.end",
        place=Place.TRACKS,
        keys="e",
        label="end it",
        help="End the interview in hand, after being asked, and read its summary.",
        action="end",
    ),
    Command(
        id="tracks.back",
        place=Place.TRACKS,
        keys="escape,q",
        label="home",
        help="Go back to the home screen.",
        action="back",
        rank=1,
    ),
)

_BETWEEN = (
    Command(
        id="between.go_on",
        place=Place.BETWEEN,
        keys="enter,ctrl+j",
        label="go on",
        help="Go on to the next question, or back to the one you stepped out of.",
        action="go_on",
        rank=1,
    ),
    Command(
        id="between.skip",
        place=Place.BETWEEN,
        keys="s",
        label="skip it",
        help="Pass over the next question; what you wrote to it is kept as a draft.",
        action="skip",
    ),
    Command(
        id="between.leave",
        place=Place.BETWEEN,
        keys="escape,l",
        label="leave for later",
        help="Leave the interview; it goes on from here when you take it up again.",
        action="leave",
        rank=1,
    ),
    Command(
        id="between.end",
        place=Place.BETWEEN,
        keys="e",
        label="end here",
        help="Ask no further question, after being asked, and read the summary.",
        action="end",
    ),
)

_SUMMARY = (
    Command(
        id="summary.open",
        place=Place.SUMMARY,
        keys="enter",
        label="debrief",
        help="Open the debrief of the answer in hand.",
        action="open",
        rank=1,
    ),
    Command(
        id="summary.drill",
        place=Place.SUMMARY,
        keys="i",
        label="drill it",
        help="Drill what the answers of this interview did not show.",
        action="drill",
        rank=1,
    ),
    Command(
        id="summary.done",
        place=Place.SUMMARY,
        keys="escape,q",
        label="done",
        help="Close the summary; the list of tracks keeps it.",
        action="done",
        rank=1,
    ),
)

INTERVIEW_COMMANDS: tuple[Command, ...] = (*_TRACKS, *_BETWEEN, *_SUMMARY)
"""Within a place in the order of their hints."""
