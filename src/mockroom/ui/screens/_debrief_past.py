"""What a debrief offers for going through an attempt: step by step, the whole of it, and today.

Today's score is worked out in a thread, and only for attempts that are looked back on: one that
has just been given was scored by the rubric of today.
"""

from typing import TYPE_CHECKING

from textual import on
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen

from mockroom.domain.attempt import Attempt
from mockroom.domain.scoring.scorecard import Evidence, Reason, Scorecard
from mockroom.practice import Practice, UnknownQuestionError
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import line, plain
from mockroom.ui.screens._scorecard import ScorecardPane
from mockroom.ui.screens._today import TodayPane
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.answer_view import AnswerView, told, whole
from mockroom.ui.widgets.signals import SignalList
from mockroom.ui.widgets.wording import reason_words

if TYPE_CHECKING:
    from mockroom.domain.today import Rescored

ANSWER_TITLE = "Your answer"
WHOLE_TITLE = "The whole session"


class GoingThrough(Screen[None]):
    """The part of a debrief that leads from signal to quote to the next signal."""

    todays: var[bool] = var(False, init=False)
    """Whether today's scorecard is shown in place of that of its time."""

    answer = query_one("#answer", AnswerView)
    scorecard = query_one(ScorecardPane)

    attempt: Attempt
    _practice: Practice
    _glyphs: Glyphs
    _numbers: bool
    _past: bool
    _whole: bool
    _quote: int = -1
    """Which quote of the signal in hand is pointed at; -1 for none."""
    _stepped_to: str = ""
    """The signal that `_quote` is of."""
    _today: "Rescored | None" = None

    class TodayRead(Message):
        """It has been scored under today's rubric."""

        def __init__(self, rescored: "Rescored") -> None:
            self.rescored = rescored
            super().__init__()

    @property
    def signals(self) -> SignalList:
        """The signals of the scorecard that is shown."""
        if self.todays:
            return self.query_one(TodayPane).signals
        return self.scorecard.signals

    @property
    def card(self) -> Scorecard:
        """The scorecard that is shown."""
        return self._today.today if self.todays and self._today else self.attempt.scorecard

    # The whole session

    def action_whole(self) -> None:
        """What was asked and said before the answer, above it, or the answer alone."""
        self._whole = not self._whole
        lead = self._glyphs.reply
        shown = whole(self.attempt, lead) if self._whole else told(self.attempt, lead)
        self.answer.show(shown, WHOLE_TITLE if self._whole else ANSWER_TITLE)
        self.answer.scroll_home(animate=False)

    # From signal to quote to signal

    def action_step(self, by: int) -> None:
        """To the next quote of the signal in hand, or to the next signal."""
        ids = [one.signal for one in self.card.signals]
        block = self.signals.in_hand
        if not ids:
            return
        signal = block.label.id if block else self._stepped_to if self._quote >= 0 else ""
        if signal not in ids:
            self._step_to(ids[0 if by > 0 else -1])
            return
        if self._stepped_to != signal:
            self._stepped_to, self._quote = signal, -1
        quotes = quotes_of(self.card, signal)
        wanted = self._quote + by
        if wanted >= len(quotes) or wanted < -1:
            other = ids[(ids.index(signal) + by) % len(ids)]
            self._step_to(other, last=by < 0)
        elif wanted < 0:
            self._step_to(signal)
        else:
            self._point_at(signal, quotes, wanted)

    def _step_to(self, signal: str, *, last: bool = False) -> None:
        """A signal with all its evidence lit, or with its last quote pointed at."""
        ids = [one.signal for one in self.card.signals]
        signals = self.signals
        self._stepped_to, self._quote = signal, -1
        self.set_class(False, "-reading")
        self.call_after_refresh(signals.focus)  # it may not be displayed yet
        signals.current = ids.index(signal)
        self.answer.light(signal)
        self.answer.border_subtitle = plain("")
        quotes = quotes_of(self.card, signal)
        if last and quotes:
            self.call_after_refresh(self._point_at, signal, quotes, len(quotes) - 1)

    def _point_at(self, signal: str, quotes: list[Evidence], number: int) -> None:
        self._stepped_to, self._quote = signal, number
        evidence = quotes[number]
        self.set_class(True, "-reading")
        if self.has_class("-narrow"):
            self.answer.focus()
        self.answer.point_at(signal, evidence)
        place = f"{number + 1} of {len(quotes)}: " if self._numbers else ""
        why = f" {self._glyphs.dash} {reason_words(evidence.reason)}" if evidence.reason else ""
        self.answer.border_subtitle = line(f"{place}{evidence.says}{why}")

    def still_points(self, signal: str | None) -> bool:
        """Whether a quote stays pointed at now that this signal is in hand, or none because the
        keys went to the answer; where not, point at none."""
        if self._quote >= 0 and signal in (None, self._stepped_to):
            return True
        self._stepped_to, self._quote = signal or "", -1
        self.answer.border_subtitle = plain("")
        return False

    # Today

    def look_at_today(self) -> None:
        """Score it under today's rubric, in a thread, if it is looked back on."""
        if self._past:
            self.run_worker(self._read_today, thread=True, group="today")

    def _read_today(self) -> None:
        try:
            rescored = self._practice.today(self.attempt)
        except UnknownQuestionError:
            return  # the debrief offers nothing of what only the question knows
        self.post_message(self.TodayRead(rescored))

    @on(TodayRead)
    async def _today_read(self, message: TodayRead) -> None:
        found = message.rescored
        if not found.changed:
            return
        self._today = found
        key = keymap_of(self).shown("debrief.today")
        self.scorecard.show_today(found, key)
        pane = TodayPane(found, key, self._glyphs, numbers=self._numbers)
        await self.query_one("#body").mount(pane)
        self.refresh_bindings()

    def action_today(self) -> None:
        """Today's scorecard, or that of its time."""
        self.todays = not self.todays
        self.set_class(self.todays, "-today")
        self._stepped_to, self._quote = "", -1
        self.answer.border_subtitle = plain("")
        self.answer.take(self.card)
        self.signals.focus(scroll_visible=False)
        self.refresh_bindings()


def quotes_of(card: Scorecard, signal: str) -> list[Evidence]:
    """What is worth pointing at for a signal, in the order of the text."""
    found = [one for one in card.score_of(signal).evidence if one.reason is not Reason.REPEATED]
    return sorted(found, key=lambda one: (one.span, one.indicator))
