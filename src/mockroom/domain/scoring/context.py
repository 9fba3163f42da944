"""The context of every token: whose doing, affirmed or negated, and whether it happened.

After ConText (cue, scope, terminator, pseudo-cue), adapted to stories told in the first person.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import NOBODY, Agent, Doer
from mockroom.domain.scoring.clauses import clauses_of
from mockroom.domain.scoring.deeds import Deed, deed_at, is_present_telling
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.modes import Mode as Mode
from mockroom.domain.scoring.modes import modes_of
from mockroom.domain.scoring.negation import negations
from mockroom.domain.scoring.subjects import doers
from mockroom.domain.scoring.teller import story_agent
from mockroom.domain.scoring.text import Sentence, Text


@dataclass(frozen=True, slots=True)
class SentenceContext:
    """The context of a sentence's tokens; lists run from its first token."""

    sentence: Sentence
    clauses: list[int]
    doers: list[Doer]
    negated: list[int]
    """The cue that negates each token, or -1."""
    modes: list[tuple[Mode, int]]
    """How each token's clause relates to what happened, and the cue that says so, or -1."""
    deeds: tuple[Deed, ...]
    """What the candidate does: affirmed, and for real."""
    others_deeds: tuple[int, ...]
    """Verbs by which somebody else does something, where the candidate does nothing."""

    def moved(self, by: int) -> "SentenceContext":
        """The same in a text in which the sentence stands `by` tokens further on."""
        if not by:
            return self
        return SentenceContext(
            Sentence(self.sentence.first + by, self.sentence.last + by),
            self.clauses,
            [Doer(who, cue + by) if cue != NOBODY else Doer(who, cue) for who, cue in self.doers],
            [cue + by if cue != NOBODY else cue for cue in self.negated],
            [(mode, cue + by) if cue != NOBODY else (mode, cue) for mode, cue in self.modes],
            tuple(deed._replace(token=deed.token + by) for deed in self.deeds),
            tuple(verb + by for verb in self.others_deeds),
        )


EFFECT_WITHIN = 3
"""Sentences back in which a deed has to stand for what then happened to be its effect."""


FEWEST_TOLD = 5
"""Sentences from which on an answer is a story of which it can be said whose it is."""
MOST_BESIDE = 4
"""So many sentences with a deed of the candidate still leave a story to its other hero."""


@dataclass(frozen=True, slots=True)
class Contexts:
    """The contexts of all sentences, and what the answer as a whole tells."""

    sentences: tuple[SentenceContext, ...]
    told_by: Agent
    deeds: int
    """Sentences in which the candidate does something."""
    supposed: bool
    """Whether the answer says what the candidate would do, and hardly anything they did."""

    @property
    def others_story(self) -> bool:
        """Whether it is somebody else who does most, and the candidate hardly anything."""
        a_story = len(self.sentences) >= FEWEST_TOLD
        return a_story and self.told_by is Agent.OTHER and self.deeds <= MOST_BESIDE

    def own_deed_near(self, number: int) -> bool:
        """Whether the candidate does something in a sentence or in one of its neighbours."""
        near = self.sentences[max(number - 1, 0) : number + 2]
        return any(deed.in_hand for one in near for deed in one.deeds)

    def own_deed_before(self, number: int) -> bool:
        """Whether the candidate does something in a sentence or in the few before it."""
        return any(one.deeds for one in self.sentences[max(number - EFFECT_WITHIN, 0) : number + 1])

    def acts_upon(self, number: int, within: int) -> bool:
        """Whether the candidate takes something in hand in a sentence or in `within` after it."""
        here = self.sentences[number : number + 1 + within]
        return any(deed.in_hand for one in here for deed in one.deeds)


SentenceReader = Callable[[Text, Sentence, Agent, bool], SentenceContext]
"""Reads a sentence of a text, told by an agent and perhaps in the present tense."""


