"""A summary tells what the answers showed, in whose words, and what to do about it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from small_questions import a_question

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Kind
from mockroom.domain.interview import (
    Became,
    EndedEarly,
    Interview,
    QuestionAnswered,
    QuestionBegun,
    QuestionSkipped,
    Turn,
    apply,
)
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.question import Seniority
from mockroom.domain.scoring.scorecard import (
    Delivery,
    Evidence,
    Reason,
    Scorecard,
    SignalScore,
    Span,
    StarMap,
    Verdict,
)
from mockroom.domain.session import Phase
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal
from mockroom.domain.summary import Summary, summarise
from mockroom.domain.weekplan import Doing

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ABSENT, CLAIMED, SHOWN, STRONG = Level


def a_signal(name: str) -> Signal:
    return Signal(
        id=name,
        name=name.capitalize(),
        short=name[:4],
        meaning="-",
        levels=LevelGuide(absent="-", claimed="-", shown="-", strong="-"),
        indicators=(),
        probes=(),
        tips=("-",),
    )


def an_indicator(name: str, kind: IndicatorKind) -> Indicator:
    return Indicator(
        id=name, says="-", kind=kind, patterns=("own",), hits=("I own it.", "I owned it."),
        misses=("We own it.", "We owned it."),
    )  # fmt: skip


BANK = Catalogue(
    questions={
        name: a_question(name, Seniority.MID, "teams", *signals)
        for name, signals in {
            "pier": ("asking", "owning"),
            "cargo": ("asking", "telling"),
            "mast": ("telling", "owning"),
            "keel": ("owning",),
        }.items()
    },
    signals={name: a_signal(name) for name in ("asking", "owning", "telling")},
)


def hit(signal: str, text: str, words: str, verdict: Verdict, **more: object) -> Evidence:
    start = text.index(words)
    span = Span(start, start + len(words))
    kind = more.pop("kind", IndicatorKind.ACTION)
    return Evidence(
        signal=signal, indicator="-", says="-", kind=kind, span=span, quote=span, parts=(span,),
        sentence=span, verdict=verdict, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def an_attempt(
    name: str,
    question: str,
    levels: Mapping[str, Level],
    text: str = "-",
    hits: tuple[Evidence, ...] = (),
    *,
    overall: int = 50,
    too_short: bool = False,
) -> Attempt:
    scores = tuple(
        SignalScore(
            signal=signal,
            name=signal.capitalize(),
            level=level,
            evidence=tuple(one for one in hits if one.signal == signal),
            missing=(),
        )
        for signal, level in levels.items()
    )
    card = Scorecard(
        question=question, rubric_digest="-", signals=scores, overall=overall, too_short=too_short,
        star=StarMap(shares=(), sentences=()),
        delivery=Delivery(words=30, seconds=12, own=1, group=0, others=0, hedges=(), fillers=(),
                          repeated=(), figures=()),
    )  # fmt: skip
    return Attempt(
        id=name, question=question, question_title=question.capitalize(), question_ask="-",
        question_digest="-", mode=Mode.REAL, minutes=4, started=NOON, finished=NOON,
        seconds={Phase.BRIEFING: 10, Phase.ANSWERING: 200}, answer=text, scorecard=card,
    )  # fmt: skip


def an_interview(*questions: str) -> Interview:
    return Interview(
        id="i1", track="loop", title="A loop", seed=1, mode=Mode.REAL, minutes=15,
        turns=tuple(Turn(question=one, section="Talk") for one in questions), started=NOON,
        since=NOON, touched=NOON,
    )  # fmt: skip


def over(*attempts: Attempt | str, tried: tuple[str, ...] = ()) -> Summary:
    """The summary of an interview with these attempts; in place of one, a skipped question."""
    interview = an_interview(*(one if isinstance(one, str) else one.question for one in attempts))
    for one in attempts:
        if isinstance(one, str):
            interview = apply(interview, QuestionSkipped(NOON))
        else:
            interview = apply(interview, QuestionBegun(one.id, NOON))
            interview = apply(interview, QuestionAnswered(one.id, NOON))
    found = {one.id: one for one in attempts if not isinstance(one, str)}
    return summarise(interview, found, BANK, tried)


def test_a_signal_is_told_over_all_questions_that_listened_for_it() -> None:
    summary = over(
        an_attempt("s1", "pier", {"asking": STRONG, "owning": ABSENT}),
        an_attempt("s2", "cargo", {"asking": CLAIMED, "telling": SHOWN}),
    )
    told = [(one.name, one.best, one.mean, len(one.levels)) for one in summary.signals]
    assert told == [
        ("Asking", STRONG, 2.0, 2),
        ("Telling", SHOWN, 2.0, 1),
        ("Owning", ABSENT, 0, 1),
    ]
    assert summary.signals[0].short == "aski"


def test_each_question_has_its_line_with_levels_and_time() -> None:
    summary = over(an_attempt("s1", "pier", {"asking": STRONG, "owning": ABSENT}), "mast")
    first, second = summary.questions
    assert (first.title, first.attempt, first.section, first.seconds) == ("Pier", "s1", "Talk", 210)
    assert first.levels == (("aski", STRONG), ("owni", ABSENT))
    assert (second.title, second.became, second.attempt) == ("Mast", Became.SKIPPED, None)
    assert (second.levels, second.seconds) == ((), 0)


def test_the_strongest_quote_is_of_the_highest_level_and_the_weakest_was_held_back() -> None:
    text = "I asked the pilot because nobody had. We would own it."
    deed = hit("asking", text, "I asked the pilot", Verdict.CREDITED)
    cue = Span(text.index("would"), text.index("would") + 5)
    held = hit(
        "owning", text, "We would own it", Verdict.SET_ASIDE, reason=Reason.HYPOTHETICAL, cue=cue
    )
    other = "I told the crew."
    plain = hit("telling", other, "I told the crew", Verdict.CREDITED)
    summary = over(
        an_attempt("s2", "cargo", {"asking": ABSENT, "telling": SHOWN}, other, (plain,)),
        an_attempt("s1", "pier", {"asking": STRONG, "owning": ABSENT}, text, (deed, held)),
    )
    assert summary.strongest is not None
    assert summary.weakest is not None
    assert (summary.strongest.question, summary.strongest.text) == ("Pier", "I asked the pilot")
    assert (summary.weakest.name, summary.weakest.text) == ("Owning", "We would own it")
    assert summary.thin == ()


def test_what_speaks_against_a_signal_is_weaker_than_what_was_held_back() -> None:
    text = "I hid it. I tried to own it."
    against = hit("asking", text, "I hid it", Verdict.CREDITED, kind=IndicatorKind.AGAINST)
    held = hit(
        "owning", text, "I tried to own it", Verdict.PARTIAL, reason=Reason.ATTEMPTED,
        cue=Span(10, 17),
    )  # fmt: skip
    summary = over(
        an_attempt("s1", "pier", {"asking": CLAIMED, "owning": ABSENT}, text, (held, against))
    )
    assert summary.weakest is not None
    assert summary.weakest.text == "I hid it"
    assert summary.strongest is None


def test_what_there_is_too_little_to_say_is_said() -> None:
    nothing = over("pier", "cargo")
    assert (nothing.signals, nothing.strongest, nothing.weakest) == ((), None, None)
    assert nothing.thin == (
        "Nothing was answered, so there is nothing to tell of signals or of words.",
    )

    short = over(an_attempt("s1", "pier", {"asking": ABSENT, "owning": ABSENT}, too_short=True))
    assert short.thin == (
        "1 answer was too short to quote from: fewer than 25 words.",
        "One answer tells how that answer was; it takes several to see a pattern.",
    )

    bare = over(
        an_attempt("s1", "pier", {"asking": STRONG, "owning": STRONG}),
        an_attempt("s2", "cargo", {"asking": STRONG, "telling": STRONG}),
    )
    assert bare.thin == (
        "No sentence told a deed that counted in full, so there is no strongest one.",
        "No sentence was held back or spoke against a signal, so there is no weakest one.",
    )


def test_an_attempt_that_is_gone_is_said_and_the_rest_told() -> None:
    interview = an_interview("pier", "cargo")
    for name in ("s1", "s2"):
        interview = apply(apply(interview, QuestionBegun(name, NOON)), QuestionAnswered(name, NOON))
    kept = an_attempt("s2", "cargo", {"asking": SHOWN, "telling": SHOWN})

    summary = summarise(interview, {"s2": kept}, BANK)

    assert "1 of its answers cannot be read any more" in summary.thin[0]
    assert [one.attempt for one in summary.questions] == [None, "s2"]


def test_an_interview_that_ended_early_says_so_and_plans_what_it_did_not_get_to() -> None:
    begun = apply(an_interview("pier", "cargo"), QuestionBegun("s1", NOON))
    summary = summarise(apply(begun, EndedEarly(NOON)), {}, BANK)

    assert summary.thin[0] == "It was ended early: none of 2 questions were dealt with."
    assert [(one.title, one.why) for one in summary.plan[:2]] == [
        ("Pier", "You began it, and did not hand it in."),
        ("Cargo", "The interview did not get to it."),
    ]


def test_the_week_drills_the_weakest_signal_first_and_retries_the_weakest_answer() -> None:
    summary = over(
        an_attempt("s1", "pier", {"asking": STRONG, "owning": ABSENT}, overall=60),
        an_attempt("s2", "cargo", {"asking": STRONG, "telling": CLAIMED}, overall=40),
    )
    told = [(one.day, one.doing, one.title, one.why) for one in summary.plan]
    assert told == [
        (1, Doing.DRILL, "Owning, one signal in two or three sentences",
         "It was not found in the one question that listened for it."),
        (2, Doing.RETRY, "Cargo", "What was not shown in it: Telling."),
        (3, Doing.DRILL, "Telling, one signal in two or three sentences",
         "It was claimed, and not shown in the one question that listened for it."),
        (4, Doing.RETRY, "Pier", "What was not shown in it: Owning."),
        (5, Doing.TRY, "Mast", "It is new to you and listens for Owning."),
        (7, Doing.INTERVIEW, "A loop",
         "A whole interview again tells what the week has changed."),
    ]  # fmt: skip


def test_a_question_that_was_tried_before_is_not_new() -> None:
    weak = an_attempt("s1", "pier", {"asking": STRONG, "owning": ABSENT})
    assert "Keel" in [one.title for one in over(weak, tried=("mast",)).plan]
    titles = [one.title for one in over(weak, tried=("mast", "keel", "cargo")).plan]
    assert titles == ["Owning, one signal in two or three sentences", "Pier", "A loop"]


def test_a_drill_of_the_week_is_of_a_kind_that_fits_what_was_lacking_and_that_there_is() -> None:
    weak = an_attempt("s1", "pier", {"asking": ABSENT, "owning": CLAIMED})
    deeds = (
        an_indicator("acts", IndicatorKind.ACTION),
        an_indicator("says-owner", IndicatorKind.CLAIM),
    )
    full = replace(BANK.signals["owning"], indicators=deeds)
    bank = replace(BANK, signals={**BANK.signals, "owning": full})
    interview = an_interview("pier")
    interview = apply(interview, QuestionBegun("s1", NOON))
    interview = apply(interview, QuestionAnswered("s1", NOON))

    def drilled(catalogue: Catalogue) -> list[tuple[str, Kind | None]]:
        plan = summarise(interview, {"s1": weak}, catalogue).plan
        return [(one.target, one.kind) for one in plan if one.doing is Doing.DRILL]

    assert drilled(BANK) == [("asking", Kind.BURST), ("owning", Kind.BURST)]
    assert drilled(bank) == [("asking", Kind.BURST), ("owning", Kind.REWRITE)]
    assert drilled(replace(BANK, questions={})) == [
        ("asking", Kind.RECALL),
        ("owning", Kind.RECALL),
    ]


def test_after_a_strong_interview_nothing_is_drilled() -> None:
    strong = an_attempt("s1", "keel", {"owning": STRONG})
    assert [(one.day, one.doing) for one in over(strong).plan] == [
        (1, Doing.TRY),
        (7, Doing.INTERVIEW),
    ]


def test_what_the_bank_no_longer_has_is_not_planned() -> None:
    gone = an_attempt("s1", "gone", {"vanished": ABSENT})
    summary = over(gone, tried=tuple(BANK.questions))
    assert [one.doing for one in summary.plan] == [Doing.INTERVIEW]
    assert summary.signals[0].short == "Vanished"


@pytest.mark.parametrize("number", range(1, 5))
def test_no_day_of_the_plan_has_two_things_to_do(number: int) -> None:
    questions = list(BANK.questions)[:number]
    attempts = [
        an_attempt(f"s{n}", one, {use.id: ABSENT for use in BANK.questions[one].signals})
        for n, one in enumerate(questions)
    ]
    days = [one.day for one in over(*attempts).plan]
    assert days == sorted(set(days))
    assert days[-1] == 7
