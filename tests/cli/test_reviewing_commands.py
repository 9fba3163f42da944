"""Exporting, rescoring, comparing and stories from the command line."""

import json
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION, Run, sentence

from mockroom.domain.attempt import Attempt
from mockroom.domain.session import Phase
from mockroom.practice import default_practice
from mockroom.settings import load_settings
from mockroom.store.files import FileStore

OTHER = "disagree-with-manager"


@cache
def answered() -> tuple[Attempt, ...]:
    """A short answer, a longer one at the same question, and one at another; scored once."""
    practice = default_practice(load_settings(os.environ))
    found = []
    for question, text in ((QUESTION, ANSWER[:120]), (QUESTION, ANSWER), (OTHER, ANSWER)):
        session = practice.start_answering(practice.begin(question))
        session = practice.submit(practice.write(session, text))
        while session.phase is Phase.PROBING:
            session = practice.reply(session)
        finished = practice.close(session)
        assert finished.saved
        found.append(finished.attempt)
    return tuple(found)


@pytest.fixture
def attempts(run: Run, data: Path) -> list[str]:
    """The ids of these, which are kept."""
    store = FileStore(data)
    for attempt in answered():
        store.save_attempt(attempt)
    return [attempt.id for attempt in answered()]


def test_an_attempt_is_exported_into_a_file_here_that_is_named_and_not_written_over(
    run: Run, attempts: list[str]
) -> None:
    said = run("export", attempts[0])
    file = Path(f"{attempts[0]}.md")
    assert (said.code, said.out.strip()) == (0, str(file))
    assert file.read_text(encoding="utf-8").startswith("# ")
    assert file.stat().st_mode & 0o777 == 0o600

    file.write_text("mine", encoding="utf-8")
    again = run("export", attempts[0])
    assert again.code == 1
    assert "is there already. Give --force to write over it" in sentence(again)
    assert file.read_text(encoding="utf-8") == "mine"
    assert run("export", attempts[0], "--force").code == 0
    assert file.read_text(encoding="utf-8") != "mine"


def test_a_folder_gets_a_file_each_or_nothing_if_one_is_in_the_way(
    run: Run, attempts: list[str]
) -> None:
    Path("out").mkdir()
    Path("out", f"{attempts[1]}.html").symlink_to("nowhere")
    said = run("export", "--all", "--to", "html", "--output", "out")
    assert "is there already" in sentence(said)
    assert len(list(Path("out").iterdir())) == 1
    assert run("export", "--all", "--to", "json", "--output", "out").code == 0
    assert {file.name for file in Path("out").glob("*.json")} == {f"{a}.json" for a in attempts}


def test_filters_choose_and_a_dash_is_standard_output(run: Run, attempts: list[str]) -> None:
    said = run("export", "--question", OTHER, "--to", "json", "--output", "-")
    assert [one["id"] for one in json.loads(said.out)["attempts"]] == [attempts[2]]
    none = run("export", "--until", "2020-01-01", "--output", "-")
    assert (none.code, none.out) == (1, "")
    assert "no attempt fits" in sentence(none)


