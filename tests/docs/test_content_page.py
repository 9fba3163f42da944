"""The page on content is true: its example works, and its reference is that of the code."""

import re
from pathlib import Path

import pytest

from mockroom.bank.checking import check
from mockroom.bank.load import load
from mockroom.bank.reference import main, rewritten
from mockroom.bank.where import shipped_content

PAGE = Path(__file__).parents[2] / "docs/content.md"
EXAMPLE = re.compile(r"^`(?P<place>[^`\n]+\.toml)`\n\n```toml\n(?P<text>.*?)^```$", re.M | re.S)
KINDS = ("lexicon", "signals", "questions", "tracks", "competencies", "lenses")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The pack that the page shows, as files."""
    for example in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8")):
        path = tmp_path / "my-pack" / example["place"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example["text"], encoding="utf-8")
    return tmp_path / "my-pack"


def test_the_example_pack_has_no_problems_and_proves_itself(pack: Path) -> None:
    report = check([pack])

    told = [str(one) for one in report.problems if one.file.is_relative_to(pack)]
    assert not told, "\n" + "\n".join(told)
    assert {path.relative_to(pack).parts[0] for path in report.checked} == set(KINDS)


def test_the_problem_shown_is_told_that_way(pack: Path) -> None:
    file = pack / "signals/asking-early.toml"
    text = file.read_text(encoding="utf-8")
    broken = re.sub(r'"tell\|admit to > .*"', '"ring|ask > @one-who-know"', text)
    assert broken != text
    file.write_text(broken, encoding="utf-8")

    bank = load([shipped_content(), pack])

    (told,) = ("\n".join(one.lines(pack.parent)) for one in bank.problems if one.file == file)
    # How many sets there are and which come near changes with what is shipped.
    counted = re.sub(r"There are \d+ others", "There are 86 others", told)
    counted = re.sub(r'(mean "[^"]+"), .*', r'\1, "in-the-know" or "let-know"?', counted)
    assert f"```\n{counted}\n```" in PAGE.read_text(encoding="utf-8")


def test_the_reference_on_the_page_is_that_of_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == rewritten(page), (
        "The content reference is stale. "
        "Write it anew with: python -m mockroom.bank.reference docs/content.md"
    )


def test_writing_the_reference_anew_keeps_what_stands_above_it(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    copy = tmp_path / "content.md"
    copy.write_text(page[: page.index("| key |")] + "stale", encoding="utf-8")

    main([str(copy)])

    assert copy.read_text(encoding="utf-8") == page


def test_a_page_without_the_marker_is_not_touched(tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Other\n", encoding="utf-8")

    with pytest.raises(ValueError, match="no line"):
        main([str(other)])

    assert other.read_text(encoding="utf-8") == "# Other\n"
