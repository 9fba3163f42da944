"""Whether somebody is getting better, and at what; where there is too little, that is said."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st
from small_questions import a_question

from mockroom.domain.calibrating import Calibration, calibration_of
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.days import calendar_of
from mockroom.domain.level import Level
from mockroom.domain.question import Seniority
from mockroom.domain.signal import LevelGuide, Signal
from mockroom.domain.suggesting import suggest, weak_signals
from mockroom.domain.trends import trends_of
from mockroom.domain.weakness import Remedy, standing_of

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Row:
    """What trends are read from."""

    id: str = "a1"
    question: str = "q-one"
    finished: datetime = NOON
    overall: int = 50
    too_short: bool = False
    signals: tuple[str, ...] = ("asking",)
    levels: tuple[Level, ...] = (Level.SHOWN,)
    names: tuple[str, ...] = ()
    self_rating: Level | None = None


def rows(*levels: int, **more: object) -> list[Row]:
    """Attempts a day apart with these levels of one signal."""
    return [
        replace(
            Row(id=f"a{n}", finished=NOON + timedelta(days=n), levels=(Level(level),)),
            **more,  # type: ignore[arg-type]
        )
        for n, level in enumerate(levels)
    ]


def a_signal(name: str) -> Signal:
    return Signal(
        id=name,
        name=name.capitalize(),
        short=name[:12],
        meaning="-",
        levels=LevelGuide(absent="-", claimed="-", shown="-", strong="-"),
        indicators=(),
        probes=(),
        tips=(),
    )


def a_catalogue(**questions: tuple[str, ...]) -> Catalogue:
    """Questions by the signals that they listen for, the first being the main one."""
    return Catalogue(
        questions={
            key.replace("_", "-"): a_question(
                key.replace("_", "-"), Seniority.MID, "teams", *signals
            )
            for key, signals in questions.items()
        },
        signals={one: a_signal(one) for signals in questions.values() for one in signals},
    )


ONE = a_catalogue(q_one=("asking",))


def test_a_signal_tells_its_levels_by_day_with_best_latest_and_how_often_each_came() -> None:
    (found,) = trends_of(reversed(rows(0, 3, 1, 1)), ONE, TODAY).signals
    assert [(one.day.day, int(one.level)) for one in found.points] == [
        (2, 0),
        (3, 3),
        (4, 1),
        (5, 1),
    ]
    assert (found.count, found.best, found.latest) == (4, Level.STRONG, Level.CLAIMED)
    assert found.spread == (1, 2, 0, 1)
    assert (found.name, found.short) == ("Asking", "asking")


def test_an_attempt_that_did_not_listen_for_a_signal_leaves_a_gap_in_it() -> None:
    other = Row(id="b", finished=NOON + timedelta(days=9), signals=("why",), levels=(Level.STRONG,))
    trends = trends_of([*rows(1, 2), other], ONE, TODAY)
    asking, why = trends.signal("asking"), trends.signal("why")
    assert asking is not None
    assert why is not None
    assert (asking.count, why.count) == (2, 1)
    assert trends.signal("nothing") is None
    assert len(trends.overall) == 3


def test_a_signal_that_left_the_bank_keeps_the_name_that_it_had() -> None:
    (found,) = trends_of(rows(1, names=("Asked Around",)), Catalogue(), TODAY).signals
    assert (found.signal, found.name) == ("asking", "Asked Around")


def test_answers_that_were_too_short_are_practice_and_no_levels() -> None:
    trends = trends_of([*rows(3), *rows(0, id="s", too_short=True)], ONE, TODAY)
    assert (trends.attempts, trends.too_short) == (2, 1)
    assert [int(one.level) for one in trends.signals[0].points] == [3]
    assert trends.calendar.attempts == 2


def test_the_direction_is_told_in_words_once_there_is_one() -> None:
    def said(*levels: int) -> str:
        return trends_of(rows(*levels), ONE, TODAY).signals[0].sentence

    assert said(1, 3) == "Too few answers yet to see a direction."
    assert said(0, 1, 2, 3) == "Higher than before."
    assert said(3, 3, 1, 1) == "Lower than before."
    assert said(2, 2, 2) == "About the same as before."


def test_an_empty_or_tiny_history_says_so_in_words() -> None:
    def said(*found: Row) -> str:
        return trends_of(found, ONE, TODAY).sentence

    assert said().startswith("There are no attempts yet.")
    assert said(Row(too_short=True)).startswith("All answers so far were too short")
    assert said(*rows(1)).startswith("One answer has been scored.")
    assert said(*rows(1, 2)).startswith("Two answers have been scored.")
    assert said(*rows(1, 2, 3)) == "3 answers have been scored."
    assert trends_of([], ONE, TODAY).weakest == ()


def rated(*pairs: tuple[int, int]) -> Calibration:
    """Own ratings beside overall figures."""
    return calibration_of(
        Row(id=f"a{n}", self_rating=Level(own), overall=overall)
        for n, (own, overall) in enumerate(pairs)
    )


def test_ratings_of_ones_own_stand_beside_the_rubric_with_how_often_and_how_far() -> None:
    found = rated((1, 67), (1, 67), (0, 67), (2, 67))
    assert (found.pairs, found.lower, found.same, found.higher) == (4, 3, 1, 0)
    assert (found.difference, found.within_one) == (-1.0, 3)
    assert found.sentence == "You rate yourself lower than the rubric in 3 of 4."
    assert found.words == "You rate yourself lower than the rubric, mostly."


def test_calibration_finds_words_for_every_case() -> None:
    assert rated().sentence.startswith("You have not rated an answer of your own yet")
    assert rated((2, 67)).words == "You rate yourself as the rubric does."
    assert rated((3, 0), (3, 33)).sentence == "You rate yourself higher than the rubric in 2 of 2."
    both = rated((3, 33), (0, 67))
    assert both.words == "You rate yourself sometimes lower and sometimes higher than the rubric."
    assert both.sentence.endswith("(1 lower, 1 higher of 2).")
    unrated = calibration_of([Row(), Row(self_rating=Level.STRONG, too_short=True)])
    assert unrated.pairs == 0


def test_the_calendar_has_whole_weeks_up_to_that_of_today_and_counts_local_days() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    calendar = trends_of(
        [Row(finished=late), Row(id="b", finished=late)], ONE, TODAY, weeks=2
    ).calendar
    assert [len(week) for week in calendar.weeks] == [7, 7]
    assert calendar.weeks[0][0].day == date(2026, 11, 16)
    assert [day.attempts for day in calendar.weeks[1]] == [2, 0, 0, 0, 0, 0, 0]
    assert (calendar.days, calendar.attempts) == (1, 2)


def test_a_clock_that_was_wrong_puts_nothing_into_days_that_are_to_come() -> None:
    calendar = calendar_of([TODAY + timedelta(days=2), TODAY], TODAY, weeks=1)
    assert calendar.attempts == 1


def test_the_latest_levels_count_most_in_where_one_stands() -> None:
    rising = standing_of([Level.ABSENT, Level.ABSENT, Level.STRONG])
    falling = standing_of([Level.STRONG, Level.ABSENT, Level.ABSENT])
    assert rising > 1 > falling
    assert standing_of([]) == 0.0


THREE = a_catalogue(
    q_one=("asking", "owning"), q_two=("owning",), q_three=("asking", "planning", "helping")
)


def test_the_three_weakest_come_with_what_they_rest_on_and_a_question_that_is_new() -> None:
    signals = ("asking", "owning", "planning", "helping", "left-the-bank")
    levels = (Level.CLAIMED, Level.SHOWN, Level.SHOWN, Level.STRONG, Level.ABSENT)
    found = trends_of([Row(signals=signals, levels=levels)], THREE, TODAY).weakest
    assert [(one.signal, one.evidence) for one in found] == [
        ("asking", 1), ("owning", 1), ("planning", 1)
    ]  # fmt: skip
    assert (found[0].remedy, found[0].target) == (Remedy.QUESTION, "q-three")
    assert found[0].reason == "This question is mainly about it and is not tried yet."
    assert (found[2].target, found[2].reason) == (
        "q-three", "This question listens for it and is not tried yet."
    )  # fmt: skip


def test_a_signal_that_is_not_shown_again_and_again_calls_for_a_drill() -> None:
    (found,) = trends_of(rows(3, 1, 0, 1), ONE, TODAY).weakest
    assert (found.remedy, found.target, found.title) == (Remedy.DRILL, "asking", "Asking")
    (found,) = trends_of(rows(1, 0, 2), ONE, TODAY).weakest
    assert found.remedy is Remedy.QUESTION


def test_a_signal_that_no_question_listens_for_is_drilled() -> None:
    catalogue = Catalogue(signals={"asking": a_signal("asking")})
    (found,) = trends_of(rows(1), catalogue, TODAY).weakest
    assert found.remedy is Remedy.DRILL
    assert found.reason == "No question in the bank listens for it; a drill does."


ROWS = st.lists(
    st.builds(
        Row,
        id=st.uuids().map(str),
        question=st.sampled_from(["q-one", "q-two", "gone"]),
        finished=st.datetimes(datetime(2026, 8, 1), datetime(2026, 12, 1), timezones=st.just(UTC)),
        overall=st.integers(0, 100),
        too_short=st.booleans(),
        signals=st.lists(
            st.sampled_from(["asking", "owning", "gone"]), unique=True, max_size=3
        ).map(tuple),
        levels=st.lists(st.sampled_from(Level), max_size=3).map(tuple),
        self_rating=st.none() | st.sampled_from(Level),
    ),
    max_size=12,
)


@settings(max_examples=50)
@given(found=ROWS)
def test_whatever_was_practised_adds_up(found: list[Row]) -> None:
    trends = trends_of(found, THREE, TODAY)
    assert trends.sentence.endswith(".")
    assert trends.attempts == len(found)
    for one in trends.signals:
        assert sum(one.spread) == one.count > 0
        assert 0 <= one.standing <= one.best
        assert list(one.points) == sorted(one.points, key=lambda point: point.day)
    calibration = trends.calibration
    assert calibration.lower + calibration.same + calibration.higher == calibration.pairs
    assert calibration.within_one <= calibration.pairs
    assert len(trends.weakest) <= 3
    assert list(trends.weakest) == sorted(trends.weakest, key=lambda one: round(one.standing, 6))
    assert trends_of(reversed(found), THREE, TODAY) == trends
    told = [one.signal for one in trends.weakest if one.standing < Level.SHOWN]
    assert weak_signals(found, THREE.signals)[:3] == told


def test_what_is_suggested_is_about_the_signal_that_stands_first_in_the_trends() -> None:
    both = ("asking", "owning")
    # The mean of the last three is lower for asking; the last answer counts most.
    levels = [(Level.SHOWN, Level.STRONG), (Level.ABSENT, Level.SHOWN), (Level.SHOWN, Level.ABSENT)]
    found = [
        Row(id=f"a{n}", finished=NOON + timedelta(days=n), signals=both, levels=one)
        for n, one in enumerate(levels)
    ]
    first = trends_of(found, THREE, TODAY).weakest[0]
    next_up = suggest(tuple(THREE.questions.values()), THREE.signals, found, TODAY)
    assert next_up is not None
    assert (first.signal, next_up.signal) == ("owning", first.name)
