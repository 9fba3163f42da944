"""A bank of two small questions, a clock that moves when told, and a Practice on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import (
    AuthoredProbe,
    ClarifyingQuestion,
    CoachNotes,
    ModelAnswer,
    Question,
    Seniority,
    SignalUse,
)
from mockroom.domain.session import Mode
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal
from mockroom.practice import Practice
from mockroom.store.memory import MemoryStore
from mockroom.store.protocol import Store

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
STRONG = "The cold store was stuck, so I asked the foreman because nobody else had."
"""Reaches strong in the one signal of "stuck", so that no probe is asked."""
THIN = "We talked about the cold store for a month, and in the end it was all right again."
"""Reaches nothing, so that a probe is asked."""


def _indicator(name: str, kind: IndicatorKind, *patterns: str) -> Indicator:
    return Indicator(id=name, says=name, kind=kind, patterns=patterns, hits=(), misses=())


ASKING = Signal(
    id="asking",
    name="Asking",
    short="Asking",
    meaning="Asks the people who know.",
    levels=LevelGuide(absent="-", claimed="-", shown="-", strong="-"),
    indicators=(
        _indicator("asks", IndicatorKind.ACTION, "ask > foreman"),
        _indicator("why", IndicatorKind.DEPTH, "because > nobody"),
        _indicator("says-so", IndicatorKind.CLAIM, "good listener"),
    ),
    probes=("Whom did you ask?",),
    tips=("Say whom you asked.",),
)


def _question(name: str, title: str) -> Question:
    return Question(
        id=name,
        title=title,
        level=Seniority.MID,
        topic="teams",
        tags=("teams",),
        minutes=5,
        ask=f"Tell me about {title.lower()} and what you did about it.",
        primary=ASKING.id,
        clarifying=(
            ClarifyingQuestion(
                id="how-big",
                ask="How large was the team to be?",
                reply="Any size.",
                ways=("how big", "how large"),
            ),
        ),
        assumptions=("You were a member of it.",),
        signals=(SignalUse(id=ASKING.id, here="Asks in this case."),),
        coach=CoachNotes(strategy="-", cheat_code="-"),
        probes=(AuthoredProbe(signal=ASKING.id, ask="What did you do yourself?"),),
        model_answer=ModelAnswer(
            situation="The yard stood still on a winter morning.",
            task="Somebody had to find out what each depot needed.",
            action="I asked every foreman in turn what would have to change first.",
            result="Two weeks later the trucks ran again.",
            learning="Asking early is cheap.",
        ),
        samples=(),
        sources=("-",),
    )


QUESTIONS = {
    "stuck-project": _question("stuck-project", "A stuck project"),
    "own-mistake": _question("own-mistake", "A mistake of your own"),
}


@dataclass(frozen=True)
class SmallBank:
    """What loading content would yield."""

    catalogue: Catalogue
    problems: tuple[object, ...] = ()


def a_bank(questions: Mapping[str, Question] = QUESTIONS) -> SmallBank:
    """The bank with these questions."""
    return SmallBank(Catalogue(questions=questions, signals={ASKING.id: ASKING}))


@dataclass
class Clock:
    """Stands still until it is moved."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, seconds: float) -> None:
        """Let time go by."""
        self.time += timedelta(seconds=seconds)


@dataclass
class Ids:
    """Counts sessions: s1, s2, ..."""

    given: list[str] = field(default_factory=list)

    def __call__(self, now: datetime) -> str:
        self.given.append(f"s{len(self.given) + 1}")
        return self.given[-1]


def a_practice(
    *,
    store: Store | None = None,
    clock: Clock | None = None,
    ids: Ids | None = None,
    bank: SmallBank | None = None,
    mode: Mode = Mode.COACHED,
    minutes: int | None = None,
    preset: str | None = None,
    think_seconds: int | None = None,
    numbers: bool = True,
    probes: int = 2,
) -> Practice:
    """The use cases on the small bank; in memory if nothing else is said."""
    loaded = bank or a_bank()
    return Practice(
        bank=lambda: loaded,
        store=store or MemoryStore(),
        now=clock or Clock(),
        new_id=ids or Ids(),
        mode=mode,
        minutes=minutes,
        preset=preset,
        think_seconds=think_seconds,
        numbers=numbers,
        probes=probes,
    )
