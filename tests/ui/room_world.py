"""A small bank, a clock that stands still and a store in memory, for tests of screens.

The bank is made by hand, so that these tests know every level and no content file can change it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from textual.pilot import Pilot

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import (
    AuthoredProbe,
    ClarifyingQuestion,
    CoachNotes,
    ModelAnswer,
    Question,
    Sample,
    SampleKind,
    Seniority,
    SignalUse,
)
from mockroom.domain.session import Mode, Session
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal
from mockroom.practice import Practice
from mockroom.store.memory import MemoryStore
from mockroom.store.protocol import StoreError
from mockroom.ui.app import MockroomApp, Start

ASK = (
    "Tell me about a project that was stuck in an area that was not yours to run. How did you step"
    " in, how did you bring people with different aims behind one plan, and what was still"
    " different in the organisation long afterwards?"
)

STORY = (
    "Two of our depots had argued for a month about who should pay for the cold store, and nobody"
    " owned it. It was not my job, but I asked both foremen to sit down with me, and we wrote what"
    " each could not give up on one sheet.\n\n"
    "I ran a small trial for two weeks and counted the spoiled pallets every morning. I convinced"
    " the director with those figures.\n\n"
    "In the end both depots signed, the spoilage fell by 40 percent, and I would train the foremen"
    " again. I learned that people give way to a count more easily than to a boss."
)
"""Ownership and results strong, influence and conflict shown, mentorship and strategy absent."""


def _indicator(kind: IndicatorKind, says: str, *patterns: str, ok: bool = False) -> Indicator:
    return Indicator(
        id=says.replace(" ", "-"),
        says=says,
        kind=kind,
        patterns=patterns,
        negated_ok=ok,
        hits=("x", "y"),
        misses=("x", "y"),
    )


def _signal(id: str, name: str, short: str, *indicators: Indicator) -> Signal:
    return Signal(
        id=id,
        name=name,
        short=short,
        meaning=f"Shows {name}.",
        levels=LevelGuide(absent="Nothing.", claimed="Said.", shown="Done.", strong="Deep."),
        indicators=indicators,
        probes=(f"Say more about {name}: what did you do yourself?", "And then?"),
        tips=(f"First tip for {name}.", f"Second tip for {name}."),
    )


ACTION, DEPTH, CLAIM = IndicatorKind.ACTION, IndicatorKind.DEPTH, IndicatorKind.CLAIM

SIGNALS = (
    _signal(
        "ownership",
        "Ownership",
        "Ownership",
        _indicator(ACTION, "takes up what nobody owned", "ask + foremen", "run > trial"),
        _indicator(DEPTH, "tells why nobody had", "nobody > own", "not my job", ok=True),
        _indicator(CLAIM, "calls it ownership", "ownership"),
    ),
    _signal(
        "influence",
        "Influence without Authority",
        "Influence",
        _indicator(ACTION, "wins somebody over", "convince > director"),
        _indicator(DEPTH, "tells what changed their mind", "because of + figure"),
        _indicator(CLAIM, "calls it influence", "influence"),
    ),
    _signal(
        "conflict",
        "Conflict Resolution",
        "Conflict",
        _indicator(ACTION, "writes down what each side needs", "write + give up"),
        _indicator(DEPTH, "tells what each side wanted", "each side > want"),
        _indicator(CLAIM, "calls it a compromise", "compromise"),
    ),
    _signal(
        "mentorship",
        "Mentorship",
        "Mentorship",
        _indicator(ACTION, "teaches somebody", "train > foremen"),
        _indicator(DEPTH, "tells what they do today", "on their own + today"),
        _indicator(CLAIM, "calls it mentoring", "mentor"),
    ),
    _signal(
        "results",
        "Results-Oriented",
        "Results",
        _indicator(ACTION, "counts what comes of it", "count + pallet"),
        _indicator(DEPTH, "tells the change", "fall > <percent>"),
        _indicator(CLAIM, "calls it a success", "success"),
    ),
    _signal(
        "strategy",
        "Strategic Thinking",
        "Strategic",
        _indicator(ACTION, "looks years ahead", "plan + year"),
        _indicator(DEPTH, "weighs now against later", "now > later"),
        _indicator(CLAIM, "calls it strategy", "strategy"),
    ),
)

QUESTION = Question(
    id="stuck-elsewhere",
    title="Leading Through Influence and Deadlock Resolution",
    level=Seniority.SENIOR,
    topic="leadership",
    tags=("Ownership",),
    minutes=5,
    ask=ASK,
    primary="influence",
    clarifying=(
        ClarifyingQuestion(
            id="authority",
            ask="Did I have formal authority over the group, or only influence?",
            reply="Take a case where you had none; influence, please.",
            ways=("formal authority", "authority + influence"),
        ),
        ClarifyingQuestion(
            id="recent",
            ask="How recent should it be?",
            reply="Anything from the last five years.",
            ways=("how recent", "how long ago"),
        ),
    ),
    assumptions=("Several teams, no clear consensus, high stakes.",),
    signals=tuple(
        SignalUse(
            id=signal.id,
            weight=2 if signal.id == "influence" else 1,
            here=f"Here it means {signal.name}.",
        )
        for signal in SIGNALS
    ),
    coach=CoachNotes(
        strategy="Open with what was stuck, and for how long.",
        cheat_code="Reduce the disorder; nobody asked you to be the boss.",
    ),
    probes=(AuthoredProbe(signal="strategy", ask="What did it make possible in later years?"),),
    model_answer=ModelAnswer(
        situation="Three wards shared one lift and each had its own rota for it.",
        task="I ran only one ward, but the quarrel held up all of us.",
        action="I asked every sister for the two hours she could not move.",
        result="Waiting fell from forty minutes to ten.",
        learning="Ask for what cannot move before you ask for a favour.",
    ),
    samples=(Sample(id="one", kind=SampleKind.THIN, text="Thin.", expect={}),) * 6,
    sources=("Composed.",),
)


@dataclass(frozen=True)
class HandmadeBank:
    catalogue: Catalogue
    problems: Sequence[object] = ()


def bank_with(question: Question, signals: Sequence[Signal] = SIGNALS) -> HandmadeBank:
    return HandmadeBank(
        Catalogue(
            questions={question.id: question}, signals={signal.id: signal for signal in signals}
        )
    )


BANK = bank_with(QUESTION)


class StandingClock:
    """Time that moves only when told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@dataclass
