"""What must be true between files: names that must exist, ids that may exist only once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mockroom.bank.files import Kind
from mockroom.bank.patterns import SetUse
from mockroom.bank.problems import Problem, first_of, guess, listing
from mockroom.domain.lens import Lens
from mockroom.domain.question import Question
from mockroom.domain.signal import Signal

_MOST_LISTED = 12
_MOST_GUESSES = 500
"""A guess takes milliseconds, and a hostile pack can ask for very many."""
_NOUNS = {
    Kind.SIGNAL: "signal",
    Kind.LEXICON: "synonym set",
    Kind.QUESTION: "question",
    Kind.TRACK: "track",
    Kind.COMPETENCY: "competency",
    Kind.LENS: "lens",
}


@dataclass(slots=True)
class Names:
    """The ids of one kind: those that can be used, and those of files that were left out."""

    kind: Kind
    files: dict[str, Path] = field(default_factory=dict)
    """Where each usable id is defined."""
    lost: dict[str, Path] = field(default_factory=dict)
    """Files with problems of their own, by the id they would have defined."""
    open: set[str] = field(default_factory=set)
    """Ids that are defined, but not looked into yet."""
    guesses: int = 0
    """How many guesses have been made at what a name was meant to be."""

    def taken(self, name: str, key: str, file: Path, first: Path) -> Problem:
        """The problem of a second definition of an id."""
        return Problem(
            file=file,
            key=key,
            found=f'There is a {_NOUNS[self.kind]} "{name}" already, in {first}.',
            allowed="The first one stays, and this one is left out.",
            remedy="Choose another id.",
        )

    def unknown(self, name: str, key: str, file: Path) -> Problem:
        """The problem of a name that nothing usable has."""
        noun = _NOUNS[self.kind]
        if name in self.lost:
            return Problem(
                file=file,
                key=key,
                found=f'The {noun} "{name}" is left out, because {self.lost[name]} has problems.',
                remedy="Mend that file first.",
            )
        known = sorted({*self.files, *self.lost, *self.open})
        self.guesses += 1
        return Problem(
            file=file,
            key=key,
            found=f'There is no {noun} "{name}".',
            allowed=_there_are(known),
            guess=guess(name, known) if self.guesses <= _MOST_GUESSES else "",
        )


def _there_are(names: list[str]) -> str:
    """What there is instead; of many names only how many, since the nearest are told anyway."""
    if len(names) > _MOST_LISTED:
        return f"There are {len(names)} others."
    return f"There are: {listing(names)}." if names else "There are none yet."


def unknown_sets(uses: Iterable[SetUse], sets: Names, file: Path) -> list[Problem]:
    """A problem for each set that cannot be used, at the first place that names it."""
    first = {use.name: use for use in reversed(list(uses)) if use.name not in sets.files}
    return first_of(
        replace(sets.unknown(name, use.written.key, file), excerpt=use.excerpt)
        for name, use in reversed(first.items())
    )


def unknown_signals(question: Question, signals: Names, file: Path) -> Iterator[Problem]:
    """A problem for each signal of a question that the library does not have."""
    for number, use in enumerate(question.signals, 1):
        if use.id not in signals.files:
            yield signals.unknown(use.id, f"signals[{number}].id", file)


def unknown_competency(signal: Signal, competencies: Names, file: Path) -> Iterator[Problem]:
    """A problem if a signal belongs to a competency that there is not; it does without one."""
    if signal.competency is not None and signal.competency not in competencies.files:
        yield competencies.unknown(signal.competency, "competency", file)


def lens_problems(lens: Lens, signals: Names, file: Path) -> Iterator[Problem]:
    """A problem for each signal of a lens that the library does not have."""
    for value in lens.values:
        for number, name in enumerate(value.signals, 1):
            if name not in signals.files:
                yield signals.unknown(name, f"values.{value.id}.signals[{number}]", file)


def shared_indicators(
    question: Question, signals: Mapping[str, Signal], file: Path
) -> Iterator[Problem]:
    """A problem for each indicator of a question that has the id of one of the signal's own."""
    for use in question.signals:
        library = {one.id for one in signals[use.id].indicators} if use.id in signals else set()
        for one in use.indicators:
            if one.id in library:
                yield Problem(
                    file=file,
                    key=f"signals.{use.id}.indicators.{one.id}.id",
                    found=f'The signal "{use.id}" has an indicator "{one.id}" already.',
                    remedy="Choose another id.",
                )
