"""`mockroom new`: a content file to begin with, where it belongs, and never over another."""

from pathlib import Path

import pytest
from cli_world import Run, sentence

from mockroom.bank import checking

KINDS = {
    "question": "questions/own/passing-it-on.toml",
    "signal": "signals/passing-it-on.toml",
    "track": "tracks/passing-it-on.toml",
    "lens": "lenses/passing-it-on.toml",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_lies_where_it_is_found_and_passes_the_check(
    run: Run, data: Path, kind: str
) -> None:
    said = run("new", kind, "passing-it-on")

    path = data / "content" / KINDS[kind]
    assert said.code == 0, said.err
    assert said.out.splitlines()[0] == f"Written: {path}"
    assert f"mockroom check --watch {data / 'content'}" in said.out
    report = checking.check([path])
    assert [str(one) for one in report.problems] == []
    assert report.checked == (path,)

    said = run("new", kind, "passing-it-on")

    assert said.code == 2
    assert sentence(said) == (
        f'mockroom: There is a {kind} "passing-it-on" already, and the first one stays.'
        " Choose another id.\n"
    )


def test_it_goes_into_another_folder_and_topic(run: Run, data: Path) -> None:
    said = run("new", "question", "first-week", "--to", "my pack", "--topic", "starting-out")

    path = Path("my pack/questions/starting-out/first-week.toml")
    assert said.code == 0, said.err
    assert said.out.splitlines()[-1] == "  mockroom --content 'my pack'"
    assert not (data / "content").exists()
    assert 'topic = "starting-out"' in path.read_text()

    path.write_text("mine")
    said = run("new", "question", "first-week", "--to", "my pack", "--topic", "starting-out")

    assert said.code == 2
    assert sentence(said).endswith("is there already and stays as it is. Choose another id.\n")
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("lens", "Start Up!"), 'Did you mean "start-up"?'),
        (("signal", "ownership"), 'There is a signal "ownership" already'),
        (("lens", "mine", "--topic", "work"), "Leave --topic out for a lens."),
        (("question", "mine", "--topic", "At Work"), "is no topic: it has 2 to 60"),
        (("lens", "mine", "--to", ""), "--to is empty."),
        (("lens", "mine", "--to", "a\nb"), "--to is 'a\\nb'. A folder's name has no line breaks"),
        (("lens", "mine", "--to", "a-file"), "could not be written: not a directory."),
    ],
)
def test_what_cannot_be_written_is_told_with_what_to_do(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    Path("a-file").write_text("mine")

    said = run("new", *arguments)

    assert said.code == 2
    assert told in sentence(said)
    assert [one.name for one in Path().iterdir()] == ["a-file"]


PAGE = """\
# Leaving the Shop to Others

It rained all week.
Question: Tell me about a time when others had to go on with what you had begun.
Signals: Ownership, Diplomcy
"""


def test_a_page_becomes_a_question_that_passes_the_check(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("page.md").write_text(PAGE)

    said = run("import", "page.md")

    path = data / "content/questions/own/leaving-the-shop-to-others.toml"
    assert said.code == 0, said.err
    assert said.out.splitlines()[0] == f"Written: {path}"
    assert "1 line of the page found no place" in said.out
    assert '\nid = "ownership"\n' in path.read_text()
    assert "# No signal of the library: Diplomcy." in path.read_text()
    assert [str(one) for one in checking.check([path]).problems] == []

    said = run("import", "page.md", "--id", "shop-left", "--to", "pack")

    assert said.code == 0, said.err
    assert 'id = "shop-left"' in Path("pack/questions/own/shop-left.toml").read_text()
    assert sentence(run("import", "page.md")).startswith("mockroom: There is a question")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (b'{"format": 1}', 'taken in by "mockroom history --import"'),
        (b" \n", "is empty. Paste the page of a question into it."),
        (b"a\0b", "is a binary file."),
        (b"x" * 240_001, "is too long for a page."),
        (b"\xff", "is not UTF-8"),
    ],
)
def test_what_is_no_page_is_told(run: Run, data: Path, page: bytes, told: str) -> None:
    Path("page.md").write_bytes(page)

    said = run("import", "page.md")

    assert said.code in (1, 2)
    assert told in sentence(said)
    assert not (data / "content").exists()
