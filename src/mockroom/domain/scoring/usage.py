"""Whether a word that could be a deed is used as one in its place."""

from collections.abc import Sequence

from mockroom.domain.scoring.cues import ADVERBS
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.text import Token


def is_noun_use(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether a word that could be a deed stands as a noun or before one: "a compromise", "my
    training", "in charge", "the agreed plan", "the on-call lead"."""
    before = i - 1
    while before >= first and tokens[before].norm in ADVERBS:
        before -= 1
    if before < first:
        return False
    if tokens[i].gap:
        hyphened = tokens[i].gap == "-" and not is_past(tokens[i].norm)
        return hyphened and not tokens[i].norm.endswith("ing")
    word = tokens[before].norm
    if word in _BEFORE_NOUNS:
        return True
    if is_past(tokens[i].norm) or tokens[i].norm.endswith("ing") or tokens[i].norm in ADVERBS:
        return False
    follows = tokens[i + 1].norm if i + 1 < len(tokens) and not tokens[i + 1].gap else ""
    return word in _PREPOSITIONS or is_past(follows) or follows in _FINITE


def is_auxiliary_use(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether "have" or "do" only helps another verb: "had been stuck", "did not ask"."""
    word = tokens[i].norm
    if word not in _HAVE | _DO:
        return False
    ahead = [token.norm for token in tokens[i + 1 : min(i + 4, last)]]
    if word in _DO:
        return ahead[:1] in (["not"], ["n't"])
    follows = next((one for one in ahead if one not in ADVERBS), "")
    return is_past(follows)


_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_DO = frozenset({"do", "does", "did"})
_BEFORE_NOUNS = frozenset("a an the my our his their its your no 's".split())
_FINITE = frozenset("was were is are has had does did would could can will should".split())
"""After a base form these have it as their subject: "the lead was", "their offer had"."""
_PREPOSITIONS = frozenset("of in for with at on from about into under".split())
