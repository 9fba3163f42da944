"""A pasted page becomes a question to finish: placed where it can be, and no word of it dropped."""

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

import pytest
from good_content import write_pack

from mockroom.bank.authoring.imported import LONGEST_PAGE, Imported, imported
from mockroom.bank.authoring.place import AuthoringError, write_new
from mockroom.bank.draft import Draft, draft
from mockroom.bank.files import Kind, SourceFile
from mockroom.bank.load import load
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.plain import clean

PAGE = """\
# Leaving the Shop to Others

**Kind:** Behavioral
**Level:** Senior / Staff
**Tags:** handover; trust, #holidays

## Question
Tell me about a time when others had to go on
with what you had begun.

## Clarifying Questions
1. Should it be my present job? → Any job will do.
2. Did I have to be in charge?
   - A: No, as long as it was yours to hand over.
- How long ago may it be?

## Assumptions
- You were away for at least a week
- Nobody could ring you

## Key Signals
- **Handing over**: the next one could go on
- Keeping-wach: how it was seen from afar
- Diplomacy – no quarrel came of it

## Cheat code
> They need the why more than the what.

## STAR Narrative
### Situation
The bakery was mine for the summer.
### Task
I had to be away for two weeks.
### Action
- **Wrote it down**: I made a list of what each oven needs.
- **Walked them round**: I showed Femi the store.
### Result
- Nothing burned, and 40 loaves more were sold.
### Learning
I keep the list up to date now.

## Follow-up questions
- What did you forget?
- Handing Over: Who had the list?

## Trivia
The cat slept through it.
"""


@cache
def _catalogue() -> Catalogue:
    return load([write_pack(Path(mkdtemp()))]).catalogue


def _made(page: str, name: str | None = None) -> Imported:
    return imported(page, _catalogue(), name)


def _tables(page: str) -> dict[str, Any]:
    return tomllib.loads(_made(page).text)


def test_what_has_a_place_is_there() -> None:
    tables = _tables(PAGE)

    assert tables["id"] == "leaving-the-shop-to-others"
    assert tables["title"] == "Leaving the Shop to Others"
    assert tables["level"] == "senior"
    assert tables["tags"] == ["handover", "trust", "holidays"]
    assert tables["ask"] == (
        "Tell me about a time when others had to go on with what you had begun."
    )
    assert tables["assumptions"] == ["You were away for at least a week", "Nobody could ring you"]
    assert [(one["ask"], one["reply"]) for one in tables["clarifying"]] == [
        ("Should it be my present job?", "Any job will do."),
        ("Did I have to be in charge?", "No, as long as it was yours to hand over."),
        ("How long ago may it be?", "As you see it."),
    ]
    assert tables["coach"]["cheat_code"] == "They need the why more than the what."
    assert tables["model_answer"]["action"] == (
        "Wrote it down. I made a list of what each oven needs.\n"
        "Walked them round. I showed Femi the store."
    )
    assert tables["model_answer"]["learning"] == "I keep the list up to date now."
    assert [(one["signal"], one["ask"]) for one in tables["probes"]] == [
        ("handing-over", "What did you forget?"),
        ("handing-over", "Who had the list?"),
    ]


def test_signals_are_those_of_the_library_and_others_have_a_guess() -> None:
    made = _made(PAGE)
    signals = tomllib.loads(made.text)["signals"]

    assert signals[0] == {"id": "handing-over", "weight": 2, "here": "the next one could go on"}
    assert [one["id"] for one in signals] == ["handing-over", "keeping-watch"]
    assert (
        "# No signal of the library: Keeping-wach: how it was seen from afar."
        ' Did you mean "keeping-watch"?\n'
    ) in made.text
    assert "# No signal of the library: Diplomacy: no quarrel came of it.\n" in made.text


def test_what_has_no_place_stands_in_comments_at_the_top() -> None:
    made = _made(PAGE)
    head = made.text.partition("\nid = ")[0]

    assert "# Not placed: Trivia\n# Not placed: The cat slept through it.\n" in head
    assert "# Kind: Behavioral\n" in head
    assert "STAR Narrative, Situation, Task" in head
    assert made.left == 4


