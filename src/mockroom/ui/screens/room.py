"""The room: an interviewer, a page to answer on, and what the answer shows so far.

The screen holds one `Session` and draws it by its phase. Every key becomes a call of `Practice`,
which returns the next session; the widgets follow the session and never change it.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol, runtime_checkable

from textual import on
from textual.binding import BindingType
from textual.message import Message

from mockroom.domain.attempt import Attempt
from mockroom.domain.nudging import SENTENCES
from mockroom.domain.session import Hinted, Phase, Session, possible
from mockroom.practice import Finished, Practice
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.screens._draft import Warned
from mockroom.ui.screens._possible import WRITING, Pane, allowed
from mockroom.ui.screens._room_writing import AT_ONCE, RoomWriting
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.clarify import ClarifyPane
from mockroom.ui.widgets.hint_pane import HintPane
from mockroom.ui.widgets.title_bar import Standing

NO_TAKING_BACK = "This is the one take. Hand it in once more and it stays handed in."
NO_TAKING_BACK_AGAIN = "You have written on since. Hand it in once more and it stays handed in."


@runtime_checkable
class Rater(Protocol):
    """An app that asks for a rating before the debrief."""

    def open_rating(self, session: Session) -> None:
        """Ask how good it was, in place of the room."""


class RoomScreen(RoomWriting):
    """One interview, from the question to its rating."""

    TITLE = "Room"
    CSS_PATH = "room.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ROOM)]

    class Left(Message):
        """The candidate has left; the draft is kept."""

    class Over(Message):
        """The interview is over."""

        def __init__(self, finished: Finished) -> None:
            self.finished = finished
            super().__init__()

    class ClockTurned(Message):
        """The clock has been stopped, or runs again."""

        def __init__(self, session: Session) -> None:
            self.session = session
            super().__init__()

    class Moved(Message):
        """What follows after something was handed in."""

        def __init__(self, held: Session, session: Session) -> None:
            self.held = held
            self.session = session
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        session: Session,
        glyphs: Glyphs = DRAWN,
        *,
        cursor_blink: bool = True,
        standing: Standing = tuple,
        earlier: Attempt | None = None,
    ) -> None:
        """`standing` tells where one is in a whole interview; empty where there is none.

        `earlier` is the attempt that is to be bettered, to be read beside the page.
        """
        super().__init__(
            practice,
            session,
            glyphs,
            cursor_blink=cursor_blink,
            standing=standing,
            earlier=earlier,
        )
        self.warned = Warned()
        self._warned_of_one_take = False
        self._asked_before = False
        self._handing: Callable[[Session], Session] | None = None
        self._over = False
        self._hints_told: dict[tuple[str, str], str] = {}

    def on_mount(self) -> None:
        """Take the session up where it stands."""
        self._keeper.put(self.session)
        self._read_hints()
        self._enter(self.session.phase)
        if self.session.phase is Phase.ANSWERING and self.session.cuts:
            self.divide()
        self.set_interval(1, self.heed_the_clock)

    # The session

    def watch_session(self, old: Session, new: Session) -> None:
        """Follow the session: lay out its phase, and keep it."""
        self._keeper.put(new)
        if not self.is_mounted or self._over:
            return
        if old.paused is not new.paused:
            self.post_message(self.ClockTurned(new))
        if old.phase is not new.phase:
            self._enter(new.phase)
        elif len(old.probes) != len(new.probes):
            self._enter_probe()
        if allowed(old, self.view) != allowed(new, self.view):
            self.refresh_bindings()

    def _enter(self, phase: Phase) -> None:
        """Show a phase, and score and save what there is."""
        self.lay_out(phase)
        self._entered()

    def _enter_probe(self) -> None:
        """One follow-up after another: an empty page, and the attention on it."""
        self.show_probe()
        self.pane = Pane.MAIN
        self._focus_main()
        self._entered()

    def _entered(self) -> None:
        if self.session.phase in WRITING:
            self.count()
            if self.session.sidebar:
                self._live.now()
        self.heed_the_clock()
        self.drafting.now()

    def changed(self) -> None:
        """Typing takes back what a first key has announced."""
        self.warned.take_back()
        self._warned_of_one_take = False

    def heed_the_clock(self) -> None:
        """Let the clock say what it has to say, once each."""
        if self._over:
            return
        session, nudge = self._practice.nudge(self.session)
        if nudge:
            self.session = session
            self.status.say(SENTENCES[nudge])
        if not self.session.paused:
            self.drafting.clock_runs()

    # Before the answer

    def action_clarify(self) -> None:
        """Turn to the clarifying questions."""
        self.session = self._practice.turn_to_clarifying(self.session)

    def action_answer(self) -> None:
        """Begin to answer."""
        self.session = self._practice.start_answering(self.session)

    def action_assume(self) -> None:
        """The line says what is taken as given."""
        self._turn_line(assuming=True)

    def action_ask(self) -> None:
        """The line asks."""
        self._turn_line(assuming=False)

    def _turn_line(self, *, assuming: bool) -> None:
        """What is half typed is from now on the other thing."""
        self.assuming = assuming
        self.clarifying.begin()
        if self.session.phase is Phase.CLARIFYING:
            self.take_text()
            self.drafting.soon()

    @on(ClarifyPane.Ask)
    def _ask(self, message: ClarifyPane.Ask) -> None:
        self.session = self._practice.clarify(self.session, message.text)
        self.drafting.now()

    @on(ClarifyPane.Assume)
    def _assume(self, message: ClarifyPane.Assume) -> None:
        self.session = self._practice.assume(self.session, message.text)
        self.drafting.now()

    @on(ClarifyPane.Typing)
    def _asking(self) -> None:
        if self.session.phase is Phase.CLARIFYING:
            self.take_text()
            self.drafting.soon()

    @on(ClarifyPane.Enough)
    def _enough(self) -> None:
        self.action_answer()

    # Handing in

    def action_submit(self) -> None:
        """Hand the answer in, unless there is none; where it cannot be taken back, say so first."""
        self.take_text()
        if not self.session.answer.strip():
            sentence = "Write something first; an empty answer cannot be handed in."
            self.say(sentence, lacks_words=True)
        elif self.session.terms.one_take and not self._warned_of_one_take:
            self._warned_of_one_take = True
            self.say(NO_TAKING_BACK_AGAIN if self._asked_before else NO_TAKING_BACK)
            self._asked_before = True
        else:
            self._hand_in(self._practice.submit)

    def action_finish(self) -> None:
        """Hand the answer to the follow-up in, unless there is none."""
        self.take_text()
        if self.session.probe_answer.strip():
            self._hand_in(self._practice.reply)
        else:
            skip = keymap_of(self).shown("room.skip")
            sentence = f"Write something first, or skip the follow-up with {skip}."
            self.say(sentence, lacks_words=True)

    def action_skip(self) -> None:
        """Leave the follow-up unanswered."""
        self.take_text()
        if not self.session.probe_answer.strip():
            self._hand_in(self._practice.reply)

    def _hand_in(self, step: Callable[[Session], Session]) -> None:
        """Take a step for which all that was said is read, in a thread if it is long."""
        if self._handing:
            return
        held = self.session
        if len(held.text) <= AT_ONCE:
            self._move(step(held))
            return
        self._handing = step
        self.answers.writing.read_only = True

        def work() -> None:
            self.post_message(self.Moved(held, step(held)))

        self.run_worker(work, thread=True, group="hand in")

    def on_room_screen_moved(self, message: Moved) -> None:
        """Go on; what has happened meanwhile, such as a pause, is not to be lost."""
        step, self._handing = self._handing, None
        self.answers.writing.read_only = False
        if self._over or step is None:
            return
        if message.held == self.session:
            self._move(message.session)
        else:
            self._hand_in(step)

    def _move(self, session: Session) -> None:
        if session.phase is Phase.RATING:
            self._rate(session)
        else:
            self.session = session

    def _rate(self, session: Session) -> None:
        """Nothing is asked any more. The draft is kept in this phase before the room closes."""
        self._live.stop()
        self._over = True
        self.session = session
        if self._keeper.end(lambda: self._practice.save_draft(session)):
            self._keeper.stop()  # closing tries again, and says what is wrong
        if isinstance(self.app, Rater):
            self.app.open_rating(session)
            return
        self.post_message(self.Over(self._practice.close(session)))

    def action_reopen(self) -> None:
        """Take the answer back to write on."""
        self.take_text()
        self.session = self._practice.reopen(self.session)

    # Hints

    def action_hints(self) -> None:
        """Choose a hint, or go back."""
        self.hint_pane.show(self._practice.offers(self.session))
        super().action_hints()

    @on(HintPane.Wanted)
    def _take_hint(self, message: HintPane.Wanted) -> None:
        if not possible(self.session, Hinted):
            return
        self.take_text()
        self.session, text = self._practice.hint(self.session, message.kind, message.signal)
        self._hints_told[message.kind, message.signal] = text
        self._show_hints()
        self.hint_pane.show(self._practice.offers(self.session))
        self.hint_pane.tell(text)
        self.drafting.now()

    def _read_hints(self) -> None:
        """The texts of hints taken before the room was left; to read them again costs nothing."""
        if not possible(self.session, Hinted):
            return
        offered = {(one.kind, one.signal) for one in self._practice.offers(self.session)}
        for hint in self.session.hints:
            if (hint.kind, hint.signal) in offered:
                _, text = self._practice.hint(self.session, hint.kind, hint.signal)
                self._hints_told[hint.kind, hint.signal] = text
        self._show_hints()

    def _show_hints(self) -> None:
        self.hints_said = tuple(self._hints_told.values())

    # Leaving, and a pause

    def action_pause(self) -> None:
        """Stop the clock, or start it again."""
        change = self._practice.go_on if self.session.paused else self._practice.pause
        self.session = change(self.session)
        self.drafting.now()

    def action_leave(self) -> None:
        """Leave with everything kept; where that fails, say so once before leaving all the same."""
        self.take_text()
        trouble = self._keeper.end(lambda: self._practice.leave(self.session))
        leave = keymap_of(self).shown("room.leave")
        warning = f"{trouble} Press {leave} once more to leave without keeping it."
        if trouble and not self.warned.answered(lambda: self.banner.say(warning)):
            return
        self._over = True
        self._live.stop()
        self._keeper.stop()
        self.post_message(self.Left())
