"""What the candidate does in a sentence, and which of it takes something in hand.

A deed is a past verb of doing that is the candidate's own, affirmed, and an event. "Had a word
with him", "had it checked" and "got them to agree" are deeds as well, though "had" and "got" alone
tell a state. Many deeds are idle: after "I said" or "I went" a problem may lie where it lay, after
"I asked for a limit" or "I went through the list" it does not.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.inflection import SAME_PAST, is_past
from mockroom.domain.scoring.text import Sentence, Token
from mockroom.domain.scoring.usage import is_noun_use


class Deed(NamedTuple):
    """A verb by which the candidate does something."""

    token: int
    in_hand: bool
    """Whether it takes something in hand, and is more than a word or a step."""


def deed_at(tokens: Sequence[Token], i: int, sentence: Sentence, *, present: bool) -> Deed | None:
    """The deed that token `i` tells, where its doer is the candidate; None if it tells none.

    `present` says that the story is told in the present tense, so that "I ask" happened.
    """
    word = tokens[i].norm
    if word in {"had", "got", "have"}:
        return _arranged(tokens, i, sentence)
    if word in {"did", "used"}:
        return _used_or_did(tokens, i, sentence)
    if present and not is_past(word):
        return _present_deed(tokens, i, sentence)
    if not is_past(word) or word in cues.STATIVE:
        return None
    if word == "grew" and i + 1 < sentence.last and tokens[i + 1].norm == "up":
        return None
    before = _before(tokens, i, sentence.first)
    if before >= sentence.first and not tokens[i].gap and tokens[before].norm in _UNDONE_AFTER:
        return None
    if (
        before >= sentence.first
        and tokens[before].norm in cues.BE
        and not _by_me(tokens, i, sentence)
    ):
        return None
    if word in SAME_PAST and not _is_same_past(tokens, i, sentence):
        return None
    if word not in SAME_PAST and is_noun_use(tokens, i, sentence.first):
        return None
    return Deed(i, word not in cues.IDLE_DEEDS or _has_complement(tokens, i, sentence.last))


_PASS_AGENT = 8
"""Tokens within which "by me" may follow a passive verb."""


def _by_me(tokens: Sequence[Token], i: int, sentence: Sentence) -> bool:
    """Whether a passive verb names the candidate: "it was written by me"."""
    ahead = [token.norm for token in tokens[i + 1 : min(i + 1 + _PASS_AGENT, sentence.last)]]
    return any(pair in (("by", "me"), ("by", "myself")) for pair in pairwise(ahead))


def is_present_telling(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether token `i` is what "I" does in the present: "I ask", "I then write"."""
    word = tokens[i].norm
    if is_past(word) or not word.isalpha() or (len(word) > 5 and word.endswith("ing")):
        return False
    if word in cues.FUNCTION_WORDS or word in cues.ADVERBS or word in _PRESENT_STATES:
        return False
    before = _before(tokens, i, first)
    return before >= first and tokens[before].norm in cues.SELF_SUBJECTS and not tokens[i].gap


_IMPERSONAL = frozenset({"it", "there", "this", "that", "which", "these", "those"})
"""Subjects whose verbs are nobody's deed: "it froze", "which helped"."""
_UNDONE_AFTER = _IMPERSONAL | {"is", "are", "am", "be", "'m", "'re"}
"""Behind these no past form is a deed: nobody's, or a general truth ("once it is decided")."""
_PRESENT_STATES = frozenset(
    "know think feel want need like love hate believe see hear guess mean hope wish remember own "
    "understand prefer tend try work live look seem come suppose admit reckon say enjoy value care "
    "strive aim consider always usually manage lead run".split()
)
"""Verbs that after "I" in the present tell a state, an opinion or a post."""
_TALKS = frozenset(
    "talk chat word words conversation conversations meeting look discussion call session go "
    "sit-down catch-up review walk".split()
)
_FAR = 6
"""Tokens within which the second half of "had it checked" follows."""
_NAMED = frozenset({"called", "named", "involved", "supposed", "planned", "left"})
_RESULTING = frozenset(
    "to into onto together back in out through on off up round around over going moving".split()
)


def _before(tokens: Sequence[Token], i: int, first: int) -> int:
    """The token before `i`, adverbs left out; less than `first` where there is none."""
    before = i - 1
    while before >= first and tokens[before].norm in cues.ADVERBS:
        before -= 1
    return before


def _is_same_past(tokens: Sequence[Token], i: int, sentence: Sentence) -> bool:
    """Whether "cut" and its like are verbs here: after "I", at the start, or joined to a verb."""
    if i == sentence.first or tokens[i - 1].norm == "i":
        return True
    before = _before(tokens, i, sentence.first)
    if before < sentence.first:
        return True
    joined = tokens[before].norm in cues.JOINERS or bool(tokens[i].gap)
    follows = tokens[i + 1].norm if i + 1 < sentence.last else ""
    return joined and follows in _OBJECT_STARTS


