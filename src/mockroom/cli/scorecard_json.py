"""A scorecard as JSON: stable, versioned, described in `docs/json.md`."""

from typing import Any

from mockroom.cli.explain_text import marked
from mockroom.domain.scoring.explain import ExplainedIndicator, Explanation
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Span
from mockroom.ui.widgets.wording import reason_words, rule_words

FORMAT = 1
"""Raised whenever a key changes its meaning or goes; new keys may come without it."""


def scorecard_dict(card: Scorecard, text: str) -> dict[str, Any]:
    """The scorecard of a text with nothing left out; spans count code points of the text."""
    return {
        "format": FORMAT,
        "question": card.question,
        "rubric": card.rubric_digest,
        "overall": card.overall,
        "too_short": card.too_short,
        "signals": [_signal(score, text) for score in card.signals],
        "star": {share.section.value: share.present for share in card.star.shares},
        "sections": [
            {"section": share.section.value, "words": share.words, "share": share.share}
            for share in card.star.shares
        ],
        "delivery": {
            "words": card.delivery.words,
            "seconds": card.delivery.seconds,
            "own": card.delivery.own,
            "group": card.delivery.group,
            "others": card.delivery.others,
            "hedges": [span.of(text) for span in card.delivery.hedges],
            "fillers": [span.of(text) for span in card.delivery.fillers],
            "repeated": list(card.delivery.repeated),
            "figures": [span.of(text) for span in card.delivery.figures],
        },
    }


def explained_dict(why: Explanation, text: str) -> dict[str, Any]:
    """A scorecard with all that led to it."""
    return {
        **scorecard_dict(why.card, text),
        "explanation": [
            {
                "signal": one.score.signal,
                "level": int(one.rule.level),
                "rule": one.rule.value,
                "why": rule_words(one.rule),
                "indicators": [_indicator(indicator, text) for indicator in one.indicators],
            }
            for one in why.signals
        ],
    }


def _indicator(one: ExplainedIndicator, text: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "says": one.says,
        "kind": one.kind.value,
        "hits": [
            {
                **_evidence(hit.evidence, text),
                "why": None if hit.evidence.reason is None else reason_words(hit.evidence.reason),
                "marked": marked(hit, text),
                "pattern": hit.pattern,
                "listed": hit.listed,
                "better": hit.better,
            }
            for hit in one.hits
        ],
    }


def _signal(score: SignalScore, text: str) -> dict[str, Any]:
    return {
        "id": score.signal,
        "name": score.name,
        "level": int(score.level),
        "word": score.level.word,
        "evidence": [_evidence(one, text) for one in score.evidence],
        "missing": list(score.missing),
    }


def _evidence(one: Evidence, text: str) -> dict[str, Any]:
    return {
        "indicator": one.indicator,
        "says": one.says,
        "kind": one.kind.value,
        "quote": one.quote.of(text),
        **_span(one.span),
        "parts": [_span(part) for part in one.parts],
        "verdict": one.verdict.value,
        "reason": None if one.reason is None else one.reason.value,
        "cue": None if one.cue is None else {"word": one.cue.of(text), **_span(one.cue)},
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
