"""Files and folders that cannot be read as content, each named with what is wrong."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from good_content import LEXICON, PLACES, QUESTION, SIGNAL, told_of, write, write_pack

from mockroom.bank.files import MAX_DEPTH, MAX_FILES, Finder
from mockroom.bank.load import load
from mockroom.bank.read import MAX_BYTES

BROKEN = [
    (
        "no equals sign",
        b'id = "handing-over"\nname "Handing Over"\n',
        """FILE · line 2
  This is not TOML: expected '=' after a key in a key/value pair.
    name "Handing Over"
         ^""",
    ),
    (
        "an open quote at the end",
        b'id = "handing-over"\nname = "Handing\n\n',
        """FILE · line 2
  This is not TOML: illegal character '\\n'.
    name = "Handing
                   ^""",
    ),
    (
        "an open list at the end",
        b'tips = [\n  "Say it.",\n\n',
        """FILE · line 2
  This is not TOML: invalid value.
      "Say it.",
                ^""",
    ),
    (
        "a table twice",
        b'[levels]\nabsent = "no"\n[levels]\n',
        """FILE · line 3
  This is not TOML: cannot declare "levels" twice.
    [levels]
           ^""",
    ),
    (
        "a byte of another encoding",
        'id = "handing-over"\nname = "Übergabe"\n'.encode("latin-1"),
        """FILE · line 2
  The byte 0xDC is not UTF-8.
  Save the file as UTF-8.""",
    ),
    (
        "bytes of no text",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        """FILE · line 1
  The byte 0x89 is not UTF-8.
  Save the file as UTF-8.""",
    ),
    (
        "a number without end",
        b"minutes = " + b"9" * 5_000,
        """FILE
  It holds a number with too many digits.""",
    ),
    (
        "a key that would take minutes to read",
        b"id = 'x'\n" + b"a." * 100_000 + b"a = 1",
        """FILE · line 2
  Here are 20 or more names joined by dots.
  Write it in another way.""",
    ),
    (
        "a file too large",
        b"#" * (MAX_BYTES + 1),
        """FILE
  This file is larger than 1,000 kB.
  Divide it or remove it.""",
    ),
    (
        "an empty file",
        b"",
        """FILE
  The key "sets" is missing. It takes a list of 1 to 200 items, each a synonym set.""",
    ),
]


@pytest.mark.parametrize(
    ("content", "told"), [one[1:] for one in BROKEN], ids=[b[0] for b in BROKEN]
)
def test_a_broken_file_is_told_by_line(content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon/broken.toml").write_bytes(content)

    assert told_of("lexicon/broken.toml", load([tmp_path]), tmp_path) == told


@pytest.mark.parametrize(
    "value",
    ["[" * 5_000, "[" * 250 + "]" * 250, "{a=" * 300 + "1" + "}" * 300],
    ids=["very many lists", "many lists", "many tables"],
)
def test_lists_and_tables_without_end_are_one_problem(value: str, tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon/deep.toml").write_text(f"tips = {value}")

    (problem,) = load([tmp_path]).problems

    assert "nested" in problem.found


@pytest.mark.parametrize(
    "minutes",
    [pytest.param("0x" + "f" * 5_000, id="sixteens"), pytest.param("9" * 5_000, id="tens")],
)
def test_a_number_without_end_is_one_problem_and_the_rest_is_read(
    minutes: str, tmp_path: Path
) -> None:
    write_pack(tmp_path)
    file = tmp_path / "questions/odd.toml"
    file.write_text(f'title = "Odd"\nminutes = {minutes}\n')

    bank = load([tmp_path])

    (problem,) = bank.problems
    assert (problem.file, problem.found) == (file, "It holds a number with too many digits.")
    assert "leaving-for-a-while" in bank.catalogue.questions


def test_an_entry_that_cannot_be_looked_at_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "signals/odd").symlink_to("x" * 300)

    bank = load([tmp_path])

    assert [problem.lines(tmp_path) for problem in bank.problems] == [
        (
            "signals/odd",
            "  This cannot be read: file name too long.",
            "  Check the path and who may read it.",
        )
    ]
    assert "leaving-for-a-while" in bank.catalogue.questions


def test_a_byte_order_mark_and_windows_line_ends_are_no_problem(tmp_path: Path) -> None:
    write_pack(tmp_path)
    file = tmp_path / SIGNAL
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    bank = load([tmp_path])

    assert bank.problems == ()
    assert "handing-over" in bank.catalogue.signals


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def _link_to_nothing(path: Path) -> None:
    path.symlink_to("gone.toml")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_pipe, "  This is no ordinary file.\n  Remove it."),
        (
            _link_to_itself,
            "  This cannot be read: too many levels of symbolic links.\n"
            "  Check the path and who may read it.",
        ),
        (
            _link_to_nothing,
            "  This cannot be read: no such file or directory.\n"
            "  Check the path and who may read it.",
        ),
    ],
)
def test_what_is_no_file_is_named_and_the_rest_is_read(
    make: Callable[[Path], None], told: str, tmp_path: Path
) -> None:
    write_pack(tmp_path)
    make(tmp_path / "signals/odd.toml")

    bank = load([tmp_path])

    assert told_of("signals/odd.toml", bank, tmp_path) == f"FILE\n{told}"
    assert len(bank.problems) == 1
    assert "leaving-for-a-while" in bank.catalogue.questions


def test_a_pipe_in_place_of_a_pack_is_named_unopened(tmp_path: Path) -> None:
    _pipe(tmp_path / "pipe")

    (problem,) = load([tmp_path / "pipe"]).problems

    assert problem.found == "This is no ordinary file."


def test_folders_that_link_in_a_circle_are_read_once(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "signals/more").mkdir()
    (tmp_path / "signals/more/again").symlink_to(tmp_path / "signals")

    bank = load([tmp_path])

    assert [problem.lines(tmp_path) for problem in bank.problems] == [
        (
            "signals/more/again",
            "  This link leads to a folder that has been read already.",
            "  Remove it.",
        )
    ]
    assert set(bank.catalogue.signals) == {"handing-over", "keeping-watch"}


def test_a_pack_that_is_not_there_is_named(tmp_path: Path) -> None:
    bank = load([write_pack(tmp_path / "good"), tmp_path / "gone"])

    assert [problem.lines(tmp_path) for problem in bank.problems] == [
        (
            "gone",
            "  This cannot be read: no such file or directory.",
            "  Check the path and who may read it.",
        )
    ]
    assert len(bank.catalogue.questions) == 1


def test_a_path_that_no_system_takes_is_named(tmp_path: Path) -> None:
    long, null = tmp_path / ("x" * 300), Path("a\0b")

    told = [str(problem) for problem in load([long, null]).problems]

    assert "file name too long" in told[0]
    assert "embedded null" in told[1]
    assert "\0" not in told[1]


def test_a_folder_that_is_no_pack_is_named_with_the_nearest_folder(tmp_path: Path) -> None:
    write_pack(tmp_path)
    for kind in ("lexicon", "signals"):
        (tmp_path / kind).rename(tmp_path / f"old-{kind}")
    (tmp_path / "questions").rename(tmp_path / "Question")

    (problem,) = load([tmp_path]).problems

    assert problem.lines(tmp_path)[1:] == (
        "  This is no content pack. A pack has at least one of the folders: signals, lexicon, "
        "questions, tracks, competencies, lenses.",
        '  Rename its folder "old-signals" to "signals". Rename its folder "old-lexicon" to '
        '"lexicon". Rename its folder "Question" to "questions".',
    )


def test_a_folder_of_a_pack_that_is_a_file_is_named(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "tracks").write_text("")

    (problem,) = load([tmp_path]).problems

    assert problem.lines(tmp_path)[:2] == ("tracks", "  This cannot be read: not a directory.")


def test_only_toml_files_in_sight_are_read(tmp_path: Path) -> None:
    write_pack(tmp_path)
    for name in (".hidden.toml", "notes.md", "handing-over.toml~", ".git/x.toml"):
        path = tmp_path / "signals" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("not content")

    assert load([tmp_path]).problems == ()


def test_a_pack_of_too_many_files_is_read_in_part_and_named(tmp_path: Path) -> None:
    (tmp_path / "signals").mkdir()
    for number in range(MAX_FILES + 2):
        (tmp_path / f"signals/s{number}.toml").touch()
    finder = Finder()

    found = finder.find(tmp_path)

    assert len(found) == MAX_FILES
    assert [problem.found for problem in finder.problems] == [
        "This pack holds more than 5000 content files."
    ]


def test_folders_far_within_one_another_are_left_and_named(tmp_path: Path) -> None:
    deep = tmp_path / "signals"
    for _ in range(MAX_DEPTH + 3):
        deep = deep / "d"
        deep.mkdir(parents=True)
        (deep / "one.toml").touch()
    finder = Finder()

    found = finder.find(tmp_path)

    assert len(found) == MAX_DEPTH
    (problem,) = finder.problems
    assert problem.found == "This folder lies more than 8 folders deep."
    assert len(problem.file.relative_to(tmp_path).parts) == MAX_DEPTH + 2


def test_of_a_pack_that_leads_into_a_whole_disk_only_so_much_is_looked_at(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    for number in range(10):
        folder = disk / f"f{number}"
        folder.mkdir(parents=True)
        for name in range(10):
            (folder / f"{name}.txt").touch()
    (disk / "f9/z.toml").touch()
    (tmp_path / "pack/signals").mkdir(parents=True)
    (tmp_path / "pack/signals/link").symlink_to(disk)
    finder = Finder(most_entries=100)

    assert finder.find(tmp_path / "pack") == []
    assert [problem.found for problem in finder.problems] == [
        "This pack holds more than 100 files and folders."
    ]


def test_a_single_file_is_told_by_its_keys_where_no_folder_tells(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", but=QUESTION)
    lone = write(tmp_path, "leaving-for-a-while.toml", PLACES[QUESTION]())
    words = write(tmp_path, "words.toml", {"sets": PLACES[LEXICON]()["sets"]})
    (tmp_path / "pack" / LEXICON).unlink()
    odd = write(tmp_path, "odd.toml", {"colour": "red"})

    bank = load([words, tmp_path / "pack", lone, odd])

    assert set(bank.catalogue.questions) == {"leaving-for-a-while"}
    assert set(bank.catalogue.sets) == {"slips", "plan"}
    assert [problem.lines(tmp_path)[:2] for problem in bank.problems] == [
        (
            "odd.toml",
            "  Nothing tells what this file holds. Content files lie in the folders "
            '"signals", "questions", "lexicon", "tracks", "competencies", "lenses" of a pack.',
        )
    ]


def test_importing_the_bank_does_not_import_pydantic() -> None:
    code = (
        "import sys, mockroom.bank, mockroom.bank.problems, mockroom.bank.where;"
        "print([name for name in ('pydantic', 'tomllib') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
