"""All attempts under today's rubrics: here or in processes, with progress, and no facts changed."""

from dataclasses import replace
from pathlib import Path

import pytest
from small_bank import ASKING, QUESTIONS, STRONG, Clock, SmallBank, a_bank, a_practice

from mockroom.domain.level import Level
from mockroom.domain.rescored import Fate, Moved, report_of
from mockroom.domain.signal import IndicatorKind
from mockroom.practice import Practice, UnknownAttemptError, UnknownQuestionError
from mockroom.practice.rescoring import Rescoring
from mockroom.store.files import FileStore
from mockroom.store.memory import MemoryStore
from mockroom.store.protocol import Store

LONG = f"{STRONG} {'It went on like this for weeks on end. ' * 4}"


def stricter_bank() -> SmallBank:
    """The small bank without the indicator that made answers strong."""
    kept = tuple(one for one in ASKING.indicators if one.kind is not IndicatorKind.DEPTH)
    catalogue = replace(a_bank().catalogue, signals={ASKING.id: replace(ASKING, indicators=kept)})
    return SmallBank(catalogue)


def answered(store: Store, *questions: str) -> None:
    """Attempts s1, s2, ... that came out strong."""
    clock = Clock()
    practice = a_practice(store=store, clock=clock)
    for question in questions:
        written = practice.write(practice.start_answering(practice.begin(question)), LONG)
        assert practice.close(practice.submit(written)).attempt.scorecard.overall == 100
        clock.pass_by(60)


def strict_practice(directory: Path) -> Practice:
    """In whichever process: today's practice on files."""
    return a_practice(store=FileStore(directory), bank=stricter_bank())


def test_attempts_are_scored_again_with_progress_and_their_facts_stay() -> None:
    store = MemoryStore()
    answered(store, "stuck-project", "own-mistake", "stuck-project")
    facts = store.attempts().entries
    steps: list[tuple[int, int]] = []
    run = Rescoring(a_practice(store=store, bank=stricter_bank())).run(
        progress=lambda done, of: steps.append((done, of))
    )
    moves = list(run)
    assert {one.attempt for one in moves} == {"s1", "s2", "s3"}
    assert [one.question for one in moves] == ["own-mistake", "stuck-project", "stuck-project"]
    assert all((one.fate, one.down) == (Fate.MOVED, ("asking",)) for one in moves)
    assert moves[0].after == {"asking": Level.SHOWN}
    assert moves[0].rubric_changed
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert store.attempts().entries == facts


def test_chosen_attempts_are_scored_once_and_an_unknown_one_stops_all_before_it_begins() -> None:
    store = MemoryStore()
    answered(store, "stuck-project", "own-mistake")
    rescoring = Rescoring(a_practice(store=store))
    assert [one.attempt for one in rescoring.run(["s2", "s2"])] == ["s2"]
    with pytest.raises(UnknownAttemptError, match="s9"):
        rescoring.run(["s1", "s9"])


def test_what_is_cancelled_stops_between_two_attempts() -> None:
    store = MemoryStore()
    answered(store, "stuck-project", "stuck-project", "stuck-project")
    found: list[Moved] = []
    for one in Rescoring(a_practice(store=store)).run(cancelled=lambda: len(found) == 2):
        found.append(one)  # noqa: PERF402 - looked at meanwhile
    assert [one.attempt for one in found] == ["s3", "s2"]


def test_an_attempt_at_a_question_that_left_the_bank_is_named_and_the_rest_goes_on() -> None:
    store = MemoryStore()
    answered(store, "stuck-project", "own-mistake")
    smaller = a_bank({"own-mistake": QUESTIONS["own-mistake"]})
    practice = a_practice(store=store, bank=smaller)
    moves = {one.attempt: one for one in Rescoring(practice).run()}
    assert (moves["s1"].fate, moves["s2"].fate) == (Fate.GONE, Fate.SAME)
    assert moves["s1"].trouble == "The bank no longer has its question."
    with pytest.raises(UnknownQuestionError):
        practice.today(practice.attempt("s1"))


def test_an_attempt_that_is_gone_meanwhile_is_told_with_what_the_list_knew(tmp_path: Path) -> None:
    answered(FileStore(tmp_path), "stuck-project", "own-mistake")
    practice = strict_practice(tmp_path)
    run = Rescoring(practice).run()
    (file,) = tmp_path.glob("attempts/*/*/s1.toml")
    file.unlink()
    moves = {one.attempt: one for one in run}
    assert (moves["s1"].fate, moves["s1"].title) == (Fate.UNREADABLE, "A stuck project")
    assert moves["s2"].fate is Fate.MOVED


def test_one_attempt_stands_beside_its_scorecard_of_today() -> None:
    store = MemoryStore()
    answered(store, "stuck-project")
    practice = a_practice(store=store, bank=stricter_bank())
    found = practice.today(practice.attempt("s1"))
    (one,) = found.signals
    assert (one.before, one.after) == (Level.STRONG, Level.SHOWN)
    assert one.sentence == "Lower today: “why” counts less than then."
    assert found.rubric_changed


class Elsewhere:
    """What makes `strict_practice` in another process, or fails to."""

    def __init__(self, directory: Path, *, fails: bool = False) -> None:
        self.directory, self.fails = directory, fails

    def __call__(self) -> Practice:
        if self.fails:
            raise SystemExit(1)
        return strict_practice(self.directory)


def test_processes_come_to_the_same_and_none_is_left_behind(tmp_path: Path) -> None:
    answered(FileStore(tmp_path), *["stuck-project", "own-mistake"] * 10)
    practice = strict_practice(tmp_path)
    here = report_of(Rescoring(practice).run())
    beside = Rescoring(practice, Elsewhere(tmp_path))
    assert report_of(beside.run(workers=2)) == here
    assert here.fates[Fate.MOVED] == 20

    run = beside.run(aside=True)
    assert next(iter(run)).fate is Fate.MOVED
    run.close()


def test_processes_that_die_leave_their_work_to_this_one(tmp_path: Path) -> None:
    answered(FileStore(tmp_path), "stuck-project", "own-mistake")
    rescoring = Rescoring(strict_practice(tmp_path), Elsewhere(tmp_path, fails=True))
    assert report_of(rescoring.run(workers=2)).fates[Fate.MOVED] == 2
