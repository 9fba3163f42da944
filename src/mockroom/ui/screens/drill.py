"""A run of drills: one after another, each answered, looked at and graded with a key.

The screen holds one `Run` and draws it by its stage. Answers are judged in a thread; while one is
looked at the next drill is prepared, so that a grade shows it at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.message import Message

from mockroom.domain.drill import Answer, Card, Kind
from mockroom.domain.drill_run import Run, Stage
from mockroom.domain.outcome import Outcome
from mockroom.domain.review import Grade
from mockroom.practice import PracticeError, StoreError
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.screens._drill_keeping import DrillKeeping
from mockroom.ui.screens._drill_words import (
    again_words,
    coming_words,
    done_words,
    skipped_words,
)
from mockroom.ui.theme import DRAWN, Glyphs

if TYPE_CHECKING:
    from mockroom.practice import Practice
    from mockroom.practice.drills import Drills, Queue

_AT_REVEAL = frozenset({"grade", "accept"})
_AT_END = frozenset({"more", "progress", "home"})
_READ_FOR_ONE = frozenset({Kind.BURST, Kind.REWRITE})
_READ_FOR_ALL = frozenset({Kind.INTERVIEWER, Kind.COMPRESS, Kind.HEADLINE})
_A_MOMENT = 0.2
"""Seconds that judging may take before it is said that the answer is being read."""


class DrillScreen(DrillKeeping):
    """One run, from its first drill to what is said at its end."""

    TITLE = "Drill"

    class Left(Message):
        """The candidate has left, in the middle or at the end."""

    class ToProgress(Message):
        """How it goes is to be seen."""

    class Judged(Message):
        """An answer has been judged, or could not be."""

        def __init__(
            self, card: Card, answer: Answer, outcome: Outcome | None, trouble: str = ""
        ) -> None:
            self.card = card
            self.answer = answer
            self.outcome = outcome
            self.trouble = trouble
            super().__init__()

    class Coming(Message):
        """It has been worked out what comes after this run."""

        def __init__(self, run: Run, queue: Queue, tomorrow: int, soon: int) -> None:
            self.run = run
            self.queue = queue
            self.tomorrow = tomorrow
            self.soon = soon
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        drills: Drills,
        run: Run,
        glyphs: Glyphs = DRAWN,
        *,
        cursor_blink: bool = True,
        notices: Sequence[str] = (),
        beforehand: Callable[[Callable[[], object]], object] | None = None,
    ) -> None:
        """`notices` are about drills that could not come; `beforehand` does in a thread what
        leaves much in memory to the end, and may be left out."""
        super().__init__(practice, drills, run, glyphs, cursor_blink=cursor_blink, notices=notices)
        self._queue: Queue | None = None
        self._ready: set[tuple[str, str]] = set()
        self._beforehand = beforehand

    def on_mount(self) -> None:
        """The first drill."""
        self.banner.say(" ".join(self.notices[:1]) or None)
        self._enter()

    # Where the run stands

    def _enter(self) -> None:
        """Show the stage that the run is in."""
        self.judging = False
        match self.run.stage:
            case Stage.PROMPT:
                self._prompt()
            case Stage.REVEAL:
                self.show_reveal()
                self.prepare_next()
            case Stage.OVER:
                self._end()
        self.tell_trouble()
        self.refresh_bindings()

    def _prompt(self) -> None:
        queued = self.run.current
        if queued is None:
            return
        self.show_prompt(queued, self.take_up(queued.card))
        self.call_after_refresh(self._on_the_screen)

    def _on_the_screen(self) -> None:
        """The time runs from here; meanwhile what will read the answer is made ready."""
        current = self.run.current
        if self.run.stage is not Stage.PROMPT or current is None:
            return
        self.run = self._drills.shown(self.run)
        card, practice, drills, run = current.card, self._practice, self._drills, self.run

        def work() -> None:
            drills.intervals(run)
            with suppress(PracticeError, StoreError, KeyError):  # judging it will say so
                if card.signal and card.kind in _READ_FOR_ONE:
                    practice.score_signal(card.signal, "", card.question)
                elif card.kind in _READ_FOR_ALL:
                    practice.rubric(card.question)

        key = (card.signal if card.kind in _READ_FOR_ONE else "", card.question)
        if self._beforehand and key not in self._ready:
            self._ready.add(key)
            self._beforehand(work)

    # What is possible

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """By the stage of the run, and by whether letters type."""
        stage, writing = self.run.stage, self.is_mounted and self.input.writing
        prompt = stage is Stage.PROMPT and not self.judging
        if action in _AT_REVEAL:
            suggested = self.run.outcome is not None and self.run.outcome.suggested is not None
            return stage is Stage.REVEAL and (action == "grade" or suggested)
        if action in _AT_END:
            return stage is Stage.OVER and (action != "more" or bool(self._queue))
        can = {
            "reveal": prompt,
            "skip": prompt,
            "undo": bool(self.run.done) and not self.judging and not (prompt and writing),
            "undo_writing": bool(self.run.done) and prompt and writing,
            "leave": stage is not Stage.OVER,
            "name": prompt and bool(self.input.names),
            "read": prompt and self.has_class("-long"),
        }
        return can.get(action, super().check_action(action, parameters))

    # Answering

    def on_input_submitted(self) -> None:
        """Enter in a line hands it in."""
        if self.run.stage is Stage.PROMPT:
            self.action_reveal()

    def action_reveal(self) -> None:
        """Have the answer judged in a thread."""
        queued, answer = self.run.current, self.input.answer
        if queued is None or answer is None or self.judging:
            return
        self.judging = True
        self.keep_now(answer)
        self.input.take_no_answers()
        self.refresh_bindings()
        card, seconds, drills = queued.card, self.seconds_gone(), self._drills

        def work() -> None:
            try:
                outcome = drills.judge(card, answer, seconds)
            except (PracticeError, StoreError) as error:
                self.post_message(self.Judged(card, answer, None, str(error)))
            else:
                self.post_message(self.Judged(card, answer, outcome))

        self.run_worker(work, thread=True, group="judging")
        self.set_timer(_A_MOMENT, self._tell_reading)

    def _tell_reading(self) -> None:
        if self.judging:
            self.tell_reading()

    @on(Judged)
    def _judged(self, message: Judged) -> None:
        queued = self.run.current
        if queued is None or queued.card.id != message.card.id or not self.judging:
            return
        if message.outcome is None:
            self.judging = False
            self.input.take_answers()
            self.banner.say(f"{message.trouble} {keymap_of(self).shown('drill.skip')} skips it.")
            self.refresh_bindings()
            return
        self.run = self._drills.answered(self.run, message.answer, message.outcome)
        self._enter()

    # Grading

    def action_grade(self, grade: int) -> None:
        """This grade, and on to the next drill."""
        if self.run.stage is not Stage.REVEAL:
            return
        self.stop_keeping()
        self.run = self._drills.grade(self.run, Grade(grade))
        self._enter()

    def action_accept(self) -> None:
        """The grade that is suggested."""
        outcome = self.run.outcome
        if outcome is not None and outcome.suggested is not None:
            self.action_grade(outcome.suggested)

    def action_undo(self) -> None:
        """Back to the drill before, with its answer shown."""
        self.let_go()
        self.run = self._drills.undo(self.run)
        self._enter()

    action_undo_writing = action_undo

    def action_skip(self) -> None:
        """Past this one, which keeps what was written to it."""
        self.let_go()
        self.run = self._drills.skip(self.run)
        self._enter()

    def action_name(self, by: int) -> None:
        """The name of another story."""
        self.input.next_name(by)

    def action_read(self, by: int) -> None:
        """A page on or back in what is to be read."""
        rows = max(self.asking.scrollable_content_region.height - 1, 1) * by
        self.asking.scroll_relative(y=rows, animate=False)

    # The end

    def _end(self) -> None:
        self._queue = None
        self.show_over(self._done_lines())
        run, drills = self.run, self._drills

        def work() -> None:
            forecast = drills.statistics().forecast
            tomorrow = forecast[1][1] if len(forecast) > 1 else 0
            self.post_message(self.Coming(run, drills.more(run), tomorrow, drills.due().soon))

        self.run_worker(work, thread=True, group="coming", exclusive=True)

    @on(Coming)
    def _coming(self, message: Coming) -> None:
        if message.run.done is not self.run.done:
            return
        self._queue = message.queue if message.queue.cards else None
        told = coming_words(
            message.tomorrow,
            len(message.queue.cards),
            message.soon,
            numbers=self._practice.numbers,
        )
        keymap = keymap_of(self)
        keys: list[Part] = [(keymap.shown("drill.home"), "bold $primary"), " ends here"]
        if self._queue:
            keys = [(keymap.shown("drill.more"), "bold $primary"), " goes on    ", *keys]
        lines = [*self._done_lines(), plain(""), *map(plain, told), plain(""), styled(*keys)]
        self.show_over(lines)
        self.refresh_bindings()

    def _done_lines(self) -> list[Content]:
        told = done_words(self.run, numbers=self._practice.numbers)
        rest = [one for one in (again_words(self.run), skipped_words(self.run)) if one]
        return [plain("This run is over", "bold $written"), plain(""), *map(plain, (*told, *rest))]

    def action_more(self) -> None:
        """Another run."""
        if self._queue is None:
            return
        try:
            self.run = self._drills.begin(self._queue)
        except PracticeError as error:
            self.say(str(error))
            return
        self.notices = self._queue.notices
        self._queue = None
        self.forget()
        self._enter()

    def action_progress(self) -> None:
        """What comes, and how it has gone."""
        self.post_message(self.ToProgress())

    def action_home(self) -> None:
        """Enough."""
        self._leave()

    def action_leave(self) -> None:
        """Out of the middle of it."""
        self._leave()

    def _leave(self) -> None:
        """Leave with all kept; where that fails, say so once before leaving all the same."""
        trouble = self.keep()
        warning = f"{trouble} The same key once more leaves without keeping it."
        if trouble and not self.warned.answered(lambda: self.banner.say(warning)):
            return
        self.stop_keeping()
        self.run = self._drills.close(self.run)
        self.post_message(self.Left())
