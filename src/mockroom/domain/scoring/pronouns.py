"""Pronouns as subjects: who "I", "we", "she" and "Maria and I" are."""

from collections.abc import Sequence

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.shapes import is_capital, is_person, verb_at
from mockroom.domain.scoring.text import Text, Token

SUBJECT_AFTER = cues.CLAUSE_OPENERS | cues.JOINERS
"""Words behind which a subject may stand."""


def pronoun_agent(text: Text, i: int) -> Agent | None:
    """The agent a pronoun in subject position stands for; "Maria and I" is a group."""
    tokens = text.tokens
    word = tokens[i].norm
    if word in cues.SELF_SUBJECTS:
        if _is_aside(tokens, i):
            return None
        return Agent.GROUP if _joined_subject(text, i) else Agent.SELF
    if word in cues.GROUP_SUBJECTS:
        return Agent.GROUP
    if word not in cues.OTHER_SUBJECTS:
        return None
    acts = word in _PRONOUNS or verb_at(tokens, i + 1, len(tokens))
    return Agent.OTHER if acts else None


_PRONOUNS = frozenset({"he", "she", "they", "you"})
"""Words that can only be subjects; "everyone" and "people" are as often what a deed is done to."""


def _joined_subject(text: Text, i: int) -> bool:
    """Whether "I" at token `i` closes a joint subject: "Maria and I", not "I rang her and I"."""
    tokens = text.tokens
    if i < 2 or tokens[i - 1].norm != "and" or tokens[i].gap:
        return False
    if not (is_person(tokens, i - 2) or is_capital(text, i - 2)):
        return False
    begin = i - 2
    while begin > 0 and begin > i - 5 and not tokens[begin].gap:
        before = tokens[begin - 1].norm
        if before not in cues.DETERMINERS and not is_capital(text, begin - 1):
            break
        begin -= 1
    return begin == 0 or bool(tokens[begin].gap) or tokens[begin - 1].norm in SUBJECT_AFTER


_ASIDES = frozenset("think believe guess suppose admit remember know mean reckon say".split())


def _is_aside(tokens: Sequence[Token], i: int) -> bool:
    """Whether "I" opens a mere remark: "three times I think, and ..."."""
    if i + 1 >= len(tokens) or tokens[i + 1].norm not in _ASIDES:
        return False
    return i + 2 >= len(tokens) or bool(tokens[i + 2].gap)
