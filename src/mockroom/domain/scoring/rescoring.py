"""Scoring one text again and again while it is written, without reading all of it each time.

What a sentence holds depends on its own words, on a few words around it, and on who tells the
story. So it is kept, and found again where none of these has changed. What the sentences come to
together is weighed anew each time, which is the smaller part.
"""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.context import REACH, SentenceContext, read_contexts, read_sentence
from mockroom.domain.scoring.engine import Findings, understood, weighed
from mockroom.domain.scoring.figures import Figure
from mockroom.domain.scoring.guards import empty_sentences, pasted, shipped_runs
from mockroom.domain.scoring.hits import Read, read_hits
from mockroom.domain.scoring.matcher import Found
from mockroom.domain.scoring.rubric import Rubric
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.scoring.text import Sentence, Text, Token

Kept = TypeVar("Kept")


class _Recent(Generic[Kept]):
    """What was used for this text or the one before it; the rest is forgotten."""

    def __init__(self) -> None:
        self._now: dict[object, Kept] = {}
        self._before: dict[object, Kept] = {}

    def get(self, key: object) -> Kept | None:
        return self._now.get(key) or self._before.get(key)

    def put(self, key: object, value: Kept) -> None:
        self._now[key] = value

    def turn(self) -> None:
        """A text is done with."""
        self._now, self._before = {}, self._now

    def __len__(self) -> int:
        return len(self._now.keys() | self._before.keys())


class _Reading(NamedTuple):
    """What is known of one sentence, at the place where it stood last."""

    number: int
    context: SentenceContext
    read: Read

    def at(self, number: int, first: int) -> "_Reading":
        """The same for the sentence of this number that begins at token `first`."""
        by = first - self.context.sentence.first
        if not by and number == self.number:
            return self
        return _Reading(
            number,
            self.context.moved(by),
            self.read.moved(by, number),
        )


class Scorer:
    """Gives for any text exactly what `score` gives, quickly where little has changed.

    It remembers the sentences of the last two texts. Not for several threads at once.
    """

    def __init__(self, rubric: Rubric, shipped: Sequence[str] = ()) -> None:
        self._rubric = rubric
        self._runs = shipped_runs(tuple(shipped))
        self._readings: _Recent[_Reading] = _Recent()
        self._surveys: _Recent[tuple[int, Found]] = _Recent()
        self._row: list[_Reading] = []

    @property
    def remembered(self) -> int:
        """How many sentences are remembered."""
        return len(self._readings)

    def score(self, text: str, *, replies: int | None = None) -> Scorecard:
        """The scorecard of a text; see `score`."""
        self._row = []
        answer = understood(text, self._rubric)
        contexts = read_contexts(answer, self._context)
        self._readings.turn()
        self._surveys.turn()
        found = Findings(
            answer=answer,
            contexts=contexts,
            sentences=[reading.read for reading in self._row],
            empty=empty_sentences(answer),
            pasted=pasted(answer, self._runs),
            replies=replies,
        )
        return weighed(found, self._rubric)

    def _context(
        self, text: Text, sentence: Sentence, told_by: Agent, present: bool
    ) -> SentenceContext:
        """The context of the next sentence, whose hits and figures are noted beside it."""
        number, first = len(self._row), sentence.first
        key = (told_by, present, _seen_from(text, sentence))
        reading = self._readings.get(key)
        if reading is None:
            context = read_sentence(text, sentence, told_by, present)
            read = read_hits(number, text.tokens, context, self._rubric, self._survey)
            reading = _Reading(number, context, read)
        else:
            reading = reading.at(number, first)
        self._readings.put(key, reading)
        self._row.append(reading)
        return reading.context

    def _survey(
        self, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> Found:
        """What the words of a sentence hold, whatever stands around it."""
        words = tuple([(token.norm, token.gap) for token in tokens[first + 1 : last]])
        amounts = tuple([(kind, start - first, end - first) for kind, start, end in figures])
        key = (tokens[first].norm, words, amounts)
        known = self._surveys.get(key)
        if known is None:
            known = (first, self._rubric.matcher.survey(tokens, first, last, figures))
        elif known[0] != first:
            known = (first, known[1].moved(first - known[0]))
        self._surveys.put(key, known)
        return known[1]


def _seen_from(text: Text, sentence: Sentence) -> object:
    """All that the reading of a sentence may depend on, apart from who tells the story: its words
    and those within reach, as they are written and as they are understood."""
    first = max(sentence.first - REACH, 0)
    window = text.tokens[first : sentence.last + REACH]
    written = text.raw[window[0].start : window[-1].end]
    words = tuple([token.norm for token in window])
    return (sentence.first - first, sentence.last - sentence.first, window[0].gap, written, words)
