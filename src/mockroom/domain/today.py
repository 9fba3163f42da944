"""One attempt with the eyes of today: its scorecard beside that of its time, and what explains it.

An indicator explains a difference if its best hit is worth more or less than it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Verdict
from mockroom.domain.signal import IndicatorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One signal then and now, and what explains the difference."""

    signal: str
    name: str
    before: Level | None
    """None where it was not listened for then."""
    after: Level | None
    """None where it is not listened for today."""
    gained: tuple[Evidence, ...]
    """What counts more today than then, or only today; spans of the attempt's text."""
    lost: tuple[Evidence, ...]
    """What counted more then, or only then, as it stood on the scorecard of then."""
    sentence: str
    """What explains it, in words."""

    @property
    def moved(self) -> bool:
        """Whether the level is another one."""
        return self.before is not self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescored:
    """One attempt with its scorecard of today beside that of its time."""

    attempt: Attempt
    today: Scorecard
    signals: tuple[Explained, ...]
    """In the order of today; those that are not listened for any more come last."""
    sentence: str
    """What that comes to."""

    @property
    def rubric_changed(self) -> bool:
        """Whether the rubric is another one since."""
        return self.attempt.scorecard.rubric_digest != self.today.rubric_digest

    @property
    def changed(self) -> bool:
        """Whether anything on the scorecard is otherwise, levels or evidence."""
        return any(one.moved or one.gained or one.lost for one in self.signals)


def rescored(attempt: Attempt, today: Scorecard) -> Rescored:
    """An attempt beside its scorecard of today, which is that of `attempt.text`."""
    signals = tuple(_explained(attempt.scorecard, today))
    return Rescored(
        attempt=attempt,
        today=today,
        signals=signals,
        sentence=_summed(signals, attempt.scorecard.rubric_digest == today.rubric_digest),
    )


def _explained(then: Scorecard, today: Scorecard) -> Iterator[Explained]:
    old = {one.signal: one for one in then.signals}
    new = {one.signal: one for one in today.signals}
    for signal in dict.fromkeys((*new, *old)):
        was, now = old.get(signal), new.get(signal)
        before = was.evidence if was else ()
        after = now.evidence if now else ()
        both = was is not None and now is not None
        gained = tuple(_worth_more(after, before)) if both else ()
        lost = tuple(_worth_more(before, after)) if both else ()
        yield Explained(
            signal=signal,
            name=(now or old[signal]).name,
            before=was.level if was else None,
            after=now.level if now else None,
            gained=gained,
            lost=lost,
            sentence=_sentence(was, now, gained, lost),
        )


_WORTH = {Verdict.SET_ASIDE: 0, Verdict.PARTIAL: 1, Verdict.CREDITED: 2}


def _worth_more(here: Iterable[Evidence], there: Iterable[Evidence]) -> Iterator[Evidence]:
    """The best hits of the indicators that are worth more here, in the order of the text."""
    elsewhere = {indicator: _WORTH[one.verdict] for indicator, one in _best(there).items()}
    more = [
        one
        for indicator, one in _best(here).items()
        if _WORTH[one.verdict] > elsewhere.get(indicator, 0)
    ]
    yield from sorted(more, key=lambda one: (one.span, one.indicator))


def _best(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    best: dict[str, Evidence] = {}
    for one in evidence:
        held = best.get(one.indicator)
        if held is None or _WORTH[one.verdict] > _WORTH[held.verdict]:
            best[one.indicator] = one
    return best


def _sentence(
    was: SignalScore | None,
    now: SignalScore | None,
    gained: tuple[Evidence, ...],
    lost: tuple[Evidence, ...],
) -> str:
    if was is None:
        return "It was not listened for then."
    if now is None:
        return "It is not listened for today."
    told = "; ".join(part for part in (_clause(gained, "more"), _clause(lost, "less")) if part)
    if was.level is now.level:
        if told:
            return f"The level stands, on other evidence: {told}."
        return "As it was then."
    how = "Higher" if now.level > was.level else "Lower"
    if told:
        return f"{how} today: {told}."
    return f"{how} today on the same evidence: what it takes for a level has changed."


def _clause(found: tuple[Evidence, ...], how: str) -> str:
    """What counts for more or less today, at most three of it."""
    said = list(dict.fromkeys(f"“{_says(one)}”" for one in found))
    if not said:
        return ""
    more = len(said) - _MOST_SAID
    listed = [*said[:_MOST_SAID], *([f"{more} more"] if more > 0 else [])]
    verb = "counts" if len(said) == 1 else "count"
    *first, last = listed
    whole = f"{', '.join(first)} and {last}" if first else last
    return f"{whole} {verb} {how} than then"


def _says(one: Evidence) -> str:
    against = "against it: " if one.kind is IndicatorKind.AGAINST else ""
    return f"{against}{one_line(one.says)}"


_MOST_SAID = 3


def _summed(signals: tuple[Explained, ...], same_rubric: bool) -> str:
    levels = sum(one.moved for one in signals)
    evidence = any(one.gained or one.lost for one in signals)
    if not levels and not evidence:
        if same_rubric:
            return "Nothing has changed since."
        return "The rubric has changed since, and this answer comes out as it did."
    what = "The same levels come out, on other evidence."
    if levels:
        noun = "signal comes" if levels == 1 else "signals come"
        what = f"{levels} of {len(signals)} {noun} out otherwise."
    why = "The rubric has changed since."
    if same_rubric:
        why = "The rubric is the same; mockroom reads some sentences otherwise since."
    return f"{what} {why}"