@pytest.mark.parametrize(
    "page",
    [
        "Title: Going\nQuestion: Tell me about a time when you left.\nSituation: It was May.",
        "GOING\n=====\nQuestion\n--------\nTell me about a time when you left.\nS:\nIt was May.",
        "1. Title: Going\nPrompt: Tell me about a time when you left.\n• Situation: It was May.",
        "**Title**\nGoing\n**Question text**\nTell me about a time when you left.\n"
        "__Situation (S)__\n* It was May.",
    ],
)
def test_headings_may_look_in_many_ways(page: str) -> None:
    tables = _tables(page)

    assert tables["title"].lower() == "going"
    assert tables["ask"] == "Tell me about a time when you left."
    assert tables["model_answer"]["situation"] == "It was May."


def test_a_story_without_headings_stays_whole() -> None:
    made = _made("Title: Going\nModel answer:\nIt was May.\nI left a list.\n")

    assert tomllib.loads(made.text)["model_answer"]["action"] == "It was May.\nI left a list."
    assert "# Story: it had no headings" in made.text


def test_an_id_that_is_given_is_taken() -> None:
    assert _made(PAGE, "my-own").id == "my-own"
    assert tomllib.loads(_made(PAGE, "my-own").text)["id"] == "my-own"


@pytest.mark.parametrize("page", ["", " \n\t\n", "x " * LONGEST_PAGE])
def test_a_page_without_text_or_with_far_too_much_is_refused(page: str) -> None:
    with pytest.raises(AuthoringError, match="The page h"):
        _made(page)


HEADINGS = (
    "Title|Kind|Level|Question|Tags|Assumptions|Signals|Strategy|Probes|Situation|Task|Action|Result"
    "|Learning|Story|Clarifying Questions|Cheat Code|Weather|Notes"
).split("|")
LOOKS = ("# {}", "### {}", "**{}**", "{}:", "{}\n---", "2. {}:", "{}", "{}: at once")
BULLETS = ("- ", "* ", "• ", "1. ", "   - ", "> ", "", "- **Moved it**: ", "A: ", "Ownership: ")
PIECES = (
    *("often", "why?", "handing", "over", "x" * 70, "I left a list.", "ends here", "Größe", "C++"),
    *("\x07", "\u202e", "\x1b[2J", "\t", '"', "\\", "'''", '"""', "#", ":", "–", "@set", "<n>"),
    *("+", "=", "-", "|", "**bold**", "`code`", "word, word", "{}", "[x]", "\u2028", "ﬀ", "\u0301"),
)


def _page(random: Random) -> str:
    """Anything that somebody might paste."""
    lines: list[str] = []
    for _ in range(random.randint(1, 12)):
        lines.append(random.choice(LOOKS).format(random.choice(HEADINGS)))
        for _ in range(random.randint(0, 6)):
            size = random.choice((1, 3, 8, 40, 400))
            words = " ".join(random.choice(PIECES) for _ in range(random.randint(0, size)))
            lines.append(random.choice(BULLETS) + words)
    return "\n".join([*lines, "The end."])


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", clean(text).lower()))


@pytest.mark.parametrize("seed", range(80))
def test_no_word_is_dropped_and_the_file_is_right(tmp_path: Path, seed: int) -> None:
    page = _page(Random(seed))
    made = _made(page)
    path = tmp_path / f"{made.id}.toml"
    path.write_text(made.text, encoding="utf-8")

    found = draft(SourceFile(path, Kind.QUESTION))

    assert isinstance(found, Draft), [str(one) for one in found.problems]
    assert _words(page) <= _words(made.text)


@pytest.mark.parametrize(
    "line",
    [
        "**open " * 9_000,
        "a" + "!" * 60_000 + "b",
        "###" + "#" * 60_000 + "x",
        "left" + " " * 60_000 + "right",
        "Signals:\n" + "handing of things\n" * 3_000,
    ],
    ids=["open marks", "signs", "hashes", "blanks", "lines"],
)
def test_a_page_of_one_thing_over_and_over_is_read_like_any_other(line: str) -> None:
    """Each took minutes while what it was read with went back over it again and again."""
    page = f"# Title\n{line}\nThe end."
    assert _words(page) <= _words(_made(page).text)


def test_a_file_that_could_not_be_written_to_its_end_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "questions/own/one.toml"
    with pytest.raises(AuthoringError, match="could not be written"):
        write_new(path, "id = 'one' # \ud800")  # no encoding has half of a surrogate pair
    assert not path.exists()
    write_new(path, "id = 'one'")
    assert path.read_text() == "id = 'one'"
