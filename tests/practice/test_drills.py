"""Drills from the queue to the grade and back, on a small bank and a clock that stands still."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from review_log import a_review
from small_bank import ASKING, QUESTIONS, STRONG, Clock, Ids, SmallBank, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Kind, KnownStory, Written
from mockroom.domain.drill_run import Run, Stage, Why
from mockroom.domain.outcome import Outcome
from mockroom.domain.question import Question
from mockroom.domain.review import Grade, Review
from mockroom.practice.drill_rows import Limits
from mockroom.practice.drills import (
    Drills,
    NothingToDrillError,
    Queue,
    UnknownCardError,
    UnknownSignalError,
)
from mockroom.practice.practice import Practice
from mockroom.store.drill_drafts import DrillDraftFiles
from mockroom.store.memory import MemoryStore, Shelf
from mockroom.store.protocol import StoreError
from mockroom.store.review_memory import (
    MemoryDerived,
    MemoryDrillDrafts,
    MemoryReviews,
    ReviewShelf,
)
from mockroom.store.reviews import DerivedFile, ReviewFile

BURST = "burst/stuck-project/asking"
ANSWER = Written("I asked the foreman.")
OUTCOME = Outcome(suggested=Grade.GOOD, because="It is shown.")


def the_bank(questions: Mapping[str, Question] = QUESTIONS) -> SmallBank:
    """A bank with drills on a signal that are easier than those on its questions."""
    *deeds, label = ASKING.indicators
    label = replace(label, hits=("I am a good listener.",))
    asking = replace(ASKING, indicators=(*deeds, label))
    calm = replace(ASKING, id="calm", name="Calm", short="Calm", meaning="Keeps calm.")
    return SmallBank(Catalogue(questions=questions, signals={"asking": asking, "calm": calm}))


@dataclass
class World:
    """A person's data, and windows on it."""

    clock: Clock = field(default_factory=Clock)
    shelf: ReviewShelf = field(default_factory=ReviewShelf)
    attempts: Shelf = field(default_factory=Shelf)
    ids: Ids = field(default_factory=Ids)
    bank: SmallBank = field(default_factory=the_bank)

    def practice(self) -> Practice:
        store = MemoryStore(self.attempts)
        return a_practice(store=store, clock=self.clock, ids=self.ids, bank=self.bank)

    def window(self, **more: Any) -> Drills:
        """The drills of one more window."""
        log, derived = MemoryReviews(self.shelf), MemoryDerived(self.shelf)
        drafts = MemoryDrillDrafts(self.shelf)
        return Drills(self.practice(), log, derived, drafts, self.ids, **more)

    def attempt(self, text: str, question: str = "stuck-project") -> Attempt:
        """A finished attempt."""
        practice = self.practice()
        session = practice.start_answering(practice.begin(question))
        return practice.close(practice.submit(practice.write(session, text))).attempt

    def days_later(self, days: float) -> None:
        self.clock.pass_by(days * 86400)


@pytest.fixture
def world() -> World:
    return World()


def graded(drills: Drills, run: Run, grade: Grade = Grade.GOOD, seconds: float = 30) -> Run:
    """The run with the card at hand answered and graded."""
    drills._practice._now.pass_by(seconds)  # type: ignore[attr-defined]
    return drills.grade(drills.answered(run, ANSWER, OUTCOME), grade)


def through(drills: Drills, queue: Queue, grade: Grade = Grade.GOOD) -> Run:
    run = drills.begin(queue)
    while run.stage is not Stage.OVER:
        run = graded(drills, run, grade)
    return run


def of(drills: Drills, *card_ids: str) -> Queue:
    """A queue with these cards alone."""
    everything = drills.queue(count=100)
    found = {one.card.id: one for one in everything.cards}
    return Queue(cards=tuple(found[one] for one in card_ids))


def ids(queue: Queue) -> list[str]:
    return [one.card.id for one in queue.cards]


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
        assert replace(window.due(), begun=0) == before[0]
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


def on_files(world: World, folder: Path) -> Drills:
    log, derived, drafts = ReviewFile(folder), DerivedFile(folder), DrillDraftFiles(folder)
    return Drills(world.practice(), log, derived, drafts, world.ids)


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
    logged = [entry.card for entry in ReviewFile(in_the_way).read().entries]  # type: ignore[union-attr]
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


# The queue


def test_a_day_asks_for_no_more_than_its_limits(world: World) -> None:
    drills = world.window(limits=Limits(new=2, most=3))
    assert (drills.due().count, drills.due().new, len(drills.queue().cards)) == (0, 2, 2)
    through(drills, drills.queue())
    assert (drills.due().new, drills.queue().cards) == (0, ())
    world.days_later(60)
    due = drills.due()
    assert (due.count, due.new) == (2, 1)
    queue = drills.queue()
    assert [one.why for one in queue.cards] == [Why.DUE, Why.DUE, Why.NEW]
    drills.adopt(limits=Limits(new=2, most=1), starts=4, goal=3)
    assert (drills.due().count, len(drills.queue().cards), drills.queue().later) == (1, 1, 1)


