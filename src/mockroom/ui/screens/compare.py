"""Two attempts at one question side by side: the texts with what differs, and what moved by it."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.attempt import Attempt
from mockroom.practice import Practice
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets import moves
from mockroom.ui.widgets.answer_view import AnswerView, told
from mockroom.ui.widgets.dates import stamp
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.place_bar import PlaceBar

if TYPE_CHECKING:
    from mockroom.domain.comparing import Comparison


class CompareScreen(Screen[None]):
    """The earlier text, the later one, and what moved; as many of them as there is room for."""

    TITLE = "Two attempts compared"
    CSS_PATH = "compare.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.COMPARE)]

    later: var[bool] = var(True, init=False)
    """Which text is shown where there is room for one."""
    moved: var[bool] = var(True, init=False)
    """Whether the levels are shown where there is room for one thing."""

    before = query_one("#before", AnswerView)
    after = query_one("#after", AnswerView)

    class Done(Message):
        """Seen enough."""

    class Compared(Message):
        """The two have been compared."""

        def __init__(self, comparison: "Comparison") -> None:
            self.comparison = comparison
            super().__init__()

    def __init__(
        self, practice: Practice, before: Attempt, after: Attempt, glyphs: Glyphs = DRAWN
    ) -> None:
        """Any two attempts, the earlier one first."""
        super().__init__()
        self._practice = practice
        self._pair = (before, after)
        self._glyphs = glyphs
        terms = (before.terms.numbers, after.terms.numbers, practice.numbers)
        self._numbers = all(terms)

    def compose(self) -> ComposeResult:
        """Both texts, and the moves."""
        before, after = self._pair
        now = self._practice.now()
        yield PlaceBar(after.question_title, "two attempts compared")
        with Horizontal(id="body"):
            for name, one, word in (("before", before, "before"), ("after", after, "after")):
                title = f"{word}, {stamp(one.finished, now)}"
                yield AnswerView(told(one, f"Follow-up {self._glyphs.reply}"), title=title, id=name)
            with VerticalScroll(id="moves"):
                yield Static(plain("Comparing …", "$quiet"), id="whole")
                yield Vertical(id="levels")
                yield Static(plain("Sections"), classes="heading")
                yield Static(id="sections")
                yield Static(plain("How it is told"), classes="heading")
                yield Static(id="delivery")
        yield Hints()

    def on_mount(self) -> None:
        """Compare in a thread, for two long texts take a while."""
        self.watch_later()
        self.watch_moved()
        self._focus()
        for view, other in ((self.before, self.after), (self.after, self.before)):
            self.watch(view, "scroll_y", partial(self._follow, view, other), init=False)
        self.run_worker(self._work, thread=True, group="compare")

    def _work(self) -> None:
        self.post_message(self.Compared(self._practice.compare(*self._pair)))

    @on(Compared)
    def _show(self, message: Compared) -> None:
        comparison, glyphs, numbers = message.comparison, self._glyphs, self._numbers
        gone, new = moves.marks(comparison)
        self.before.paint_scored(gone)
        self.after.paint_scored(new)
        whole = moves.whole(comparison, glyphs, numbers=numbers)
        self.query_one("#whole", Static).update(whole)
        shorts = {one.id: one.short for one in self._practice.catalogue.signals.values()}
        lines = moves.level_lines(comparison, shorts, glyphs)
        self.query_one("#levels").mount_all(lines)
        sections = moves.sections(comparison, glyphs, numbers=numbers)
        self.query_one("#sections", Static).update(sections)
        delivery = moves.delivery(comparison, glyphs, numbers=numbers)
        self.query_one("#delivery", Static).update(delivery)

    def _follow(self, view: AnswerView, other: AnswerView) -> None:
        """Scroll the other text as far as the one that is read."""
        if view.has_focus and other.display and view.max_scroll_y:
            part = view.scroll_y / view.max_scroll_y
            other.scroll_to(y=round(part * other.max_scroll_y), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Turning is for terminals without room for both."""
        if action == "turn":
            return not self.has_class("-wide") and not (self.has_class("-narrow") and self.moved)
        if action == "levels":
            return self.has_class("-narrow")
        return True

    def on_resize(self) -> None:
        """What there is room for may be another by now."""
        self.call_after_refresh(self.refresh_bindings)

    def action_turn(self) -> None:
        """The other text."""
        self.later = not self.later
        self._focus()

    def action_levels(self) -> None:
        """What moved, or the texts."""
        self.moved = not self.moved
        self._focus()
        self.refresh_bindings()

    def action_done(self) -> None:
        """Back."""
        self.post_message(self.Done())

    def watch_later(self) -> None:
        """Show one of the texts."""
        self.set_class(self.later, "-later")

    def watch_moved(self) -> None:
        """Show the moves or the texts."""
        self.set_class(self.moved, "-moved")

    def _focus(self) -> None:
        narrow = self.has_class("-narrow")
        reading = self.after if self.later else self.before
        target = self.query_one("#moves") if narrow and self.moved else reading
        self.call_after_refresh(target.focus)
