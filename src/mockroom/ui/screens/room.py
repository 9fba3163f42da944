"""The room: an interviewer, a page to answer on, and what the answer shows so far.

The screen holds one `Session` and draws it by its phase. Every key becomes a call of `Practice`,
which returns the next session; the widgets follow the session and never change it.
"""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message

from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.session import Mode, Phase, Session
from mockroom.practice import Finished, Practice
from mockroom.ui.commands import Place, bindings
from mockroom.ui.screens._draft import Drafting, DraftKeeper, Saved
from mockroom.ui.screens._live import LiveScoring, Scored, Stamp
from mockroom.ui.screens._possible import WRITING, allowed
from mockroom.ui.screens._room_frame import RoomFrame
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.clarify import ClarifyPane
from mockroom.ui.widgets.looks import marks_of
from mockroom.ui.widgets.signals import SignalList

if TYPE_CHECKING:
    from mockroom.domain.scoring.rescoring import Scorer


class RoomScreen(RoomFrame):
    """One interview, from the question to its end."""

    CSS_PATH = "room.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ROOM)]

    class Left(Message):
        """The candidate has left; the draft is kept."""

    class Over(Message):
        """The interview is over."""

        def __init__(self, finished: Finished) -> None:
            self.finished = finished
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        session: Session,
        glyphs: Glyphs = DRAWN,
        *,
        cursor_blink: bool = True,
    ) -> None:
        super().__init__(practice, session, glyphs, cursor_blink=cursor_blink)
        self._lit: str | None = None
        self._told: set[str] = set()
        self._leaving_warned = False
        self._keeper = DraftKeeper(practice.save_draft)
        self.drafting = Drafting(self, self._keeper)
        self._scorer: Scorer | None = None
        self._live = LiveScoring(self, self._take, self._score)

    def on_mount(self) -> None:
        """Take the session up where it stands."""
        self._keeper.put(self.session)
        self._enter(self.session.phase)

    # The session

    def watch_session(self, old: Session, new: Session) -> None:
        """Follow the session: lay out its phase, and keep it."""
        self._keeper.put(new)
        if not self.is_mounted:
            return
        if old.phase is not new.phase and new.phase is not Phase.DEBRIEF:
            self._enter(new.phase)
        if allowed(old, self.pane) != allowed(new, self.pane):
            self.refresh_bindings()

    def _enter(self, phase: Phase) -> None:
        """Show a phase, and score and save what there is."""
        self.lay_out(phase)
        if phase in WRITING:
            self._count()
            if self.session.mode is Mode.COACHED:
                self._live.now()
        self.drafting.now()

    def action_clarify(self) -> None:
        """Turn to the clarifying questions."""
        self.session = self._practice.turn_to_clarifying(self.session)

    def action_answer(self) -> None:
        """Begin to answer."""
        self.session = self._practice.start_answering(self.session)

    def action_submit(self) -> None:
        """Hand the answer in, unless there is none."""
        self._take_text()
        if not self.session.answer.strip():
            self._say("Write something first; an empty answer cannot be handed in.")
            return
        session = self._practice.submit(self.session)
        if session.phase is Phase.RATING:
            self._close(session)
        else:
            self.session = session

    def action_finish(self) -> None:
        """Hand the answer to the follow-up in, unless there is none."""
        self._take_text()
        if self.session.probe_answer.strip():
            self._close(self.session)
        else:
            self._say("Write something first, or skip the follow-up with ctrl+n.")

    def action_skip(self) -> None:
        """Leave the follow-up unanswered."""
        self._take_text()
        if not self.session.probe_answer.strip():
            self._close(self.session)

    def action_reopen(self) -> None:
        """Take the answer back to write on."""
        self._take_text()
        self.session = self._practice.reopen(self.session)

    def action_pause(self) -> None:
        """Stop the clock, or start it again."""
        change = self._practice.go_on if self.session.paused else self._practice.pause
        self.session = change(self.session)
        self.drafting.now()

    def action_leave(self) -> None:
        """Leave with everything kept; where that fails, say so once before leaving all the same."""
        self._take_text()
        trouble = self._keeper.end(lambda: self._practice.leave(self.session))
        if trouble and not self._leaving_warned:
            self._leaving_warned = True
            self.banner.say(f"{trouble} Press esc once more to leave without keeping it.")
            return
        self._stop()
        self.post_message(self.Left())

    def _close(self, session: Session) -> None:
        self._stop()
        finished = self._practice.close(session)
        self.session = finished.session
        self.post_message(self.Over(finished))

    def _stop(self) -> None:
        self._live.stop()
        self._keeper.stop()

    @on(ClarifyPane.Ask)
    def _ask(self, message: ClarifyPane.Ask) -> None:
        self.session = self._practice.clarify(self.session, message.text)
        self.drafting.now()

    @on(ClarifyPane.Typing)
    def _asking(self) -> None:
        if self.session.phase is Phase.CLARIFYING:
            self._take_text()
            self.drafting.soon()

    @on(ClarifyPane.Enough)
    def _enough(self) -> None:
        self.action_answer()

    # Writing

    @on(AnswerEditor.Edited)
    def _edited(self, event: AnswerEditor.Edited) -> None:
        if event.editor is not self.answers.writing or self.session.phase not in WRITING:
            return
        self._take_text()
        self._leaving_warned = False
        self._count()
        if self.session.mode is Mode.COACHED:
            self._live.soon()
        self.drafting.soon()

    @on(AnswerEditor.Full)
    def _full(self) -> None:
        self._say("This is as long as an answer can get; what came after it was left out.")

    def _take_text(self) -> None:
        """Bring the session up to what is typed, which may be a key ahead."""
        held = self.session
        match held.phase:
            case Phase.CLARIFYING:
                text, before = self.clarifying.asking, held.asking
            case Phase.ANSWERING:
                text, before = self.answers.writing.text, held.answer
            case Phase.PROBING:
                text, before = self.answers.writing.text, held.probe_answer
            case _:
                return
        if text != before:
            self.session = self._practice.write(held, text)

    def _count(self) -> None:
        self.words = len(self._text().split())

    def _text(self) -> str:
        """What is scored now: the answer, and that to the follow-up once it is asked."""
        session = self.session
        return session.text if session.phase is Phase.PROBING else session.answer

    def _say(self, sentence: str) -> None:
        """Tell it, unless it can still be read from the last time."""
        if sentence not in self._told:
            self._told.add(sentence)
            shown = self.app.NOTIFICATION_TIMEOUT
            self.notify(sentence, markup=False, timeout=shown)
            self.set_timer(shown, partial(self._forget, sentence))

    def _forget(self, sentence: str) -> None:
        """Let a sentence be told again. Textual asks callbacks for their signature, which the
        set's own method does not have."""
        self._told.discard(sentence)

    # Keeping the draft

    def keep(self) -> str | None:
        """Save the draft now; the trouble with that, as a sentence, or None."""
        self._take_text()
        return self._keeper.save()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        if message.trouble is None:
            self.banner.say(None)
            return
        self.banner.say(f"{message.trouble} What you write is safe while mockroom runs.")
        self.drafting.again()

    # Scoring while writing

    def _take(self) -> tuple[str, Stamp]:
        self._take_text()
        return self._text(), self._stamp()

    def _stamp(self) -> Stamp:
        editor = self.answers.writing
        return Stamp(editor.id or "", editor.revision)

    def _score(self, text: str) -> Scorecard:
        """The scorecard of a text, in the thread of `_live`, which runs one at a time."""
        if self._scorer is None:
            self._scorer = self._practice.scorer(self._question.id)
        return self._scorer.score(text)

    @on(Scored)
    def _scored(self, message: Scored) -> None:
        self._live.done()
        if message.stamp == self._stamp():
            self.reading = message.reading
            self._show_marks()

    @on(SignalList.Lit)
    def _light(self, message: SignalList.Lit) -> None:
        self._lit = message.signal
        self._show_marks()

    def _show_marks(self) -> None:
        if self.reading is not None:
            self.answers.show_marks(marks_of(self.reading.card, self._lit), self.session)
