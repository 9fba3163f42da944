"""`mockroom check` for those who write content: strict, and again and again."""

import json
from pathlib import Path

import pytest
from cli_world import Run

from mockroom.bank import checking
from mockroom.cli import watching

LEXICON = """\
[[sets]]
id = "papers"
meaning = "what is written down"
words = ["list", "note"]
"""
SHORT = LEXICON.replace('"list", "note"', '"list"')


@pytest.fixture
def pack(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of one file, beside which nothing is shipped."""
    shipped = tmp_path / "shipped"
    (shipped / "lexicon").mkdir(parents=True)
    monkeypatch.setattr(checking, "shipped_content", lambda: shipped)
    file = tmp_path / "pack" / "lexicon" / "papers.toml"
    file.parent.mkdir(parents=True)
    file.write_text(LEXICON)
    return tmp_path / "pack"


def test_strict_tells_what_could_be_better_and_only_then(run: Run, pack: Path) -> None:
    lenses = pack / "lenses"
    lenses.mkdir()
    (lenses / "house.toml").write_text(
        'id = "house"\nname = "House"\nmeaning = "A house."\n'
        '[[values]]\nid = "order"\nname = "Order"\nmeaning = "Leaves order."\n'
        'signals = ["tidiness"]\n'
    )
    (pack / "signals").mkdir()
    (pack / "signals" / "tidiness.toml").write_text(_signal())

    plain, strict = run("check", str(pack)), run("check", "--strict", str(pack))

    assert (plain.code, plain.out) == (0, "3 files checked, no problems.\n")
    assert strict.code == 1
    assert "lenses/house.toml · values.order.signals\n  No question of the bank" in strict.out
    assert strict.out.splitlines()[-1].startswith("3 files checked, no problems, ")
    assert strict.out.splitlines()[-1].endswith(" things to better.")
    assert run("check", "--strict", str(pack / "lexicon" / "papers.toml")).out == (
        "1 file checked, no problems, nothing to better.\n"
    )


def test_watching_checks_again_when_a_file_is_written_and_ends_with_ctrl_c(
    run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack / "lexicon" / "papers.toml"
    edits = [None, SHORT, None, LEXICON, None]

    def wait(seconds: float) -> None:
        """Somebody writes the file while the program waits, and in the end has enough."""
        assert 0 < seconds <= 1
        if not edits:
            raise KeyboardInterrupt
        text = edits.pop(0)
        if text is not None:
            file.write_text(text)

    monkeypatch.setattr(watching, "wait", wait)

    said = run("check", "--watch", str(pack))

    assert said.code == 0
    rounds = said.out.split("Watching; Ctrl-C ends.\n")
    assert [one.splitlines()[-1] for one in rounds[:-1]] == [
        "1 file checked, no problems.",
        "0 files checked, 1 problem.",
        "1 file checked, no problems.",
    ]
    assert "sets.papers.words" in rounds[1]


def _signal() -> str:
    examples = 'hits = ["I wrote a list.", "I wrote my list."]\n'
    examples += 'misses = ["He wrote a list.", "They wrote it."]\n'
    indicators = "".join(
        f'[[indicators]]\nid = "{name}"\nsays = "{name} it"\nkind = "{kind}"\n'
        f'patterns = ["{pattern}"]\n{examples}'
        for name, kind, pattern in (
            ("writes", "action", "write > @papers"),
            ("notes", "action", "write|draw up > list"),
            ("keeps", "action", "write > @papers|rota"),
        )
    )
    return (
        'id = "tidiness"\nname = "Tidiness"\nshort = "Tidy"\nmeaning = "Leaves things in order."\n'
        'probes = ["What did you leave?", "Who found it?"]\ntips = ["Say it."]\n'
        '[levels]\nabsent = "Nothing."\nclaimed = "Words."\nshown = "A deed."\n'
        f'strong = "A deed and why."\n{indicators}'
    )


def test_a_schema_is_printed_by_itself(run: Run) -> None:
    said = run("check", "--schema", "lens")
    assert said.code == 0
    assert json.loads(said.out)["title"] == "mockroom: a lens file"

    said = run("check", "--schema", "lens", "--strict")
    assert said.code == 2
    assert said.err == ("mockroom: --schema prints a schema and checks nothing. Give it alone.\n")
