"""What becomes of old attempts today: what moved, and which words explain it."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.rescored import Fate, moved, report_of, unreadable
from mockroom.domain.scoring.scorecard import (
    Delivery,
    Evidence,
    Scorecard,
    SignalScore,
    Span,
    StarMap,
    Verdict,
)
from mockroom.domain.session import Mode
from mockroom.domain.signal import IndicatorKind
from mockroom.domain.today import rescored

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def hit(
    indicator: str,
    verdict: Verdict = Verdict.CREDITED,
    kind: IndicatorKind = IndicatorKind.ACTION,
    start: int = 0,
) -> Evidence:
    span = Span(start, start + 5)
    return Evidence(
        signal="asking", indicator=indicator, says=f"does {indicator}", kind=kind, span=span,
        quote=span, parts=(span,), sentence=span, verdict=verdict,
    )  # fmt: skip


def a_card(
    digest: str = "old", overall: int = 50, evidence: tuple[Evidence, ...] = (), **levels: int
) -> Scorecard:
    """A scorecard with these levels; the evidence is that of "asking"."""
    return Scorecard(
        question="q-one",
        rubric_digest=digest,
        signals=tuple(
            SignalScore(
                signal=signal,
                name=signal.capitalize(),
                level=Level(level),
                evidence=evidence if signal == "asking" else (),
                missing=(),
            )
            for signal, level in levels.items()
        ),
        star=StarMap(shares=(), sentences=()),
        delivery=Delivery(
            words=50, seconds=1, own=1, group=0, others=0, hedges=(), fillers=(), repeated=(),
            figures=(),
        ),
        overall=overall,
        too_short=False,
    )  # fmt: skip


def an_attempt(card: Scorecard, name: str = "a1") -> Attempt:
    return Attempt(
        id=name, question="q-one", question_title="One", question_ask="Tell me.",
        question_digest="d", mode=Mode.COACHED, minutes=5, started=NOON, finished=NOON,
        seconds={}, answer="I asked the foreman.", scorecard=card,
    )  # fmt: skip


def test_an_attempt_that_comes_out_alike_is_the_same_whatever_became_of_the_rubric() -> None:
    found = moved(an_attempt(a_card(asking=2)), a_card("new", asking=2))
    assert (found.fate, found.rubric_changed, found.steps) == (Fate.SAME, True, 0)


def test_what_moved_is_told_signal_by_signal() -> None:
    then = a_card(asking=1, owning=3, gone=2)
    found = moved(an_attempt(then), a_card("new", 60, asking=3, owning=2, fresh=0))
    assert found.fate is Fate.MOVED
    assert (found.up, found.down) == (("asking",), ("owning",))
    assert (found.new, found.dropped, found.steps) == (("fresh",), ("gone",), 3)
    assert (found.overall, found.names["fresh"]) == ((50, 60), "Fresh")


def test_an_attempt_without_a_scorecard_of_today_keeps_its_facts() -> None:
    found = moved(an_attempt(a_card(asking=1)), None, "The bank no longer has its question.")
    assert (found.fate, found.dropped, found.before) == (Fate.GONE, (), {"asking": Level.CLAIMED})
    assert not found.rubric_changed


def test_the_report_counts_moves_by_signal_and_names_those_that_moved_most() -> None:
    moves = [
        moved(an_attempt(a_card(asking=1, owning=1), "a"), a_card(asking=3, owning=1)),
        moved(an_attempt(a_card(asking=2, owning=1), "b"), a_card(asking=1, owning=2)),
        moved(an_attempt(a_card(asking=2), "c"), a_card(asking=2)),
        moved(an_attempt(a_card(asking=2), "d"), None, "The bank no longer has its question."),
        unreadable("e", "It is not there any more.", question="q-one", title="One"),
    ]
    report = report_of(moves)
    assert (report.attempts, report.fates[Fate.MOVED], report.fates[Fate.SAME]) == (5, 2, 1)
    assert [(one.name, one.up, one.down, one.same) for one in report.signals] == [
        ("Asking", 1, 1, 1),
        ("Owning", 1, 0, 1),
    ]
    assert [one.attempt for one in report.most] == ["a", "b"]
    assert [one.attempt for one in report.unread] == ["d", "e"]
    assert report.sentence == (
        "2 of 3 attempts came out otherwise. 2 attempts have nothing of today."
    )
    assert report_of(reversed(moves)) == report


def test_a_report_has_a_sentence_for_every_end() -> None:
    same = moved(an_attempt(a_card(asking=2)), a_card(asking=2))
    assert report_of([]).sentence == "There are no attempts to score again."
    assert report_of([same]).sentence == "Every attempt came out as it did then."
    assert report_of([unreadable("e", "-")]).sentence == "No attempt could be scored again."


def test_indicators_whose_best_hit_is_worth_more_or_less_explain_the_difference() -> None:
    then = a_card(asking=1, evidence=(hit("asks", Verdict.PARTIAL), hit("label"), hit("steady")))
    now = a_card(
        "new",
        asking=2,
        evidence=(
            hit("steady"),
            hit("why", start=9),
            hit("asks", Verdict.SET_ASIDE),
            hit("asks", start=4),
            hit("label", Verdict.SET_ASIDE),
        ),
    )
    found = rescored(an_attempt(then), now)
    (one,) = found.signals
    assert [(e.indicator, e.span.start) for e in one.gained] == [("asks", 4), ("why", 9)]
    assert [e.indicator for e in one.lost] == ["label"]
    assert one.sentence == (
        "Higher today: “does asks” and “does why” count more than then;"
        " “does label” counts less than then."
    )
    assert found.sentence == "1 of 1 signal comes out otherwise. The rubric has changed since."
    assert found.changed
    assert found.attempt.scorecard is then


def test_a_level_that_moved_on_the_same_evidence_says_so() -> None:
    then, now = (a_card("r", asking=level, evidence=(hit("asks"),)) for level in (3, 2))
    (one,) = rescored(an_attempt(then), now).signals
    assert one.sentence.startswith("Lower today on the same evidence")


def test_evidence_may_change_under_a_level_that_stands() -> None:
    against = hit("blames", kind=IndicatorKind.AGAINST)
    found = rescored(an_attempt(a_card("r", asking=1)), a_card("r", asking=1, evidence=(against,)))
    assert found.signals[0].sentence == (
        "The level stands, on other evidence: “against it: does blames” counts more than then."
    )
    assert found.sentence == (
        "The same levels come out, on other evidence."
        " The rubric is the same; mockroom reads some sentences otherwise since."
    )


def test_signals_that_came_and_went_are_no_movement_up_or_down() -> None:
    found = rescored(an_attempt(a_card(asking=1, gone=2)), a_card("new", asking=1, fresh=3))
    assert [(one.signal, one.before, one.after) for one in found.signals] == [
        ("asking", Level.CLAIMED, Level.CLAIMED),
        ("fresh", None, Level.STRONG),
        ("gone", Level.SHOWN, None),
    ]
    assert [one.sentence for one in found.signals] == [
        "As it was then.",
        "It was not listened for then.",
        "It is not listened for today.",
    ]


def test_nothing_that_changed_is_said_in_a_sentence() -> None:
    card = a_card(asking=1, evidence=(hit("asks", Verdict.PARTIAL),))
    found = rescored(an_attempt(card), card)
    assert (found.changed, found.rubric_changed) == (False, False)
    assert found.sentence == "Nothing has changed since."
    other = rescored(an_attempt(card), replace(card, rubric_digest="new"))
    assert other.sentence == "The rubric has changed since, and this answer comes out as it did."


HITS = st.lists(
    st.builds(
        hit,
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(Verdict),
        st.sampled_from(IndicatorKind),
        st.integers(0, 12),
    ),
    max_size=6,
).map(tuple)


@settings(max_examples=50)
@given(before=HITS, after=HITS, levels=st.tuples(st.integers(0, 3), st.integers(0, 3)))
def test_whatever_changed_no_indicator_is_both_gained_and_lost(
    before: tuple[Evidence, ...], after: tuple[Evidence, ...], levels: tuple[int, int]
) -> None:
    then = a_card(asking=levels[0], evidence=before)
    now = a_card("new", asking=levels[1], evidence=after)
    (one,) = rescored(an_attempt(then), now).signals
    gained, lost = ({e.indicator for e in found} for found in (one.gained, one.lost))
    assert gained.isdisjoint(lost)
    assert set(one.gained) <= set(after)
    assert set(one.lost) <= set(before)
    assert one.sentence.endswith(".")
    assert one.moved == (levels[0] != levels[1])
