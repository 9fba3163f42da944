"""Random interviews, killed at any point: no answer is lost, and no question is asked twice."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from small_bank import QUESTIONS, STRONG, THIN, Clock, Ids, SmallBank, a_bank, a_practice

from mockroom.domain.interview import Interview, Stage
from mockroom.domain.session import Session
from mockroom.domain.track import mixed_track
from mockroom.practice.interviews import Interviews, Step
from mockroom.store.interviews import InterviewMemory, InterviewShelf
from mockroom.store.memory import MemoryStore, Shelf


class Crashing(RuleBasedStateMachine):
    """What a careful listener noted (`dealt`, `typed`) is what is found after every crash."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.ids = Ids()
        self.bank: SmallBank = a_bank(QUESTIONS)
        self.shelf = Shelf()
        self.kept = InterviewShelf()
        self.interview: Interview | None = None
        self.session: Session | None = None
        self.dealt = 0
        self.answered: list[str] = []
        self.typed: str | None = None
        self.open_window()
        self.take(self.interviews.begin(mixed_track(None, 2)))

    def open_window(self) -> None:
        self.practice = a_practice(
            store=MemoryStore(self.shelf), clock=self.clock, ids=self.ids, bank=self.bank
        )
        self.interviews = Interviews(
            self.practice, InterviewMemory(self.kept), lambda now: "i1", lambda: 4
        )

    def take(self, step: Step) -> None:
        assert step.trouble is None
        self.interview = step.interview
        self.session = step.session

    def here(self) -> Interview:
        assert self.interview is not None
        return self.interview

    def at_hand(self) -> Session:
        assert self.session is not None
        return self.session

    @rule(seconds=st.integers(0, 900))
    def time_goes_by(self, seconds: int) -> None:
        self.clock.pass_by(seconds)

    @precondition(lambda self: self.session is None and self.here().stage is Stage.RUNNING)
    @rule()
    def enter(self) -> None:
        self.take(self.interviews.enter(self.here()))
        if self.typed is not None:
            assert self.at_hand().answer == self.typed

    @precondition(lambda self: self.session is not None)
    @rule(text=st.sampled_from([THIN, STRONG]))
    def write(self, text: str) -> None:
        session = self.at_hand()
        if not session.answer:
            session = self.practice.start_answering(session)
        self.session = self.practice.write(session, text)
        self.practice.save_draft(self.session)
        self.typed = text

    @precondition(lambda self: self.session is not None and self.typed is not None)
    @rule(killed=st.booleans())
    def answer(self, killed: bool) -> None:
        finished = self.practice.close(self.practice.submit(self.at_hand()))
        self.answered.append(finished.attempt.id)
        self.dealt += 1
        self.typed = None
        if killed:  # before the interview hears of it
            self.crash()
        else:
            self.take(self.interviews.answered(self.here(), finished.attempt))

    @precondition(lambda self: self.here().stage is Stage.RUNNING)
    @rule()
    def skip(self) -> None:
        if self.session is not None:
            self.practice.leave(self.session)
        self.take(self.interviews.skip(self.interviews.enter(self.here()).interview))
        self.dealt += 1
        self.typed = None

    @precondition(lambda self: self.here().stage is Stage.RUNNING)
    @rule()
    def leave_and_come_back(self) -> None:
        if self.session is not None:
            self.practice.leave(self.session)
        self.take(self.interviews.leave(self.here()))
        self.open_window()
        self.take(self.interviews.resume("i1"))

    @rule()
    def crash(self) -> None:
        self.shelf.holders.clear()
        self.kept.holders.clear()
        self.open_window()
        self.take(self.interviews.resume("i1"))
        if not self.here().over:  # what was answered just before is heard of here
            self.take(self.interviews.enter(self.here()))
            if self.typed is not None:
                assert self.at_hand().answer == self.typed

    @invariant()
    def nothing_is_lost_or_asked_twice(self) -> None:
        interview = self.here()
        assert interview.position == self.dealt
        assert list(interview.attempts) == self.answered
        assert {one.id for one in self.practice.attempts()} == set(self.answered)
        assert (interview.stage is Stage.FINISHED) == (self.dealt == len(interview.turns))
        if not interview.over and self.session is not None:
            assert self.session.question == interview.turns[self.dealt].question


Crashing.TestCase.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)
TestInterviewsCrashing = Crashing.TestCase
