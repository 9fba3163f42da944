"""Files remembered from the last start: the same bank, and never an old one."""

import json
import os
from pathlib import Path

import pytest
from good_content import LEXICON, QUESTION, change, question, told_of, write, write_pack

from mockroom.bank import memory as remembering
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content


class Kept:
    """A memory that lives as long as its test, and counts what is kept."""

    def __init__(self) -> None:
        self.text = ""
        self.saved = 0

    def load(self) -> dict[str, object] | None:
        return json.loads(self.text) if self.text else None

    def save(self, derived: dict[str, object]) -> None:
        self.text = json.dumps(derived)
        self.saved += 1


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write_pack(tmp_path)
    return tmp_path


def test_what_is_remembered_is_the_bank_that_would_be_read() -> None:
    memory = Kept()
    read = load([shipped_content()], memory)
    remembered = load([shipped_content()], memory)
    assert remembered.catalogue == read.catalogue
    assert (remembered.files, remembered.problems) == (read.files, ())
    assert memory.saved == 1


def test_nothing_is_read_that_is_remembered(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Kept()
    load([pack], memory)
    monkeypatch.delattr(remembering, "draft")
    assert load([pack], memory).catalogue.questions.keys() == {"leaving-for-a-while"}


def test_a_file_that_changed_is_read_again_even_with_its_old_size_and_time(pack: Path) -> None:
    memory = Kept()
    load([pack], memory)
    file = pack / QUESTION
    before, times = file.read_text(), file.stat()
    title = load([pack]).catalogue.questions["leaving-for-a-while"].title
    file.write_text(before.replace(title, title.upper()))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert load([pack], memory).catalogue.questions["leaving-for-a-while"].title == title.upper()
    assert memory.saved == 2


def test_a_file_that_is_gone_is_gone(pack: Path) -> None:
    memory = Kept()
    load([pack], memory)
    (pack / QUESTION).unlink()
    assert not load([pack], memory).catalogue.questions


def test_problems_are_told_with_their_places_as_without_memory(pack: Path) -> None:
    memory = Kept()
    load([pack], memory)
    (pack / "signals/keeping-watch.toml").unlink()
    (pack / LEXICON).unlink()
    assert load([pack], memory).problems == load([pack]).problems != ()


@pytest.mark.parametrize(
    "damage",
    [
        '{"stamp": 5, "files": []}',
        '{"stamp": "STAMP", "files": {"FILE": "x"}}',
        '{"stamp": "STAMP", "files": {"FILE": [[1], "signals", "{}", []]}}',
        '{"stamp": "STAMP", "files": {"FILE": [KEY, "no-kind", "{}", []]}}',
        '{"stamp": "STAMP", "files": {"FILE": [KEY, "questions", "{}", []]}}',
        '{"stamp": "STAMP", "files": {"FILE": [KEY, "questions", "TEXT", [5, ["a"], ["b", "c"]]]}}',
        '{"stamp": "other code", "files": {}}',
    ],
)
def test_a_memory_that_makes_no_sense_is_passed_over(pack: Path, damage: str) -> None:
    memory = Kept()
    good = load([pack], memory)
    file = pack / QUESTION
    kept = json.loads(memory.text)
    key, _, text, _ = kept["files"][str(file)]
    for word, meant in (
        ("STAMP", kept["stamp"]),
        ("FILE", str(file)),
        ("KEY", json.dumps(key)),
        ('"TEXT"', json.dumps(text)),
    ):
        damage = damage.replace(word, meant)
    memory.text = damage
    assert load([pack], memory).catalogue == good.catalogue


def test_what_other_code_found_right_is_read_again(pack: Path) -> None:
    memory = Kept()
    load([pack], memory)
    kept = json.loads(memory.text)
    entry = kept["files"][str(pack / QUESTION)]
    entry[2] = entry[2].replace("Leaving for a While", "As Other Code Had It")
    memory.text = json.dumps(kept)
    question_id = "leaving-for-a-while"
    assert load([pack], memory).catalogue.questions[question_id].title == "As Other Code Had It"
    memory.text = json.dumps(kept | {"stamp": "other code"})
    assert load([pack], memory).catalogue.questions[question_id].title == "Leaving for a While"


def test_a_refused_file_is_looked_at_each_time(pack: Path) -> None:
    write(pack, QUESTION, change(question(), {"minutes": 0}))
    memory = Kept()
    first = told_of(QUESTION, load([pack], memory), pack)
    assert "minutes" in first
    assert told_of(QUESTION, load([pack], memory), pack) == first
