"""Which stories carry what: read off the attempts that tell them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from small_questions import a_question

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.covering import coverage
from mockroom.domain.level import Level
from mockroom.domain.question import Seniority
from mockroom.domain.signal import LevelGuide, Signal
from mockroom.domain.stories import Story, stories_of

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    """What coverage is read from."""

    id: str
    question: str = "q-one"
    title: str = "One"
    finished: datetime = NOON
    overall: int = 50
    too_short: bool = False
    signals: tuple[str, ...] = ("asking", "owning")
    levels: tuple[Level, ...] = (Level.SHOWN, Level.CLAIMED)
    names: tuple[str, ...] = ()


def a_signal(name: str) -> Signal:
    guide = LevelGuide(absent="-", claimed="-", shown="-", strong="-")
    return Signal(
        id=name, name=name.capitalize(), short=name, meaning="-", levels=guide, indicators=(),
        probes=(), tips=(),
    )  # fmt: skip


QUESTIONS = [
    a_question("q-one", Seniority.MID, "teams", "asking", "owning"),
    a_question("q-two", Seniority.MID, "teams", "asking", "planning"),
    a_question("q-three", Seniority.MID, "teams", "owning", "planning", "asking"),
]
CATALOGUE = Catalogue(
    questions={one.id: one for one in QUESTIONS},
    signals={one: a_signal(one) for one in ("asking", "owning", "planning", "unasked")},
)


def a_story(name: str, *attempts: str, after: int = 0) -> Story:
    made = NOON + timedelta(days=after)
    return Story(id=name.lower(), name=name, attempts=attempts, made=made)


def test_a_story_carries_the_best_level_of_each_signal_over_its_attempts() -> None:
    rows = [
        Row("a"),
        Row("b", levels=(Level.CLAIMED, Level.STRONG), finished=NOON + timedelta(days=1)),
        Row("c", signals=("planning",), levels=(Level.ABSENT,)),
        Row("other", levels=(Level.STRONG, Level.STRONG)),
    ]
    (found,) = coverage([a_story("Fire", "a", "b", "c")], rows, CATALOGUE).stories
    assert [(one.name, one.level, one.attempts, one.reached) for one in found.carries] == [
        ("Owning", Level.STRONG, 2, 1),
        ("Asking", Level.SHOWN, 2, 1),
    ]
    assert (found.found, found.gone, found.questions) == (3, 0, ("One",))
    assert found.latest == NOON + timedelta(days=1)


def test_attempts_too_short_to_score_belong_to_a_story_and_carry_nothing() -> None:
    (found,) = coverage([a_story("Fire", "a")], [Row("a", too_short=True)], CATALOGUE).stories
    assert (found.found, found.carries) == (1, ())


def test_attempts_that_are_gone_are_counted_and_told() -> None:
    result = coverage([a_story("Fire", "a", "gone", "lost")], [Row("a")], CATALOGUE)
    assert (result.stories[0].found, result.stories[0].gone) == (1, 2)
    (warning,) = result.warnings
    assert warning == "“Fire” is linked to 2 attempts that are not there any more."


def test_signals_that_no_story_shows_are_told_those_most_asked_for_first() -> None:
    result = coverage([a_story("Fire", "a")], [Row("a"), Row("b")], CATALOGUE)
    assert [(one.name, one.questions) for one in result.uncovered] == [
        ("Owning", 2),
        ("Planning", 2),
    ]
    assert result.unlinked == 1
    assert result.sentence == "No story shows Owning or Planning; 1 attempt belongs to no story."


def test_all_that_is_covered_is_said_too() -> None:
    strong = (Level.STRONG,) * 3
    row = Row("a", signals=("asking", "owning", "planning"), levels=strong)
    result = coverage([a_story("Fire", "a")], [row], CATALOGUE)
    assert result.sentence == "Every signal has a story that shows it."


def test_a_story_serves_questions_that_it_was_not_told_for_the_best_covered_first() -> None:
    rows = [Row("a", levels=(Level.SHOWN, Level.SHOWN))]
    (found,) = coverage([a_story("Fire", "a")], rows, CATALOGUE).stories
    assert [(one.question, one.carried, one.of) for one in found.serves] == [
        ("q-three", ("Owning", "Asking"), 3),
        ("q-two", ("Asking",), 2),
    ]


def test_one_story_for_everything_is_warned_of_and_a_habit_of_one_question_is_not() -> None:
    rows = [Row(f"a{n}", title=f"Question {n}") for n in range(4)]
    result = coverage([a_story("Fire", *(one.id for one in rows))], rows, CATALOGUE)
    (warning,) = result.warnings
    assert warning.startswith(
        "“Fire” is told in 4 of 4 linked attempts, for 4 different questions."
    )

    same = [Row(f"a{n}") for n in range(4)]
    assert coverage([a_story("Fire", *(one.id for one in same))], same, CATALOGUE).warnings == ()
    spread = [a_story("Fire", "a0", "a1"), a_story("Flood", "a2", "a3", after=1)]
    assert coverage(spread, rows, CATALOGUE).warnings == ()


def test_nothing_yet_is_said_with_what_to_do() -> None:
    assert coverage([], [Row("a")], CATALOGUE).sentence.startswith("There are no stories yet.")
    unused = coverage([a_story("Fire")], [Row("a")], CATALOGUE)
    assert unused.sentence.startswith("No story has an attempt yet.")


def test_an_attempt_may_tell_several_stories() -> None:
    stories = [a_story("Fire", "a"), a_story("Flood", "b", "a"), a_story("Frost", "b")]
    assert [one.name for one in stories_of("a", stories)] == ["Fire", "Flood"]


@settings(max_examples=50)
@given(
    links=st.lists(st.lists(st.sampled_from("abcdx"), max_size=5), max_size=4),
    levels=st.lists(st.tuples(*[st.sampled_from(Level)] * 2), min_size=4, max_size=4),
)
def test_whatever_is_linked_adds_up(
    links: list[list[str]], levels: list[tuple[Level, Level]]
) -> None:
    rows = [Row(name, levels=pair) for name, pair in zip("abcd", levels, strict=True)]
    stories = [a_story(f"S{n}", *found, after=n) for n, found in enumerate(links)]
    result = coverage(stories, rows, CATALOGUE)
    assert [one.story for one in result.stories] == stories
    for one in result.stories:
        assert one.found + one.gone == len(set(one.story.attempts))
        assert all(carried.level > Level.ABSENT for carried in one.carries)
    shown = {c.signal for s in result.stories for c in s.carries if c.level >= Level.SHOWN}
    assert shown.isdisjoint(one.signal for one in result.uncovered)
    assert result.unlinked == 4 - len({one for found in links for one in found} - {"x"})
    assert result.sentence.endswith(".")
