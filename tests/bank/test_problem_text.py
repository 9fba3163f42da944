"""How a problem is put into lines, whatever it is about."""

from pathlib import Path
from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.bank.problems import Excerpt, Problem, guess, listing
from mockroom.domain.plain import clean


def test_a_problem_reads_place_found_allowed_guess_remedy() -> None:
    problem = Problem(
        file=Path("pack/signals/calm.toml"),
        key="indicators.stays-calm.patterns[2]",
        found="There is no such thing.",
        allowed="There are others.",
        guess='Did you mean "calm"?',
        remedy="Change it.",
        excerpt=Excerpt(text="keep > @clam", column=7),
    )

    assert str(problem).splitlines() == [
        "pack/signals/calm.toml · indicators.stays-calm.patterns[2]",
        "  There is no such thing. There are others.",
        "    keep > @clam",
        "           ^",
        '  Did you mean "calm"?',
        "  Change it.",
    ]


def test_files_are_named_from_where_the_reader_stands() -> None:
    problem = Problem(
        file=Path("/home/ada/pack/a.toml"), found="See /home/ada/pack/b.toml.", line=3
    )

    assert problem.lines(Path("/home/ada")) == ("pack/a.toml · line 3", "  See pack/b.toml.")
    assert problem.lines(Path("/home/bo"))[0] == "/home/ada/pack/a.toml · line 3"


def test_the_caret_stands_below_the_place_in_a_long_line_too() -> None:
    text = "".join(f"word{n} " for n in range(100))
    column = text.index("word50")

    line, caret = Excerpt(text=text, column=column).lines()

    assert line[caret.index("^") :].startswith("word50")
    assert len(line) <= 75


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


@given(st.text(st.sampled_from("ab 日本\t\x1b\u202e"), max_size=200), st.integers(-5, 300))
def test_an_excerpt_is_safe_and_its_caret_within_it(text: str, column: int) -> None:
    line, caret = Excerpt(text=text, column=column).lines()

    assert clean(line) == line
    assert "\n" not in line
    assert _cells(caret) <= _cells(line) + 1


@given(st.text(), st.text(), st.text())
def test_nothing_in_a_problem_can_reach_a_terminal_as_a_command(
    name: str, key: str, found: str
) -> None:
    problem = Problem(file=Path("x", name.replace("\0", "")), key=key, found=found)

    for line in problem.lines():
        assert clean(line) == line
        assert "\n" not in line


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a, b"),
        (["a", "b", "c", "d"], "a, b, c and 1 more"),
    ],
)
def test_a_long_listing_is_cut_and_counted(words: list[str], told: str) -> None:
    assert listing(words, 3) == told


def test_a_guess_is_offered_only_where_something_is_near() -> None:
    assert guess("patern", ["patterns", "kind"]) == 'Did you mean "patterns"?'
    assert guess("colour", ["patterns", "kind"]) == ""
    assert guess("word", [f"word{n}" for n in range(2_000)]) == ""
