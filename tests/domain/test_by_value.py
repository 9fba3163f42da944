"""Where attempts leave the values of a lens, and which questions are about one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from small_questions import a_question

from mockroom.domain.by_value import by_value
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.filtering import Filter, filtered
from mockroom.domain.lens import Lens, LensValue
from mockroom.domain.level import Level
from mockroom.domain.question import Seniority
from mockroom.domain.trends import trends_of

TODAY = date(2026, 11, 24)
QUESTIONS = {
    one.id: one
    for one in (
        a_question("handover", Seniority.MID, "teams", "order", "care"),
        a_question("rota", Seniority.MID, "teams", "care", "order"),
        a_question("storm", Seniority.MID, "teams", "calm", "order", "care"),
        a_question("quarrel", Seniority.MID, "teams", "calm", "tact"),
    )
}


def _value(name: str, *signals: str) -> LensValue:
    return LensValue(id=name, name=name.title(), meaning="-", signals=signals)


LENS = Lens(
    id="house",
    name="House",
    meaning="-",
    values=(_value("leaves-order", "order", "tact"), _value("cares", "order", "care")),
)


@dataclass(frozen=True)
class Row:
    """What trends are read from."""

    id: str
    signals: tuple[str, ...]
    levels: tuple[Level, ...]
    question: str = "handover"
    finished: datetime = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
    overall: int = 50
    too_short: bool = False
    names: tuple[str, ...] = ()
    self_rating: Level | None = None


def _attempt(name: str, **levels: int) -> Row:
    return Row(name, tuple(levels), tuple(map(Level, levels.values())))


def test_a_question_is_about_a_value_by_its_primary_signal_or_by_two() -> None:
    first, second = by_value(LENS, QUESTIONS.values(), trends_of([], Catalogue(), TODAY)).values

    assert first.questions == ("handover",)
    assert second.questions == ("handover", "rota", "storm")
    assert (first.standing, first.level, first.answers) == (None, None, 0)


def test_standing_is_that_of_the_signals_that_were_listened_for() -> None:
    attempts = [
        _attempt("one", order=3, care=1),
        _attempt("two", care=1),
    ]
    found = trends_of(attempts, Catalogue(questions=QUESTIONS), TODAY)

    first, second = by_value(LENS, QUESTIONS.values(), found).values

    assert (first.standing, first.level, first.answers) == (3.0, Level.STRONG, 1)
    assert second.standing == pytest.approx(2.0)
    assert (second.level, second.answers) == (Level.SHOWN, 2)


def test_questions_can_be_narrowed_down_to_values() -> None:
    def found(*values: LensValue) -> list[str]:
        wanted = Filter(values=values)
        return [one.id for one in filtered(QUESTIONS.values(), {}, (), wanted)]

    assert found(LENS.value("leaves-order")) == ["handover"]
    assert found(_value("peace", "tact", "calm")) == ["storm", "quarrel"]
    assert found(*LENS.values) == ["handover", "rota", "storm"]
    assert found() == [*QUESTIONS]
