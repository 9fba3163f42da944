"""A draw is the same for the same seed, asks nothing twice, and tells what it cannot fill."""

from dataclasses import replace
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st
from small_questions import a_question

from mockroom.domain.drawing import draw
from mockroom.domain.question import Question, Seniority
from mockroom.domain.track import DrawRule, Track, TrackSection, mixed_track

NAMES = [f"q{number}" for number in range(8)]
TOPICS = ["conflict", "delivery", "failure"]
SIGNALS = ["asking", "owning", "telling"]

questions = st.dictionaries(
    st.sampled_from(NAMES),
    st.tuples(
        st.sampled_from(list(Seniority)[:2]),
        st.sampled_from(TOPICS),
        st.lists(st.sampled_from(SIGNALS), min_size=1, unique=True),
    ),
).map(lambda found: {n: a_question(n, level, topic, *s) for n, (level, topic, s) in found.items()})
rules = st.builds(
    DrawRule,
    count=st.integers(1, 3),
    level=st.none() | st.sampled_from(list(Seniority)[:2]),
    topic=st.none() | st.sampled_from(TOPICS),
    signal=st.none() | st.sampled_from(SIGNALS),
)
sections = st.builds(lambda rule: TrackSection(title="Drawn", draw=rule), rules) | st.builds(
    lambda names: TrackSection(title="Named", questions=tuple(names)),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True),
)
seeds = st.integers(0, 999)
avoided = st.lists(st.sampled_from(NAMES), unique=True)


def a_track(*given: TrackSection) -> Track:
    return Track(id="any", title="Any", meaning="Any.", minutes=10, sections=given)


def rule(title: str = "Drawn", **wanted: object) -> TrackSection:
    return TrackSection(title=title, draw=DrawRule(**wanted))  # type: ignore[arg-type]


tracks = st.lists(sections, min_size=1, max_size=4).map(lambda found: a_track(*found))


@given(tracks, questions, seeds, avoided)
def test_the_same_seed_draws_the_same_and_no_question_twice(
    track: Track, bank: dict[str, Question], seed: int, avoid: list[str]
) -> None:
    drawn = draw(track, bank, seed, avoid)

    assert drawn == draw(track, dict(reversed(bank.items())), seed, tuple(avoid))
    assert len(set(drawn.questions)) == len(drawn.questions)
    assert set(drawn.questions) <= set(bank)


@given(tracks, questions, seeds)
def test_what_is_short_is_told_to_the_last_question(
    track: Track, bank: dict[str, Question], seed: int
) -> None:
    drawn = draw(track, bank, seed)

    missing = sum(one.wanted - one.found for one in drawn.short)
    assert len(drawn.questions) + missing == track.count
    assert all(0 <= one.found < one.wanted for one in drawn.short)


@given(tracks, questions, seeds)
def test_every_question_is_one_its_section_asks_for(
    track: Track, bank: dict[str, Question], seed: int
) -> None:
    numbered = tuple(replace(one, title=str(number)) for number, one in enumerate(track.sections))
    drawn = draw(replace(track, sections=numbered), bank, seed)

    for one in drawn.asked:
        section = numbered[int(one.section)]
        if section.draw:
            assert section.draw.fits(bank[one.question])
        else:
            assert one.question in section.questions
    order = [int(one.section) for one in drawn.asked]
    assert order == sorted(order)


@given(st.lists(rules, min_size=1, max_size=2), questions, seeds)
def test_as_many_questions_are_drawn_as_any_giving_out_could(
    wanted: list[DrawRule], bank: dict[str, Question], seed: int
) -> None:
    track = a_track(*(TrackSection(title="Drawn", draw=one) for one in wanted))
    places = [one for one in wanted for _ in range(one.count)]
    drawn = len(draw(track, bank, seed).questions)

    more = min(drawn + 1, len(places))
    if more > drawn and more <= 4:
        for chosen in combinations(places, more):
            for order in permutations(list(bank.values()), more):
                assert not all(r.fits(q) for r, q in zip(chosen, order, strict=True))


@given(tracks, questions, seeds, avoided)
def test_avoiding_costs_no_question_and_none_that_is_fresh_is_passed_over(
    track: Track, bank: dict[str, Question], seed: int, avoid: list[str]
) -> None:
    drawn = draw(track, bank, seed, avoid)

    assert len(drawn.questions) == len(draw(track, bank, seed).questions)
    fresh = {name: one for name, one in bank.items() if name not in avoid}
    only_fresh = draw(track, fresh, seed)
    named = {one for section in track.sections for one in section.questions}
    assert len(set(drawn.questions) - set(avoid) - named) >= len(set(only_fresh.questions) - named)


def test_of_those_to_be_avoided_the_last_in_the_list_is_taken_first() -> None:
    bank = {name: a_question(name) for name in ("q1", "q2", "q3")}

    for seed in range(10):
        assert draw(a_track(rule()), bank, seed, ("q2", "q3", "q1")).questions == ("q1",)
        assert draw(a_track(rule()), bank, seed, ("q2", "q3")).questions == ("q1",)


def test_a_rule_for_any_question_leaves_the_only_one_that_fits_another_rule_to_it() -> None:
    bank = {
        "q1": a_question("q1", Seniority.MID, "conflict"),
        "q2": a_question("q2", Seniority.MID, "delivery"),
    }
    track = a_track(rule("Any"), rule("Conflict", topic="conflict"))

    for seed in range(10):
        assert draw(track, bank, seed).questions == ("q2", "q1")


def test_a_question_that_is_named_later_is_not_drawn_before() -> None:
    bank = {name: a_question(name) for name in ("q1", "q2")}
    track = a_track(rule("Any"), TrackSection(title="Named", questions=("q1",)))

    for seed in range(10):
        assert draw(track, bank, seed, ("q2",)).questions == ("q2", "q1")


def test_different_seeds_draw_differently_and_a_growing_bank_keeps_the_lots() -> None:
    bank = {name: a_question(name) for name in NAMES}
    track = a_track(rule(count=2))

    drawn = {seed: draw(track, bank, seed).questions for seed in range(30)}
    assert len(set(drawn.values())) > 10
    larger = {**bank, "another": a_question("another")}
    for seed, before in drawn.items():
        after = draw(track, larger, seed).questions
        assert after == before or "another" in after


def test_what_is_short_is_told_in_words() -> None:
    bank = {"q1": a_question("q1", Seniority.MID, "conflict")}
    track = a_track(rule("Quarrels", count=2, topic="conflict"), rule("More"))

    first, second = draw(track, bank, 1).short
    assert first.sentence == (
        '"Quarrels" asks for 2 questions with topic conflict, and only 1 could be drawn.'
    )
    assert second.sentence == '"More" asks for 1 question, and there is none left.'


def test_a_mix_made_on_the_spot_asks_for_its_level_and_number() -> None:
    bank = {
        name: a_question(name, level)
        for name, level in zip(NAMES, [*Seniority, *Seniority], strict=False)
    }

    mix = mixed_track(Seniority.SENIOR, 1)
    assert {draw(mix, bank, seed).questions[0] for seed in range(20)} <= {
        name for name, one in bank.items() if one.level is Seniority.SENIOR
    }
    assert (mix.title, mix.minutes) == ("1 senior question", 7)
    assert mixed_track(None, 3, minutes=20).minutes == 20
    assert mixed_track(None, 3).title == "3 questions"
