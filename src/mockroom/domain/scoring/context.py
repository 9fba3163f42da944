"""The context of every token: whose doing, affirmed or negated, and whether it happened.

After ConText (cue, scope, terminator, pseudo-cue), adapted to stories told in the first person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.deeds import Deed, deed_at, is_present_telling
from mockroom.domain.scoring.inflection import SAME_PAST, is_past
from mockroom.domain.scoring.subjects import (
    NOBODY,
    Agent,
    Doer,
    doers,
    noun_subject,
    pronoun_agent,
    story_agent,
)
from mockroom.domain.scoring.text import Sentence, Text, Token


class Mode(StrEnum):
    """How a clause relates to what happened."""

    EVENT = "event"
    HYPOTHETICAL = "hypothetical"
    HABITUAL = "habitual"
    ATTEMPTED = "attempted"


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


@dataclass(frozen=True, slots=True)
class Contexts:
    """The contexts of all sentences, and what the answer as a whole tells."""

    sentences: tuple[SentenceContext, ...]
    told_by: Agent
    deeds: int
    """Sentences in which the candidate does something."""

    def own_deed_near(self, number: int) -> bool:
        """Whether the candidate does something in a sentence or in one of its neighbours."""
        near = self.sentences[max(number - 1, 0) : number + 2]
        return any(one.deeds for one in near)

    def acts_upon(self, number: int, within: int) -> bool:
        """Whether the candidate takes something in hand in a sentence or in `within` after it."""
        here = self.sentences[number : number + 1 + within]
        return any(deed.in_hand for one in here for deed in one.deeds)


def read_contexts(text: Text) -> Contexts:
    """The contexts of a text's sentences."""
    told_by = story_agent(text)
    present = _told_in_present(text)
    found = tuple(_sentence(text, sentence, told_by, present) for sentence in text.sentences)
    found = _told_once(text, found)
    return Contexts(found, told_by, sum(bool(one.deeds) for one in found))


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


def _sentence(text: Text, sentence: Sentence, told_by: Agent, present: bool) -> SentenceContext:
    clauses = _clauses(text, sentence)
    who = doers(text, sentence, clauses, told_by)
    negated = _negations(text.tokens, sentence, clauses)
    modes = _modes(text, sentence, clauses)
    deeds = tuple(
        deed
        for i in range(*sentence)
        if who[i - sentence.first].agent is Agent.SELF
        and negated[i - sentence.first] == NOBODY
        and modes[i - sentence.first][0] is Mode.EVENT
        and (deed := deed_at(text.tokens, i, sentence, present=present)) is not None
    )
    return SentenceContext(sentence, clauses, who, negated, modes, deeds)


FEWEST_PRESENT = 3
"""So many times "I ask", and more often than "I asked", make a story in the present tense."""
FEWEST_MARKS = 2
"""Signs of one particular time that tell such a story from a habit."""


def _told_in_present(text: Text) -> bool:
    """Whether the answer tells one event in the present tense: "so that night I ring him"."""
    tokens = text.tokens
    present = past = general = marks = 0
    for first, last in text.sentences:
        for i in range(first, last):
            word = tokens[i].norm
            if is_present_telling(tokens, i, first):
                present += 1
            elif i > first and tokens[i - 1].norm == "i" and is_past(word):
                past += word not in cues.STATIVE
            elif is_past(word) and word not in cues.STATIVE:
                marks += 1
            general += word in cues.HABITUALS or word in cues.GENERAL
            marks += word in cues.ONE_TIME
    if present < FEWEST_PRESENT or past >= present:
        return False
    return marks >= FEWEST_MARKS and general * 2 <= present


_OPENERS = cues.CLAUSE_OPENERS - {"that", "than", "as", "after", "before", "then"}
_DIVIDERS = frozenset(";:()–—")


def _clauses(text: Text, sentence: Sentence) -> list[int]:
    """The number of each token's clause, from 0."""
    numbers: list[int] = []
    clause = 0
    for i in range(sentence.first, sentence.last):
        if i > sentence.first and _opens_clause(text, i, sentence):
            clause += 1
        numbers.append(clause)
    return numbers


def _opens_clause(text: Text, i: int, sentence: Sentence) -> bool:
    token = text.tokens[i]
    if token.norm in _OPENERS or not _DIVIDERS.isdisjoint(token.gap):
        return True
    if token.norm in cues.JOINERS and i + 1 < sentence.last:
        thing = text.tokens[i + 1].norm in _THINGS and _past_follows(
            text.tokens, i + 1, sentence.last
        )
        return thing or _is_subject(text, i + 1, sentence.last)
    if "," in token.gap:
        return _is_subject(text, i, sentence.last)
    return pronoun_agent(text, i) is Agent.SELF and text.tokens[i - 1].norm not in _SUBORDINATE


_ADDING = frozenset({"and", "then"})
_THINGS = frozenset({"that", "this", "it", "these", "those"})
_SUBORDINATE = cues.CLAUSE_OPENERS | cues.JOINERS


def _is_subject(text: Text, i: int, last: int) -> bool:
    return pronoun_agent(text, i) is not None or noun_subject(text, i, last) is not None


