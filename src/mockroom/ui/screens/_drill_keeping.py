"""Keeping what is answered to drills: half-written answers on the disk, the next one at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from mockroom.domain.drill import Answer, Card, Written
from mockroom.domain.drill_run import Run, Stage
from mockroom.ui.screens._draft import Drafting, DraftKeeper, Saved, Warned
from mockroom.ui.screens._drill_frame import DrillFrame
from mockroom.ui.screens._drill_input import DrillInput
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.answer_editor import AnswerEditor

if TYPE_CHECKING:
    from mockroom.practice import Practice
    from mockroom.practice.drills import Drills


class DrillKeeping(DrillFrame):
    """A run as far as it is about what must not be lost."""

    class Prepared(Message):
        """What was answered before to the drill that comes next has been read."""

        def __init__(self, card: Card, answer: Answer | None) -> None:
            self.card = card
            self.answer = answer
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        drills: Drills,
        run: Run,
        glyphs: Glyphs,
        *,
        cursor_blink: bool,
        notices: Sequence[str],
    ) -> None:
        super().__init__(practice, drills, run, glyphs, cursor_blink=cursor_blink)
        self.notices = tuple(notices)
        self.judging = False
        self.warned = Warned()
        self._drafts: dict[str, Answer | None] = {}
        self._before: Answer | None = None
        self._keeper: DraftKeeper[Answer] | None = None
        self._drafting: Drafting | None = None

    # The drill at hand

    def take_up(self, card: Card) -> Answer | None:
        """What was answered before to a drill that is to be answered now, and is kept from here."""
        if card.id not in self._drafts:
            self._drafts[card.id] = self._drills.draft(card)
        before = self._drafts.pop(card.id)
        self._before = before or Written("")
        drills = self._drills
        self._keeper = DraftKeeper(lambda answer: drills.save_draft(card, answer))
        self._drafting = Drafting(self, self._keeper)
        return before

    def keep_now(self, answer: Answer) -> None:
        """Keep an answer that was handed in, until it is graded."""
        if self._keeper and self._drafting:
            self._keeper.put(answer)
            self._drafting.now()

    def stop_keeping(self) -> None:
        """Nothing brings the draft back from here on; waits for a save that is under way."""
        if self._keeper:
            self._keeper.stop()
        self._keeper = None

    def forget(self) -> None:
        """Another run begins."""
        self._drafts.clear()

    @on(DrillInput.Changed)
    def _changed(self) -> None:
        self.warned.take_back()
        if self.run.stage is not Stage.PROMPT or self.judging:
            return
        answer = self.input.answer
        if answer is not None and answer != self._before and self._keeper and self._drafting:
            self._before = answer
            self._keeper.put(answer)
            self._drafting.soon()

    @on(AnswerEditor.Full)
    def _full(self) -> None:
        self.say("This is as long as an answer can get; what came after it was left out.")

    # The next one

    def prepare_next(self) -> None:
        """Read what was answered before to the drill that comes next, while this one is read."""
        following = self.run.following
        if following is not None and following.card.id not in self._drafts:
            card, drills = following.card, self._drills

            def work() -> None:
                self.post_message(self.Prepared(card, drills.draft(card)))

            self.run_worker(work, thread=True, group="prepare")

    @on(Prepared)
    def _prepared(self, message: Prepared) -> None:
        self._drafts.setdefault(message.card.id, message.answer)

    def let_go(self) -> None:
        """Keep what is written to the drill at hand before another one takes its place."""
        trouble = self._save_now()
        if trouble:
            self.say(trouble)
        if self._keeper:
            self._keeper.stop()
        if self.run.current is not None:
            self._drafts[self.run.current.card.id] = self.run.answer or self.input.answer

    # Keeping

    def keep(self) -> str | None:
        """Write what is typed and graded; the trouble with that, as a sentence, or None."""
        trouble = self._save_now()
        self.run = self._drills.keep(self.run)
        return trouble or self.run.trouble

    def _save_now(self) -> str | None:
        if self._keeper is None:
            return None
        answer = self.input.answer
        if answer is not None and self.run.stage is Stage.PROMPT and answer != self._before:
            self._keeper.put(answer)
        return self._keeper.save()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        if message.trouble is None:
            self.tell_trouble()
            return
        self.banner.say(f"{message.trouble} What you wrote is safe while mockroom runs.")
        if self._drafting:
            self._drafting.again()

    def tell_trouble(self) -> None:
        """What could not be written, as long as that is so."""
        trouble = self.run.trouble
        more = "Your grades hold while mockroom runs; writing is tried again with each one."
        self.banner.say(f"{trouble} {more}" if trouble else " ".join(self.notices[:1]) or None)