def read_contexts(text: Text, reader: SentenceReader | None = None) -> Contexts:
    """The contexts of a text's sentences; `reader` is `read_sentence` or does the same."""
    reader = reader or read_sentence
    told_by = story_agent(text)
    present = _told_in_present(text)
    found = tuple(reader(text, sentence, told_by, present) for sentence in text.sentences)
    found = _told_once(text, found)
    deeds = sum(bool(one.deeds) for one in found)
    once = {tuple(t.norm for t in text.tokens[slice(*one.sentence)]): one for one in found}
    supposed = sum(map(_supposes, once.values()))
    return Contexts(found, told_by, deeds, supposed >= FEWEST_SUPPOSED and supposed > 2 * deeds)


FEWEST_SUPPOSED = 3
"""So many sentences of what "I would", and twice as many as there are of deeds, make an answer one
of suppositions."""


def _supposes(context: SentenceContext) -> bool:
    """Whether a sentence tells what the candidate would do."""
    pairs = zip(context.modes, context.doers, strict=True)
    return any(mode is Mode.HYPOTHETICAL and who.agent is Agent.SELF for (mode, _), who in pairs)


def _told_once(text: Text, found: tuple[SentenceContext, ...]) -> tuple[SentenceContext, ...]:
    """The contexts, without the deeds of sentences that were told before: said twice, a deed
    supports nothing that it did not support the first time."""
    seen: set[tuple[str, ...]] = set()
    once: list[SentenceContext] = []
    for context in found:
        words = tuple(token.norm for token in text.tokens[slice(*context.sentence)])
        once.append(replace(context, deeds=()) if words in seen and context.deeds else context)
        seen.add(words)
    return tuple(once)


REACH = 8
"""Tokens before and after a sentence that its context may depend on, at most."""


def read_sentence(text: Text, sentence: Sentence, told_by: Agent, present: bool) -> SentenceContext:
    """The context of one sentence; of other sentences it depends on no more than `REACH` tokens."""
    clauses = clauses_of(text, sentence)
    who = doers(text, sentence, clauses, told_by)
    negated = negations(text.tokens, sentence, clauses)
    modes = modes_of(text, sentence, clauses)
    deeds = tuple(
        deed
        for i in range(*sentence)
        if who[i - sentence.first].agent is Agent.SELF
        and negated[i - sentence.first] == NOBODY
        and modes[i - sentence.first][0] is Mode.EVENT
        and (deed := deed_at(text.tokens, i, sentence, present=present)) is not None
    )
    others = () if deeds else tuple(_others_deeds(text, sentence, who, negated))
    return SentenceContext(sentence, clauses, who, negated, modes, deeds, others)


def _others_deeds(
    text: Text, sentence: Sentence, who: list[Doer], negated: list[int]
) -> Iterator[int]:
    """Past verbs that take something in hand directly behind a subject that is somebody else."""
    for i, (agent, subject) in enumerate(who, sentence.first):
        if agent is not Agent.OTHER or not NOBODY < subject < i:
            continue
        word, between = text.tokens[i].norm, text.tokens[subject + 1 : i]
        idle = word in cues.IDLE_DEEDS | cues.AUXILIARIES or not is_past(word)
        named = text.tokens[subject].norm not in cues.AUXILIARIES
        affirmed = negated[i - sentence.first] == NOBODY
        if named and affirmed and not idle and all(t.norm in cues.ADVERBS for t in between):
            yield i


FEWEST_PRESENT = 3
"""So many times "I ask", and more often than "I asked", make a story in the present tense."""
FEWEST_MARKS = 2
"""Signs of one particular time that tell such a story from a habit."""


def _told_in_present(text: Text) -> bool:
    """Whether the answer tells one event in the present tense: "so that night I ring him"."""
    tokens = text.tokens
    present = past = general = marks = 0
    for first, last in text.sentences:
        own = any(tokens[i].norm in cues.SELF_SUBJECTS for i in range(first, last))
        for i in range(first, last):
            word = tokens[i].norm
            if is_present_telling(tokens, i, first):
                present += 1
            elif i > first and tokens[i - 1].norm == "i" and is_past(word):
                past += word not in cues.STATIVE
            elif is_past(word) and word not in cues.STATIVE:
                marks += 1
            general += own and (word in cues.HABITUALS or word in cues.GENERAL)
            marks += word in cues.ONE_TIME
    if present < FEWEST_PRESENT or past >= present:
        return False
    return marks >= FEWEST_MARKS and general * 2 <= present
