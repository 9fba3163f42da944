"""Drills from the card to the grade and back, on a small bank and a clock that stands still."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from drill_world import ANSWER, BURST, OUTCOME, World, graded, ids, of, on_files, the_bank, through
from small_bank import QUESTIONS, STRONG

from mockroom.domain.drill import Kind, KnownStory, Written
from mockroom.domain.drill_run import Stage, Why
from mockroom.domain.review import Grade, Review
from mockroom.practice.drills import (
    NothingToDrillError,
    Queue,
    UnknownCardError,
    UnknownSignalError,
)
from mockroom.store.review_memory import (
    MemoryReviews,
)
from mockroom.store.reviews import ReviewFile


@pytest.fixture
def world() -> World:
    return World()


# A run


def test_a_grade_is_logged_with_all_that_cannot_be_known_later(world: World) -> None:
    world.clock.time = datetime(2026, 11, 25, 1, 30, tzinfo=timezone(timedelta(hours=1)))
    drills = world.window()
    run = drills.begin(of(drills, BURST))
    graded(drills, run, Grade.HARD, seconds=41)
    (entry,) = MemoryReviews(world.shelf).read().entries
    assert isinstance(entry, Review)
    assert (entry.card, entry.kind, entry.signal) == (BURST, "burst", "asking")
    assert (entry.grade, entry.suggested, entry.seconds) == (Grade.HARD, Grade.GOOD, 41)
    assert (entry.at, entry.day) == (
        datetime(2026, 11, 25, 0, 30, 41, tzinfo=UTC),
        date(2026, 11, 24),
    )


def test_the_interval_on_the_key_is_after_how_long_it_comes_again(world: World) -> None:
    drills = world.window()
    run = drills.begin(of(drills, BURST))
    wait = drills.intervals(run)[Grade.GOOD]
    over = graded(drills, run)
    assert drills.intervals(over) == {}
    world.days_later(wait.days - 1)
    assert world.window().due().count == 0
    world.days_later(1)
    assert world.window().due().count == 1
    assert world.window().queue().cards[0].card.id == BURST


def test_undo_is_as_if_it_had_never_been_graded(world: World) -> None:
    drills = world.window()
    run = drills.begin(of(drills, BURST, "recall/asking/meaning"))
    before = drills.due(), drills.statistics(), drills.state(BURST)
    twice = graded(drills, graded(drills, run), Grade.AGAIN)
    back = drills.undo(drills.undo(twice))
    assert (back.stage, back.answer, back.outcome) == (Stage.REVEAL, ANSWER, OUTCOME)
    assert drills.undo(back) == back
    for window in (drills, world.window()):
        assert replace(window.due(), begun=0, minutes=before[0].minutes) == before[0]
        assert (window.statistics(), window.state(BURST)) == before[1:]
    again = drills.grade(back, Grade.EASY)
    assert again.done[0].grade is Grade.EASY
    state = world.window().state(BURST)
    assert state is not None
    assert state.reviews == 1


def test_a_skipped_card_is_not_logged_and_comes_again(world: World) -> None:
    drills = world.window()
    run = drills.skip(drills.begin(of(drills, BURST)))
    assert run.stage is Stage.OVER
    assert MemoryReviews(world.shelf).read().entries == ()
    assert BURST in ids(drills.queue(count=100))
    assert BURST not in ids(drills.more(run, count=100))
    back = drills.undo(run)
    assert back.stage is Stage.PROMPT


def test_grading_asks_for_an_answer_first(world: World) -> None:
    drills = world.window()
    run = drills.begin(of(drills, BURST))
    assert drills.grade(run, Grade.GOOD) == run
    assert MemoryReviews(world.shelf).read().entries == ()


def test_an_answer_is_judged_by_the_scorer_of_the_room(world: World) -> None:
    drills = world.window()
    run = drills.answer(drills.begin(of(drills, BURST)), Written(STRONG))
    assert run.outcome is not None
    assert run.outcome.reading is not None
    assert run.outcome.quote
    assert run.outcome.suggested is Grade.EASY


def test_every_card_of_the_bank_can_be_judged(world: World) -> None:
    from mockroom.domain.drill import Input

    drills = world.window()
    written = [one for one in drills.cards().values() if one.input in (Input.TEXT, Input.LINE)]
    assert {Kind.BURST, Kind.RECALL, Kind.PICK} <= {one.kind for one in written}
    for card in written:
        assert drills.judge(card, Written("How large was the team? " + STRONG)).because


def test_stories_to_pick_are_those_that_were_named_or_else_those_told(world: World) -> None:
    (pick,) = (one for one in world.window().cards().values() if one.id.startswith("pick/stuck"))
    world.attempt(STRONG, "own-mistake")
    assert [one.name for one in world.window()._known_stories()] == ["A mistake of your own"]
    named = (KnownStory("The cold store", ("asking",)),)
    drills = world.window(stories=lambda: named)
    assert drills._known_stories() == named
    assert drills.judge(pick, Written("the cold store")).suggested is not Grade.AGAIN


def test_an_empty_queue_and_unknown_names_are_told(world: World) -> None:
    drills = world.window()
    with pytest.raises(NothingToDrillError, match="nothing to drill"):
        drills.begin(Queue(cards=()))
    with pytest.raises(UnknownCardError, match='no drill "burst/stuck-project/askin"'):
        drills.card("burst/stuck-project/askin")
    with pytest.raises(UnknownSignalError, match='Did you mean "asking"'):
        drills.queue(signal="askin")


# Trouble


def test_a_grade_that_cannot_be_written_is_told_and_written_once_it_can_be(
    world: World, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("not a folder")
    drills = on_files(world, in_the_way)
    run = drills.begin(of(drills, BURST, "recall/asking/meaning"))
    run = graded(drills, run, Grade.EASY)
    assert run.trouble is not None
    assert "could not be written" in run.trouble
    assert run.current is not None
    assert run.current.card.id == "recall/asking/meaning"
    assert drills.state(BURST) is not None
    assert drills.keep(run).trouble is not None
    in_the_way.unlink()
    assert drills.keep(run).trouble is None
    run = graded(drills, run)
    assert run.trouble is None
    logged = [getattr(one, "card", "") for one in ReviewFile(in_the_way).read().entries]
    assert logged == [BURST, "recall/asking/meaning"]


def test_bad_lines_are_noticed_and_the_rest_holds(world: World, tmp_path: Path) -> None:
    through(on_files(world, tmp_path), of(world.window(), BURST))
    with (tmp_path / "reviews.jsonl").open("a") as file:
        file.write('{"v": 9}\n{"v": 1, "wh')
    drills = on_files(world, tmp_path)
    assert drills.state(BURST) is not None
    newer, torn = drills.notices
    assert "line 2 was written by a newer mockroom" in newer
    assert "line 3 is cut off" in torn


def test_a_drill_whose_question_left_the_bank_is_named_skipped_and_kept(world: World) -> None:
    through(world.window(), of(world.window(), BURST))
    world.days_later(30)
    world.bank = the_bank({"own-mistake": QUESTIONS["own-mistake"]})
    drills = world.window()
    assert drills.due().count == 0
    queue = drills.queue()
    assert BURST not in ids(queue)
    (notice,) = queue.notices
    assert (
        notice
        == f'The drill "{BURST}" is skipped: its question or signal is not in the bank any more.'
    )
    assert drills.statistics().lost == (BURST,)
    assert drills.statistics().reviews == 1
    world.bank = the_bank()
    assert world.window().queue().cards[0].card.id == BURST


def test_a_clock_set_back_holds_nothing_back_and_loses_nothing(world: World) -> None:
    world.days_later(500)
    through(world.window(), of(world.window(), BURST))
    world.days_later(-500)
    drills = world.window()
    assert drills.due().count == 1
    run = drills.begin(drills.queue())
    assert all(wait > timedelta(0) for wait in drills.intervals(run).values())
    through(drills, of(drills, BURST))
    assert world.window().due().count == 0
    assert world.window().statistics().reviews == 2


# Half-written answers


def test_a_half_written_answer_comes_first_and_is_dropped_once_graded(world: World) -> None:
    card = world.window().card(BURST)
    world.window().save_draft(card, ANSWER)
    drills = world.window()
    assert drills.due().begun == 1
    queue = drills.queue()
    assert (queue.cards[0].card, queue.cards[0].why) == (card, Why.BEGUN)
    assert ids(queue).count(BURST) == 1
    assert drills.draft(card) == ANSWER
    run = drills.begin(queue)
    assert drills.draft(card) == ANSWER
    graded(drills, run)
    assert drills.draft(card) is None


def test_an_emptied_answer_is_no_draft_and_a_skipped_one_stays(world: World) -> None:
    drills = world.window()
    card = drills.card(BURST)
    drills.save_draft(card, ANSWER)
    drills.skip(drills.begin(of(drills, BURST)))
    assert drills.draft(card) == ANSWER
    drills.save_draft(card, Written("  \n"))
    assert drills.draft(card) is None


def test_undo_brings_the_draft_back(world: World) -> None:
    drills = world.window()
    drills.undo(graded(drills, drills.begin(of(drills, BURST))))
    assert world.window().draft(drills.card(BURST)) == ANSWER


def test_stories_that_were_named_are_known_to_drills(world: World, tmp_path: Path) -> None:
    from mockroom.practice.compose import default_stories
    from mockroom.practice.compose_drills import default_drills
    from mockroom.settings import Settings

    settings = Settings(config=tmp_path / "config.toml", data=tmp_path)
    attempt = world.attempt(
        f"{STRONG} The yard had been quiet for a week and nobody knew for how long."
    )
    practice = world.practice()
    default_stories(settings, practice).add("The cold store")
    default_stories(settings, practice).link("The cold store", [attempt.id])
    drills = default_drills(settings, practice)
    assert drills._known_stories() == (KnownStory("The cold store", ("asking",)),)
