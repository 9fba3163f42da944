"""A scorecard as a page for the terminal: plain text, 80 columns, no colour needed."""

import textwrap
from collections.abc import Iterable, Iterator

from mockroom.domain.advice import next_change
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line, shorten
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import (
    Evidence,
    Scorecard,
    SignalScore,
    Span,
    StarMap,
    Verdict,
    best_first,
)
from mockroom.ui.widgets.signs import level_sign
from mockroom.ui.widgets.wording import count, level_word, reason_words, spoken

WIDTH = 78
_INDENT = " " * 14
_MOST_QUOTES = 3
_BAR = 20


def scorecard_page(question: Question, catalogue: Catalogue, card: Scorecard, text: str) -> str:
    """The whole page; all that came from outside is one clean line at a time."""
    parts = [
        heading(question),
        *(_signal(score, text) for score in card.signals),
        _sections(card.star),
        _delivery(card),
        _close(question, catalogue, card, text),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def heading(question: Question) -> list[str]:
    """What the page is about."""
    return [one_line(question.title), f"{question.level} · {one_line(question.topic)}"]


def signal_line(score: SignalScore) -> str:
    """A signal with its level."""
    word = level_word(score.level)
    return f"  {level_sign(score.level)} {word:<10}{one_line(score.name)}"


def overall_line(card: Scorecard) -> str:
    """The figure for all signals together, where there is one to tell."""
    return "  Too short to score" if card.too_short else f"  Overall {card.overall} of 100"


def _signal(score: SignalScore, text: str) -> list[str]:
    lines = [signal_line(score)]
    quoted: Span | None = None
    for one in list(_telling(score))[:_MOST_QUOTES]:
        if one.quote != quoted:
            lines += wrapped(f"“{shorten(one.quote.of(text), 160)}”")
        quoted = one.quote
        lines += wrapped(f"{_what(one, text)}", indent=2)
    if score.level is not Level.STRONG and score.missing:
        missing = "; ".join(one_line(says) for says in score.missing[:3])
        lines += wrapped(f"not found: {missing}")
    return lines


def _telling(score: SignalScore) -> Iterator[Evidence]:
    """What earned the level first, then what was held back and might have earned more."""
    for verdict in Verdict:
        found = [one for one in score.evidence if one.verdict is verdict]
        for one in sorted(found, key=best_first):
            if verdict is not Verdict.SET_ASIDE or one.cue:
                yield one


def _what(one: Evidence, text: str) -> str:
    """What was seen in a quote, and what held it back."""
    if one.kind == "against":
        return f"speaks against it: {one_line(one.says)}"
    if one.reason is None:
        return one_line(one.says)
    cue = f"“{one_line(one.cue.whole_words_of(text))}”: " if one.cue else ""
    return f"held back, {cue}{reason_words(one.reason)}"


def _sections(star: StarMap) -> list[str]:
    lines = ["  Told as"]
    for share in star.shares:
        bar = "▇" * max(round(share.share * _BAR), int(share.present))
        told = f"{share.share:>4.0%} {bar}" if share.present else "   · missing"
        lines.append(f"    {share.section.heading:<10}{told}")
    return lines


def _delivery(card: Scorecard) -> list[str]:
    told = card.delivery
    lines = [
        f"  {count(told.words, 'word')}, {spoken(told.seconds)} spoken · "
        f"I {told.own}, we {told.group}, others {told.others} · "
        f"{count(len(told.figures), 'figure')}"
    ]
    advice = [
        *([count(len(told.hedges), "hedge")] if told.hedges else []),
        *([count(len(told.fillers), "filler")] if told.fillers else []),
        *(f"“{one_line(run)}” said often" for run in told.repeated[:2]),
    ]
    if advice:
        lines += wrapped(" · ".join(advice), start=2)
    return lines


def _close(question: Question, catalogue: Catalogue, card: Scorecard, text: str) -> list[str]:
    """The overall figure and the one thing to change."""
    lines = [overall_line(card)]
    advice = next_change(card, text, question, catalogue.signals)
    return [*lines, *wrapped(f"Next time: {one_line(advice.sentence)}", start=2)]


def wrapped(text: str, start: int = len(_INDENT), indent: int = 0) -> Iterable[str]:
    """A text broken into lines of the page; `start` and `indent` are blanks before it."""
    margin = " " * (start + indent)
    return textwrap.wrap(
        text, WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False
    )
