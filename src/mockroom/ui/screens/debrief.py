"""The debrief: the answer with its evidence, what it shows, and one thing to change.

It needs an attempt and nothing else, so that an old one opens as well, even when its question has
left the bank; what only the question knows is then not offered.
"""

from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.advice import next_change
from mockroom.domain.attempt import Attempt
from mockroom.domain.question import Question
from mockroom.practice import Finished, Practice, UnknownQuestionError
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets import star_meter, summary
from mockroom.ui.widgets.answer_view import AnswerView
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.debrief_bar import DebriefBar
from mockroom.ui.widgets.findings import Detail
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.pages import Page, coach_page, model_page
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.signals import SignalLabel, SignalList

_TABLE_WIDTH = 36


class Beside(StrEnum):
    """What is read beside the scorecard."""

    ANSWER = "answer"
    MODEL = "model"
    COACH = "coach"


class DebriefScreen(Screen[None]):
    """One attempt, looked back on."""

    CSS_PATH = "debrief.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DEBRIEF)]

    reading: var[Reading | None] = var(None)
    beside: var[Beside] = var(Beside.ANSWER, init=False)

    answer = query_one(AnswerView)
    signals = query_one(SignalList)
    banner = query_one(Banner)

    class Done(Message):
        """The debrief is closed."""

    class Retry(Message):
        """The same question is to be answered again."""

        def __init__(self, attempt: Attempt, *, keep_text: bool) -> None:
            self.attempt = attempt
            self.keep_text = keep_text
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        attempt: Attempt,
        glyphs: Glyphs = DRAWN,
        *,
        unsaved: Finished | None = None,
    ) -> None:
        super().__init__()
        self.attempt = attempt
        self._practice = practice
        self._glyphs = glyphs
        self._unsaved = unsaved
        self._warned = False
        self._question = _question_of(practice, attempt)
        self.set_reactive(DebriefScreen.reading, Reading(attempt.text, attempt.scorecard))

    # What it is made of

    def compose(self) -> ComposeResult:
        """The answer or a page at the left, the scorecard at the right."""
        question, glyphs = self._question, self._glyphs
        yield DebriefBar(self.attempt)
        yield Banner()
        with Horizontal(id="body"):
            with Container(id="beside"):
                view = AnswerView(self.attempt, glyphs.reply, id="answer")
                view.border_title = "Your answer"
                yield view
                if question:
                    yield Page("Model answer", model_page(question.model_answer), id="model")
                    yield Page("Coach notes", coach_page(question.coach), id="coach")
            with VerticalScroll(id="scorecard", can_focus=False):
                yield from self._scorecard()
        yield Hints()

    def _scorecard(self) -> ComposeResult:
        attempt, glyphs = self.attempt, self._glyphs
        card = attempt.scorecard
        known = self._practice.catalogue.signals
        advice = next_change(card, attempt.text, self._question, known)
        yield Static(summary.heading(attempt, glyphs), classes="block")
        yield Static(summary.advice_block(advice), id="advice")
        labels = [
            SignalLabel(
                one.signal, one.name, known[one.signal].short if one.signal in known else one.name
            )
            for one in card.signals
        ]
        signals = SignalList(labels, Detail.FULL, glyphs, may_rest=True)
        yield signals.data_bind(DebriefScreen.reading)
        yield Static(plain("Sections"), classes="heading")
        yield Static(star_meter.table(card.star, _TABLE_WIDTH, glyphs), classes="block")
        yield Static(plain("The follow-up"), classes="heading")
        yield Static(summary.follow_up(attempt, glyphs), classes="block")

    def on_mount(self) -> None:
        """Say what could not be saved, and take the arrow keys to the signals."""
        self.set_class(True, "-beside-answer")
        self._show_trouble()
        self.signals.focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What needs the question is possible while the bank has it."""
        if action in ("retry", "edit_again", "model", "coach"):
            return self._question is not None
        if action == "save":
            return self._unsaved is not None
        return True

    # Reading

    @on(SignalList.Lit)
    def _light(self, message: SignalList.Lit) -> None:
        self.answer.light(message.signal)

    def action_model(self) -> None:
        """The model answer, or one's own again."""
        self._show(Beside.MODEL)

    def action_coach(self) -> None:
        """The coach notes, or one's own answer again."""
        self._show(Beside.COACH)

    def action_answer(self) -> None:
        """Into the answer to scroll it, or back to the signals."""
        self._show(Beside.ANSWER)

    def _show(self, beside: Beside) -> None:
        """Bring a page up and give it the keys; asked for again, go back to the signals."""
        reading = self.query_one(f"#{beside}")
        if self.beside is beside and reading.has_focus:
            self.beside = Beside.ANSWER
            self.signals.focus(scroll_visible=False)
        else:
            self.beside = beside
            reading.focus()
        self.set_class(not self.signals.has_focus, "-reading")

    def watch_beside(self, beside: Beside) -> None:
        """Show one of the three."""
        for one in Beside:
            self.set_class(one is beside, f"-beside-{one}")

    # Going on

    def action_retry(self) -> None:
        """The same question, from an empty page."""
        self._leave(self.Retry(self.attempt, keep_text=False))

    def action_edit_again(self) -> None:
        """The same question, from this answer without what was said to the follow-up."""
        self._leave(self.Retry(self.attempt, keep_text=True))

    def action_done(self) -> None:
        """Close the debrief."""
        self._leave(self.Done())

    def action_save(self) -> None:
        """Try to save what could not be saved."""
        if self.keep() is None:
            self.notify("The attempt is saved.", markup=False)
        self.refresh_bindings()

    def keep(self) -> str | None:
        """Save the attempt if that is still to be done; the trouble with it, or None."""
        if self._unsaved is None:
            return None
        finished = self._practice.save(self._unsaved)
        self._unsaved = None if finished.saved else finished
        self._show_trouble()
        return finished.trouble

    def _leave(self, message: Message) -> None:
        """Go on, unless an unsaved attempt would be lost by it and nobody has been told."""
        trouble = self.keep()
        if trouble and not self._warned:
            self._warned = True
            self.banner.say(f"{trouble} The attempt is not saved; the same key again leaves it.")
            return
        self.post_message(message)

    def _show_trouble(self) -> None:
        trouble = self._unsaved.trouble if self._unsaved else None
        self.banner.say(f"This attempt is not saved. {trouble} s tries again." if trouble else None)


def _question_of(practice: Practice, attempt: Attempt) -> Question | None:
    try:
        return practice.question(attempt.question)
    except UnknownQuestionError:
        return None