def test_who_asks_for_a_count_a_kind_or_a_signal_gets_it(world: World) -> None:
    drills = world.window(limits=Limits(new=0, most=1))
    assert len(drills.queue(count=4).cards) == 4
    kinds = {one.card.kind for one in drills.queue(kind=Kind.BURST).cards}
    signals = {one.card.signal for one in drills.queue(signal="asking", count=3).cards}
    assert (kinds, signals) == ({Kind.BURST}, {"asking"})


def test_more_goes_on_beyond_the_day(world: World) -> None:
    drills = world.window(limits=Limits(new=1, most=1))
    run = through(drills, drills.queue())
    more = drills.more(run)
    assert len(more.cards) > 1
    assert not set(ids(more)) & {one.queued.card.id for one in run.done}


def test_what_was_weak_in_attempts_comes_before_other_new_drills(world: World) -> None:
    world.attempt("We talked about the cold store for a month. " * 4)
    first = world.window().queue(count=100).cards
    about = [one.card.signal for one in first if one.why is Why.WEAK]
    assert about
    assert set(about) == {"asking"}
    assert first[0].why is Why.WEAK


def test_a_leech_is_turned_into_something_easier(world: World) -> None:
    log = MemoryReviews(world.shelf)
    grades = [Grade.GOOD, *[Grade.AGAIN, Grade.GOOD] * 4]
    log.append([a_review(f"r{n}", BURST, grade, days=n) for n, grade in enumerate(grades)])
    world.days_later(60)
    first = world.window().queue().cards[0]
    assert (first.why, first.instead_of, first.card.signal) == (Why.EASIER, BURST, "asking")
    assert first.card.kind in (Kind.REWRITE, Kind.RECALL)
    assert next(row for row in world.window().statistics().by_kind if row.name == "burst").leeches


# What was missed


def test_drills_on_what_an_attempt_missed_are_about_its_signals(world: World) -> None:
    attempt = world.attempt("We talked about the cold store for a month. " * 4)
    queue = world.window().missed(attempt)
    assert {one.why for one in queue.cards} == {Why.MISSED}
    assert {one.card.signal for one in queue.cards} == {"asking"}
    assert queue.cards[0].card.question in ("stuck-project", "")
    assert world.window().missed(attempt, count=1).cards == queue.cards[:1]


def test_nothing_is_drilled_where_everything_was_shown(world: World) -> None:
    assert world.window().missed(world.attempt(STRONG)).cards == ()


# Keeping at it


def test_due_tells_how_long_it_takes_from_how_long_it_took(world: World) -> None:
    log = MemoryReviews(world.shelf)
    log.append([a_review(f"r{n}", BURST, days=-40 + n, seconds=240) for n in range(3)])
    due = world.window().due()
    assert (due.count, due.minutes) == (1, 4)
    through(world.window(), of(world.window(), BURST))
    due = world.window().due()
    assert (due.count, due.minutes) == (0, 0)


def test_drills_and_attempts_of_the_week_count_towards_its_goal(world: World) -> None:
    world.attempt(STRONG)
    world.days_later(1)
    through(world.window(), of(world.window(), BURST))
    goal = world.window(goal=2).goal()
    assert (goal.done, goal.days, goal.kept) == (2, 2, 1)


def test_a_frozen_week_is_remembered_and_can_be_thawed(world: World) -> None:
    assert world.window().freeze(True).frozen
    assert world.window().goal().frozen
    assert not world.window().freeze(False).frozen
    past = date(2026, 11, 18)
    world.window().freeze(True, past)
    last_week = world.window().calendar(2)[0]
    assert last_week[0].day == date(2026, 11, 16)
    assert all(day.frozen for day in last_week)


def test_statistics_tell_retention_forecast_and_days(world: World) -> None:
    log = MemoryReviews(world.shelf)
    log.append(
        [
            a_review("r1", BURST, days=-20),
            a_review("r2", BURST, days=-18),
            a_review("r3", BURST, Grade.AGAIN, days=-7),
            a_review("r4", BURST, days=-7, minutes=11),
            a_review("r5", "recall/asking/meaning", days=0),
        ]
    )
    told = world.window().statistics()
    burst, recall = told.by_kind
    assert (burst.name, burst.reviews, burst.learnt, burst.kept, burst.share) == (
        "burst",
        4,
        2,
        1,
        0.5,
    )
    assert (recall.name, recall.share) == ("recall", None)
    assert [row.title for row in told.by_signal][:1] == ["Asking"]
    assert (told.reviews, told.started) == (5, 2)
    assert told.per_day[-1] == (date(2026, 11, 24), 1)
    assert dict(told.per_day)[date(2026, 11, 17)] == 2
    assert len(told.forecast) == 14
    assert sum(count for _, count in told.forecast) == 2
    assert told.forecast[0] == (date(2026, 11, 24), 1)


def test_a_week_that_cannot_be_frozen_says_so(world: World, tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").mkdir()
    with pytest.raises(StoreError, match="could not be written"):
        on_files(world, tmp_path).freeze(True)


def test_two_windows_see_what_the_other_graded(world: World) -> None:
    one, other = world.window(), world.window()
    run = one.begin(of(one, BURST))
    other_run = other.begin(of(other, "recall/asking/meaning"))
    graded(one, run)
    graded(other, other_run)
    for window in (one, other):
        assert window.statistics().started == 2