def _past_follows(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether "and" or "then" adds a verb in the past: a new statement, out of any scope."""
    k = i + 1
    while k < last and tokens[k].norm in cues.ADVERBS:
        k += 1
    return k < last and is_past(tokens[k].norm) and tokens[k].norm not in SAME_PAST


def _negations(tokens: Sequence[Token], sentence: Sentence, clauses: Sequence[int]) -> list[int]:
    first, last = sentence
    found: list[int] = []
    cue = recalled = NOBODY
    for i in range(first, last):
        word = tokens[i].norm
        follows = tokens[i + 1].norm if i + 1 < last else ""
        if recalled >= 0 and word != "but":
            found.append(recalled)
            continue
        recalled = cue if cue >= 0 and (word, follows) in _RECALLED else NOBODY
        if i > first and clauses[i - first] != clauses[i - first - 1]:
            cue = NOBODY
        if word in _ADDING and _past_follows(tokens, i, last):
            cue = NOBODY
        if cue >= 0 and "," in tokens[i].gap and tokens[cue].norm in _SHORT_SCOPE:
            cue = NOBODY
        if (word, follows) in cues.PSEUDO_NEGATIONS:
            pass
        elif word in cues.NEGATORS:
            cue = i
        elif word == "without":
            cue = NOBODY if cue >= 0 else i
        elif (word in cues.NEGATING_VERBS and (follows == "to" or follows.endswith("ing"))) or (
            (word, follows) in {("instead", "of"), ("rather", "than")}
        ):
            cue = i
        found.append(cue)
    return found


_RECALLED = {("think", "of")} | {
    (verb, one) for verb in ("recall", "remember") for one in ("a", "an", "any", "one", "having")
}
"""What is not recalled did not happen, up to a "but": "I can't recall a time when I decided"."""
_SHORT_SCOPE = frozenset({"without", "no", "instead", "rather", "neither", "none"})


def _modes(text: Text, sentence: Sentence, clauses: Sequence[int]) -> list[tuple[Mode, int]]:
    tokens, (first, last) = text.tokens, sentence
    found: list[tuple[Mode, int]] = []
    mode, cue = Mode.EVENT, NOBODY
    for i in range(first, last):
        if i > first and clauses[i - first] != clauses[i - first - 1]:
            recurs = cue != NOBODY and tokens[cue].norm in _RECURRING
            mode, cue = (Mode.HABITUAL, cue) if recurs else (Mode.EVENT, NOBODY)
        unreal = mode is Mode.HYPOTHETICAL and _in_perfect(tokens, cue, last)
        if tokens[i].norm in _ADDING and _past_follows(tokens, i, last) and not unreal:
            mode, cue = Mode.EVENT, NOBODY
        opened = _mode_opened(text, i, sentence)
        if opened is not None and not (mode is Mode.HYPOTHETICAL and opened is Mode.ATTEMPTED):
            mode, cue = opened, i
        weak = mode is Mode.HABITUAL and tokens[cue].norm in _RECURRING | {"i"}
        past = weak and is_past(tokens[i].norm)
        found.append((Mode.EVENT, NOBODY) if past else (mode, cue))
    return found


def _in_perfect(tokens: Sequence[Token], cue: int, last: int) -> bool:
    """Whether a "would" goes on with "have", so that past forms behind it did not happen either:
    "I would have split the bay and trained two pickers"."""
    ahead = [token.norm for token in tokens[cue + 1 : min(cue + 4, last)]]
    return "have" in ahead or "'ve" in ahead


_RECURRING = frozenset({"whenever", "if", "unless"})
"""What makes a habit of the clause after its own: "whenever it breaks, I step in"."""


def _mode_opened(text: Text, i: int, sentence: Sentence) -> Mode | None:
    """The mode that a cue at token `i` opens for the rest of its clause, if it is one."""
    tokens, (first, last) = text.tokens, sentence
    word = tokens[i].norm
    follows = tokens[i + 1].norm if i + 1 < last else ""
    if word in cues.HYPOTHETICALS:
        if follows in {"not", "n't", "have"} and word in {"would", "could", "might"}:
            return Mode.HYPOTHETICAL if follows == "have" else None
        month = word == "may" and text.raw[tokens[i].start].isupper()
        purpose = any(
            tokens[k].norm == "so" and tokens[k + 1].norm == "that"
            for k in range(max(first, i - 5), i - 1)
        )
        return None if month or purpose else Mode.HYPOTHETICAL
    if word == "'d":
        k = i + 1
        while k < last and tokens[k].norm in cues.ADVERBS:
            k += 1
        verb = tokens[k].norm if k < last else ""
        unsure = verb in SAME_PAST and any(
            tokens[n].norm in cues.GENERAL | cues.HABITUALS for n in range(first, last)
        )
        return Mode.HYPOTHETICAL if verb and (unsure or not is_past(verb)) else None
    if word in cues.CONDITIONALS or (word == "say" and i == first):
        return Mode.HYPOTHETICAL
    if word in cues.ATTEMPTS and follows == "to":
        return Mode.ATTEMPTED
    if word == "can" and follows in {"not", "n't"}:
        return None
    if word in cues.HABITUALS or (word, follows) in cues.BELIEFS:
        return Mode.HABITUAL
    return None
