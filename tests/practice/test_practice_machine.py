"""Any interview, in any order, with crashes: no word is lost and no second counted twice.

The machine below leads a session through Practice and keeps its own simple account beside it:
what was written, in which phase, and how long the clock ran. After a crash the account goes
back to the last save, and so must the session.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from small_bank import STRONG, THIN, Clock, Ids, a_practice

from mockroom.domain.hint import PRICES, HintKind
from mockroom.domain.level import Level
from mockroom.domain.plain import clean
from mockroom.domain.session import (
    Asked,
    Assumed,
    Began,
    Clarified,
    Closed,
    Hinted,
    NotPossibleError,
    Nudge,
    Paused,
    Phase,
    Rated,
    Reopened,
    Replied,
    Resumed,
    Session,
    Submitted,
    Typed,
    possible,
)
from mockroom.store.memory import MemoryStore, Shelf

TEXTS = st.one_of(st.text(max_size=30), st.sampled_from([THIN, STRONG, "", " "]))


@dataclass
class Account:
    """What a careful listener would have noted of a session."""

    phase: Phase = Phase.BRIEFING
    answer: str = ""
    replies: list[str] = field(default_factory=list)
    """What was said to each probe; while probing the last one is open."""
    asking: str = ""
    asks: int = 0
    assumed: list[str] = field(default_factory=list)
    hints: dict[tuple[HintKind, str], int] = field(default_factory=dict)
    nudges: set[Nudge] = field(default_factory=set)
    rating: Level | None = None
    running: bool = True
    spent: dict[Phase, float] = field(default_factory=dict)

    @property
    def said_something(self) -> bool:
        typed = (self.asking, self.answer, *self.replies, *self.assumed)
        return bool(self.asks or self.hints or any(text.strip() for text in typed))

    def move(self, phase: Phase) -> None:
        self.phase = phase
        self.running = True

    def say(self, text: str) -> None:
        """Who hands in the line that was being typed has an empty line before them."""
        if self.asking.split() == clean(text).split():
            self.asking = ""
        self.move(Phase.CLARIFYING)


def in_session(event: type) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The rule may run while the session has a place for the event."""
    return precondition(lambda self: self.session is not None and possible(self.session, event))


