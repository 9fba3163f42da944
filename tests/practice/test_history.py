"""The history as a use case: finding, throwing away, taking in, grading."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_bank import NOON, QUESTIONS, STRONG, THIN, Clock, a_bank, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.history import HistoryFilter, Sort, SortKey
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.practice import Practice, UnknownAttemptError
from mockroom.practice.errors import UnknownFilterError
from mockroom.store.files import FileStore


def attempt_at(practice: Practice, text: str, question: str = "stuck-project") -> Attempt:
    session = practice.write(practice.start_answering(practice.begin(question)), text)
    return practice.close(practice.submit(session)).attempt


@pytest.fixture(params=["memory", "files"])
def practice(request: pytest.FixtureRequest, tmp_path: Path) -> Practice:
    """Three attempts: thin, strong a day later, and one at another question in real mode."""
    clock = Clock()
    store = FileStore(tmp_path) if request.param == "files" else None
    practice = a_practice(store=store, clock=clock)
    attempt_at(practice, THIN)
    clock.pass_by(86_400)
    attempt_at(practice, STRONG)
    clock.pass_by(86_400)
    session = practice.start_answering(practice.begin("own-mistake", Mode.REAL))
    practice.close(practice.submit(practice.write(session, THIN)))
    return practice


def found(practice: Practice, **wanted: object) -> list[str]:
    return [row.id for row in practice.history(HistoryFilter(**wanted)).rows]


def test_each_filter_finds_what_it_names(practice: Practice) -> None:
    day = NOON.date()
    assert found(practice) == ["s3", "s2", "s1"]
    assert found(practice, question="own-mistake") == ["s3"]
    assert found(practice, topic="teams") == ["s3", "s2", "s1"]
    assert found(practice, topic="none") == []
    assert found(practice, signal="asking", level=Level.STRONG) == ["s2"]
    assert found(practice, mode=Mode.REAL) == ["s3"]
    assert found(practice, since=day + timedelta(1)) == ["s3", "s2"]
    assert found(practice, until=day + timedelta(1)) == ["s2", "s1"]
    assert found(practice, text="foreman because") == ["s2"]
    assert found(practice, attempts=frozenset({"s1", "gone"})) == ["s1"]
    assert found(practice, disputed=True) == []
    practice.dispute(practice.attempt("s1"), "asking", Level.SHOWN, "")
    assert found(practice, disputed=True) == ["s1"]


def test_a_page_has_a_part_of_the_rows_and_tells_how_many_there_are(practice: Practice) -> None:
    sort = Sort(key=SortKey.OVERALL)
    page = practice.history(sort=sort, limit=1)
    assert ([row.id for row in page.rows], page.total) == (["s2"], 3)
    assert practice.history(sort=sort, limit=5, offset=-3).total == 3
    assert [row.id for row in practice.history(sort=sort, offset=1).rows] == ["s3", "s1"]


def test_what_a_filter_names_and_is_not_there_has_a_nearest_guess(practice: Practice) -> None:
    for wanted, guess in (
        (HistoryFilter(question="own-mistakes"), 'Did you mean "own-mistake"'),
        (HistoryFilter(signal="askin"), 'Did you mean "asking"'),
        (HistoryFilter(topic="team"), 'Did you mean "teams"'),
    ):
        with pytest.raises(UnknownFilterError, match=guess):
            practice.checked(wanted)
    for wanted in (HistoryFilter(text="x"), HistoryFilter(question="own-mistake", topic="teams")):
        assert practice.checked(wanted) == wanted
    by_name = practice.checked(HistoryFilter(signal=" ASKING", topic="Teams"))
    assert by_name == HistoryFilter(signal="asking", topic="teams")


def test_a_question_that_left_the_bank_is_shown_and_can_be_asked_for(practice: Practice) -> None:
    left = a_practice(
        store=practice._store,
        bank=a_bank({"stuck-project": QUESTIONS["stuck-project"]}),
    )
    wanted = left.checked(HistoryFilter(question="own-mistake"))
    (row,) = left.history(wanted).rows
    assert (row.id, row.title) == ("s3", "A mistake of your own")


def test_deleting_is_undone_exactly_and_each_trouble_has_a_sentence(practice: Practice) -> None:
    before = practice.attempts()
    moved = practice.delete(["s1", "s3", "s1", "s9"])
    assert moved.done == ("s1", "s3")
    assert [trouble[:32] for trouble in moved.troubles] == ['There is no attempt "s9". "mockr']
    assert found(practice) == ["s2"]
    assert [row.id for row in practice.trash()] == ["s3", "s1"]
    with pytest.raises(UnknownAttemptError):
        practice.attempt("s1")
    again = practice.restore(["s1", "s3", "s2"])
    assert again.done == ("s1", "s3")
    assert again.troubles == (
        'The attempt "s2" is not in the trash. "mockroom delete s2" puts it there.',
    )
    assert practice.attempts() == before
    assert practice.trash() == ()


def test_only_the_trash_can_be_erased(practice: Practice) -> None:
    assert practice.erase(["s1"]).done == ()
    practice.delete(["s1"])
    assert practice.erase(["s1"]).done == ("s1",)
    assert practice.restore(["s1"]).troubles == (
        'There is no attempt or draft in the trash called "s1". The trash is empty.',
    )


def test_a_retry_of_what_was_deleted_is_an_attempt_like_any_other(practice: Practice) -> None:
    session = practice.retry(practice.attempt("s1"))
    practice.delete(["s1"])
    answered = practice.write(practice.start_answering(session), STRONG)
    again = practice.close(practice.submit(answered)).attempt
    assert again.retry_of == "s1"
    assert practice.bettered(again) is None
    assert practice.before(again) is not None
    assert again.id in found(practice)


def test_taking_in_is_done_once_for_each_attempt_and_never_over_another(
    practice: Practice,
) -> None:
    mine = practice.attempt("s1")
    other = replace(mine, answer="I asked the harbour master.")
    first = practice.take_in([mine, other, replace(mine, id="new")])
    assert (first.new, first.there, first.renamed) == (("new",), ("s1",), (("s1", "s1-2"),))
    assert practice.attempt("s1") == mine
    assert practice.attempt("s1-2").answer == other.answer
    again = practice.take_in([mine, other, replace(mine, id="new")])
    assert (again.new, again.there, again.renamed) == ((), ("s1", "s1-2", "new"), ())
    assert found(practice, text="harbour") == ["s1-2"]


def test_an_attempt_that_cannot_be_kept_is_left_out_with_a_sentence(practice: Practice) -> None:
    mine = practice.attempt("s1")
    taken = practice.take_in([replace(mine, id="../s9"), replace(mine, id="s8", minutes=0), mine])
    assert taken.there == ("s1",)
    assert 'The id "../s9" cannot be the name of a file' in taken.troubles[0]
    assert 'The attempt "s8" was left out: the value of "minutes"' in taken.troubles[1]


def test_a_graded_text_is_an_attempt_that_tells_where_it_came_from(practice: Practice) -> None:
    attempt = practice.grade("stuck-project", STRONG)
    assert practice.attempt(attempt.id) == attempt
    row = next(row for row in practice.attempts() if row.id == attempt.id)
    assert (row.source, row.mode, row.spent, row.levels) == ("file", Mode.REAL, 0, (Level.STRONG,))
    assert attempt.started == attempt.finished == practice.now()
    assert practice.before(attempt) is not None
