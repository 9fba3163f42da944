"""What the room looks like: its panes, which of them has the attention, and where the cursor is.

`RoomScreen` adds what happens in it. Everything here follows from the session and the pane.
"""

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.events import DescendantFocus
from textual.getters import query_one
from textual.reactive import var
from textual.screen import Screen

from mockroom.domain.attempt import Attempt
from mockroom.domain.band import band_for
from mockroom.domain.question import Question
from mockroom.domain.session import Mode, Phase, Session
from mockroom.practice import Practice
from mockroom.ui.screens._possible import ACTIONS, Pane, View, allowed
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.answer_pane import AnswerPane
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.briefing import Briefing
from mockroom.ui.widgets.clarify import ClarifyPane
from mockroom.ui.widgets.earlier import Earlier
from mockroom.ui.widgets.guide import Guide
from mockroom.ui.widgets.hint_pane import HintPane
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.interviewer import Interviewer
from mockroom.ui.widgets.outline_pane import OutlinePane
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.sidebar import Sidebar
from mockroom.ui.widgets.signals import SignalLabel, SignalList
from mockroom.ui.widgets.status import StatusLine
from mockroom.ui.widgets.strip import QuestionStrip
from mockroom.ui.widgets.title_bar import Standing, TitleBar

BESIDE = (Pane.GUIDE, Pane.EARLIER)
"""What stays beside a wide page while one writes."""


def _no_session() -> Session:
    raise RuntimeError("a room is made with its session")


class RoomFrame(Screen[None]):
    """All panes of the room; the style sheet says which of them can be seen."""

    AUTO_FOCUS = ""

    session: var[Session] = var(_no_session)
    reading: var[Reading | None] = var(None)
    words: var[int] = var(0)
    pane: var[Pane] = var(Pane.MAIN, init=False)
    in_fields: var[bool] = var(False, init=False)
    assuming: var[bool] = var(False, init=False)
    hints_said: var[tuple[str, ...]] = var(())

    interviewer = query_one(Interviewer)
    answers = query_one(AnswerPane)
    banner = query_one(Banner)
    status = query_one(StatusLine)
    hint_pane = query_one(HintPane)
    outline_pane = query_one(OutlinePane)
    clarifying = query_one(ClarifyPane)
    briefing = query_one(Briefing)

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
        super().__init__()
        self._earlier = earlier
        self._standing = standing
        self._practice = practice
        self._question: Question = practice.question(session.question)
        self._glyphs = glyphs
        self._blink = cursor_blink
        self.set_reactive(RoomFrame.session, session)
        self.set_reactive(RoomFrame.assuming, session.assuming)

    def compose(self) -> ComposeResult:
        """Title, banner, the panes side by side, the status line and the hints."""
        question, session, glyphs = self._question, self.session, self._glyphs
        numbers = session.terms.numbers
        bar = TitleBar(question, self._practice.now, glyphs, self._standing)
        yield bar.data_bind(RoomFrame.session)
        yield Banner()
        yield QuestionStrip(question.ask).data_bind(RoomFrame.session)
        with Horizontal(id="body"):
            interviewer = Interviewer(question.ask, glyphs)
            yield interviewer.data_bind(RoomFrame.session, hints=RoomFrame.hints_said)
            if self._earlier:
                yield Earlier(self._earlier, glyphs)
            with Container(id="centre"):
                yield Briefing(session)
                listed = session.mode is Mode.COACHED
                clarify = ClarifyPane(
                    question.clarifying, listed=listed, asking=session.asking, glyphs=glyphs
                )
                yield clarify.data_bind(RoomFrame.session, RoomFrame.assuming)
                yield AnswerPane(session, cursor_blink=self._blink)
            if session.sidebar:
                sidebar = Sidebar(self._labels(), numbers=numbers, glyphs=glyphs)
                yield sidebar.data_bind(RoomFrame.reading)
            yield Guide(question.assumptions)
            yield HintPane(numbers=numbers)
            yield OutlinePane(numbers=numbers)
        band = band_for(question.level, session.minutes)
        status = StatusLine(band, numbers=numbers, point=glyphs.point)
        yield status.data_bind(RoomFrame.session, RoomFrame.words)
        yield Hints()

    def _labels(self) -> list[SignalLabel]:
        signals = self._practice.catalogue.signals
        return [
            SignalLabel(use.id, signals[use.id].name, signals[use.id].short, use.here)
            for use in self._question.signals
        ]

    def lay_out(self, phase: Phase) -> None:
        """Show a phase and put the cursor where its first key goes."""
        for one in Phase:
            self.set_class(one is phase, f"-{one}")
        self.pane = Pane.MAIN
        self.status.hush()
        self.show_probe()
        self._focus_main()

    def show_probe(self) -> None:
        """Show the page of the phase: in probing that of the follow-up that is open."""
        self.answers.show_phase(self.session.phase, self.session)
        self.in_fields = self.answers.in_fields

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
        return action in allowed(self.session, self.view)

    @property
    def view(self) -> View:
        """How the session is being looked at."""
        return View(self.pane, self.in_fields, self.assuming, again=self._earlier is not None)

    def watch_in_fields(self) -> None:
        """Other keys are possible."""
        self.refresh_bindings()

    def watch_assuming(self) -> None:
        """Other keys are possible."""
        self.refresh_bindings()

    def action_guide(self) -> None:
        """Show the guide, or hide it."""
        self._look(Pane.GUIDE)

    def action_signals(self) -> None:
        """Move into the signals, or back."""
        self._look(Pane.SIGNALS)

    def action_question(self) -> None:
        """Read what the interviewer said, or go back."""
        self._look(Pane.QUESTION)

    def action_hints(self) -> None:
        """Choose a hint, or go back."""
        self._look(Pane.HINTS)

    def action_outline(self) -> None:
        """See the answer paragraph by paragraph, or go back."""
        self._look(Pane.OUTLINE)

    def action_earlier(self) -> None:
        """Read the answer that is to be bettered, or put it away."""
        self._look(Pane.EARLIER)

    def action_back(self) -> None:
        """Back to what there is to do."""
        self.pane = Pane.MAIN

    def _look(self, pane: Pane) -> None:
        self.pane = Pane.MAIN if self.pane is pane else pane

    def watch_pane(self, new: Pane) -> None:
        """Show a pane and give it the arrow keys, which guide and last answer leave with a wide
        page."""
        for one in Pane:
            self.set_class(one is new, f"-look-{one}")
        match new:
            case Pane.SIGNALS:
                self.query_one(SignalList).focus()
            case Pane.QUESTION:
                self.interviewer.focus(scroll_visible=False)
                self.interviewer.to_the_question()
            case Pane.HINTS:
                self.hint_pane.options.focus()
            case Pane.OUTLINE:
                self.outline_pane.options.focus()
            case Pane.GUIDE if not self.has_class("-wide"):
                self.query_one(Guide).focus()
            case Pane.EARLIER if not self.has_class("-wide"):
                self.query_one(Earlier).focus()
            case _:
                self._focus_main()
        self.refresh_bindings()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A click or Tab moves the attention as the keys do."""
        if isinstance(event.widget, SignalList):
            self.pane = Pane.SIGNALS
        elif isinstance(event.widget, Earlier):
            self.pane = Pane.EARLIER
        elif isinstance(event.widget, AnswerEditor) and self.pane not in BESIDE:
            self.pane = Pane.MAIN
