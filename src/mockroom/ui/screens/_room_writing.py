"""Writing in the room: the text of the session follows the pages, and is kept and scored.

The answer is written as one text or in five sections; the session holds the one text either way.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from mockroom.domain.attempt import Attempt
from mockroom.domain.outline import outline
from mockroom.domain.own_sections import own_sections
from mockroom.domain.parts import Parts, divided, joined, moved
from mockroom.domain.scoring.scorecard import Scorecard, StarMap
from mockroom.domain.session import Phase, Session
from mockroom.practice import Practice
from mockroom.ui.screens._draft import Drafting, DraftKeeper, Saved
from mockroom.ui.screens._live import LiveScoring, Scored, Stamp
from mockroom.ui.screens._possible import WRITING, Pane
from mockroom.ui.screens._room_frame import RoomFrame
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.looks import marks_of
from mockroom.ui.widgets.outline_pane import OutlinePane
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.signals import SignalList
from mockroom.ui.widgets.title_bar import Standing

if TYPE_CHECKING:
    from mockroom.domain.scoring.rescoring import Scorer

AT_ONCE = 3_000
"""Characters of an answer that are read at once, in about 20 ms; longer ones are read in a thread,
so that no key waits."""
_NOTHING_READ = StarMap(shares=(), sentences=())


class RoomWriting(RoomFrame):
    """The room as far as it is about text."""

    class Divided(Message):
        """An answer was read as five sections."""

        def __init__(self, text: str, parts: Parts) -> None:
            self.text = text
            self.parts = parts
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        session: Session,
        glyphs: Glyphs,
        *,
        cursor_blink: bool,
        standing: Standing = tuple,
        earlier: Attempt | None = None,
    ) -> None:
        super().__init__(
            practice,
            session,
            glyphs,
            cursor_blink=cursor_blink,
            standing=standing,
            earlier=earlier,
        )
        self._lit: str | None = None
        self._cuts: tuple[int, ...] = ()
        self._keeper = DraftKeeper(practice.save_draft)
        self.drafting = Drafting(self, self._keeper)
        self._scorer: Scorer | None = None
        self._live = LiveScoring(self, self._take, self._score)

    def changed(self) -> None:
        """Something was typed; for subclasses."""

    @on(AnswerEditor.Edited)
    def _edited(self, event: AnswerEditor.Edited) -> None:
        if self.session.phase not in WRITING or not self.answers.holds(event.editor):
            return
        self.take_text()
        self.changed()
        self.count()
        if self.session.sidebar:
            self._live.soon()
        self.drafting.soon()

    @on(AnswerEditor.Full)
    def _full(self) -> None:
        self.say("This is as long as an answer can get; what came after it was left out.")

    def take_text(self) -> None:
        """Bring the session up to what is typed, which may be a key ahead."""
        held = self.session
        match held.phase:
            case Phase.CLARIFYING:
                text, said = self.clarifying.asking, self.assuming
                if (text, said) != (held.asking, held.assuming):
                    self.session = self._practice.write(held, text, assuming=said)
                return
            case Phase.ANSWERING if self.in_fields:
                self._take_parts()
                return
            case Phase.ANSWERING:
                text, before = self.answers.answer.text, held.answer
            case Phase.PROBING:
                text, before = self.answers.follow_up.text, held.probe_answer
            case _:
                return
        if text != before:
            if held.phase is Phase.ANSWERING:
                self._cuts = moved(held.cuts or self._cuts, before, text)
            self.session = self._practice.write(held, text)

    def _take_parts(self) -> None:
        fields = self.answers.fields
        parts = fields.parts
        if joined(parts) != self.session.answer:
            self.session = self._practice.write_parts(self.session, parts)
            fields.share_out()

    def count(self) -> None:
        """Count the words of the page in hand."""
        session = self.session
        probing = session.phase is Phase.PROBING
        self.words = len((session.probe_answer if probing else session.answer).split())

    def say(self, sentence: str, *, lacks_words: bool = False) -> None:
        """Tell why a key did nothing, where the clock has its say as well."""
        self.status.say(sentence, lacks_words=lacks_words)

    # One text, or five sections

    def action_fields(self) -> None:
        """Write in five sections, or in one text again."""
        self.take_text()
        if self.in_fields:
            self.answers.to_text(self.session.answer)
            self._written_otherwise()
        else:
            self.divide()

    def divide(self) -> None:
        """Divide the answer as it was before, or else as it reads, in a thread if it is long."""
        session = self.session
        if self._cuts and not session.cuts:
            parts = divided(session.answer, self._cuts)
            self.post_message(self.Divided(session.answer, parts))
            return
        if len(session.answer) <= AT_ONCE or session.cuts:
            self.post_message(self.Divided(session.answer, self._practice.parts(session)))
            return

        def work() -> None:
            self.post_message(self.Divided(session.answer, self._practice.parts(session)))

        self.run_worker(work, thread=True, group="divide", exclusive=True)

    async def on_room_writing_divided(self, message: Divided) -> None:
        """Show the sections, unless the answer has become another meanwhile."""
        self.take_text()
        if self.session.phase is not Phase.ANSWERING or self.in_fields:
            return
        if message.text != self.session.answer:
            self.divide()
            return
        await self.answers.to_fields(message.parts)
        self.session = self._practice.write_parts(self.session, message.parts)
        self._written_otherwise()

    def _written_otherwise(self) -> None:
        self.in_fields = self.answers.in_fields
        if self.pane is Pane.MAIN:
            self._focus_main()
        self._show_marks()
        if self.session.sidebar:
            self._live.soon()  # the sections stand in the sidebar
        self.drafting.soon()

    def action_next_field(self) -> None:
        """On to the next section."""
        self.pane = Pane.MAIN
        self.answers.fields.next()

    # The outline

    def action_outline(self) -> None:
        """See the answer paragraph by paragraph, or go back."""
        self.take_text()
        place = self.answers.place
        super().action_outline()
        self._show_outline(place)

    def _show_outline(self, at: int | None = None) -> None:
        """The sections stand in it only as far as the answer was read, which a real interview
        does not show."""
        if self.pane is not Pane.OUTLINE:
            return
        text, reading = self.session.answer, self.reading
        read = reading is not None and reading.text == text
        star = reading.card.star if reading and read else _NOTHING_READ
        self.outline_pane.show(outline(text, star), at=at)

    @on(OutlinePane.Jump)
    def _jump(self, message: OutlinePane.Jump) -> None:
        self.pane = Pane.MAIN
        self.answers.go_to(message.place)

    # Keeping the draft

    def keep(self) -> str | None:
        """Save the draft now; the trouble with that, as a sentence, or None."""
        self.take_text()
        return self._keeper.save()

    @property
    def at_stake(self) -> object:
        """All that is written here."""
        return self.session

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        if message.trouble is None:
            self.banner.say(None)
            return
        self.banner.say(f"{message.trouble} What you write is safe while mockroom runs.")
        self.drafting.again()

    # Scoring while writing

    def _take(self) -> tuple[str, Stamp]:
        self.take_text()
        session = self.session
        text = session.text if session.phase is Phase.PROBING else session.answer
        return text, self._stamp()

    def _stamp(self) -> Stamp:
        editor, revision = self.answers.state
        return Stamp(editor, revision)

    def _score(self, text: str) -> Scorecard:
        """The scorecard of a text, in the thread of `_live`, which runs one at a time."""
        if self._scorer is None:
            self._scorer = self._practice.scorer(self._question.id)
        return self._scorer.score(text, replies=len(self.session.answer))

    @on(Scored)
    def _scored(self, message: Scored) -> None:
        self._live.done()
        if message.stamp == self._stamp():
            self.reading = self._by_own_sections(message.reading)
            self._show_marks()
            self._show_outline()

    def _by_own_sections(self, reading: Reading) -> Reading:
        """What was read, with the sections that the answer is written in, where it has some."""
        session, card = self.session, reading.card
        star = own_sections(card.star, reading.text, session.answer, session.cuts)
        return reading if star is card.star else replace(reading, card=replace(card, star=star))

    @on(SignalList.Lit)
    def _light(self, message: SignalList.Lit) -> None:
        self._lit = message.signal
        self._show_marks()
        if message.signal:
            self.answers.show_lit()
        elif self.answers.writing.has_focus:
            self.answers.writing.scroll_cursor_visible(animate=False)

    def _show_marks(self) -> None:
        if self.reading is not None:
            self.answers.show_marks(marks_of(self.reading.card, self._lit), self.session)
