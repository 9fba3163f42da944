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
        help="Start with the row in hand: take up what was begun, or begin what it names.",
        action="start",
        first=True,
        rank=1,
    ),
    Command(
        id="home.continue",
        place=Place.HOME,
        keys="c",
        label="continue",
        help="Take up what you wrote last: a draft or a whole interview.",
        action="continue",
        hint=False,  # as the others of the menu, it shows its key beside its row
    ),
    Command(
        id="home.next",
        place=Place.HOME,
        keys="n",
        label="next question",
        help="Start the suggested question; the reason for it stands below its title.",
        action="next",
        hint=False,
    ),
    Command(
        id="home.interview",
        place=Place.HOME,
        keys="i",
        label="interview",
        help="Choose a track and begin a whole interview, question after question.",
        action="interview",
        hint=False,
    ),
    Command(
        id="home.drill",
        place=Place.HOME,
        keys="d",
        label="drill",
        help="Drill what is due today, or some new ones.",
        action="drill",
        hint=False,
    ),
    Command(
        id="home.progress",
        place=Place.HOME,
        keys="g",
        label="how drills go",
        help="See what comes, how much stays known, and the goal of the week.",
        action="progress",
        rank=3,
    ),
    Command(
        id="home.review",
        place=Place.HOME,
        keys="r",
        label="review",
        help="Read, search and compare your past attempts.",
        action="review",
        hint=False,
    ),
    Command(
        id="home.trends",
        place=Place.HOME,
        keys="h",
        label="trends",
        help="See how your signals move over time.",
        action="trends",
        rank=3,
    ),
    Command(
        id="home.preset",
        place=Place.HOME,
        keys="p",
        label="how",
        help="Change how the next interview is held: coached, real or gentle.",
        action="preset",
    ),
    Command(
        id="home.search",
        place=Place.HOME,
        keys="slash",
        label="search",
        help="Search the questions by words in their text, topic, level, signals and tags.",
        action="search",
        rank=3,
    ),
    Command(
        id="home.level",
        place=Place.HOME,
        keys="l",
        label="level",
        help="List the questions of one level; each press goes on to the next level.",
        action="level",
        hint=False,  # the filters show their keys beside the heading of the questions
    ),
    Command(
        id="home.topic",
        place=Place.HOME,
        keys="t",
        label="topic",
        help="List the questions of one topic.",
        action="topic",
        hint=False,
    ),
    Command(
        id="home.signal",
        place=Place.HOME,
        keys="s",
        label="signal",
        help="List the questions that listen for one signal.",
        action="signal",
        hint=False,
    ),
    Command(
        id="home.value",
        place=Place.HOME,
        keys="v",
        label="value",
        help="List the questions about a value that houses go by.",
        action="value",
        hint=False,
    ),
    Command(
        id="home.unseen",
        place=Place.HOME,
        keys="u",
        label="not tried",
        help="List the questions you have not tried yet, or all again.",
        action="unseen",
        hint=False,
    ),
    Command(
        id="home.settings",
        place=Place.HOME,
        keys="o",
        label="settings",
        help="See and change the settings and the keys.",
        action="app.settings",
        rank=3,
    ),
    Command(
        id="home.discard",
        place=Place.HOME,
        keys="x,delete",
        label="discard",
        help="Move the draft in hand to the trash, or end the interview in hand; it asks first.",
        action="discard",
    ),
    Command(
        id="home.clear",
        place=Place.HOME,
        keys="escape",
        label="all questions",
        help="End the search, or else list the questions of every kind again.",
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

_CHOOSER = (
    Command(
        id="chooser.choose",
        place=Place.CHOOSER,
        keys="enter",
        label="choose",
        help="Take what is in hand.",
        action="choose",
        first=True,
        rank=1,
    ),
    Command(
        id="chooser.close",
        place=Place.CHOOSER,
        keys="escape",
        label="close",
        help="Leave everything as it is.",
        action="close",
        first=True,
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

LIST_COMMANDS: tuple[Command, ...] = (*_HOME, *_CHOOSER, *_CONFIRM, *_HELP)
"""Within a place in the order of their hints."""