def test_an_export_of_one_machine_is_taken_in_by_another(
    run: Run, attempts: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run("export", "--all", "--to", "json", "--output", "all.json").code == 0
    before = json.loads(run("history", "--json").out)
    monkeypatch.setenv("MOCKROOM_DATA", str(tmp_path / "other"))
    assert run("history", "--import", "all.json").code == 0
    assert json.loads(run("history", "--json").out) == before


def test_stories_and_drills_go_along_and_come_once(
    run: Run, attempts: list[str], data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("stories", "add", "The quay", "--note", "Winter.")
    run("stories", "link", "The quay", attempts[0], attempts[2])
    run("stories", "add", "Gone")
    run("stories", "remove", "Gone")
    log = '{"v": 1, "what": "review", "at": "2026-11-01T10:00:00Z", "day": "2026-11-01", "card":'
    log += ' "recall/ownership/meaning", "kind": "recall", "grade": "good", "id": "r1"}\n'
    (data / "reviews.jsonl").write_text(log, encoding="utf-8")
    assert run("export", "--all", "--to", "json", "--output", "all.json").code == 0
    assert run("export", attempts[0], "--to", "json", "--output", "one.json").code == 0
    part = json.loads(Path("one.json").read_text(encoding="utf-8"))
    assert ([one["attempts"] for one in part["stories"]], "reviews" in part) == (
        [[attempts[0]]],
        False,
    )
    listed, drills = run("stories", "--json").out, run("drills", "--json").out

    monkeypatch.setenv("MOCKROOM_DATA", str(tmp_path / "other"))
    assert run("history", "--import", "one.json").code == 0
    said = run("history", "--import", "all.json").out
    assert "1 story imported, 1 got more, 0 there already." in said
    assert "1 grade of drills imported, 0 there already." in said
    assert run("stories", "--json").out == listed
    assert run("drills", "--json").out == drills
    assert "Gone" in run("stories", "--removed").out
    again = run("history", "--import", "all.json").out
    assert "0 stories imported, 2 there already." in again
    assert "0 grades of drills imported, 1 there already." in again


def test_what_cannot_be_exported_is_told_in_a_sentence(run: Run, attempts: list[str]) -> None:
    for arguments, told, code in (
        ((), "export needs an ATTEMPT, --all, or a filter", 2),
        (("--all", "--mode", "real"), "one of the three", 2),
        (("nothing",), 'There is no attempt "nothing"', 1),
        (("--topic", "leadrship"), 'Did you mean "leadership"', 2),
        (("--all", "--output", "no/such/folder.md"), "cannot be written", 1),
    ):
        said = run("export", *arguments)
        assert (said.code, said.out) == (code, "")
        assert told in sentence(said)


def test_rescoring_tells_what_moved_and_changes_no_file(
    run: Run, attempts: list[str], data: Path
) -> None:
    (file,) = data.glob(f"attempts/*/*/{attempts[1]}.toml")
    text = file.read_text(encoding="utf-8")
    older = text.replace('signal = "ownership"\nname', 'signal = "owning-up"\nname', 1)
    assert older != text
    file.write_text(older, encoding="utf-8")
    files = {path: path.read_bytes() for path in data.glob("attempts/*/*/*.toml")}

    said = run("rescore")
    assert said.code == 0
    assert said.out.startswith("1 of 3 attempts came out otherwise.\n")
    assert "not listened for any more" in said.out
    found = json.loads(run("rescore", "--json").out)
    assert {one["id"]: one["fate"] for one in found["attempts"]} == {
        attempts[0]: "same",
        attempts[1]: "moved",
        attempts[2]: "same",
    }
    one = run("rescore", attempts[1])
    assert "It was not listened for then." in one.out
    assert {path: path.read_bytes() for path in data.glob("attempts/*/*/*.toml")} == files


def test_an_attempt_that_has_nothing_of_today_is_named(
    run: Run, attempts: list[str], data: Path
) -> None:
    (file,) = data.glob(f"attempts/*/*/{attempts[0]}.toml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(f'question = "{QUESTION}"', 'question = "gone"'), encoding="utf-8")
    said = run("rescore")
    assert said.code == 1
    assert "Every attempt came out as it did then. 1 attempt has nothing of today." in said.out
    assert "The bank no longer has its question." in said.out
    assert "no attempt" in sentence(run("rescore", "nothing"))


def test_two_attempts_at_one_question_stand_side_by_side(run: Run, attempts: list[str]) -> None:
    said = run("compare", attempts[0], attempts[1])
    assert said.code == 0
    assert "Ownership" in said.out
    assert "{+" in said.out
    assert "-]{+" not in said.out
    lines = said.out.splitlines()
    headings = ["Signals", "Sections, by their share of the answer", "Figures", "What was said"]
    assert [line for line in lines if line in headings] == headings
    assert lines.index("Signals") < next(n for n, one in enumerate(lines) if "Ownership" in one)
    other = run("compare", attempts[0], attempts[2])
    assert other.code == 2
    assert "attempts at two questions" in sentence(other)
    assert "There is no attempt" in sentence(run("compare", attempts[0], "nothing"))


def test_what_went_and_what_came_stand_apart_by_one_blank(run: Run, data: Path) -> None:
    first, second, *_ = answered()
    store = FileStore(data)
    for one, text in (
        (first, "I then rang her. It was late. She came at once."),
        (second, "Since then I rang her. She came at once."),
    ):
        store.save_attempt(replace(one, answer=text, probes=()))
    said = " ".join(run("compare", first.id, second.id).out.split())
    assert said.endswith("[-I-] {+Since+} then {+I+} rang her. [-It was late.-] She came at once.")


def test_stories_are_named_linked_listed_and_brought_back(run: Run, attempts: list[str]) -> None:
    assert run("stories").out.startswith("There are no stories yet.")
    assert run("stories", "add", "The <b>cold</b> store").out == (
        "the-b-cold-b-store  The <b>cold</b> store: 0 attempts\n"
    )
    run("stories", "rename", "the-b-cold-b-store", "Cold store")
    run("stories", "note", "cold store", "Winter.")
    said = run("stories", "link", "Cold store", attempts[1], attempts[2])
    assert said.out.endswith("Cold store: 2 attempts\n")
    listed = run("stories")
    assert "    Winter." in listed.out
    assert "1 attempt belongs to no story." in " ".join(listed.out.split())

    assert "1 attempt" in run("stories", "unlink", "cold store", attempts[2]).out
    run("stories", "remove", "cold store")
    assert "Cold store" not in run("stories").out
    assert "Cold store: 1 attempt" in run("stories", "--removed").out
    assert run("stories", "restore", "COLD STORE").code == 0
    (story,) = json.loads(run("stories", "--json").out)["stories"]
    assert (story["name"], story["attempts"]) == ("Cold store", [attempts[1]])

    wrong = run("stories", "link", "cold store", "nothing")
    assert wrong.code == 2
    assert 'There is no attempt "nothing"' in sentence(wrong)
    assert "Did you mean" in sentence(run("stories", "remove", "the-b-cold-store"))


def test_trends_tell_the_weakest_signals_with_what_to_do_and_one_signal_over_time(
    run: Run, attempts: list[str], data: Path
) -> None:
    said = run("trends")
    assert (said.code, said.err) == (0, "")
    assert "Weakest, and what to do:" in said.out
    assert '"mockroom practice ' in said.out
    assert "On the whole" in said.out
    assert "3 attempts on 1 day of the last 13 weeks." in said.out

    (first, *_) = json.loads(run("trends", "--json").out)["signals"]
    one = run("trends", "--signal", first["name"].upper()).out
    assert one.startswith(f"{first['name']}: latest ")
    assert [point["attempt"] in one for point in first["points"]] == [True] * len(first["points"])
    wrong = run("trends", "--signal", "ownershp")
    assert wrong.code == 2
    assert 'Did you mean "ownership"?' in sentence(wrong)

    config = data.parent / "config"
    config.mkdir(exist_ok=True)
    (config / "config.toml").write_text("numbers = false\n")
    assert not [letter for letter in run("trends").out if letter.isdigit()]


def test_trends_say_what_to_do_where_there_is_no_attempt(run: Run) -> None:
    assert run("trends").out == (
        "There are no attempts yet. Answer a question, and its levels stand here.\n"
    )
    assert run("trends", "--signal", "ownership").out.startswith("Ownership: no attempt that")


def test_the_attempts_that_tell_a_story_are_listed_and_exported(
    run: Run, attempts: list[str]
) -> None:
    assert run("stories", "add", "The Quay").code == 0
    assert run("stories", "add", "Another one").code == 0
    run("stories", "link", "the quay", attempts[0], attempts[2])

    def listed(*options: str) -> list[str]:
        said = run("history", "--json", "--reverse", *options)
        return [row["id"] for row in json.loads(said.out)["history"]]

    assert sorted(listed("--story", "the quay")) == sorted([attempts[0], attempts[2]])
    assert listed("--story", "the-quay", "--question", OTHER) == [attempts[2]]
    assert listed("--story", "another one") == []
    out = json.loads(run("export", "--story", "The Quay", "--to", "json", "--output", "-").out)
    assert {one["id"] for one in out["attempts"]} == {attempts[0], attempts[2]}
    for command in ("history", "export"):
        said = run(command, "--story", "the key")
        assert said.code == 2
        assert 'There is no story "the key".' in sentence(said)
    assert "takes no filters" in sentence(run("history", "--trash", "--story", "the quay"))
