"""The README is true: its commands, its tables, its settings and what it promises."""

import ast
import re
import shlex
import tomllib
from pathlib import Path

import pytest

import readme
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.cli.parser import build
from mockroom.domain.question import Seniority
from mockroom.settings import KEYS, load_settings
from mockroom.ui.commands import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.M | re.S)


def test_the_tables_of_keys_and_commands_are_those_of_the_code() -> None:
    assert readme.rewritten(PAGE) == PAGE, (
        "README.md is stale. Write its tables anew with: python tools/readme.py"
    )
    for command in COMMANDS:
        assert command.help in PAGE


def test_it_tells_how_many_questions_come_along() -> None:
    questions = load([shipped_content()]).catalogue.questions.values()
    topics = {one.topic for one in questions}

    assert f"\n{len(questions)} questions come along, on {len(topics)} topics and for five" in PAGE
    assert {one.level for one in questions} == set(Seniority)


def test_a_page_without_its_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="markers of the part commands"):
        readme.rewritten(PAGE.replace("<!-- end of commands -->", ""))


def test_it_opens_with_one_sentence_and_one_picture() -> None:
    title, sentence, picture, *_ = PAGE.split("\n\n")

    assert title == "# mockroom"
    assert sentence.count(".") == 1
    assert sentence.endswith(".")
    assert re.fullmatch(r"!\[[^\]]+\]\([^)]+\)", picture)
    assert PAGE.count("![") == 1


def test_two_commands_set_it_up_and_each_makes_its_own_environment() -> None:
    setups = [line for line in PAGE.splitlines() if line.startswith("python3 -m venv ")]

    assert [f"{line}\n" for line in setups] == SHELL[:2]
    start, check = (line.split(" && ") for line in setups)
    assert start[0].split()[-1] != check[0].split()[-1]
    assert start[-1].endswith("/bin/mockroom")
    assert check[-1].endswith("/bin/pytest")


def test_commands_shown_are_commands_that_exist() -> None:
    told = [*re.findall(r"`(mockroom [^`\n]*)`", PAGE), *"".join(SHELL[2:]).splitlines()]
    shown = [line for line in told if not line.startswith("mockroom ") or "[" not in line]
    assert len(shown) >= 4

    for line in shown:
        program, *arguments = shlex.split(line)
        assert program == "mockroom"
        assert build().parse_args(arguments)


def test_the_settings_shown_are_all_there_are_and_they_are_accepted(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.M | re.S)
    assert set(tomllib.loads(shown)) == set(KEYS)

    (tmp_path / "config.toml").write_text(shown, encoding="utf-8")
    settings = load_settings({"MOCKROOM_CONFIG": str(tmp_path)})

    assert settings.minutes == tomllib.loads(shown)["minutes"]
    assert settings.data == Path("~/interviews").expanduser()


def test_nothing_in_the_program_can_open_a_network_connection() -> None:
    told = "it opens no network connection"
    assert told in PAGE

    networked = {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "webbrowser"}
    for module in (ROOT / "src").rglob("*.py"):
        imported = _imported(ast.parse(module.read_text(encoding="utf-8")))
        assert not imported & networked, f"{module} imports {imported & networked}"


def _imported(tree: ast.AST) -> set[str]:
    """The top-level packages that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found |= {name.name.partition(".")[0] for name in names}
            case ast.ImportFrom(module=str() as name, level=0):
                found.add(name.partition(".")[0])
            case _:
                pass
    return found
