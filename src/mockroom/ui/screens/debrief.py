"""The debrief: the answer with its evidence, what it shows, and one thing to change.

It needs an attempt and nothing else, so that an old one opens as well, even when its question has
left the bank; what only the question knows is then not offered.
"""

from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var

from mockroom.domain.advice import next_change
from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.practice import (
    Finished,
    Practice,
    PracticeError,
    StoreError,
    UnknownQuestionError,
)
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.screens._debrief_past import ANSWER_TITLE, WHOLE_TITLE, GoingThrough
from mockroom.ui.screens._draft import Warned
from mockroom.ui.screens._drill_way import has_drills
from mockroom.ui.screens._scorecard import ScorecardPane
from mockroom.ui.screens.dispute import DisputeScreen, Unsaid
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.answer_view import AnswerView, told, told_model, whole
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.debrief_bar import DebriefBar
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.pages import Page, coach_page
from mockroom.ui.widgets.signals import SignalBlock, SignalList


class Beside(StrEnum):
    """What is read beside the scorecard, with the answer where there is room for both."""

    ANSWER = "answer"
    MODEL = "model"
    COACH = "coach"


class DebriefScreen(GoingThrough):
    """One attempt, looked back on."""

    TITLE = "Debrief"
    CSS_PATH = "debrief.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DEBRIEF)]

    beside: var[Beside] = var(Beside.ANSWER, init=False)

    banner = query_one(Banner)

    class Done(Message):
        """The debrief is closed."""

    class Retry(Message):
        """The same question is to be answered again."""

        def __init__(self, attempt: Attempt, *, keep_text: bool) -> None:
            self.attempt = attempt
            self.keep_text = keep_text
            super().__init__()

    class Compare(Message):
        """Two attempts are to be seen side by side."""

        def __init__(self, before: Attempt, after: Attempt) -> None:
            self.before = before
            self.after = after
            super().__init__()

    class Drill(Message):
        """What this attempt did not show is to be drilled."""

        def __init__(self, attempt: Attempt) -> None:
            self.attempt = attempt
            super().__init__()

    class Found(Message):
        """The attempt before this one has been found."""

        def __init__(self, earlier: Attempt) -> None:
            self.earlier = earlier
            super().__init__()

    class ModelRead(Message):
        """The model answer has been scored."""

        def __init__(self, card: Scorecard) -> None:
            self.card = card
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        attempt: Attempt,
        glyphs: Glyphs = DRAWN,
        *,
        unsaved: Finished | None = None,
        earlier: Attempt | None = None,
        past: bool = False,
        place: str = "",
    ) -> None:
        """`earlier` is the attempt it was to better; the one before it is looked for if None.

        One that is `past` is shown whole, and with what it comes to today if that is otherwise;
        `place` is where one of a whole interview stands in it.
        """
        super().__init__()
        self.attempt = attempt
        self.earlier = earlier
        self._practice = practice
        self._glyphs = glyphs
        self._unsaved = unsaved
        self._place = place
        self._past = self._whole = past
        self.warned = Warned()
        self._question = _question_of(practice, attempt)
        self._known = practice.catalogue.signals
        self._advice = next_change(attempt.scorecard, attempt.text, self._question, self._known)
        self._numbers = attempt.terms.numbers and practice.numbers
        self._unsaid: dict[str, Unsaid] = {}
        self._model_asked = False

    # What it is made of

    def compose(self) -> ComposeResult:
        """The answer, beside it a page if wanted, and the scorecard at the right."""
        question, glyphs = self._question, self._glyphs
        yield DebriefBar(self.attempt, self._place)
        yield Banner()
        with Horizontal(id="body"):
            with Container(id="beside"):
                shown = whole if self._whole else told
                yield AnswerView(
                    shown(self.attempt, glyphs.reply),
                    self.attempt.scorecard,
                    title=WHOLE_TITLE if self._whole else ANSWER_TITLE,
                    id="answer",
                )
                if question:
                    model = told_model(question.model_answer)
                    yield AnswerView(model, title="Model answer", id="model")
                    yield Page("Coach notes", coach_page(question.coach), id="coach")
            yield ScorecardPane(
                self.attempt,
                self._advice,
                self._known,
                glyphs,
                numbers=self._numbers,
                id="scorecard",
            )
        yield Hints()

    def on_mount(self) -> None:
        """Say what could not be saved, and take the arrow keys to the signals."""
        self.set_class(True, "-beside-answer")
        self._show_trouble()
        self.look_at_today()
        self.signals.focus(scroll_visible=False)
        if self.earlier is not None:
            self.scorecard.show_earlier(self.earlier)
        else:
            self.run_worker(self._look_back, thread=True, group="before")

    def _look_back(self) -> None:
        try:
            earlier = self._practice.before(self.attempt)
        except (PracticeError, StoreError) as error:
            sentence = str(error)
            self.app.call_from_thread(self.notify, sentence, severity="warning", markup=False)
            return
        if earlier is not None:
            self.post_message(self.Found(earlier))

    @on(Found)
    def _found(self, message: Found) -> None:
        self.earlier = message.earlier
        self.scorecard.show_earlier(message.earlier)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What needs the question is possible while the bank has it."""
        if action in ("retry", "edit_again", "model", "coach"):
            return self._question is not None
        if action == "drill":
            return has_drills(self.app)
        if action == "today":
            return self._today is not None
        if action in ("disagree", "example") and self.todays:
            return False
        if action == "save":
            return self._unsaved is not None
        if action == "compare":
            return self.earlier is not None
        if action == "withdraw":
            block = self.signals.in_hand if self.is_mounted and not self.todays else None
            return block is not None and block.dispute is not None
        return True

    # Reading

    @on(SignalList.Lit)
    def _light(self, message: SignalList.Lit) -> None:
        if not self.still_points(message.signal):
            for view in self.query(AnswerView):
                view.light(message.signal)
        self.refresh_bindings()

    def action_drill(self) -> None:
        """Drill what was not shown."""
        self.post_message(self.Drill(self.attempt))

    def action_model(self) -> None:
        """The model answer with its evidence, or put it away."""
        if not self._model_asked:
            self._model_asked = True
            self.run_worker(self._read_model, thread=True, group="model")
        self._show(Beside.MODEL)

    def _read_model(self) -> None:
        self.post_message(self.ModelRead(self._practice.model_reading(self.attempt.question)))

    @on(ModelRead)
    def _model_read(self, message: ModelRead) -> None:
        self.query_one("#model", AnswerView).take(message.card)

    def action_coach(self) -> None:
        """The coach notes, or put them away."""
        self._show(Beside.COACH)

    def action_answer(self) -> None:
        """Into the answer to scroll it, or back to the signals."""
        self._show(Beside.ANSWER)

    def _show(self, beside: Beside) -> None:
        """Bring a page up and give it the keys; asked for again, go back to the signals."""
        reading = self.query_one(f"#{beside}")
        put_away = reading.has_focus if beside is Beside.ANSWER else self.beside is beside
        if put_away:
            self.beside = Beside.ANSWER
            self.signals.focus(scroll_visible=False)
        else:
            self.beside = beside
            reading.focus()
        self.set_class(not put_away, "-reading")

    def watch_beside(self, beside: Beside) -> None:
        """Show one of the three."""
        for one in Beside:
            self.set_class(one is beside, f"-beside-{one}")

    # One signal

    def action_example(self) -> None:
        """A sentence that would make the signal in hand stronger, or hide it again."""
        block = self._in_hand()
        if block is None or block.score is None:
            return
        if block.stronger is not None:
            block.stronger = None
            return
        block.stronger = self._practice.stronger(self.attempt.question, block.score)
        if block.stronger is None:
            strong = block.score.level is Level.STRONG
            name = block.label.name
            said = f"{name} is strong already." if strong else f"There is no example of {name}."
            self.notify(said, markup=False)

    def action_disagree(self) -> None:
        """Choose the level that you hold to be right for the signal in hand."""
        block = self._in_hand()
        if block is None or block.score is None:
            return
        signal = block.label.id
        before = block.dispute
        said = Unsaid(before.own, before.why) if before else Unsaid()

        def save(level: Level, why: str) -> None:
            trouble = self.keep()
            if trouble:
                raise StoreError(trouble)
            self._take(self._practice.dispute(self.attempt, signal, level, why))

        def closed(unsaid: Unsaid | None) -> None:
            if unsaid is None:
                self._unsaid.pop(signal, None)
            else:
                self._unsaid[signal] = unsaid

        screen = DisputeScreen(block.score, self._unsaid.get(signal, said), save, self._glyphs)
        self.app.push_screen(screen, closed)

    def action_withdraw(self) -> None:
        """Agree with the level again; the reason is there if you change your mind."""
        block = self.signals.in_hand
        if block is None or block.dispute is None:
            return
        unsaid = Unsaid(block.dispute.own, block.dispute.why)
        try:
            self._take(self._practice.withdraw(self.attempt, block.label.id))
        except (PracticeError, StoreError) as error:
            self.notify(str(error), severity="warning", markup=False)
            return
        self._unsaid[block.label.id] = unsaid

    def _in_hand(self) -> SignalBlock | None:
        """The signal in hand; where none is, the one that the next change is about."""
        self.set_class(False, "-reading")
        return self.signals.take_in_hand(self._advice.signal)

    def _take(self, attempt: Attempt) -> None:
        self.attempt = attempt
        self.scorecard.show_disputes(attempt)
        self.refresh_bindings()

    # Going on

    def action_compare(self) -> None:
        """This attempt beside the one before."""
        if self.earlier is not None:
            self.post_message(self.Compare(self.earlier, self.attempt))

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
        warning = f"{trouble} The attempt is not saved; the same key again leaves it."
        if trouble and not self.warned.answered(lambda: self.banner.say(warning)):
            return
        self.post_message(message)

    def _show_trouble(self) -> None:
        trouble = self._unsaved.trouble if self._unsaved else None
        key = keymap_of(self).shown("debrief.save")
        said = f"This attempt is not saved. {trouble} {key} tries again." if trouble else None
        self.banner.say(said)


def _question_of(practice: Practice, attempt: Attempt) -> Question | None:
    try:
        return practice.question(attempt.question)
    except UnknownQuestionError:
        return None
