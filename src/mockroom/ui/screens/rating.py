"""The candidate's own rating: asked when all is said, and before any score can be seen.

The session in its rating is a draft like any other, so it survives whatever ends the program.
"""

from threading import Lock
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.level import Level
from mockroom.domain.session import Reopened, Session, possible
from mockroom.practice import Finished, Practice
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import Keymap, keymap_of
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.screens._draft import Drafting, DraftKeeper, Saved, Warned
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets import wording
from mockroom.ui.widgets.answer_view import AnswerView, told_so_far
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.place_bar import PlaceBar


class RatingScreen(Screen[None]):
    """Four levels, a key each, and what was said to look at again."""

    TITLE = "Your own rating"
    CSS_PATH = "rating.tcss"
    AUTO_FOCUS = "AnswerView"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.RATING)]

    banner = query_one(Banner)

    class Rated(Message):
        """It is rated or passed over, and scored."""

        def __init__(self, finished: Finished) -> None:
            self.finished = finished
            super().__init__()

    class Back(Message):
        """The answer is to be written on."""

        def __init__(self, session: Session) -> None:
            self.session = session
            super().__init__()

    class Left(Message):
        """It is left for later; the draft is kept."""

    def __init__(
        self, practice: Practice, session: Session, glyphs: Glyphs = DRAWN, *, place: str = ""
    ) -> None:
        """`session` is in its phase of rating; `place` is where it stands in an interview."""
        super().__init__()
        self.session = session
        self._practice = practice
        self._glyphs = glyphs
        self._place = f"{place} {glyphs.point} your own rating" if place else "your own rating"
        self._title = practice.question(session.question).title
        self._keeper = DraftKeeper(practice.save_draft)
        self._keeper.put(session)
        self._drafting = Drafting(self, self._keeper)
        self._one_at_a_time = Lock()
        self._finished: Finished | None = None
        self._busy = False
        self.warned = Warned()

    def compose(self) -> ComposeResult:
        """The choice, and the answer beside or below it."""
        yield PlaceBar(self._title, self._place)
        yield Banner()
        with Container(id="body"):
            shown = told_so_far(self.session, self._glyphs.reply)
            yield AnswerView(shown, title="What you said")
            with Vertical(id="choice"):
                yield Static(plain("How good was it?"), id="asked")
                said = "Say so before the score does."
                yield Static(plain(said, "$quiet"), id="before", classes="part")
                with Vertical(id="levels"):
                    yield from _choices(keymap_of(self), self._glyphs)
        yield Hints()

    def on_mount(self) -> None:
        """Keep the session as it stands, handed in and not rated."""
        self._drafting.now()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Nothing more is possible once it is rated; an answer of one take stays handed in."""
        if action in ("rate", "skip", "leave"):
            return not self._busy
        if action == "back":
            return not self._busy and possible(self.session, Reopened)
        return True

    # Rating

    def action_rate(self, level: int) -> None:
        """This good it was."""
        self._rate(Level(level))

    def action_skip(self) -> None:
        """No rating."""
        self._rate(None)

    def _rate(self, level: Level | None) -> None:
        """Score it in a thread: a long answer with its follow-ups is read several times."""
        self._busy = True
        self._keeper.stop()
        self.query_one("#asked", Static).update(plain("Reading your answer …"))
        self.query_one("#before").display = self.query_one("#levels").display = False
        self.refresh_bindings()
        self.session = self._practice.rate(self.session, level)
        self.run_worker(self._work, thread=True, group="closing")

    def _work(self) -> None:
        self.post_message(self.Rated(self._close()))

    def _close(self) -> Finished:
        """Close the interview once, from whichever thread comes first."""
        with self._one_at_a_time:
            if self._finished is None:
                self._finished = self._practice.close(self.session)
            return self._finished

    # Going elsewhere

    def action_back(self) -> None:
        """Write on."""
        self._keeper.stop()
        self.post_message(self.Back(self._practice.reopen(self.session)))

    def action_leave(self) -> None:
        """Leave with the draft kept; where that fails, say so once before leaving all the same."""
        trouble = self._keeper.end(lambda: self._practice.leave(self.session))
        warning = f"{trouble} The same key once more leaves without keeping it."
        if trouble and not self.warned.answered(lambda: self.banner.say(warning)):
            return
        self._keeper.stop()
        self.post_message(self.Left())

    def keep(self) -> str | None:
        """Save the draft now, or the attempt once it is rated; the trouble with it, or None."""
        return self._close().trouble if self._busy else self._keeper.save()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        if message.trouble is None:
            self.banner.say(None)
            return
        self.banner.say(f"{message.trouble} What you said is safe while mockroom runs.")
        self._drafting.again()


def _choices(keymap: Keymap, glyphs: Glyphs) -> ComposeResult:
    """For each level its key, glyph and word, and below them its meaning; and how to pass."""
    for level in Level:
        key = keymap.shown(f"rating.{level.word}")
        glyph = (f"{glyphs.level(level)} ", "$primary" if level else "$quiet")
        word: Part = (wording.level_word(level), "bold $written")
        yield Static(styled((f"{key}  ", "bold $primary"), glyph, word))
        yield Static(plain(wording.meaning(level)), classes="meaning")
    passing = keymap.shown("rating.skip")
    yield Static(styled((f"{passing}  ", "bold $primary"), ("pass", "bold $written")))
    yield Static(plain("Go on without saying."), classes="meaning")
