"""The use cases as the program runs them: real files, the shipped bank, the real clock."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mockroom.domain.drawing import SEEDS
from mockroom.practice import Practice, default_practice
from mockroom.practice.compose import default_interviews, fresh_id, local_now
from mockroom.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(config=tmp_path / "config.toml", data=tmp_path / "data")


def finished_interview(practice: Practice) -> str:
    """Lead one interview to its end; the attempt's id."""
    session = practice.begin(practice.questions()[0].question.id)
    session = practice.clarify(session, "May I take one from a small company?")
    session = practice.start_answering(session)
    session = practice.write(session, "Nobody owned it, so I asked both depots why.")
    practice.save_draft(session)
    session = practice.submit(session)
    finished = practice.close(session)
    assert finished.saved
    return finished.attempt.id


def test_an_interview_on_the_shipped_bank_is_there_at_the_next_start(settings: Settings) -> None:
    attempt_id = finished_interview(default_practice(settings))
    later = default_practice(settings)
    assert [row.id for row in later.attempts()] == [attempt_id]
    assert len(later.attempt(attempt_id).exchanges) == 1
    assert later.drafts() == ()
    assert later.notices == ()
    files = [path for path in settings.data.rglob("*") if path.is_file()]
    facts = [path for path in files if path.parent.name != "cache"]
    assert [path.suffix for path in facts if "index.sqlite" not in path.name] == [".toml"]


def test_content_is_read_once_where_data_is_kept(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.data.mkdir(parents=True)
    read = [one.question.id for one in default_practice(settings).questions()]
    monkeypatch.delattr("mockroom.bank.memory.draft")
    monkeypatch.delattr("mockroom.bank.load.draft")
    assert [one.question.id for one in default_practice(settings).questions()] == read != []


def test_looking_around_makes_no_directory(settings: Settings) -> None:
    practice = default_practice(settings)
    assert practice.questions()
    assert practice.drafts() == ()
    assert practice.attempts() == ()
    assert not settings.data.exists()


def test_a_persons_own_content_is_read_after_the_shipped_content(settings: Settings) -> None:
    shipped = len(default_practice(settings).questions())
    own = settings.own_content / "questions" / "mine"
    own.mkdir(parents=True)
    (own / "broken.toml").write_text("id = ")
    practice = default_practice(settings)
    assert len(practice.questions()) == shipped
    assert any("broken.toml" in problem for problem in practice.problems)


def test_times_carry_their_offset_and_ids_sort_by_time() -> None:
    assert local_now().utcoffset() is not None
    early, late = (fresh_id(datetime(2026, 11, 24, 18, 30, s, tzinfo=UTC)) for s in (11, 12))
    assert re.fullmatch(r"2026-11-24-183011-[0-9a-f]{4}", early)
    assert early < late


def test_the_use_cases_load_nothing_heavy_before_they_are_used(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "import mockroom.practice\n"
        "heavy = {'pydantic', 'textual', 'tomli_w', 'mockroom.bank.load',"
        " 'mockroom.domain.scoring.engine', 'mockroom.store.files'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_data_that_cannot_be_reached_is_told_and_the_shipped_content_is_there(
    settings: Settings,
) -> None:
    shipped = len(default_practice(settings).questions())
    settings.data.symlink_to("x" * 300)
    practice = default_practice(settings)
    assert len(practice.questions()) == shipped
    assert practice.drafts() == practice.attempts() == ()
    assert any("file name too long" in problem for problem in practice.problems)
    assert any("file name too long" in notice for notice in practice.notices)


def test_what_is_set_holds_in_the_room(settings: Settings) -> None:
    chosen = replace(settings, preset="gentle", think_seconds=45, numbers=False, probes=0)
    practice = default_practice(chosen)
    session = practice.begin(practice.questions()[0].question.id)
    assert (practice.usual.id, practice.numbers, session.preset) == ("gentle", False, "gentle")
    assert not session.terms.numbers

    real = default_practice(replace(chosen, preset="real"))
    question = real.questions()[0].question.id
    assert real.begin(question).terms.think_seconds == 45
    answered = real.write(real.start_answering(real.begin(question)), "We talked about it a lot.")
    assert real.submit(answered).probes == ()


def test_interviews_lie_beside_the_attempts(settings: Settings) -> None:
    interviews = default_interviews(settings, default_practice(settings))
    interview = interviews.begin(interviews.tracks()[0].track).interview
    assert (settings.data / "interviews" / f"{interview.id}.toml").is_file()
    assert interview.seed in SEEDS
