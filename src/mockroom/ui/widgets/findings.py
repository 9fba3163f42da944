"""What was found for one signal, in words: quotes, what held them back, what is missing.

In a debrief the candidate's own level and an example from another story may stand beside it.
"""

from collections.abc import Iterator
from enum import Enum

from textual.content import Content

from mockroom.domain.dispute import Dispute
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import (
    Evidence,
    Reason,
    SignalScore,
    Verdict,
    best_first,
)
from mockroom.domain.signal import IndicatorKind
from mockroom.domain.stronger import Stronger
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.wording import level_word, reason_words

_QUOTE_BRIEF = 34
_QUOTE_FULL = 110
_CREDITED_SHOWN = 3
_OTHERS_SHOWN = 2
_MISSING_SHOWN = 2


class Detail(Enum):
    """How much to say."""

    BRIEF = 1
    """Beside an answer that is being written: the quote that earned the level, and the cue."""
    FULL = 2
    """In the debrief: every quote with what it shows, what was set aside and why, what lacks."""


def own_level(dispute: Dispute, glyphs: Glyphs) -> Content:
    """The level that the candidate holds to be right, and why."""
    why = f": {dispute.why}" if dispute.why else ""
    return styled(
        ("you say ", "$quiet"),
        (f"{glyphs.level(dispute.own)} {level_word(dispute.own)}", "bold $secondary"),
        (why, "$secondary"),
    )


def example(found: Stronger) -> Content:
    """A sentence from another story that does what the answer does not yet."""
    return styled(
        (f"stronger: {found.says}, as in another story\n", "$quiet"),
        (f'"{found.sentence}"', "$secondary"),
    )


def findings(reading: Reading, signal: str, detail: Detail, glyphs: Glyphs) -> Content:
    """What to say below a signal; empty if nothing was found and little is to be said."""
    score = reading.card.score_of(signal)
    lines = _brief(reading, score) if detail is Detail.BRIEF else _full(reading, score, glyphs)
    return plain("\n").join(lines)


def _brief(reading: Reading, score: SignalScore) -> Iterator[Content]:
    earning = score.earning
    if earning:
        yield styled((f'"{reading.quote(earning, _QUOTE_BRIEF)}"', "$foreground"))
    held = score.held_back
    if held and score.level < Level.SHOWN:
        yield _held_back(reading, held)
        yield styled((reason_words(held.reason) if held.reason else "", "$quiet"))


def _full(reading: Reading, score: SignalScore, glyphs: Glyphs) -> Iterator[Content]:
    yield from _credited(reading, score)
    against = [e for e in score.evidence if _is_against(e)]
    for evidence in against[:_OTHERS_SHOWN]:
        yield _quoted(reading, evidence, "$quiet italic")
        yield styled((f"speaks against it: {evidence.says}", "$quiet"))
    if score.level < Level.SHOWN:
        yield from _not_counted(reading, score, glyphs)
    if score.level < Level.STRONG and score.missing:
        lacks = "; ".join(score.missing[:_MISSING_SHOWN])
        lead = "looked for" if score.level is Level.ABSENT else "not found"
        yield styled((f"{lead}: {lacks}", "$quiet"))


def _credited(reading: Reading, score: SignalScore) -> Iterator[Content]:
    """What counts, the best first; a sentence that shows two things is quoted once."""
    counted = [e for e in score.evidence if e.verdict is Verdict.CREDITED and not _is_against(e)]
    counted.sort(key=best_first)
    by_quote: dict[str, tuple[Evidence, list[str]]] = {}
    for evidence in counted[:_CREDITED_SHOWN]:
        quote = reading.quote(evidence, _QUOTE_FULL)
        by_quote.setdefault(quote, (evidence, []))[1].append(evidence.says)
    for evidence, says in by_quote.values():
        yield _quoted(reading, evidence, "$foreground")
        yield styled(("; ".join(says), "$quiet"))


def _not_counted(reading: Reading, score: SignalScore, glyphs: Glyphs) -> Iterator[Content]:
    """What might have earned more, and why it did not."""
    others = [
        e
        for e in score.evidence
        if e.verdict is not Verdict.CREDITED and e.reason is not Reason.REPEATED
    ]
    others.sort(key=lambda e: e.cue is None)
    by_quote = {reading.quote(e, _QUOTE_FULL): e for e in reversed(others)}
    for evidence in list(reversed(by_quote.values()))[:_OTHERS_SHOWN]:
        yield _quoted(reading, evidence, "$quiet italic")
        why = f" {glyphs.dash} {reason_words(evidence.reason)}" if evidence.reason else ""
        lead = _held_back(reading, evidence) if evidence.cue else plain("not counted", "$quiet")
        yield styled(lead, (why, "$quiet"))


def _is_against(evidence: Evidence) -> bool:
    return evidence.kind is IndicatorKind.AGAINST and evidence.verdict is Verdict.CREDITED


def _quoted(reading: Reading, evidence: Evidence, style: str) -> Content:
    return styled((f'"{reading.quote(evidence, _QUOTE_FULL)}"', style))


def _held_back(reading: Reading, evidence: Evidence) -> Content:
    parts: list[Part] = [("held back by ", "$quiet")]
    parts.append((f'"{reading.cue(evidence)}"', "italic $text-error"))
    return styled(*parts)
