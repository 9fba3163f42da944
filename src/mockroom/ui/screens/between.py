"""Between two questions of a whole interview: a breath, and what to do next.

It is also where one gets who steps out of a question, and where a question stays that cannot be
asked. The interview is not touched here; each choice is a message.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.interview import Became, Interview, Turn
from mockroom.domain.preset import Terms
from mockroom.ui.commands import BY_ID, Place, bindings
from mockroom.ui.keymap import Keymap, keymap_of
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.place_bar import PlaceBar
from mockroom.ui.widgets.standing import question_words, time_words


class BetweenScreen(Screen[None]):
    """What was done, what comes, and four ways on."""

    TITLE = "Between two questions"
    CSS_PATH = "between.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.BETWEEN)]

    banner = query_one(Banner)

    class GoOn(Message):
        """To the question at hand."""

    class Skip(Message):
        """Past the question at hand."""

    class Leave(Message):
        """Out, to come back later."""

    class End(Message):
        """No further question."""

    def __init__(
        self,
        interview: Interview,
        seconds: float,
        terms: Terms,
        *,
        trouble: str | None = None,
    ) -> None:
        """`seconds` were spent so far; `trouble` is why the question at hand cannot be asked."""
        super().__init__()
        self._interview = interview
        self._seconds = seconds
        self._terms = terms
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        """A short text in the middle, and the keys that lead on."""
        yield PlaceBar(self._interview.title, "between questions")
        yield Banner()
        with Vertical(id="middle"), Vertical(id="box"):
            yield Static(plain(self._done()), id="done")
            left = time_words(self._seconds, self._interview.minutes, self._terms)
            yield Static(plain(left.capitalize() + "." if left else ""), id="left")
            yield Static(self._next(), id="next")
            yield Static(_choices(keymap_of(self)), id="ways")
        yield Hints()

    def on_mount(self) -> None:
        """Say why a question cannot be asked, if one cannot."""
        self.banner.say(self._trouble)

    # What it says

    def _done(self) -> str:
        """What became of the question before, or of the one that was stepped out of."""
        turn = self._interview.current
        if turn is not None and turn.became is Became.BEGUN:
            named = self._named(self._interview.position)
            return f"You stepped out of {named}; it is kept as it stands."
        before = self._interview.position - 1
        if before < 0:
            return "Nothing is asked yet."
        skipped = self._interview.turns[before].became is Became.SKIPPED
        done = self._named(before)
        return f"{done[0].upper()}{done[1:]} is {'skipped' if skipped else 'done'}."

    def _named(self, position: int) -> str:
        return question_words(position, len(self._interview.turns), self._terms)

    def _next(self) -> Content:
        turn: Turn | None = self._interview.current
        if turn is None:
            return plain("")
        begun = turn.became is Became.BEGUN
        lead = "" if begun else f"Next: {self._named(self._interview.position)}\n"
        section = turn.section or self._interview.title
        return styled((lead, "$quiet"), line(section, "bold $written"))

    # What can be done

    def action_go_on(self) -> None:
        """Ask the question."""
        self.post_message(self.GoOn())

    def action_skip(self) -> None:
        """Not this question."""
        self.post_message(self.Skip())

    def action_leave(self) -> None:
        """Enough for now."""
        self.post_message(self.Leave())

    def action_end(self) -> None:
        """Ask whether that is meant, for it cannot be undone."""
        asked = end_words(self._interview.title, sum(one.open for one in self._interview.turns))
        self.app.push_screen(ConfirmScreen(asked), self._end)

    def _end(self, sure: bool | None) -> None:
        if sure:
            self.post_message(self.End())


def end_words(title: str, left: int) -> str:
    """What is asked before an interview is ended early; `left` questions are open."""
    rest = "Its last question is" if left == 1 else "Its other questions are"
    return f'End "{title}" here? {rest} not asked any more.'


def _choices(keymap: Keymap) -> Content:
    """A line for each way on: its key, and what it does."""
    parts: list[Part] = []
    for command in ("go_on", "skip", "leave", "end"):
        one = BY_ID[f"between.{command}"]
        parts += [
            (f"{keymap.shown(one.id):<8}", "bold $primary"),
            (f"{_WAYS[command]}\n", "$foreground"),
        ]
    return styled(*parts)


_WAYS = {
    "go_on": "go on",
    "skip": "skip this question",
    "leave": "leave for later; it goes on from here",
    "end": "end here, and look back",
}
