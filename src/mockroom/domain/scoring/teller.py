"""Who an answer as a whole is about: the doer that a missing subject stands for."""

from collections.abc import Sequence

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.pronouns import pronoun_agent
from mockroom.domain.scoring.roles import ROLES
from mockroom.domain.scoring.shapes import is_bare_noun, past_adverbs
from mockroom.domain.scoring.text import Sentence, Text, Token


def story_agent(text: Text) -> Agent:
    """The agent that most deeds of the answer are told of: what a missing subject stands for."""
    tokens = text.tokens
    counts = dict.fromkeys(Agent, 0)
    counts[Agent.SELF] += sum(_is_deed(tokens[opening(tokens, s)].norm) for s in text.sentences)
    for i, token in enumerate(tokens[:-1]):
        agent = pronoun_agent(text, i)
        if agent is not None and _acts(tokens, past_adverbs(tokens, i + 1)):
            counts[agent] += 1
        elif token.norm in ROLES and _is_deed(tokens[i + 1].norm):
            counts[Agent.OTHER] += 1
    ours = counts[Agent.SELF] * 2 + counts[Agent.GROUP]
    if ours >= counts[Agent.OTHER] and counts[Agent.SELF]:
        return Agent.SELF
    if not any(counts.values()):
        return Agent.SELF if any(t.norm in cues.OWN_WORDS for t in tokens) else _undivided(tokens)
    return Agent.GROUP if counts[Agent.GROUP] >= counts[Agent.OTHER] else Agent.OTHER


def opening(tokens: Sequence[Token], sentence: Sentence) -> int:
    """The first token of a sentence that says something: "rang" in "so then just rang them"."""
    i, last = sentence
    while i < last - 1 and tokens[i].norm in _LEADING:
        i += 1
    return i


_LEADING = (cues.ADVERBS | cues.JOINERS | {"so", "but"}) - {"not", "n't", "never"}


def describes_subject(text: Text, i: int, last: int) -> bool:
    """Whether a past form only describes the subject of its sentence: "returned saddles went"."""
    noun, verb = i + 1, i + 2
    if verb >= last or text.tokens[noun].gap or not is_bare_noun(text, noun):
        return False
    return is_past(text.tokens[verb].norm) or text.tokens[verb].norm in cues.AUXILIARIES


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb at token `i` does something: "rang", "got the whole shift", "had a word"."""
    if _is_deed(tokens[i].norm):
        return True
    follows = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    if tokens[i].norm in _PERFECT:
        return i + 1 < len(tokens) and _is_deed(tokens[past_adverbs(tokens, i + 1)].norm)
    return tokens[i].norm in {"got", "did", "used"} and follows in _OBJECTS


_PERFECT = frozenset("have has had 've 'd 's".split())

_OBJECTS = cues.DETERMINERS | cues.OBJECT_PEOPLE | {"it"}


def _is_deed(word: str) -> bool:
    return is_past(word) and word not in cues.STATIVE


def _undivided(tokens: Sequence[Token]) -> Agent:
    """Without any I: a group's story where it says "we", else terse notes of the candidate's."""
    return Agent.GROUP if any(t.norm in cues.GROUP_WORDS for t in tokens) else Agent.SELF
