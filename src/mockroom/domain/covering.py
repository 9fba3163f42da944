"""What stories carry, what none of them shows, and what one of them could serve."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.question import Question
from mockroom.domain.stories import (
    Carried,
    Coverage,
    Serves,
    Story,
    StoryStanding,
    Told,
    Uncovered,
)

_MOST_SHARE = 0.6
"""A story with a larger share of all linked attempts serves for everything."""
_TOO_MANY = 3
"""So many questions make it one that does; with fewer there is nothing to vary yet."""
_SERVES_FROM = 0.5
"""The share of its signals that a story has to have shown to serve a question."""
_MOST_SERVED = 3
_MOST_NAMED = 3


def coverage(stories: Sequence[Story], attempts: Sequence[Told], catalogue: Catalogue) -> Coverage:
    """What stories carry, by the attempts that there are."""
    there = {one.id: one for one in attempts}
    standing = tuple(_standing(one, there, catalogue) for one in sorted(stories, key=_made))
    linked = {one for story in stories for one in story.attempts}
    unlinked = sum(one.id not in linked for one in attempts)
    uncovered = _uncovered(standing, catalogue) if standing else ()
    return Coverage(
        stories=standing,
        unlinked=unlinked,
        uncovered=uncovered,
        warnings=tuple(_warnings(standing)),
        sentence=_sentence(standing, uncovered, unlinked),
    )


def _made(story: Story) -> tuple[datetime, str]:
    return story.made, story.id


def _standing(story: Story, there: Mapping[str, Told], catalogue: Catalogue) -> StoryStanding:
    told = [there[one] for one in dict.fromkeys(story.attempts) if one in there]
    told.sort(key=lambda one: (one.finished, one.id))
    carries = _carries(told, catalogue)
    shown = {one.signal for one in carries if one.level >= Level.SHOWN}
    return StoryStanding(
        story=story,
        found=len(told),
        gone=len(set(story.attempts)) - len(told),
        questions=tuple(dict.fromkeys(one.title for one in told)),
        carries=carries,
        serves=_serves(shown, {one.question for one in told}, catalogue),
        latest=told[-1].finished if told else None,
    )


def _carries(told: Iterable[Told], catalogue: Catalogue) -> tuple[Carried, ...]:
    levels: dict[str, list[Level]] = {}
    names: dict[str, str] = {}
    for one in told:
        names.update(zip(one.signals, one.names, strict=False))
        if not one.too_short:
            for signal, level in zip(one.signals, one.levels, strict=False):
                levels.setdefault(signal, []).append(level)
    found = [
        Carried(
            signal=signal,
            name=_name(signal, catalogue, names),
            level=max(reached),
            attempts=len(reached),
            reached=reached.count(max(reached)),
        )
        for signal, reached in levels.items()
        if max(reached) > Level.ABSENT
    ]
    return tuple(sorted(found, key=lambda one: (-one.level, -one.reached, one.name)))


def _name(signal: str, catalogue: Catalogue, names: Mapping[str, str]) -> str:
    known = catalogue.signals.get(signal)
    return known.name if known else names.get(signal, signal)


def _serves(shown: set[str], told_for: set[str], catalogue: Catalogue) -> tuple[Serves, ...]:
    """The questions of whose signals the story has shown most, the main one among them."""
    found = [
        (question.primary in shown, _share(question, shown), question)
        for question in catalogue.questions.values()
        if question.id not in told_for and _share(question, shown) >= _SERVES_FROM
    ]
    found.sort(key=lambda one: (not one[0], -one[1]))
    return tuple(
        Serves(
            question=question.id,
            title=question.title,
            carried=tuple(_name(u.id, catalogue, {}) for u in question.signals if u.id in shown),
            of=len(question.signals),
        )
        for _, _, question in found[:_MOST_SERVED]
    )


def _share(question: Question, shown: set[str]) -> float:
    return sum(use.id in shown for use in question.signals) / len(question.signals)


def _uncovered(standing: Iterable[StoryStanding], catalogue: Catalogue) -> tuple[Uncovered, ...]:
    covered = {
        one.signal for story in standing for one in story.carries if one.level >= Level.SHOWN
    }
    asked: dict[str, int] = {}
    for question in catalogue.questions.values():
        for use in question.signals:
            asked[use.id] = asked.get(use.id, 0) + 1
    found = [
        Uncovered(signal=signal.id, name=signal.name, questions=asked.get(signal.id, 0))
        for signal in catalogue.signals.values()
        if signal.id not in covered and signal.id in asked
    ]
    return tuple(sorted(found, key=lambda one: (-one.questions, one.name)))


def _warnings(standing: Sequence[StoryStanding]) -> Iterator[str]:
    """What is amiss with how the stories are used."""
    links = sum(one.found for one in standing)
    for one in standing:
        serves_all = one.found / links > _MOST_SHARE if links else False
        if serves_all and len(one.questions) >= _TOO_MANY:
            yield (
                f"“{one.story.name}” is told in {one.found} of {links} linked attempts, for"
                f" {len(one.questions)} different questions. An interviewer who asks twice hears"
                " it twice; a second story would help."
            )
    for one in standing:
        if one.gone:
            noun = "attempt that is" if one.gone == 1 else "attempts that are"
            yield f"“{one.story.name}” is linked to {one.gone} {noun} not there any more."


def _sentence(
    standing: Sequence[StoryStanding], uncovered: Sequence[Uncovered], unlinked: int
) -> str:
    if not standing:
        return (
            "There are no stories yet. Name one after something that happened to you, and link"
            " the attempts that tell it."
        )
    if not any(one.found for one in standing):
        return "No story has an attempt yet. Link those that tell it, and its signals stand here."
    lack = f"no story shows {_few([one.name for one in uncovered])}" if uncovered else ""
    rest = "attempt belongs" if unlinked == 1 else "attempts belong"
    loose = f"{unlinked} {rest} to no story" if unlinked else ""
    told = "; ".join(part for part in (lack, loose) if part)
    return f"{told[0].upper()}{told[1:]}." if told else "Every signal has a story that shows it."


def _few(names: Sequence[str]) -> str:
    """Names in a sentence, the first few of many."""
    if len(names) > _MOST_NAMED:
        rest = len(names) - _MOST_NAMED
        others = "another" if rest == 1 else f"{rest} others"
        return f"{', '.join(names[:_MOST_NAMED])} and {others}"
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last
