"""Noun phrases as subjects: people, bodies and things before a verb."""

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import NOBODY, Agent, Doer
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.pronouns import pronoun_agent
from mockroom.domain.scoring.shapes import (
    is_bare_noun,
    is_capital,
    is_name,
    is_person,
    is_present_verb,
    verb_at,
    verb_follows,
)
from mockroom.domain.scoring.text import Sentence, Text

_NO_DOERS = frozenset(
    "day days week weeks month months year years hour hours minute minutes morning evening night "
    "afternoon time times later ago monday tuesday wednesday thursday friday saturday sunday "
    "weekend weekends summer summers winter winters spring springs autumn evenings nights mornings "
    "afternoons end way".split()
)
"""Nouns that open a sentence as a time or a manner and not as its subject."""

_COUNTED = frozenset({"both", "each", "two", "three", "most", "some", "one", "all"})

POSTPOSED = frozenset("of from at in on for with before after beside behind next".split())
"""What follows the head of a noun phrase: "the head of the ward"."""

_LONGEST_SUBJECT = 8


def noun_subject(text: Text, i: int, last: int) -> Doer | None:
    """The doer if a noun phrase for a person or body begins here and a verb follows it."""
    tokens = text.tokens
    if tokens[i].norm in _COUNTED and i + 1 < last and is_past(tokens[i + 1].norm):
        return Doer(Agent.OTHER, i)
    person, headed = NOBODY, False
    for k in range(i, min(i + _LONGEST_SUBJECT, last)):
        word = tokens[k].norm
        joins = word in cues.JOINERS and verb_follows(tokens, k + 1)
        if k > i and (joins or tokens[k].gap.strip("-")):
            noun = person != NOBODY or (tokens[i].norm in cues.DETERMINERS and k > i + 1)
            if not noun or not _after_aside(text, k, last):
                return None
            if person != NOBODY:
                return Doer(Agent.OTHER, person)
            return None if _is_timed(text, i, k) else Doer(Agent.THING, k - 1)
        verb = (is_past(word) or word in cues.AUXILIARIES) and word != "'s"
        verb = verb or (person == k - 1 != NOBODY and is_present_verb(word))
        if verb and person == NOBODY:
            named = tokens[i].norm in cues.DETERMINERS and k > i + 1
            named = named or (k == i + 1 and is_past(word) and is_bare_noun(text, i))
            return Doer(Agent.THING, k - 1) if named and not _is_timed(text, i, k) else None
        if verb:
            own = tokens[person].norm in cues.GROUP_NOUNS and tokens[i].norm in {"my", "our", "the"}
            return Doer(Agent.GROUP if own else Agent.OTHER, person)
        if word in cues.OWN_WORDS and word != "my":
            if person == NOBODY or tokens[k - 1].norm not in POSTPOSED:
                return None
            headed = True
        if word in POSTPOSED and person != NOBODY:
            headed = True
        named = is_name(text, k, k == i) and word not in _CALENDAR
        if not headed and (is_person(tokens, k) or named):
            person = k
    return None


def behind_time(text: Text, sentence: Sentence) -> int | None:
    """Where a subject may begin behind the time that opens a sentence without a comma: "two summers
    ago the owner told me"."""
    tokens, (first, last) = text.tokens, sentence
    timed = False
    for i in range(first, min(first + _LONGEST_TIME, last)):
        word = tokens[i].norm
        if i > first and tokens[i].gap.strip("-"):
            return None
        opens = word in cues.DETERMINERS or (is_capital(text, i) and word not in _CALENDAR)
        if timed and opens and tokens[i - 1].norm not in POSTPOSED:
            return i
        if is_past(word) or word in cues.AUXILIARIES or pronoun_agent(text, i) is not None:
            return None
        timed = timed or word in _NO_DOERS
    return None


_LONGEST_TIME = 9
"""Tokens of "on the second day of the trial the" at most."""

_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter".split()
)
"""Names with a capital that do nothing."""


def _is_timed(text: Text, first: int, last: int) -> bool:
    return any(token.norm in _NO_DOERS for token in text.tokens[first:last])


_LONGEST_ASIDE = 5

_LONGEST_WHO = 14
"""Tokens of ", who had only just started and was in charge of nothing," at most."""


def _after_aside(text: Text, k: int, last: int) -> bool:
    """Whether an aside between commas begins at token `k` and a verb follows it: "my boss, Dina,
    called", "my boss, who was new, called"."""
    tokens = text.tokens
    if tokens[k].gap != ",":
        return False
    relative = tokens[k].norm == "who"
    longest = _LONGEST_WHO if relative else _LONGEST_ASIDE
    for end in range(k + 1, min(k + 1 + longest, last)):
        if tokens[end].gap:
            return tokens[end].gap == "," and verb_at(tokens, end, last)
        if relative:
            continue
        if pronoun_agent(text, end) is not None or is_past(tokens[end].norm):
            return False
    return False
