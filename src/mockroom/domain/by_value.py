"""Where somebody stands in the values of a lens, read off how its signals went over time."""

from collections.abc import Iterable
from dataclasses import dataclass

from mockroom.domain.lens import Lens, LensValue, questions_about
from mockroom.domain.level import Level
from mockroom.domain.question import Question
from mockroom.domain.trends import SignalTrend, Trends


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStanding:
    """One value of a lens, as all attempts leave it."""

    value: LensValue
    questions: tuple[str, ...]
    """The ids of the questions about it, in the order of the bank."""
    trends: tuple[SignalTrend, ...]
    """Those of its signals that were listened for, in the order of the value."""

    @property
    def answers(self) -> int:
        """How many answers tell something of it."""
        return len({point.attempt for trend in self.trends for point in trend.points})

    @property
    def standing(self) -> float | None:
        """How one stands in it now, 0.0 to 3.0: the mean of its signals that were listened for;
        None where none was."""
        if not self.trends:
            return None
        return sum(one.standing for one in self.trends) / len(self.trends)

    @property
    def level(self) -> Level | None:
        """The level that is nearest to how one stands."""
        standing = self.standing
        return None if standing is None else Level(int(standing + 0.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class LensStanding:
    """A lens with where somebody stands in each of its values."""

    lens: Lens
    values: tuple[ValueStanding, ...]


def by_value(lens: Lens, questions: Iterable[Question], trends: Trends) -> LensStanding:
    """Where the attempts behind some trends leave each value of a lens."""
    listed = tuple(questions)
    found = {one.signal: one for one in trends.signals}
    return LensStanding(
        lens=lens,
        values=tuple(
            ValueStanding(
                value=value,
                questions=tuple(one.id for one in questions_about(listed, value)),
                trends=tuple(found[signal] for signal in value.signals if signal in found),
            )
            for value in lens.values
        ),
    )