class Interviews(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.ids = Ids()
        self.shelf = Shelf()
        self.session: Session | None = None
        self.account = Account()
        self.saved: Account | None = None
        self.closed: dict[str, Account] = {}
        self.disputed: dict[str, Level] = {}
        self.open_window()

    def open_window(self) -> None:
        self.practice = a_practice(store=MemoryStore(self.shelf), clock=self.clock, ids=self.ids)

    @rule(seconds=st.integers(0, 3600))
    def time_goes_by(self, seconds: int) -> None:
        self.clock.pass_by(seconds)
        if self.session and self.account.running and self.account.phase is not Phase.DEBRIEF:
            spent = self.account.spent
            spent[self.account.phase] = spent.get(self.account.phase, 0) + seconds

    @precondition(lambda self: self.session is None and self.saved is None)
    @rule(
        text=st.sampled_from([THIN, STRONG, None]),
        preset=st.sampled_from(["coached", "real", "gentle"]),
    )
    def begin(self, text: str | None, preset: str) -> None:
        self.session = self.practice.begin("stuck-project", preset=preset)
        self.account = Account()
        if text is not None:  # far enough for all that comes after an answer
            self.start_answering()
            self.write(text, autosave=True)

    @in_session(Clarified)
    @rule()
    def turn_to_clarifying(self) -> None:
        self.session = self.practice.turn_to_clarifying(self.now_in_session())
        self.account.move(Phase.CLARIFYING)

    @in_session(Asked)
    @rule(ask=TEXTS)
    def clarify(self, ask: str) -> None:
        self.session = self.practice.clarify(self.now_in_session(), ask)
        if clean(ask).strip():
            self.account.asks += 1
            self.account.say(ask)

    @in_session(Assumed)
    @rule(text=TEXTS)
    def assume(self, text: str) -> None:
        self.session = self.practice.assume(self.now_in_session(), text)
        if clean(text).strip():
            self.account.assumed.append(text)
            self.account.say(text)

    @in_session(Hinted)
    @rule(data=st.data())
    def take_a_hint(self, data: st.DataObject) -> None:
        offer = data.draw(st.sampled_from(self.practice.offers(self.now_in_session())))
        key = (offer.kind, offer.signal)
        assert offer.price == (0 if key in self.account.hints else PRICES[offer.kind])
        self.session, text = self.practice.hint(self.now_in_session(), *key)
        assert text
        self.account.hints.setdefault(key, PRICES[offer.kind])

    @precondition(lambda self: self.session is not None)
    @rule()
    def look_at_the_clock(self) -> None:
        running = self.account.running
        self.session, nudge = self.practice.nudge(self.now_in_session())
        if nudge is not None:
            assert running
            assert nudge not in self.account.nudges
            assert self.session.terms.clock
            self.account.nudges.add(nudge)

    @in_session(Began)
    @rule()
    def start_answering(self) -> None:
        self.session = self.practice.start_answering(self.now_in_session())
        self.account.asking = ""
        self.account.move(Phase.ANSWERING)

    @in_session(Typed)
    @rule(text=TEXTS, autosave=st.booleans())
    def write(self, text: str, autosave: bool) -> None:
        self.session = self.practice.write(self.now_in_session(), text)
        if self.account.phase is Phase.PROBING:
            self.account.replies[-1] = clean(text)
        elif self.account.phase is Phase.CLARIFYING:
            self.account.asking = clean(text)
        else:
            self.account.answer = clean(text)
        if autosave:
            self.save_draft()

    @in_session(Submitted)
    @rule()
    def submit(self) -> None:
        kept = [text for text in self.account.replies if text.strip()]
        self.session = self.practice.submit(self.now_in_session())
        again = bool(self.account.replies and self.account.replies[-1].strip())
        self.account.replies = kept
        self.asked_on(again=again)

    @in_session(Replied)
    @rule()
    def reply(self) -> None:
        self.session = self.practice.reply(self.now_in_session())
        self.asked_on(again=False)

    def asked_on(self, *, again: bool) -> None:
        """The interviewer asks something else, asks the same again, or asks no more."""
        session = self.now_in_session()
        if session.phase is Phase.PROBING and not again:
            self.account.replies.append("")
        self.account.move(session.phase)
        assert session.phase in (Phase.PROBING, Phase.RATING)
        asks = [turn.probe.ask for turn in session.probes]
        assert len(set(asks)) == len(asks) <= 2

    @in_session(Rated)
    @rule(level=st.none() | st.sampled_from(Level))
    def rate(self, level: Level | None) -> None:
        self.session = self.practice.rate(self.now_in_session(), level)
        self.account.rating = level
        self.account.phase = Phase.DEBRIEF

    @in_session(Reopened)
    @rule()
    def reopen(self) -> None:
        self.session = self.practice.reopen(self.now_in_session())
        self.account.move(Phase.ANSWERING)

    @in_session(Paused)
    @rule()
    def pause(self) -> None:
        self.session = self.practice.pause(self.now_in_session())
        self.account.running = False

    @in_session(Resumed)
    @rule()
    def go_on(self) -> None:
        self.session = self.practice.go_on(self.now_in_session())
        self.account.running = True

    @precondition(lambda self: self.session is not None)
    @rule()
    def save_draft(self) -> None:
        self.practice.save_draft(self.now_in_session())
        self.saved = deepcopy(self.account) if self.account.said_something else None

    @precondition(lambda self: self.session is not None)
    @rule()
    def leave(self) -> None:
        self.practice.leave(self.now_in_session())
        self.saved = deepcopy(self.account) if self.account.said_something else None
        self.session = None

    @precondition(lambda self: self.session is not None)
    @rule()
    def crash(self) -> None:
        self.session = None
        self.shelf.holders.clear()
        self.open_window()

    @precondition(lambda self: self.session is None and self.saved is not None)
    @rule()
    def resume(self) -> None:
        (row,) = self.practice.drafts()
        assert self.saved is not None
        assert row.phase is self.saved.phase
        self.session = self.practice.resume(row.id)
        self.account = deepcopy(self.saved)
        self.account.running = True

    @precondition(lambda self: self.session is None and self.saved is not None)
    @rule()
    def discard(self) -> None:
        self.practice.discard(self.practice.drafts()[0].id)
        self.saved = None

    @precondition(
        lambda self: (
            self.session is not None
            and self.session.phase in (Phase.PROBING, Phase.RATING, Phase.DEBRIEF)
        )
    )
    @rule()
    def close(self) -> None:
        finished = self.practice.close(self.now_in_session())
        assert finished.saved
        self.closed[finished.attempt.id] = self.account
        self.session = self.saved = None

    @precondition(lambda self: bool(self.closed))
    @rule(data=st.data(), level=st.sampled_from(Level))
    def disagree_or_take_it_back(self, data: st.DataObject, level: Level) -> None:
        name = data.draw(st.sampled_from(sorted(self.closed)))
        attempt = self.practice.attempt(name)
        if level is attempt.scorecard.level_of("asking"):
            assert self.practice.withdraw(attempt, "asking").disputes == ()
            self.disputed.pop(name, None)
        else:
            self.practice.dispute(attempt, "asking", level, "because")
            self.disputed[name] = level

    @precondition(lambda self: self.session is not None)
    @rule(text=TEXTS)
    def what_has_no_place_is_refused(self, text: str) -> None:
        session, practice = self.now_in_session(), self.practice
        steps: list[tuple[type, Callable[[], object]]] = [
            (Clarified, lambda: practice.turn_to_clarifying(session)),
            (Asked, lambda: practice.clarify(session, f"Who? {text}")),
            (Began, lambda: practice.start_answering(session)),
            (Typed, lambda: practice.write(session, text)),
            (Assumed, lambda: practice.assume(session, f"A {text}")),
            (Submitted, lambda: practice.submit(session)),
            (Replied, lambda: practice.reply(session)),
            (Rated, lambda: practice.rate(session, None)),
            (Hinted, lambda: practice.hint(session, HintKind.OUTLINE)),
            (Reopened, lambda: practice.reopen(session)),
            (Paused, lambda: practice.pause(session)),
            (Resumed, lambda: practice.go_on(session)),
        ]
        if session.phase is not Phase.DEBRIEF:
            steps.append((Closed, lambda: practice.close(session)))
        for event, step in steps:
            if not possible(session, event):
                try:
                    step()
                except NotPossibleError:
                    continue
                raise AssertionError(f"{event.__name__} had a place in {session.phase}")

    @invariant()
    def the_session_is_what_was_said_and_how_long_it_took(self) -> None:
        if self.session is None:
            return
        session, account = self.session, self.account
        assert session.phase is account.phase
        assert session.answer == account.answer
        assert [turn.answer for turn in session.probes] == account.replies
        assert len(session.assumed) == len(account.assumed)
        assert {(h.kind, h.signal): h.price for h in session.hints} == account.hints
        assert set(session.nudged) == account.nudges
        assert session.self_rating is account.rating
        assert session.asking == account.asking
        assert len(session.exchanges) == account.asks
        if account.phase is not Phase.DEBRIEF:
            assert session.paused is not account.running
        for phase in Phase:
            assert session.seconds(phase, self.clock.time) == account.spent.get(phase, 0)

    @invariant()
    def a_draft_is_there_exactly_if_there_is_something_to_go_on_with(self) -> None:
        assert len(self.practice.drafts()) == (self.saved is not None)

    @invariant()
    def every_closed_interview_is_an_attempt_with_all_its_words(self) -> None:
        assert {row.id for row in self.practice.attempts()} == set(self.closed)
        for name, account in self.closed.items():
            attempt = self.practice.attempt(name)
            assert attempt.answer == account.answer
            assert [one.answer for one in attempt.probes] == account.replies
            assert attempt.self_rating is account.rating
            assert attempt.hint_points == sum(account.hints.values())
            assert len(attempt.assumed) == len(account.assumed)
            own = {one.signal: one.own for one in attempt.disputes}
            assert own.get("asking") is self.disputed.get(name)
            assert len(attempt.exchanges) == account.asks
            spent = {phase: s for phase, s in attempt.seconds.items() if s}
            assert spent == {phase: s for phase, s in account.spent.items() if s}

    def now_in_session(self) -> Session:
        assert self.session is not None
        return self.session


Interviews.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
test_interviews_in_any_order = Interviews.TestCase
