"""The right half of a debrief: everything the scorecard and the interview have to say."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from mockroom.domain.advice import Advice
from mockroom.domain.attempt import Attempt
from mockroom.domain.signal import Signal
from mockroom.domain.today import Rescored
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain, styled
from mockroom.ui.screens._today import figures
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets import star_meter, summary
from mockroom.ui.widgets.findings import Detail
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.signals import SignalLabel, SignalList

_TABLE_WIDTH = 36


class ScorecardPane(VerticalScroll, can_focus=False):
    """One attempt, told from the figure down to what was asked before it.

    `known` are the signals that the bank still has; `numbers` says whether figures are shown.
    """

    signals = query_one(SignalList)

    def __init__(
        self,
        attempt: Attempt,
        advice: Advice,
        known: Mapping[str, Signal],
        glyphs: Glyphs,
        *,
        numbers: bool,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._attempt = attempt
        self._advice = advice
        self._known = known
        self._glyphs = glyphs
        self._numbers = numbers

    def compose(self) -> ComposeResult:
        """The figure, the next change, the signals, the sections, and what was said around."""
        attempt, glyphs, numbers = self._attempt, self._glyphs, self._numbers
        yield Static(summary.heading(attempt, glyphs, numbers=numbers), classes="block")
        yield Static(id="earlier")
        yield Static(id="otherwise")
        yield Static(summary.advice_block(self._advice), id="advice")
        signals = SignalList(self._labels(), Detail.FULL, glyphs, may_rest=True)
        signals.reading = Reading(attempt.text, attempt.scorecard)
        yield signals
        star = star_meter.table(
            attempt.star, _TABLE_WIDTH, glyphs, numbers=numbers, read=attempt.scorecard.star
        )
        yield from _part(star_meter.heading(attempt), star)
        yield from _part("The follow-up", summary.follow_up(attempt, glyphs))
        yield from _part("Before the answer, not scored", summary.asked_first(attempt, glyphs))
        yield from _part("Hints you took", summary.hints_taken(attempt, numbers=numbers))

    def on_mount(self) -> None:
        """Show where the candidate disagrees."""
        self.call_after_refresh(self.show_disputes, self._attempt)

    def show_disputes(self, attempt: Attempt) -> None:
        """The disputes of the attempt are now these."""
        own = {one.signal: one for one in attempt.disputes}
        for block in self.signals.blocks:
            block.dispute = own.get(block.label.id)

    def show_earlier(self, earlier: Attempt) -> None:
        """There is an attempt to compare this one with."""
        key = keymap_of(self).shown("debrief.compare")
        told = summary.before_it(earlier, key, self._glyphs, numbers=self._numbers)
        self.query_one("#earlier", Static).update(told)
        self.query_one("#earlier").display = True

    def show_today(self, found: Rescored, key: str) -> None:
        """Today's rubric comes to something else; a key shows it."""
        told = styled(
            ("Today: ", "$quiet"),
            figures(found, self._glyphs, numbers=self._numbers),
            "\n",
            (key, "$primary"),
            (" shows what changed.", "$quiet"),
        )
        self.query_one("#otherwise", Static).update(told)
        self.query_one("#otherwise").display = True

    def _labels(self) -> list[SignalLabel]:
        known = self._known
        return [
            SignalLabel(
                one.signal, one.name, known[one.signal].short if one.signal in known else one.name
            )
            for one in self._attempt.scorecard.signals
        ]


def _part(heading: str, content: Content) -> ComposeResult:
    """A heading with what stands below it; nothing where there is nothing."""
    if content.plain:
        yield Static(plain(heading), classes="heading")
        yield Static(content, classes="block")
