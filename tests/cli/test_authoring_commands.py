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
