"""Whether a hit is credited, in full or in part, and if not, why and because of which word."""

from collections.abc import Sequence
from typing import NamedTuple

from mockroom.domain.scoring.agents import NOBODY, Agent
from mockroom.domain.scoring.context import Contexts, Mode, SentenceContext
from mockroom.domain.scoring.cues import (
    ADVERBS,
    AUXILIARIES,
    GROUP_SUBJECTS,
    NEGATORS,
    SELF_SUBJECTS,
)
from mockroom.domain.scoring.hits import Hit
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.scorecard import Reason, Verdict
from mockroom.domain.scoring.text import Text, Token
from mockroom.domain.signal import Indicator, IndicatorKind

FEW_DEEDS = 2
"""With fewer deeds told in the past, an "I ask" is a habit; with more, it is vivid telling."""


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


class Judgement(NamedTuple):
    """What a hit is worth; `cue` is the token that held it back, or -1."""

    verdict: Verdict
    reason: Reason | None = None
    cue: int = NOBODY

    @property
    def rank(self) -> int:
        """Lower is better, to choose among hits of one indicator."""
        return _RANKS[self.verdict]


_MODES = {
    Mode.HABITUAL: Reason.HABITUAL,
    Mode.ATTEMPTED: Reason.ATTEMPTED,
}

_UNDIVIDED = {Agent.GROUP: Reason.GROUP, Agent.THING: Reason.NO_EVENT}
"""Doers that may stand for the candidate where an own deed is told beside them."""


def judge(hit: Hit, indicator: Indicator, text: Text, contexts: Contexts) -> Judgement:
    """The verdict on a hit by its context alone, before guards and ties to other hits."""
    context = contexts.sentences[hit.sentence]
    negation = _negation(hit, context, text)
    allowed = indicator.negated_ok and not _undone(negation, hit, context, text.tokens)
    if negation != NOBODY and not allowed:
        return Judgement(Verdict.SET_ASIDE, Reason.NEGATED, negation)
    within = indicator.deed_within
    if within is not None and not contexts.acts_upon(hit.sentence, within):
        return Judgement(Verdict.SET_ASIDE, Reason.UNSUPPORTED)
    at = hit.deed - context.sentence.first
    mode, cue = context.modes[at]
    asked_for = _in_parts(cue, hit)
    if mode is Mode.HYPOTHETICAL and not asked_for:
        return Judgement(Verdict.SET_ASIDE, Reason.HYPOTHETICAL, cue)
    agent, who = context.doers[at]
    told = mode is Mode.EVENT and indicator.kind is not IndicatorKind.CLAIM and context.deeds
    if contexts.supposed and not told:
        return Judgement(Verdict.SET_ASIDE, Reason.HYPOTHETICAL, cue)
    if indicator.kind is IndicatorKind.CLAIM:
        if agent is Agent.OTHER and indicator.needs_self:
            return Judgement(Verdict.SET_ASIDE, Reason.OTHER, who)
        return Judgement(Verdict.PARTIAL, Reason.LABEL)
    if mode is not Mode.EVENT and not asked_for:
        return Judgement(Verdict.PARTIAL, _MODES[mode], cue)
    if indicator.needs_self:
        if agent is Agent.OTHER:
            if not _asked_for(who, hit, text.tokens):
                return Judgement(Verdict.SET_ASIDE, Reason.OTHER, who)
            if not contexts.own_deed_before(hit.sentence):
                return Judgement(Verdict.PARTIAL, Reason.NO_EVENT, who)
        mine = contexts.own_deed_near(hit.sentence) and contexts.told_by is not Agent.OTHER
        if agent is Agent.THING and _done_by_others(hit, context):
            return Judgement(Verdict.SET_ASIDE, Reason.OTHER)
        if agent in _UNDIVIDED and not mine:
            return Judgement(Verdict.PARTIAL, _UNDIVIDED[agent], who)
    if not indicator.needs_self:
        return _for_anyone(indicator, contexts, hit)
    if contexts.deeds < FEW_DEEDS and _is_present(text.tokens, hit, context):
        return Judgement(Verdict.PARTIAL, Reason.HABITUAL)
    if not contexts.deeds and contexts.told_by is not Agent.SELF:
        reason = _UNDIVIDED.get(contexts.told_by, Reason.NO_EVENT)
        return Judgement(Verdict.PARTIAL, reason, who)
    if contexts.others_story:
        return Judgement(Verdict.PARTIAL, Reason.BESIDE)
    if hit.leaves(context.sentence):
        return Judgement(Verdict.PARTIAL, Reason.SPREAD)
    return Judgement(Verdict.CREDITED)


