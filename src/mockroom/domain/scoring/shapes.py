"""What a word looks like from its shape and its neighbours: a person, a name, a noun, a verb.

There is no dictionary of word classes behind it; lists of small words and the endings of verbs
have to do.
"""

from collections.abc import Sequence

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.roles import ROLES
from mockroom.domain.scoring.text import Text, Token


def is_person(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word stands for people: a role, a body, "them"."""
    word = tokens[i].norm
    return word in ROLES or word in cues.GROUP_NOUNS or word in cues.OBJECT_PEOPLE


def is_name(text: Text, i: int, opens: bool) -> bool:
    """A capitalised word that is no opener; at the start only where a verb follows at once."""
    token = text.tokens[i]
    if (
        not text.raw[token.start].isupper()
        or token.norm in cues.COMMON_OPENERS
        or len(token.norm) < 2
    ):
        return False
    if not opens:
        return token.norm not in cues.FUNCTION_WORDS
    follows = text.tokens[i + 1].norm if i + 1 < len(text.tokens) else ""
    verb = is_past(follows) or follows in cues.AUXILIARIES
    plain = token.norm not in cues.FUNCTION_WORDS and token.norm not in cues.ADVERBS
    return verb and plain and not is_past(token.norm)


def is_capital(text: Text, i: int) -> bool:
    """Whether a word has a capital that does not come from opening a sentence."""
    token = text.tokens[i]
    known = token.norm in cues.COMMON_OPENERS or len(token.norm) < 2
    return text.raw[token.start].isupper() and not known


def is_bare_noun(text: Text, i: int) -> bool:
    """Whether token `i` looks like a noun without an article, before a past verb: "dissections
    began"; participles, adverbs and small words do not."""
    word = text.tokens[i].norm
    plain = word not in cues.FUNCTION_WORDS and word not in cues.ADVERBS
    fits = plain and word not in cues.COMMON_OPENERS and word not in cues.NEGATORS
    return fits and word.isalpha() and not word.endswith(("ly", "ing")) and not is_past(word)


def is_present_verb(word: str) -> bool:
    """Whether a word behind a person looks like "plans" in "our conductor plans ahead"."""
    plain = word not in ROLES and word not in cues.FUNCTION_WORDS
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and plain


def verb_at(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a finite verb stands at token `i`, adverbs left out."""
    if i >= last:
        return False
    word = tokens[min(past_adverbs(tokens, i), last - 1)].norm
    return is_past(word) or word in cues.AUXILIARIES or is_present_verb(word)


def verb_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb in the past stands at token `i`, adverbs left out."""
    return i < len(tokens) and is_past(tokens[past_adverbs(tokens, i)].norm)


def past_adverbs(tokens: Sequence[Token], i: int) -> int:
    """The first token from `i` on that is no adverb; three are passed over at most."""
    end = min(i + 3, len(tokens) - 1)
    while i < end and tokens[i].norm in cues.ADVERBS:
        i += 1
    return i
