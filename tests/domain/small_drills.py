"""Drills without a bank, for tests of what only looks at their kinds and signals."""

from datetime import UTC, date, datetime, timedelta

from mockroom.domain.drill import Card, Input, Kind
from mockroom.domain.drill_run import Queued, Why
from mockroom.domain.schedule import State

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def a_card(card_id: str, question: str = "") -> Card:
    """A card by its id: kind/signal/part; without a signal where that is "-"."""
    kind, signal, _ = card_id.split("/")
    return Card(
        id=card_id,
        kind=Kind(kind),
        input=Input.TEXT,
        title=card_id,
        signal="" if signal == "-" else signal,
        question=question,
        shown="-",
        asked="-",
    )


def queued(*card_ids: str) -> list[Queued]:
    """Cards in a queue."""
    return [Queued(card=a_card(one), why=Why.NEW) for one in card_ids]


def a_state(due_in: int = 0, *, interval: int = 10, lapses: int = 0, step: bool = False) -> State:
    """The state of a card that is due in some days, `interval` days after its last review."""
    due_day = TODAY + timedelta(days=due_in)
    due = NOON + timedelta(days=due_in)
    back = timedelta(minutes=10) if step else timedelta(days=interval)
    return State(
        stability=float(interval),
        difficulty=5.0,
        step=0 if step else None,
        at=due - back,
        day=due_day - timedelta(days=0 if step else interval),
        due=due,
        due_day=due_day,
        reviews=1 + lapses,
        lapses=lapses,
    )
