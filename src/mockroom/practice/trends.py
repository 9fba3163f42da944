"""The use case of trends: all attempts together, as of today."""

from typing import TYPE_CHECKING

from mockroom.practice.questions import Questions

if TYPE_CHECKING:
    from mockroom.domain.by_value import LensStanding
    from mockroom.domain.trends import Trends


class Trending(Questions):
    """Looks at all attempts at once."""

    def trends(self, *, weeks: int | None = None) -> "Trends":
        """What all attempts tell; the calendar shows a quarter of a year unless told otherwise."""
        from mockroom.domain.days import WEEKS
        from mockroom.domain.trends import trends_of

        today = self._now().date()
        return trends_of(self.attempts(), self.catalogue, today, weeks=weeks or WEEKS)

    def lenses(self) -> "tuple[LensStanding, ...]":
        """Every lens by name, with where all attempts leave each of its values."""
        from mockroom.domain.by_value import by_value

        found, catalogue = self.trends(), self.catalogue
        ordered = sorted(catalogue.lenses.values(), key=lambda one: (one.name, one.id))
        return tuple(by_value(one, catalogue.questions.values(), found) for one in ordered)
