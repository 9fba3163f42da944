"""Whether what a clause tells happened, or is only supposed, usual or wanted."""

from collections.abc import Sequence
from enum import StrEnum

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import NOBODY
from mockroom.domain.scoring.clauses import ADDING, past_follows
from mockroom.domain.scoring.inflection import SAME_PAST, is_past
from mockroom.domain.scoring.text import Sentence, Text, Token


class Mode(StrEnum):
    """How a clause relates to what happened."""

    EVENT = "event"
    HYPOTHETICAL = "hypothetical"
    HABITUAL = "habitual"
    ATTEMPTED = "attempted"


def modes_of(text: Text, sentence: Sentence, clauses: Sequence[int]) -> list[tuple[Mode, int]]:
    """For each token how its clause relates to what happened, and the cue that says so, or -1."""
    tokens, (first, last) = text.tokens, sentence
    found: list[tuple[Mode, int]] = []
    mode, cue = Mode.EVENT, NOBODY
    wish = NOBODY
    for i in range(first, last):
        if i > first and clauses[i - first] != clauses[i - first - 1]:
            recurs = cue != NOBODY and tokens[cue].norm in _RECURRING
            mode, cue = (Mode.HABITUAL, cue) if recurs else (Mode.EVENT, NOBODY)
        unreal = mode is Mode.HYPOTHETICAL and _in_perfect(tokens, cue, last)
        if tokens[i].norm in ADDING and past_follows(tokens, i, last) and not unreal:
            mode, cue = Mode.EVENT, NOBODY
        if _opens_wish(tokens, i, last):
            wish = i
        elif tokens[i].norm == "but":
            wish = NOBODY
        if wish != NOBODY:
            found.append((Mode.HYPOTHETICAL, wish))
            continue
        opened = _mode_opened(text, i, sentence)
        if opened is not None and not (mode is Mode.HYPOTHETICAL and opened in _WEAKER):
            mode, cue = opened, i
        weak = mode is Mode.HABITUAL and tokens[cue].norm in _RECURRING | {"i"}
        past = weak and is_past(tokens[i].norm)
        found.append((Mode.EVENT, NOBODY) if past else (mode, cue))
    return found


def _opens_wish(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether what follows was wished, dreamt or pretended, up to a "but": "I wish I had asked"."""
    word = tokens[i].norm
    follows = tokens[i + 1].norm if i + 1 < last else ""
    if word in {"wish", "wished", "dreamt", "dreamed", "imagined"}:
        return follows in _WISHED
    return (word, follows) in {("if", "only"), ("my", "dream"), ("a", "dream")}


_WISHED = frozenset("i we he she they you that my".split())
_WEAKER = (Mode.ATTEMPTED, Mode.HABITUAL)
"""What stays a supposition inside one: "I'd usually ask", "I would try to ask"."""


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
    remark = i > first and tokens[i - 1].norm == "i"
    if (word in cues.CONDITIONALS and not remark) or (word == "say" and i == first):
        return Mode.HYPOTHETICAL
    if word in cues.ATTEMPTS and follows == "to":
        return Mode.ATTEMPTED
    if word == "can" and follows in {"not", "n't"}:
        return None
    if word in cues.HABITUALS or (word, follows) in cues.BELIEFS:
        return Mode.HABITUAL
    return None
