"""What scoring an answer yields: plain values that can be stored, shown and compared."""

from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.level import Level
from mockroom.domain.section import Section
from mockroom.domain.signal import IndicatorKind


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the answer: code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words it covers."""
        return text[self.start : self.end]

    def whole_words_of(self, text: str) -> str:
        """The words it touches, none of them cut: "we'd" where it covers "'d"."""
        start, end = self.start, self.end
        while 0 < start < end and _in_word(text[start - 1]) and _in_word(text[start]):
            start -= 1
        while start < end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
            end += 1
        return text[start:end]


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "'\u2019"


class Verdict(StrEnum):
    """What became of a hit."""

    CREDITED = "credited"
    """Counts in full."""
    PARTIAL = "partial"
    """Counts as claimed at most."""
    SET_ASIDE = "set aside"
    """Counts as nothing."""


class Reason(StrEnum):
    """Why a hit is not credited in full."""

    LABEL = "label"
    """It asserts the quality and tells no deed."""
    GROUP = "group"
    """The doer is "we", with no deed of the candidate's own beside it."""
    OTHER = "other"
    """Somebody else did it."""
    NEGATED = "negated"
    """It says that it did not happen."""
    HYPOTHETICAL = "hypothetical"
    """It would, could or should happen."""
    HABITUAL = "habitual"
    """It is told as a habit or a belief, not as an event."""
    ATTEMPTED = "attempted"
    """It was wanted, planned or tried, and not said to be done."""
    NO_EVENT = "no event"
    """The answer as a whole tells nothing that happened with the candidate in it."""
    BESIDE = "beside"
    """The answer as a whole tells what somebody else did; the candidate's part stands beside it."""
    SPREAD = "spread"
    """Its words stand in two sentences, which may speak of two things."""
    UNSUPPORTED = "unsupported"
    """Depth with no deed of this signal to tie it to."""
    APART = "apart"
    """Depth too far from every deed of this signal to be tied to it."""
    LIST = "list"
    """The sentence is a list of words, not prose."""
    VOCABULARY = "vocabulary"
    """The sentence names qualities and tells nothing particular."""
    SHIPPED = "shipped"
    """The words are those of a text that mockroom ships."""
    CROWDED = "crowded"
    """Its sentence already supports three signals."""
    REPEATED = "repeated"
    """The same indicator was found earlier, or the same sentence was said before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One hit of one indicator, what it was worth, and why."""

    signal: str
    indicator: str
    says: str
    """What was seen, in the indicator's words."""
    kind: IndicatorKind
    span: Span
    """From the first to the last word that matched."""
    quote: Span
    """The words around it that read as a whole: its clauses, or a part of them."""
    parts: tuple[Span, ...]
    """The matched words themselves, in order."""
    sentence: Span
    verdict: Verdict
    reason: Reason | None = None
    cue: Span | None = None
    """The word that held it back: "we", "would", "not"."""
    telling: int = 0
    """How much the matched words tell, to put the most telling quote first."""


def best_first(one: Evidence) -> tuple[int, int, Span]:
    """An order for what counts: deeds before reasons, and the most telling of each first."""
    return list(IndicatorKind).index(one.kind), -one.telling, one.span


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalScore:
    """How far the answer shows one signal."""

    signal: str
    name: str
    level: Level
    evidence: tuple[Evidence, ...]
    """All hits in the order of the text, credited or not."""
    missing: tuple[str, ...]
    """What was not found: the `says` of the action and depth indicators without credit."""

    @property
    def earning(self) -> Evidence | None:
        """The hit that earned the level, if one did."""
        return self.best_of(Verdict.CREDITED) or self.best_of(Verdict.PARTIAL)

    @property
    def held_back(self) -> Evidence | None:
        """The first hit that a cue held back, if any."""
        for one in self.evidence:
            if one.verdict is not Verdict.CREDITED and one.cue is not None:
                return one
        return None

    def best_of(self, verdict: Verdict) -> Evidence | None:
        """The most telling hit with a verdict; actions before depth, and both before the rest."""
        ranked = [e for e in self.evidence if e.verdict is verdict and e.kind != "against"]
        return min(ranked, key=best_first, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionShare:
    """One section of the answer: whether it is there, and how much of the answer it takes."""

    section: Section
    present: bool
    words: int
    share: float
    """Of all words, 0.0 to 1.0."""
    low: float
    high: float
    """The advisory band for `share`; wide on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSpan:
    """Which section a sentence was read as."""

    span: Span
    section: Section


@dataclass(frozen=True, slots=True, kw_only=True)
class StarMap:
    """The answer read as Situation, Task, Action, Result and Learning."""

    shares: tuple[SectionShare, ...]
    """Always five, in the order of `Section`."""
    sentences: tuple[SectionSpan, ...]

    def has(self, section: Section) -> bool:
        """Whether a section is present."""
        return any(one.present for one in self.shares if one.section is section)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How it is told: advice, never part of the score."""

    words: int
    seconds: int
    """Estimated speaking time at 140 words a minute."""
    own: int
    """Times the candidate is the subject or owner: I, me, my."""
    group: int
    """we, us, our."""
    others: int
    """he, she, they and their forms."""
    hedges: tuple[Span, ...]
    fillers: tuple[Span, ...]
    repeated: tuple[str, ...]
    """Runs of three or more words said three times or more."""
    figures: tuple[Span, ...]
    """Figures that tell a change or an amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The result of scoring one answer against one rubric."""

    question: str
    rubric_digest: str
    signals: tuple[SignalScore, ...]
    """In the order of the question."""
    star: StarMap
    delivery: Delivery
    overall: int
    """0 to 100: the weighted mean of the levels."""
    too_short: bool
    """Under 25 words: levels stand, but no number should be shown."""

    def level_of(self, signal: str) -> Level:
        """The level of one signal; KeyError if the rubric has no such signal."""
        return self.score_of(signal).level

    def score_of(self, signal: str) -> SignalScore:
        """The score of one signal; KeyError if the rubric has no such signal."""
        for one in self.signals:
            if one.signal == signal:
                return one
        raise KeyError(signal)
