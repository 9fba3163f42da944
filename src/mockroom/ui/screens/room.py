"""The room: an interviewer, a page to answer on, and what the answer shows so far.

The screen holds one `Session` and draws it by its phase. Every key becomes a call of `Practice`,
which returns the next session; the widgets follow the session and never change it.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.events import DescendantFocus
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen

from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.session import Mode, Phase, Session
from mockroom.practice import Finished, Practice
from mockroom.ui.commands import Place, bindings
from mockroom.ui.screens._draft import Drafting, DraftKeeper, Saved
from mockroom.ui.screens._live import LiveScoring, Scored, Stamp
from mockroom.ui.screens._possible import ACTIONS, WRITING, Pane, allowed
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.answer_pane import AnswerPane
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.briefing import Briefing
from mockroom.ui.widgets.clarify import ClarifyPane
from mockroom.ui.widgets.guide import Guide
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.interviewer import Interviewer
from mockroom.ui.widgets.looks import marks_of
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.sidebar import Sidebar
from mockroom.ui.widgets.signals import SignalLabel, SignalList
from mockroom.ui.widgets.strip import QuestionStrip
from mockroom.ui.widgets.title_bar import TitleBar


def _no_session() -> Session:
    raise RuntimeError("a room is made with its session")


class RoomScreen(Screen[None]):
    """One interview, from the question to its end."""

    CSS_PATH = "room.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ROOM)]

    session: var[Session] = var(_no_session)
    reading: var[Reading | None] = var(None)
    words: var[int] = var(0)
    pane: var[Pane] = var(Pane.MAIN, init=False)

    interviewer = query_one(Interviewer)
    answers = query_one(AnswerPane)
    banner = query_one(Banner)
    clarifying = query_one(ClarifyPane)
    briefing = query_one(Briefing)

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
        super().__init__()
        self._practice = practice
        self._question = practice.question(session.question)
        self._glyphs = glyphs
        self._blink = cursor_blink
        self._lit: str | None = None
        self._leaving_warned = False
        self._keeper = DraftKeeper(practice.save_draft)
        self.drafting = Drafting(self, self._keeper)
        self._live = LiveScoring(self, self._take, self._score)
        self.set_reactive(RoomScreen.session, session)

    # What it is made of

    def compose(self) -> ComposeResult:
        """All panes; the style sheet says which can be seen."""
        question, mode = self._question, self.session.mode
        coached = mode is Mode.COACHED
        yield TitleBar(question, self._practice.now).data_bind(RoomScreen.session)
        yield Banner()
        yield QuestionStrip(question.ask).data_bind(RoomScreen.session)
        with Horizontal(id="body"):
            yield Interviewer(question.ask, self._glyphs).data_bind(RoomScreen.session)
            with Container(id="centre"):
                yield Briefing(mode, self.session.minutes)
                clarify = ClarifyPane(question.clarifying, listed=coached)
                yield clarify.data_bind(RoomScreen.session)
                yield AnswerPane(self.session, cursor_blink=self._blink)
            sidebar = Sidebar(self._labels(), feedback=coached, glyphs=self._glyphs)
            yield sidebar.data_bind(RoomScreen.reading, RoomScreen.words)
            yield Guide(question.assumptions)
        yield Hints()

    def _labels(self) -> list[SignalLabel]:
        signals = self._practice.catalogue.signals
        return [
            SignalLabel(use.id, signals[use.id].name, signals[use.id].short, use.here)
            for use in self._question.signals
        ]

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
        if old.phase is not new.phase:
            self._enter(new.phase)
        if allowed(old, self.pane) != allowed(new, self.pane):
            self.refresh_bindings()

    def _enter(self, phase: Phase) -> None:
        """Show a phase and put the cursor where its first key goes."""
        for one in Phase:
            self.set_class(one is phase, f"-{one}")
        self.pane = Pane.MAIN
        self.answers.show_phase(phase)
        self._focus_main()
        if phase in WRITING:
            self._count()
            if self.session.mode is Mode.COACHED:
                self._live.now()
        self.drafting.now()

    def _focus_main(self) -> None:
        match self.session.phase:
            case Phase.BRIEFING:
                self.briefing.focus()
            case Phase.CLARIFYING:
                self.clarifying.begin()
            case Phase.ANSWERING | Phase.PROBING:
                self.answers.writing.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What is possible follows from the session alone, and from what is being looked at."""
        if action not in ACTIONS:
            return True
        return action in allowed(self.session, self.pane)

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
        if session.phase is Phase.DEBRIEF:
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
        """Bring the session up to what the editor holds, which may be a key ahead."""
        if self.session.phase in WRITING:
            text = self.answers.writing.text
            held = self.session
            before = held.probe_answer if held.phase is Phase.PROBING else held.answer
            if text != before:
                self.session = self._practice.write(held, text)

    def _count(self) -> None:
        self.words = len(self._text().split())

    def _text(self) -> str:
        """What is scored now: the answer, and that to the follow-up once it is asked."""
        session = self.session
        return session.text if session.phase is Phase.PROBING else session.answer

    def _say(self, sentence: str) -> None:
        self.notify(sentence, markup=False)

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
        return self._practice.score(self._question.id, text)

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

    # Looking around

    def action_guide(self) -> None:
        """Show the guide, or hide it."""
        self._look(Pane.GUIDE)

    def action_signals(self) -> None:
        """Move into the signals, or back."""
        self._look(Pane.SIGNALS)

    def action_question(self) -> None:
        """Read what the interviewer said, or go back."""
        self._look(Pane.QUESTION)

    def action_back(self) -> None:
        """Back to what there is to do."""
        self.pane = Pane.MAIN

    def _look(self, pane: Pane) -> None:
        self.pane = Pane.MAIN if self.pane is pane else pane

    def watch_pane(self, new: Pane) -> None:
        """Show a pane and give it the arrow keys; the guide leaves them with a wide page."""
        for one in Pane:
            self.set_class(one is new, f"-look-{one}")
        match new:
            case Pane.SIGNALS:
                self.query_one(SignalList).focus()
            case Pane.QUESTION:
                self.interviewer.focus()
            case Pane.GUIDE if not self.has_class("-wide"):
                self.query_one(Guide).focus()
            case _:
                self._focus_main()
        self.refresh_bindings()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A click or Tab moves the attention as the keys do."""
        if isinstance(event.widget, SignalList):
            self.pane = Pane.SIGNALS
        elif isinstance(event.widget, AnswerEditor) and self.pane is not Pane.GUIDE:
            self.pane = Pane.MAIN
