"""Who does what: the doer of every token, found from the nearest subject on its left."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.text import Sentence, Text, Token


class Agent(StrEnum):
    """Whose doing a clause tells."""

    SELF = "self"
    GROUP = "group"
    OTHER = "other"
    THING = "thing"
    """A plan, a result, a meeting: nobody in particular."""


class Doer(NamedTuple):
    """An agent and the token that names it; -1 where it is carried over or taken as given."""

    agent: Agent
    cue: int


NOBODY = -1
_CAUSATIVES = frozenset("let make made have had help helped watch watched see saw".split())
_NO_DOERS = frozenset(
    "day days week weeks month months year years hour hours minute minutes morning evening night "
    "afternoon time times later ago monday tuesday wednesday thursday friday saturday sunday "
    "weekend summer winter spring autumn end way".split()
)
"""Nouns that open a sentence as a time or a manner and not as its subject."""
_COUNTED = frozenset({"both", "each", "two", "three", "most", "some", "one", "all"})
_POSTPOSED = frozenset("of from at in on for with before after beside behind next".split())
"""What follows the head of a noun phrase: "the head of the ward"."""
_PASS_AGENT = 6
_LONGEST_SUBJECT = 8


def story_agent(text: Text) -> Agent:
    """The agent that most deeds of the answer are told of: what a missing subject stands for."""
    tokens = text.tokens
    counts = dict.fromkeys(Agent, 0)
    counts[Agent.SELF] += sum(_is_deed(tokens[_opening(tokens, s)].norm) for s in text.sentences)
    for i, token in enumerate(tokens[:-1]):
        agent = pronoun_agent(text, i)
        if agent is not None and _acts(tokens, _past_adverbs(tokens, i + 1)):
            counts[agent] += 1
        elif token.norm in cues.ROLES and _is_deed(tokens[i + 1].norm):
            counts[Agent.OTHER] += 1
    ours = counts[Agent.SELF] * 2 + counts[Agent.GROUP]
    if ours >= counts[Agent.OTHER] and counts[Agent.SELF]:
        return Agent.SELF
    if not any(counts.values()):
        return Agent.SELF if any(t.norm in cues.OWN_WORDS for t in tokens) else _undivided(tokens)
    return Agent.GROUP if counts[Agent.GROUP] >= counts[Agent.OTHER] else Agent.OTHER


def _opening(tokens: Sequence[Token], sentence: Sentence) -> int:
    """The first token of a sentence that says something: "rang" in "so then just rang them"."""
    i, last = sentence
    while i < last - 1 and tokens[i].norm in _LEADING:
        i += 1
    return i


_LEADING = (cues.ADVERBS | cues.JOINERS | {"so", "but"}) - {"not", "n't", "never"}


def _describes_subject(text: Text, i: int, last: int) -> bool:
    """Whether a past form only describes the subject of its sentence: "returned saddles went"."""
    noun, verb = i + 1, i + 2
    if verb >= last or text.tokens[noun].gap or not _is_bare_noun(text, noun):
        return False
    return is_past(text.tokens[verb].norm) or text.tokens[verb].norm in cues.AUXILIARIES


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb at token `i` does something: "rang", "got the whole shift", "had a word"."""
    if _is_deed(tokens[i].norm):
        return True
    follows = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    if tokens[i].norm in _PERFECT:
        return i + 1 < len(tokens) and _is_deed(tokens[_past_adverbs(tokens, i + 1)].norm)
    return tokens[i].norm in {"got", "did", "used"} and follows in _OBJECTS


_PERFECT = frozenset("have has had 've 'd 's".split())
_OBJECTS = cues.DETERMINERS | cues.OBJECT_PEOPLE | {"it"}


def _is_deed(word: str) -> bool:
    return is_past(word) and word not in cues.STATIVE


def _undivided(tokens: Sequence[Token]) -> Agent:
    """Without any I: a group's story where it says "we", else terse notes of the candidate's."""
    return Agent.GROUP if any(t.norm in cues.GROUP_WORDS for t in tokens) else Agent.SELF


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
    acts = word in _PRONOUNS or _verb_at(tokens, i + 1, len(tokens))
    return Agent.OTHER if acts else None


_PRONOUNS = frozenset({"he", "she", "they", "you"})
"""Words that can only be subjects; "everyone" and "people" are as often what a deed is done to."""


