"""The commands of the screens that have no editor, so that single letters are free.

Those with `first` hold while the search line has the keys as well.
"""

from mockroom.ui._command import Command, Place

_HOME = (
    Command(
        id="home.start",
        place=Place.HOME,
        keys="enter,ctrl+j",  # an Enter typed before the screen is there arrives as ctrl+j
        label="start",
        help="Start with the row in hand: take up a draft, begin a question, or open the review.",
        action="start",
        first=True,
        rank=1,
    ),
    Command(
        id="home.continue",
        place=Place.HOME,
        keys="c",
        label="continue",
        help="Take up the draft you wrote last.",
        action="continue",
    ),
    Command(
        id="home.next",
        place=Place.HOME,
        keys="n",
        label="next new",
        help="Start the next question you have not tried, or else the one not tried for longest.",
        action="next",
    ),
    Command(
        id="home.review",
        place=Place.HOME,
        keys="r",
        label="review",
        help="Read your past attempts.",
        action="review",
    ),
    Command(
        id="home.mode",
        place=Place.HOME,
        keys="m",
        label="mode",
        help="Change between coached, with signals while you write, and real, without.",
        action="mode",
    ),
    Command(
        id="home.search",
        place=Place.HOME,
        keys="slash",
        label="search",
        help="Search the questions by words in their text, topic, level and tags.",
        action="search",
        rank=3,
    ),
    Command(
        id="home.discard",
        place=Place.HOME,
        keys="d,delete",
        label="discard",
        help="Throw the draft in hand away, after being asked.",
        action="discard",
    ),
    Command(
        id="home.clear",
        place=Place.HOME,
        keys="escape",
        label="all questions",
        help="End the search.",
        action="clear",
        first=True,
        rank=1,
    ),
    Command(
        id="home.quit",
        place=Place.HOME,
        keys="q",
        label="quit",
        help="Quit mockroom.",
        action="app.quit",
        rank=3,
    ),
)

_REVIEW = (
    Command(
        id="review.open",
        place=Place.REVIEW,
        keys="enter",
        label="debrief",
        help="Open the debrief of the attempt in hand.",
        action="open",
        first=True,
        rank=1,
    ),
    Command(
        id="review.search",
        place=Place.REVIEW,
        keys="slash",
        label="search",
        help="Search the attempts by question, day and mode.",
        action="search",
    ),
    Command(
        id="review.clear",
        place=Place.REVIEW,
        keys="escape",
        label="all attempts",
        help="End the search.",
        action="clear",
        first=True,
        rank=1,
    ),
    Command(
        id="review.back",
        place=Place.REVIEW,
        keys="escape",
        label="home",
        help="Go back to the home screen.",
        action="back",
        rank=1,
    ),
)

_CONFIRM = (
    Command(
        id="confirm.yes",
        place=Place.CONFIRM,
        keys="y",
        label="yes",
        help="Do what was asked about.",
        action="yes",
    ),
    Command(
        id="confirm.no",
        place=Place.CONFIRM,
        keys="escape,n,enter",
        label="no",
        help="Leave everything as it is.",
        action="no",
    ),
)

_HELP = (
    Command(
        id="help.close",
        place=Place.HELP,
        keys="escape,q",
        label="close",
        help="Close the help; f1 does so as well.",
        action="close",
    ),
)

LIST_COMMANDS: tuple[Command, ...] = (*_HOME, *_REVIEW, *_CONFIRM, *_HELP)
"""Within a place in the order of their hints."""
