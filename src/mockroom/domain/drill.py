"""Drills: short exercises on one signal, section or question, made from what the bank holds.

A `Card` is one exercise. `domain.drilling.generating.cards` makes all cards of a catalogue, so
that each new question and signal brings its drills by itself, and `domain.drilling.judging.judge`
says what an answer to one came to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked as Checked
from mockroom.domain.outcome import Mark as Mark
from mockroom.domain.outcome import Outcome as Outcome
from mockroom.domain.outcome import Reading as Reading
from mockroom.domain.section import Section


class Kind(StrEnum):
    """What is exercised."""

    BURST = "burst"
    """One signal of a question in two or three sentences, within 90 seconds."""
    REWRITE = "rewrite"
    """A weak sentence, to be turned into evidence."""
    RECALL = "recall"
    """The signals of a question, what a signal means, what is worth asking beforehand."""
    SECTIONS = "sections"
    """Which part of a story each sentence is."""
    INTERVIEWER = "interviewer"
    """Somebody's answer: its levels, and what to ask next."""
    COMPRESS = "compress"
    """The same story in fewer words."""
    HEADLINE = "headline"
    """The first two sentences of an answer, and no more."""
    PICK = "pick"
    """Which story to tell."""

    @property
    def says(self) -> str:
        """What is done in it, in a few words."""
        return _SAYS[self]


_SAYS = {
    Kind.BURST: "one signal in two or three sentences",
    Kind.REWRITE: "a weak sentence turned into evidence",
    Kind.RECALL: "what to know by heart",
    Kind.SECTIONS: "which part of a story each sentence is",
    Kind.INTERVIEWER: "an answer judged from the other chair",
    Kind.COMPRESS: "the same story in fewer words",
    Kind.HEADLINE: "the first two sentences",
    Kind.PICK: "which story to tell",
}


class Input(StrEnum):
    """What an answer to a card is given with; each has its own type of answer."""

    TEXT = "text"
    """Several lines of text: `Written`."""
    LINE = "line"
    """One line of text: `Written`."""
    CHOICE = "choice"
    """One of several options: `Chosen`."""
    TICKS = "ticks"
    """Any number of options: `Ticked`."""
    LEVELS = "levels"
    """A level for each signal, and one of several options: `Levels`."""
    SECTIONS = "sections"
    """A section for each sentence: `Labelled`."""


# What a card is about


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; the order on the screen is free, because answers name the id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """For one sentence of a story: which part it is by its author's own heading."""

    text: str
    section: Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Listened:
    """For one signal of a sample answer: what it means there and the levels that are right."""

    signal: str
    name: str
    here: str
    """What it means for the question."""
    expected: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a card works with; every kind fills what it needs, the rest is empty."""

    text: str = ""
    """A weak sentence (rewrite) or a whole answer (interviewer, compress)."""
    options: tuple[Option, ...] = ()
    """What can be chosen or ticked, or asked next (interviewer; ids are signals). Where a recall
    is answered with text these are the questions to find: not to be shown before the reveal. In a
    run the names of the candidate's stories (pick), to choose from besides typing one."""
    right: tuple[str, ...] = ()
    """The ids of the options that are right (recall)."""
    placed: tuple[Placed, ...] = ()
    """Sentences to be put to their sections (sections)."""
    listened: tuple[Listened, ...] = ()
    """Signals to be given a level (interviewer)."""
    examples: tuple[str, ...] = ()
    """Sentences that do what is asked, for the reveal; from stories of their own."""
    says: str = ""
    """What the first example does: "brings both sides to one table"."""
    words: int = 0
    """So many words at most (compress, headline)."""
    seconds: int = 0
    """So many seconds at most (burst); what comes later counts all the same."""
    back: str = ""
    """The other side of the card in words, where there is one right answer (recall, sections)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One exercise."""

    id: str
    """`kind/question-or-signal/part`; the same as long as what it is made from is the same."""
    kind: Kind
    input: Input
    title: str
    """As lists show it: "Ownership in A Stuck Project"."""
    signal: str = ""
    """The signal it is about; empty where it is about several."""
    question: str = ""
    """The question it is about; empty where it is about a signal alone."""
    shown: str
    """What the candidate sees: the interviewer's question, a sentence, a signal's name."""
    asked: str
    """What is asked of them, in a sentence or two."""
    material: Material = Material()

    @property
    def minutes(self) -> float:
        """How long it takes, roughly, with its reveal."""
        share = self.material.words / _USUAL_WORDS if self.kind is Kind.COMPRESS else 1.0
        return _MINUTES[self.kind] * share


_USUAL_WORDS = 120
_MINUTES = {
    Kind.BURST: 2.0,
    Kind.REWRITE: 1.5,
    Kind.RECALL: 0.5,
    Kind.SECTIONS: 1.0,
    Kind.INTERVIEWER: 3.0,
    Kind.COMPRESS: 5.0,
    Kind.HEADLINE: 1.5,
    Kind.PICK: 0.5,
}


def kind_of(card_id: str) -> Kind | None:
    """The kind that a card's id begins with; None where there is no such kind."""
    name = card_id.partition("/")[0]
    return next((kind for kind in Kind if kind == name), None)


# What is answered


@dataclass(frozen=True, slots=True)
class Written:
    """Text: an answer, a sentence, the name of a story, or a question a line."""

    text: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option by its id; empty for none."""

    option: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """Options by their ids."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Levels:
    """A level for each signal, and the option to ask next; what is left out was not answered."""

    levels: Mapping[str, Level]
    probe: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A section for each sentence in the order of the card; None where none was given."""

    sections: tuple[Section | None, ...]


Answer = Written | Chosen | Ticked | Levels | Labelled


@dataclass(frozen=True, slots=True)
class KnownStory:
    """A story that the candidate has, as far as it is known."""

    name: str
    signals: tuple[str, ...] = ()
    """The ids of the signals it carries; empty where nothing is known of them."""