def _for_anyone(indicator: Indicator, contexts: Contexts, hit: Hit) -> Judgement:
    """The verdict where anybody's doing counts: what came of a story is its teller's only if
    the story is, and what a thing did beside somebody else's deed came of that deed."""
    if indicator.kind is IndicatorKind.ACTION:
        if contexts.told_by is Agent.OTHER:
            return Judgement(Verdict.SET_ASIDE, Reason.OTHER)
        if contexts.told_by is Agent.GROUP:
            return Judgement(Verdict.PARTIAL, Reason.GROUP)
        if indicator.deed_within is None and not contexts.own_deed_before(hit.sentence):
            return Judgement(Verdict.PARTIAL, Reason.NO_EVENT)
        if indicator.deed_within is None and _beside_anothers_deed(hit, contexts):
            return Judgement(Verdict.PARTIAL, Reason.OTHER)
    return Judgement(Verdict.CREDITED)


def _beside_anothers_deed(hit: Hit, contexts: Contexts) -> bool:
    """Whether somebody else did something in the sentence of a hit that tells what a thing did."""
    context = contexts.sentences[hit.sentence]
    if context.doers[hit.deed - context.sentence.first].agent is Agent.OTHER:
        return False
    return any(not _in_parts(verb, hit) for verb in context.others_deeds)


def _done_by_others(hit: Hit, context: SentenceContext) -> bool:
    """Whether it rests on somebody else's deed: "he ordered it first because it took so long"."""
    return any(_in_parts(verb, hit) for verb in context.others_deeds)


def _in_parts(token: int, hit: Hit) -> bool:
    """Whether a cue is one of the words that the pattern asks for."""
    return any(start <= token < end for start, end in hit.parts)


def _asked_for(who: int, hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether the pattern itself names the doer: in its deed, or as nobody ("nobody told me")."""
    deed = any(start <= who < end for start, end in hit.parts if start <= hit.deed < end)
    return deed or (_in_parts(who, hit) and tokens[who].norm in NEGATORS)


def _negation(hit: Hit, context: SentenceContext, text: Text) -> int:
    """The cue that negates a part of the hit from outside of it, or -1."""
    own = set(hit.tokens)
    first = context.sentence.first
    deed = hit.deed
    for start, end in hit.parts:
        if not first <= start < context.sentence.last:
            continue
        for i in range(start, end):
            cue = context.negated[i - first]
            if cue == NOBODY or cue in own:
                continue
            with_deed = context.clauses[cue - first] == context.clauses[deed - first]
            if start <= deed < end or (with_deed and text.tokens[cue].norm in _NOTHING):
                return cue
    return NOBODY


def _undone(cue: int, hit: Hit, context: SentenceContext, tokens: Sequence[Token]) -> bool:
    """Whether a "not" says that the candidate left the deed undone: "I did not tell them what is
    open". A negation that is the point stands in its pattern, in a thing's doing or a group's."""
    before = cue + 1
    while before < hit.deed and tokens[before].norm in ADVERBS:
        before += 1
    own = context.doers[hit.deed - context.sentence.first].agent is Agent.SELF
    return own and before == hit.deed and tokens[cue - 1].norm in _HELPERS


_HELPERS = frozenset({"did", "do", "had", "have"})
_NOTHING = frozenset({"no", "nobody", "none", "nothing", "without", "neither", "nor"})
"""Cues that, said of what the deed is done to, undo the deed: "I asked no one"."""


def _is_present(tokens: Sequence[Token], hit: Hit, context: SentenceContext) -> bool:
    """Whether the deed is told as "I ask": a base form directly after its subject."""
    start, end = next(place for place in hit.parts if place[0] == hit.deed)
    words = [token.norm for token in tokens[start:end]]
    if any(is_past(word) or word in AUXILIARIES for word in words) or words[0].endswith("ing"):
        return False
    before = start - 1
    while before > context.sentence.first and tokens[before].norm in ADVERBS:
        before -= 1
    if before < context.sentence.first:
        return False
    return tokens[before].norm in SELF_SUBJECTS | GROUP_SUBJECTS
