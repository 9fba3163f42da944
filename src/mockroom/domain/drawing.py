"""Which questions a track asks this time: the same for the same seed, and none of them twice.

Several rules may want the same question. So the questions are given out as in a matching: one
that is taken may move to another place that it fits, if only so another place can be filled.
What no giving out can fill is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from mockroom.domain.question import Question
from mockroom.domain.track import DrawRule, Track, TrackSection

SEEDS = range(1_000_000)
"""The seeds there are: few enough digits to read one out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A section that the bank could not fill."""

    section: str
    """Its title."""
    wanted: int
    found: int
    rule: str
    """What its rule asks for, in words; empty where anything fits."""

    @property
    def sentence(self) -> str:
        """What is short, for people."""
        noun = "question" if self.wanted == 1 else "questions"
        fitting = f" with {self.rule}" if self.rule else ""
        there = "there is none left" if not self.found else f"only {self.found} could be drawn"
        return f'"{self.section}" asks for {self.wanted} {noun}{fitting}, and {there}.'


@dataclass(frozen=True, slots=True)
class DrawnQuestion:
    """One question of an interview."""

    question: str
    """Its id."""
    section: str
    """The title of the section that asks it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The questions of one interview."""

    asked: tuple[DrawnQuestion, ...]
    """In the order of the sections; none twice."""
    short: tuple[Shortfall, ...] = ()
    """What could not be filled."""

    @property
    def questions(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(one.question for one in self.asked)


def draw(
    track: Track, questions: Mapping[str, Question], seed: int, avoid: Sequence[str] = ()
) -> Drawn:
    """The questions that a track asks, out of those of the bank.

    Those in `avoid` are drawn last, the first of them last of all. A question that a track names
    is asked whether or not it is to be avoided; one that the bank does not have is left out and
    told.
    """
    fixed = {one for section in track.sections for one in section.questions if one in questions}
    taken = _Places(track)
    for question in _in_turn(questions, seed, avoid):
        if question.id not in fixed:
            taken.seat(question)
    asked: list[DrawnQuestion] = []
    named_before: set[str] = set()
    short: list[Shortfall] = []
    for number, section in enumerate(track.sections):
        found = [one for one in section.questions if one in fixed - named_before]
        named_before.update(found)
        found += sorted(taken.at(number), key=lambda one: _lot(one, seed))
        asked += [DrawnQuestion(one, section.title) for one in found]
        if len(found) < section.count:
            short.append(_shortfall(section, len(found)))
    return Drawn(asked=tuple(asked), short=tuple(short))


def _in_turn(
    questions: Mapping[str, Question], seed: int, avoid: Sequence[str]
) -> Iterator[Question]:
    """All questions, those sooner to be drawn first."""
    late = {name: -place for place, name in reversed(list(enumerate(avoid)))}
    first = -len(avoid) - 1
    order = sorted(questions, key=lambda name: (late.get(name, first), _lot(name, seed)))
    return (questions[name] for name in order)


def _lot(name: str, seed: int) -> str:
    """A question's lot. It does not depend on the other questions of the bank."""
    return sha256(f"{seed}:{name}".encode()).hexdigest()


def _shortfall(section: TrackSection, found: int) -> Shortfall:
    rule = section.draw.words if section.draw else ""
    return Shortfall(section=section.title, wanted=section.count, found=found, rule=rule)


class _Places:
    """The places that rules have to fill, and who sits on them."""

    def __init__(self, track: Track) -> None:
        self._rules: list[tuple[int, DrawRule]] = [
            (number, section.draw)
            for number, section in enumerate(track.sections)
            if section.draw is not None and not section.questions
            for _ in range(section.draw.count)
        ]
        self._seated: dict[int, Question] = {}

    def seat(self, question: Question) -> None:
        """Find a place for a question; nobody who has one loses it, but they may move."""
        if len(self._seated) < len(self._rules):
            self._seat(question, set())

    def _seat(self, question: Question, tried: set[int]) -> bool:
        fitting = [p for p, (_, rule) in enumerate(self._rules) if rule.fits(question)]
        for place in fitting:
            if place not in self._seated:
                self._seated[place] = question
                return True
        for place in fitting:
            if place in tried:
                continue
            tried.add(place)
            if self._seat(self._seated[place], tried):
                self._seated[place] = question
                return True
        return False

    def at(self, section: int) -> list[str]:
        """The ids of those who sit in a section."""
        return [one.id for place, one in self._seated.items() if self._rules[place][0] == section]
