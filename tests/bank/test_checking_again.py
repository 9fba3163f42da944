"""Content that is checked again: what has not changed is not read or proved once more."""

from pathlib import Path

import pytest
from good_content import LEXICON, QUESTION, SIGNAL, change, lexicon, question, signal, write_pack
from good_content import write as write_file

from mockroom.bank import checking
from mockroom.bank.checking import Checker, check


@pytest.fixture(autouse=True)
def _nothing_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "shipped"
    (shipped / "lexicon").mkdir(parents=True)
    monkeypatch.setattr(checking, "shipped_content", lambda: shipped)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack")


def _found(checker: Checker) -> list[str]:
    return [one.key for one in checker.run().problems]


def test_a_change_is_seen_and_its_mending_as_well(pack: Path) -> None:
    checker = Checker([pack])
    before = checker.stamps()
    assert _found(checker) == []

    hits = ["I baked a cake.", "I left a note on the till."]
    write_file(pack, SIGNAL, change(signal(), {"indicators.0.hits": hits}))
    assert checker.stamps() != before
    assert _found(checker) == ["indicators.writes-it-down.hits[1]"]

    write_file(pack, SIGNAL, signal())
    assert _found(checker) == []


def test_a_set_that_changes_is_tried_in_the_files_that_name_it(pack: Path) -> None:
    checker = Checker([pack])
    assert _found(checker) == []

    write_file(pack, LEXICON, change(lexicon(), {"sets.0.words": ["slip", "@plan"]}))

    assert "indicators.writes-it-down.hits[1]" in _found(checker)


def test_files_come_and_go(pack: Path) -> None:
    checker = Checker([pack])
    assert len(checker.run().checked) == 4

    (pack / QUESTION).unlink()
    assert len(checker.run().checked) == 3

    write_file(pack, QUESTION, change(question(), {"minutes": 99}))
    assert _found(checker) == ["minutes"]


def test_files_that_have_not_changed_are_not_proved_again(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved: list[str] = []
    prove = checking.prove_file

    def counting(bank: checking.LoadedBank, file: Path) -> list[checking.Problem]:
        proved.append(file.name)
        return prove(bank, file)

    monkeypatch.setattr(checking, "prove_file", counting)
    checker = Checker([pack])
    checker.run()
    assert len(proved) == 4

    proved.clear()
    checker.run()
    assert proved == []

    write_file(pack, QUESTION, change(question(), {"title": "Away for Longer"}))
    checker.run()
    assert proved == [Path(QUESTION).name]


def test_advice_is_given_where_it_is_asked_for(pack: Path) -> None:
    assert check([pack]).advice == ()
    strict = check([pack], strict=True)
    assert strict.problems == ()
    assert strict.strict
    assert {one.file for one in strict.advice} == {
        pack / SIGNAL,
        pack / QUESTION,
        pack / "signals/keeping-watch.toml",
    }