class World:
    """A practice on known ground."""

    bank: HandmadeBank = BANK
    clock: StandingClock = field(default_factory=StandingClock)
    store: MemoryStore = field(default_factory=MemoryStore)
    numbers: bool = True

    def __post_init__(self) -> None:
        ids = count(1)
        self.practice = Practice(
            lambda: self.bank,
            self.store,
            self.clock,
            lambda _: f"s{next(ids)}",
            numbers=self.numbers,
        )

    def app(
        self, start: Start | None = None, *, mode: Mode = Mode.COACHED, theme: str = "dark"
    ) -> MockroomApp:
        """An app that begins in a room with the only question, unless told otherwise."""
        if start is None:
            start = self.practice.begin(next(iter(self.bank.catalogue.questions)), mode)
        return MockroomApp(lambda: self.practice, start, theme=theme, cursor_blink=False)


class FullStore(MemoryStore):
    """A store whose disk is full until it is not."""

    def __init__(self) -> None:
        super().__init__()
        self.full = True

    def save_draft(self, session: Session, saved_at: datetime) -> None:
        self._refuse()
        super().save_draft(session, saved_at)

    def save_attempt(self, attempt: Attempt) -> None:
        self._refuse()
        super().save_attempt(attempt)

    def _refuse(self) -> None:
        if self.full:
            raise StoreError("The disk is full.")


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait for threads and timers, however slow the machine; fail if it never comes."""
    for _ in range(400):
        await pilot.pause(0.01)
        if condition():
            return
    raise AssertionError("it never came")


def picture(app: MockroomApp) -> list[str]:
    """The rows of the screen as text."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]