def _joined_subject(text: Text, i: int) -> bool:
    """Whether "I" at token `i` closes a joint subject: "Maria and I", not "I rang her and I"."""
    tokens = text.tokens
    if i < 2 or tokens[i - 1].norm != "and" or tokens[i].gap:
        return False
    if not (_is_person(tokens, i - 2) or _is_capital(text, i - 2)):
        return False
    begin = i - 2
    while begin > 0 and begin > i - 5 and not tokens[begin].gap:
        before = tokens[begin - 1].norm
        if before not in cues.DETERMINERS and not _is_capital(text, begin - 1):
            break
        begin -= 1
    return begin == 0 or bool(tokens[begin].gap) or tokens[begin - 1].norm in _SUBJECT_AFTER


_ASIDES = frozenset("think believe guess suppose admit remember know mean reckon say".split())


def _is_aside(tokens: Sequence[Token], i: int) -> bool:
    """Whether "I" opens a mere remark: "three times I think, and ..."."""
    if i + 1 >= len(tokens) or tokens[i + 1].norm not in _ASIDES:
        return False
    return i + 2 >= len(tokens) or bool(tokens[i + 2].gap)


def doers(text: Text, sentence: Sentence, clauses: Sequence[int], told_by: Agent) -> list[Doer]:
    """For every token of a sentence its doer; `clauses` numbers the tokens' clauses."""
    tokens, (first, last) = text.tokens, sentence
    current = Doer(told_by, NOBODY)
    opening = _opening(tokens, sentence)
    if is_past(tokens[opening].norm):
        if _describes_subject(text, opening, last):
            current = Doer(Agent.THING, opening + 1)
        elif told_by is not Agent.GROUP:
            current = Doer(Agent.SELF, NOBODY)
    main = current
    caused: Doer | None = None
    found: list[Doer] = []
    for i in range(first, last):
        word = tokens[i].norm
        begins = i == first or clauses[i - first] != clauses[i - first - 1]
        adds = word in cues.JOINERS or word == "but"
        joins = (adds and i + 1 < last and _verb_follows(tokens, i + 1)) or (
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
        elif word in _THINGS and (begins or tokens[i - 1].norm in _SUBJECT_AFTER):
            current = Doer(Agent.THING, i) if _verb_at(tokens, i + 1, last) else current
            main = main if _embedded(tokens, i, first) or current.cue != i else current
        elif begins or tokens[i].gap or _may_begin(text, i, first):
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


def _verb_at(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a finite verb stands at token `i`, adverbs left out."""
    if i >= last:
        return False
    word = tokens[min(_past_adverbs(tokens, i), last - 1)].norm
    return is_past(word) or word in cues.AUXILIARIES or _is_present_verb(word)


def _may_begin(text: Text, i: int, first: int) -> bool:
    """Whether a subject may begin at token `i` inside a clause."""
    tokens = text.tokens
    if tokens[i - 1].norm in _SUBJECT_AFTER:
        return True
    before = tokens[i - 1].norm
    if tokens[i].norm == "my" and i > first:
        return not (is_past(before) or before in _BEFORE_OBJECTS)
    starts = tokens[i].norm in cues.DETERMINERS or _is_capital(text, i)
    return starts and any(t.norm in _TELLING for t in tokens[max(first, i - 2) : i])


_BEFORE_OBJECTS = (
    _POSTPOSED
    | cues.AUXILIARIES
    | frozenset("to by about into onto over under as than like".split())
)
"""Words behind which "my manager" is no subject."""


def _embedded(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether a subject at token `i` belongs to a clause inside another: "what they needed"."""
    if i <= first or tokens[i].gap:
        return False
    before = tokens[i - 1].norm
    return before in _EMBEDDERS or (before in _SUBORDINATORS and i - 1 > first)


_EMBEDDERS = frozenset("what how why that which who whom whose whether where".split())
_SUBORDINATORS = frozenset(
    "before after because when while although though since until till as if".split()
)
"""Behind a main clause they open one with a subject of its own, after which the main one goes on:
"phoned him before he phoned me, and moved the rest"."""
_SUBJECT_AFTER = cues.CLAUSE_OPENERS | cues.JOINERS


def noun_subject(text: Text, i: int, last: int) -> Doer | None:
    """The doer if a noun phrase for a person or body begins here and a verb follows it."""
    tokens = text.tokens
    if tokens[i].norm in _COUNTED and i + 1 < last and is_past(tokens[i + 1].norm):
        return Doer(Agent.OTHER, i)
    person, headed = NOBODY, False
    for k in range(i, min(i + _LONGEST_SUBJECT, last)):
        word = tokens[k].norm
        joins = word in cues.JOINERS and _verb_follows(tokens, k + 1)
        if k > i and (joins or tokens[k].gap.strip("-")):
            after = _after_aside(text, k, last) if person != NOBODY else None
            return Doer(Agent.OTHER, person) if after else None
        verb = (is_past(word) or word in cues.AUXILIARIES) and word != "'s"
        verb = verb or (person == k - 1 != NOBODY and _is_present_verb(word))
        if verb and person == NOBODY:
            named = tokens[i].norm in cues.DETERMINERS and k > i + 1
            named = named or (k == i + 1 and is_past(word) and _is_bare_noun(text, i))
            timed = any(t.norm in _NO_DOERS for t in tokens[i:k])
            return Doer(Agent.THING, k - 1) if named and not timed else None
        if verb:
            own = tokens[person].norm in cues.GROUP_NOUNS and tokens[i].norm in {"my", "our", "the"}
            return Doer(Agent.GROUP if own else Agent.OTHER, person)
        if word in cues.OWN_WORDS and word != "my":
            if person == NOBODY or tokens[k - 1].norm not in _POSTPOSED:
                return None
            headed = True
        if word in _POSTPOSED and person != NOBODY:
            headed = True
        if not headed and (_is_person(tokens, k) or _is_name(text, k, k == i)):
            person = k
    return None


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
            return tokens[end].gap == "," and _verb_at(tokens, end, last)
        if relative:
            continue
        if pronoun_agent(text, end) is not None or is_past(tokens[end].norm):
            return False
    return False


def _is_bare_noun(text: Text, i: int) -> bool:
    """Whether token `i` looks like a noun without an article, before a past verb: "dissections
    began"; participles, adverbs and small words do not."""
    word = text.tokens[i].norm
    plain = word not in cues.FUNCTION_WORDS and word not in cues.ADVERBS
    fits = plain and word not in cues.COMMON_OPENERS and word not in cues.NEGATORS
    return fits and word.isalpha() and not word.endswith(("ly", "ing")) and not is_past(word)


def _is_present_verb(word: str) -> bool:
    """Whether a word behind a person looks like "plans" in "our conductor plans ahead"."""
    plain = word not in cues.ROLES and word not in cues.FUNCTION_WORDS
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and plain


def _is_person(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].norm
    return word in cues.ROLES or word in cues.GROUP_NOUNS or word in cues.OBJECT_PEOPLE


def _is_name(text: Text, i: int, opens: bool) -> bool:
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


def _verb_follows(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and is_past(tokens[_past_adverbs(tokens, i)].norm)


def _is_capital(text: Text, i: int) -> bool:
    token = text.tokens[i]
    known = token.norm in cues.COMMON_OPENERS or len(token.norm) < 2
    return text.raw[token.start].isupper() and not known


def _past_adverbs(tokens: Sequence[Token], i: int) -> int:
    end = min(i + 3, len(tokens) - 1)
    while i < end and tokens[i].norm in cues.ADVERBS:
        i += 1
    return i


def _caused(text: Text, i: int, sentence: Sentence) -> Doer | None:
    """The doer of what follows in "asked them to agree" and "helped him write"."""
    tokens = text.tokens
    first, last = sentence
    if i + 1 >= last or i - 1 < first or tokens[i].gap:
        return None
    if tokens[i].norm == "to" and not is_past(tokens[i + 1].norm):
        person = _is_person(tokens, i - 1) or _is_name(text, i - 1, opens=i - 1 == first)
        verb = any(is_past(t.norm) for t in tokens[max(first, i - 6) : i - 1])
        return Doer(Agent.OTHER, i - 1) if person and verb else None
    person = (_is_person(tokens, i - 1) or _is_capital(text, i - 1)) and i - 2 >= first
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
            person = next((p for p in ahead if _is_person(tokens, p)), NOBODY)
            if person != NOBODY or _is_name(text, k + 1, opens=False):
                return Doer(Agent.OTHER, person if person != NOBODY else k + 1)
    if current.agent in (Agent.OTHER, Agent.THING):
        return Doer(told_by, NOBODY)
    return Doer(Agent.OTHER, before) if current.cue != NOBODY else None
