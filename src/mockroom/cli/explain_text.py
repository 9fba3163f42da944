"""Why a scorecard is as it is, as a page for the terminal: every hit, and what became of it."""

from collections.abc import Iterable, Iterator

from mockroom.cli.scorecard_text import heading, overall_line, signal_line, wrapped
from mockroom.domain.plain import one_line, shorten
from mockroom.domain.question import Question
from mockroom.domain.scoring.explain import (
    Considered,
    ExplainedIndicator,
    ExplainedSignal,
    Explanation,
)
from mockroom.domain.scoring.scorecard import Span, Verdict
from mockroom.ui.widgets.wording import reason_words, rule_words

_LONGEST = 200
"""Characters of a pattern that are shown; the JSON has all of it."""
_VERDICTS = {
    Verdict.CREDITED: "counts",
    Verdict.PARTIAL: "counts as claimed",
    Verdict.SET_ASIDE: "set aside",
}


def explained_page(question: Question, why: Explanation, text: str) -> str:
    """The whole page; all that came from outside is one clean line at a time."""
    parts = [heading(question), *(list(_signal(one, text)) for one in why.signals)]
    return "\n\n".join("\n".join(part) for part in [*parts, [overall_line(why.card)]])


def _signal(one: ExplainedSignal, text: str) -> Iterator[str]:
    yield signal_line(one.score)
    yield from wrapped(f"because {rule_words(one.rule)}")
    for indicator in one.indicators:
        yield from _indicator(indicator, text)


def _indicator(one: ExplainedIndicator, text: str) -> Iterator[str]:
    found = "" if one.hits else ": not found"
    yield from wrapped(f"{one.kind.value}: {one_line(one.says)}{found}", start=4, indent=0)
    for hit in one.hits:
        yield from wrapped(f"“{marked(hit, text)}”", start=6)
        yield from wrapped(_outcome(hit, text), start=8)
        yield from wrapped(f"pattern: {shorten(hit.pattern, _LONGEST)}", start=8)


def _outcome(hit: Considered, text: str) -> str:
    """What became of a hit, why, and because of which word."""
    evidence = hit.evidence
    told = [_VERDICTS[evidence.verdict]]
    if evidence.reason is not None:
        told.append(reason_words(evidence.reason))
    if evidence.cue is not None:
        told.append(f"held back by “{one_line(evidence.cue.of(text))}”")
    if hit.better is not None:
        told.append("another pattern fits the sentence better")
    elif not hit.listed:
        told.append("one of too many for the scorecard")
    return "; ".join(told)


def marked(hit: Considered, text: str) -> str:
    """The quote of a hit with the words that matched in brackets."""
    quote = hit.evidence.quote
    return one_line("".join(_pieces(text, quote, hit.evidence.parts)))


def _pieces(text: str, quote: Span, parts: Iterable[Span]) -> Iterator[str]:
    at = quote.start
    for part in parts:
        yield text[at : part.start]
        yield f"[{part.of(text)}]"
        at = part.end
    yield text[at : quote.end]
