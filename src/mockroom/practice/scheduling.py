"""When a drill comes again, by FSRS: what its reviews say, and what each grade would do.

The `fsrs` package does the arithmetic; it is imported when the first drill is graded or replayed,
never before the first screen. It is given days, not hours: a drill done late in the evening and
early on the next morning is a day apart, as the person sees it. A failed drill comes again after
ten minutes. Nothing is left to chance: the same reviews always give the same states.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from mockroom.domain.review import Grade, Review
from mockroom.domain.schedule import State

if TYPE_CHECKING:
    from fsrs import Card

RULES = 1
"""To be raised when the same reviews give other states than before; what was derived under other
rules is worked out anew. A test on golden sequences tells when that is."""

_STEP = timedelta(minutes=10)
_LONGEST = 365
"""Days: what is never told again for years is not there in the interview."""
_NOON = time(12, tzinfo=UTC)


class Scheduling:
    """Works out states; it keeps nothing itself."""

    def __init__(self, retention: float = 0.9) -> None:
        """`retention` is how much is still to be known when a drill comes again, 0 to 1."""
        from fsrs import Card, Rating, Scheduler
        from fsrs import State as Phase

        self._new_card = Card
        self._phases = Phase
        self._ratings = {grade: Rating(int(grade)) for grade in Grade}
        self._scheduler = Scheduler(
            desired_retention=retention,
            learning_steps=(_STEP,),
            relearning_steps=(_STEP,),
            maximum_interval=_LONGEST,
            enable_fuzzing=False,
        )

    def after(self, state: State | None, grade: Grade, at: datetime, day: date) -> State:
        """The state after a review at a moment (UTC) of a day.

        A day before that of the last review, as after a clock was set back, counts as the same
        day, and what follows is reckoned from it.
        """
        noon = datetime.combine(day, _NOON)
        card, _ = self._scheduler.review_card(self._card(state, noon), self._ratings[grade], noon)
        assert card.stability is not None  # it is set by the first review
        assert card.difficulty is not None
        interval = card.due - noon
        learnt = state is not None and state.step is None
        return State(
            stability=card.stability,
            difficulty=card.difficulty,
            step=card.step,
            lapsed=card.state is self._phases.Relearning,
            at=at,
            day=day,
            due=at + interval,
            due_day=day + timedelta(days=interval.days),
            reviews=(state.reviews if state else 0) + 1,
            lapses=(state.lapses if state else 0) + (learnt and grade is Grade.AGAIN),
        )

    def next_intervals(
        self, state: State | None, at: datetime, day: date
    ) -> Mapping[Grade, timedelta]:
        """After how long it would come again, for each grade."""
        return {grade: self.after(state, grade, at, day).due - at for grade in Grade}

    def states(self, reviews: Iterable[Review]) -> dict[str, State]:
        """The state of every drill after reviews, in the order of the log."""
        states: dict[str, State] = {}
        for one in reviews:
            states[one.card] = self.after(states.get(one.card), one.grade, one.at, one.day)
        return states

    def _card(self, state: State | None, noon: datetime) -> "Card":
        if state is None:
            return self._new_card(card_id=0, due=noon)
        phases = self._phases
        learning = phases.Relearning if state.lapsed else phases.Learning
        return self._new_card(
            card_id=0,
            state=phases.Review if state.step is None else learning,
            step=state.step,
            stability=state.stability,
            difficulty=state.difficulty,
            due=noon,
            last_review=min(datetime.combine(state.day, _NOON), noon),
        )
