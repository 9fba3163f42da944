"""What a drill has of the candidate's own: the story to be made shorter, and the names to pick."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from mockroom.domain.drill import Card, Kind, KnownStory, Option
from mockroom.domain.drill_run import Queued
from mockroom.practice.errors import UnknownAttemptError
from mockroom.practice.practice import Practice
from mockroom.store.protocol import StoreError


def in_own_words(queue: Sequence[Queued], practice: Practice) -> tuple[Queued, ...]:
    """The queue, with the best answer so far in place of the sample that a drill would shorten.

    An answer that is short already, or cannot be read, leaves the sample where it is.
    """
    return tuple(
        replace(one, card=_own(one.card, practice)) if one.card.kind is Kind.COMPRESS else one
        for one in queue
    )


MOST_NAMED = 12
"""Names of stories that are shown; people have five to ten."""


def with_names(
    queue: Sequence[Queued], stories: Callable[[], Sequence[KnownStory]]
) -> tuple[Queued, ...]:
    """The queue, with the names of the candidate's stories where one is to be picked."""
    if not any(one.card.kind is Kind.PICK for one in queue):
        return tuple(queue)
    names = tuple(Option(id=one.name, text=one.name) for one in stories()[:MOST_NAMED])
    return tuple(
        replace(one, card=replace(one.card, material=replace(one.card.material, options=names)))
        if one.card.kind is Kind.PICK
        else one
        for one in queue
    )


def _own(card: Card, practice: Practice) -> Card:
    from mockroom.domain.drilling.compress import with_story

    rows = [
        row
        for row in practice.attempts()
        if row.question == card.question and row.words > card.material.words
    ]
    if not rows:
        return card
    best = max(rows, key=lambda row: (row.overall, row.finished))
    try:
        return with_story(card, practice.attempt(best.id).answer)
    except (UnknownAttemptError, StoreError):
        return card