_OBJECT_STARTS = (
    cues.DETERMINERS | cues.OBJECT_PEOPLE | frozenset("it up down out off on back in aside".split())
)


def _arranged(tokens: Sequence[Token], i: int, sentence: Sentence) -> Deed | None:
    """ "Had a word with him", "had it checked", "got them to agree", "got rid of it"."""
    follows = tokens[i + 1].norm if i + 1 < sentence.last else ""
    if tokens[i].norm == "got" and follows in {"rid", "hold", "round", "through"}:
        return Deed(i, in_hand=True)
    named = tokens[i].norm == "got" and _may_be_name(follows)
    if (follows not in _OBJECT_STARTS and not named) or follows in {"to", "up", "on"}:
        return None
    if follows in cues.OBJECT_PEOPLE and i + 2 < sentence.last and _is_plain(tokens[i + 2]):
        return Deed(i, in_hand=True)
    for k in range(i + 2, min(i + 2 + _FAR, sentence.last)):
        word = tokens[k].norm
        if tokens[k].gap or word in cues.SELF_SUBJECTS | cues.GROUP_SUBJECTS | {"who", "that"}:
            return None
        if word in _TALKS and tokens[i].norm != "got":
            return Deed(i, in_hand=False)
        if (is_past(word) and word not in _NAMED) or (
            tokens[i].norm == "got" and word in _RESULTING
        ):
            return Deed(i, in_hand=True)
        if word in cues.AUXILIARIES or word in {"of", "for", "from", "with", "at"}:
            return None
    return None


def _may_be_name(word: str) -> bool:
    """Whether somebody's name may stand behind "got": no small word, no state."""
    small = word in cues.FUNCTION_WORDS or word in cues.ADVERBS or word in _STATES_GOT
    return word.isalpha() and not small and not is_past(word)


_STATES_GOT = frozenset(
    "ready close near better worse lucky there home back away along used sick ill cold hot late "
    "angry nervous wet dark in out up down off on".split()
)


def _is_plain(token: Token) -> bool:
    """Whether a word can be the verb of what others were made to do: "had them toss a coin"."""
    word = token.norm
    return not token.gap and word.isalpha() and word not in cues.FUNCTION_WORDS | cues.ADVERBS


def _used_or_did(tokens: Sequence[Token], i: int, sentence: Sentence) -> Deed | None:
    """ "Did the front end" and "used a torch", but neither "did not" nor "used to"."""
    follows = tokens[i + 1].norm if i + 1 < sentence.last else ""
    before = tokens[i - 1].norm if i > sentence.first else ""
    if tokens[i].norm == "used":
        own = follows not in {"to", ""} and before not in cues.BE
    else:
        own = follows in _OBJECT_STARTS - {"up", "down", "on", "back", "off", "out", "in"}
    return Deed(i, in_hand=True) if own else None


def _present_deed(tokens: Sequence[Token], i: int, sentence: Sentence) -> Deed | None:
    if not is_present_telling(tokens, i, sentence.first):
        return None
    return Deed(i, tokens[i].norm not in {"go", "say", "tell", "ask", "speak", "talk", "stay"})


_COMPLEMENTS = {
    "asked": "for to if whether what why how which where who when them him her the each both every",
    "told": "to not",
    "went": "to with for round through over back out in into up down and straight",
    "came": "in early back up over",
    "kept": "back up track out a the every each asking ringing calling at",
    "left": "out off a",
    "started": "to with from a the on by",
    "offered": "a the him her them",
    "walked": "in into to round through over them him her the",
    "sat": "down with",
    "worked": "on out through late with nights",
    "helped": "him her them the a to with",
    "looked": "at into through up after for",
    "stayed": "late on behind until till after with up",
    "stood": "up in by",
    "spoke": "up",
    "answered": "every each all the",
    "replied": "to",
    "passed": "it the on",
    "mentioned": "it the this that",
}
_COMPLEMENT_SETS = {verb: frozenset(words.split()) for verb, words in _COMPLEMENTS.items()}
"""What makes more of an idle verb: "asked for", "went through", "stayed late"."""


def _has_complement(tokens: Sequence[Token], i: int, last: int) -> bool:
    wanted = _COMPLEMENT_SETS.get(tokens[i].norm)
    if wanted is None or i + 1 >= last:
        return False
    follows = tokens[i + 1]
    if tokens[i].norm == "told":
        ahead = tokens[i + 2 : min(i + 5, last)]
        return any(t.norm in wanted and not t.gap for t in ahead)
    if tokens[i].norm == "started" and follows.norm.endswith("ing"):
        return True
    return follows.norm in wanted and not follows.gap
