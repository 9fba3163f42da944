"""Who does what: the doer of every token, found from the nearest subject on its left."""

from collections.abc import Sequence

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import NOBODY, Agent, Doer
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.nouns import POSTPOSED, behind_time, noun_subject
from mockroom.domain.scoring.pronouns import SUBJECT_AFTER, pronoun_agent
from mockroom.domain.scoring.shapes import is_capital, is_name, is_person, verb_at, verb_follows
from mockroom.domain.scoring.teller import describes_subject, opening
from mockroom.domain.scoring.text import Sentence, Text, Token

_CAUSATIVES = frozenset("let make made have had help helped watch watched see saw".split())

_PASS_AGENT = 6


def doers(text: Text, sentence: Sentence, clauses: Sequence[int], told_by: Agent) -> list[Doer]:
    """For every token of a sentence its doer; `clauses` numbers the tokens' clauses."""
    tokens, (first, last) = text.tokens, sentence
    current = Doer(told_by, NOBODY)
    begin = opening(tokens, sentence)
    if is_past(tokens[begin].norm):
        if describes_subject(text, begin, last):
            current = Doer(Agent.THING, begin + 1)
        elif told_by is not Agent.GROUP:
            current = Doer(Agent.SELF, NOBODY)
    main = current
    late = behind_time(text, sentence)
    caused: Doer | None = None
    found: list[Doer] = []
    for i in range(first, last):
        word = tokens[i].norm
        begins = i == first or clauses[i - first] != clauses[i - first - 1]
        adds = word in cues.JOINERS or word == "but"
        joins = (adds and i + 1 < last and verb_follows(tokens, i + 1)) or (
            tokens[i].gap == "," and is_past(word) and word not in cues.AUXILIARIES
        )
        if begins or joins:
            caused = None
        if joins:
            current = main
        agent = pronoun_agent(text, i)
        if agent is not None:
            current, caused = Doer(agent, i), None
            main = main if _embedded(tokens, i, first) else current
        elif word == "who":
            own = i > first and tokens[i - 1].norm in {"one", "me"} and current.agent is Agent.SELF
            current = current if own else Doer(Agent.OTHER, i)
        elif word in _THINGS and (begins or tokens[i - 1].norm in SUBJECT_AFTER):
            current = Doer(Agent.THING, i) if verb_at(tokens, i + 1, last) else current
            main = main if _embedded(tokens, i, first) or current.cue != i else current
        elif begins or i == late or tokens[i].gap or _may_begin(text, i, first):
            named = noun_subject(text, i, last)
            current = named or current
            main = main if named is None or _embedded(tokens, i, first) else named
            caused = None if named else caused
        caused = _caused(text, i, sentence) or caused
        found.append(_passive(text, i, sentence, current, told_by) or caused or current)
    return found


_THINGS = frozenset("it this that these those there".split())

_TELLING = frozenset(
    "told said knew thought felt saw found heard noticed believe believed suggested explained "
    "realized discovered worried feared mentioned reckoned wrote agreed showed reported".split()
)
"""Verbs after which a clause with a subject of its own may follow: "I told him the firm had"."""


def _may_begin(text: Text, i: int, first: int) -> bool:
    """Whether a subject may begin at token `i` inside a clause."""
    tokens = text.tokens
    if tokens[i - 1].norm in SUBJECT_AFTER:
        return True
    before = tokens[i - 1].norm
    if tokens[i].norm == "my" and i > first:
        return not (is_past(before) or before in _BEFORE_OBJECTS)
    starts = tokens[i].norm in cues.DETERMINERS or is_capital(text, i)
    return starts and any(t.norm in _TELLING for t in tokens[max(first, i - 2) : i])


_BEFORE_OBJECTS = (
    POSTPOSED
    | cues.AUXILIARIES
    | frozenset("to by about into onto over under as than like".split())
)
"""Words behind which "my manager" is no subject."""


def _embedded(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether a subject at token `i` belongs to a clause inside another: "what they needed"."""
    if i <= first or tokens[i].gap:
        return False
    before = tokens[i - 1].norm
    if before == "so" and i + 1 < len(tokens):
        return tokens[i + 1].norm in _PURPOSE
    return before in _EMBEDDERS or (before in _SUBORDINATORS and i - 1 > first)


_EMBEDDERS = frozenset("what how why that which who whom whose whether where".split())

_PURPOSE = frozenset("would could can will might should".split())
"""Behind "so he" they tell what a deed was for, and the doer of it goes on: "I drove there, so he
would not hear it elsewhere, and told him"."""

_SUBORDINATORS = frozenset(
    "before after because when while although though since until till as if".split()
)
"""Behind a main clause they open one with a subject of its own, after which the main one goes on:
"phoned him before he phoned me, and moved the rest"."""


def _caused(text: Text, i: int, sentence: Sentence) -> Doer | None:
    """The doer of what follows in "asked them to agree" and "helped him write"."""
    tokens = text.tokens
    first, last = sentence
    if i + 1 >= last or i - 1 < first or tokens[i].gap:
        return None
    if tokens[i].norm == "to" and not is_past(tokens[i + 1].norm):
        person = is_person(tokens, i - 1) or is_name(text, i - 1, opens=i - 1 == first)
        verb = any(is_past(t.norm) for t in tokens[max(first, i - 6) : i - 1])
        return Doer(Agent.OTHER, i - 1) if person and verb else None
    person = (is_person(tokens, i - 1) or is_capital(text, i - 1)) and i - 2 >= first
    if person and any(t.norm in _CAUSATIVES for t in tokens[max(first, i - 4) : i - 1]):
        plain = tokens[i].norm not in cues.FUNCTION_WORDS and not is_past(tokens[i].norm)
        return Doer(Agent.OTHER, i - 1) if plain else None
    return None


def _passive(text: Text, i: int, sentence: Sentence, current: Doer, told_by: Agent) -> Doer | None:
    """The doer of a passive verb at token `i`, or None where it is none."""
    tokens = text.tokens
    if not is_past(tokens[i].norm) or tokens[i].norm in cues.FEELINGS:
        return None
    before = i - 1
    while before > sentence.first and tokens[before].norm in cues.ADVERBS:
        before -= 1
    if before < sentence.first or tokens[before].norm not in cues.BE:
        return None
    for k in range(i + 1, min(i + _PASS_AGENT, sentence.last - 1)):
        if tokens[k].norm == "by":
            if tokens[k + 1].norm in {"me", "myself"}:
                return Doer(Agent.SELF, k + 1)
            ahead = range(k + 1, min(k + 5, sentence.last))
            person = next((p for p in ahead if is_person(tokens, p)), NOBODY)
            if person != NOBODY or is_name(text, k + 1, opens=False):
                return Doer(Agent.OTHER, person if person != NOBODY else k + 1)
    if current.agent in (Agent.OTHER, Agent.THING):
        return Doer(told_by, NOBODY)
    return Doer(Agent.OTHER, before) if current.cue != NOBODY else None
