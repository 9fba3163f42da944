"""Which words of a sentence are negated, and by which cue."""

from collections.abc import Sequence

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import NOBODY
from mockroom.domain.scoring.clauses import ADDING, past_follows
from mockroom.domain.scoring.inflection import SAME_PAST, is_past
from mockroom.domain.scoring.text import Sentence, Token


def negations(tokens: Sequence[Token], sentence: Sentence, clauses: Sequence[int]) -> list[int]:
    """For each token the cue that negates it, or -1."""
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
        if word in ADDING and past_follows(tokens, i, last):
            cue = NOBODY
        if cue >= 0 and "," in tokens[i].gap and tokens[cue].norm in _SHORT_SCOPE:
            cue = NOBODY
        if cue >= 0 and "," in tokens[i].gap and _of_base_forms(tokens, cue) and _new_past(word):
            cue = NOBODY
        outer = cue if word == "without" or word in cues.NEGATORS else NOBODY
        if (word, follows) in cues.PSEUDO_NEGATIONS or _answers(tokens, i, last):
            pass
        elif word in cues.NEGATORS:
            cue = i
        elif word in _SHORT_OF and is_past(follows) and follows not in cues.AUXILIARIES:
            cue = i
        elif word == "without":
            cue = NOBODY if cue >= 0 else i
        elif (word in cues.NEGATING_VERBS and (follows == "to" or follows.endswith("ing"))) or (
            (word, follows) in {("instead", "of"), ("rather", "than")}
        ):
            cue = i
        # What is said of "without" itself is denied: "did not sign it without looking".
        found.append(outer if outer >= 0 else cue)
    return found


def _of_base_forms(tokens: Sequence[Token], cue: int) -> bool:
    """Whether a "not" can only negate base forms: "did not shout, told him to his face"."""
    return cue > 0 and tokens[cue].norm in _NOT and tokens[cue - 1].norm in _DOING


def _new_past(word: str) -> bool:
    """Whether a word can be nothing but a verb in the past."""
    return is_past(word) and word not in SAME_PAST


def _answers(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a "no" is an answer and negates nothing after it: "I said no, we go now"."""
    if tokens[i].norm != "no" or i + 1 >= last:
        return False
    return bool(tokens[i + 1].gap) or tokens[i + 1].norm in _SUBJECTS


_NOT = frozenset({"not", "n't"})
_DOING = frozenset({"do", "does", "did"})
_SUBJECTS = cues.SELF_SUBJECTS | cues.GROUP_SUBJECTS | frozenset({"he", "she", "they", "it", "you"})
_RECALLED = {("think", "of")} | {
    (verb, one) for verb in ("recall", "remember") for one in ("a", "an", "any", "one", "having")
}
"""What is not recalled did not happen, up to a "but": "I can't recall a time when I decided"."""
_SHORT_OF = frozenset({"nearly", "almost"})
"""Before a past verb: it did not happen. "Nearly all" negates nothing."""
_SHORT_SCOPE = frozenset({"without", "no", "instead", "rather", "neither", "none"})
