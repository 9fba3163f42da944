"""Which drills come today, and in which order.

First the answers that were begun, then what is due, then new drills: those on the signals that
came out weakest in attempts before all others. A drill that was forgotten again and again gives
way to an easier one on the same signal until that one holds. The order changes kinds and signals
about as often as it can, because ten of the same are not looked at any more.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import zip_longest

from mockroom.domain.drill import Card, Kind
from mockroom.domain.drill_run import Queued, Why
from mockroom.domain.schedule import State

HOLDS = timedelta(days=7)
"""An easier drill holds once it comes again after so long."""

_EASIER: Mapping[Kind, tuple[Kind, ...]] = {
    Kind.BURST: (Kind.REWRITE, Kind.RECALL),
    Kind.REWRITE: (Kind.RECALL,),
    Kind.INTERVIEWER: (Kind.RECALL,),
    Kind.COMPRESS: (Kind.HEADLINE, Kind.SECTIONS),
    Kind.HEADLINE: (Kind.SECTIONS,),
    Kind.PICK: (Kind.RECALL,),
}
"""The kinds that may stand for one, the nearest first."""

_LEARNT_BY = (
    Kind.RECALL,
    Kind.REWRITE,
    Kind.BURST,
    Kind.SECTIONS,
    Kind.HEADLINE,
    Kind.PICK,
    Kind.INTERVIEWER,
    Kind.COMPRESS,
)
"""The order in which kinds are best met: what to know first, then short ones, then long ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the queue is made from."""

    cards: Mapping[str, Card]
    """All drills that there are, or those that are asked for."""
    states: Mapping[str, State]
    """Of the drills that were ever graded, also of those that are gone."""
    now: datetime
    today: date


def due(known: Known, all_cards: Mapping[str, Card]) -> Iterator[Queued]:
    """What is due, what waits longest first; leeches are replaced out of all cards."""
    waiting = [
        (state.due_day, state.due, card_id)
        for card_id, state in known.states.items()
        if card_id in known.cards and state.is_due(known.now, known.today)
    ]
    taken: set[str] = set()
    for _, _, card_id in sorted(waiting):
        if card_id in taken:
            continue
        found = _itself_or_easier(known.cards[card_id], known, all_cards, taken)
        if found is not None:
            taken.add(found.card.id)
            yield found


def soon(known: Known) -> Iterator[str]:
    """The ids of what comes later today and is not due yet."""
    for card_id, state in known.states.items():
        later = state.due_day == known.today and not state.is_due(known.now, known.today)
        if later and card_id in known.cards:
            yield card_id


def _itself_or_easier(
    card: Card, known: Known, all_cards: Mapping[str, Card], taken: Collection[str]
) -> Queued | None:
    """A due card, what stands for it, or None where that was done today."""
    if not known.states[card.id].leech:
        return Queued(card=card, why=Why.DUE)
    ladder = [
        one
        for kind in _EASIER.get(card.kind, ())
        for one in all_cards.values()
        if one.kind is kind and _about_the_same(one, card)
    ]
    for easier in ladder:
        state = known.states.get(easier.id)
        if state is None or not (_holds(state) or state.leech):
            done_today = state is not None and state.day == known.today and state.step is None
            if done_today or easier.id in taken:
                return None
            return Queued(card=easier, why=Why.EASIER, instead_of=card.id)
    return Queued(card=card, why=Why.DUE, leech=True)


def _about_the_same(one: Card, other: Card) -> bool:
    return one.signal == other.signal if other.signal else one.question == other.question


def _holds(state: State) -> bool:
    return state.step is None and state.due_day - state.day >= HOLDS


def new(known: Known, weak: Sequence[str]) -> Iterator[Queued]:
    """Drills that were never graded: on weak signals, the weakest first, and then all others."""
    fresh = [card for card in known.cards.values() if card.id not in known.states]
    fresh.sort(key=lambda card: _LEARNT_BY.index(card.kind))
    wanted = set(weak)
    on_weak = [[card for card in fresh if card.signal == signal] for signal in weak]
    # The weakest signal does not push out the others: one of each in turn.
    for card in _in_turn(_varied(one, lambda card: card.kind) for one in on_weak):
        yield Queued(card=card, why=Why.WEAK)
    rest = [card for card in fresh if card.signal not in wanted]
    by_kind = [
        _varied((card for card in rest if card.kind is kind), lambda card: card.signal)
        for kind in _LEARNT_BY
    ]
    for card in _in_turn(by_kind):
        yield Queued(card=card, why=Why.NEW)


def _varied(cards: Iterable[Card], key: Callable[[Card], str]) -> list[Card]:
    """Cards with one of each key in turn, in the order in which the keys are met."""
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(key(card), []).append(card)
    return list(_in_turn(groups.values()))


def _in_turn(groups: Iterable[Iterable[Card]]) -> Iterator[Card]:
    for row in zip_longest(*groups):
        yield from (card for card in row if card is not None)


def arranged(queue: Sequence[Queued], after: Card | None = None) -> tuple[Queued, ...]:
    """The same cards without two of one kind and signal in a row, as far as that can be had.

    `after` is the card that comes before. Otherwise each card keeps its place as well as it can.
    """
    left = list(queue)
    counts = Counter(_key(one.card) for one in left)
    last = _key(after) if after else None
    result: list[Queued] = []
    while left:
        chosen = _next(left, counts, last)
        one = left.pop(chosen)
        last = _key(one.card)
        counts[last] -= 1
        result.append(one)
    return tuple(result)


def _next(left: list[Queued], counts: Counter[tuple[str, str]], last: object) -> int:
    """The place of the first card that differs from the last one and lets the rest differ."""
    rest = len(left) - 1
    most = max(counts.values())
    first_other: int | None = None
    for place, one in enumerate(left):
        key = _key(one.card)
        if key == last:
            continue
        if first_other is None:
            first_other = place
        # Of the rest, what comes next may be half, any other a half rounded up.
        if counts[key] - 1 > rest // 2:
            continue
        if most > (rest + 1) // 2 and counts[key] != most:
            continue
        return place
    return first_other or 0


def _key(card: Card) -> tuple[str, str]:
    # A drill about a whole question is told apart by that.
    return card.kind.value, card.signal or card.question
