"""All pages together: links lead somewhere, commands exist, nothing tells where it was written."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MODULES = sorted((ROOT / "src").rglob("*.py"))
LINK = re.compile(r"\[[^\]]*\]\((?P<to>[^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.M | re.S)
HEADING = re.compile(r"^#+ (.+)$", re.M)


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _anchors(page: Path) -> set[str]:
    """The places of a page that can be linked to, named as GitHub names them."""
    prose = FENCE.sub("", page.read_text(encoding="utf-8"))
    titles = (re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", one) for one in HEADING.findall(prose))
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for to in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if "://" in to:
            continue
        place, _, anchor = to.partition("#")
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), f"{_name(page)} links to {to}, which does not exist"
        assert target.is_relative_to(ROOT), f"{_name(page)} links out of the project: {to}"
        if anchor:
            assert anchor in _anchors(target), f"{_name(page)} links to {to}: no such heading"


def test_the_index_of_the_docs_lists_every_page() -> None:
    docs = ROOT / "docs"
    listed = set(LINK.findall((docs / "index.md").read_text(encoding="utf-8")))

    assert {page.name for page in docs.glob("*.md")} - {"index.md"} <= listed


def test_the_changelog_tells_what_is_not_released_yet_or_this_version() -> None:
    from mockroom import __version__

    headings = HEADING.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))

    assert headings[0] == "Changelog"
    assert headings[1] == "Unreleased" or headings[1].startswith(__version__)


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_module_says_why_it_is_there(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))

    assert docstring
    assert docstring.split("\n")[0].endswith((".", ":", "?"))


def test_no_text_of_the_project_tells_on_which_machine_it_was_written() -> None:
    # Written in pieces, so that this file does not hold what it looks for.
    places = re.compile("/ro" + "ot/|/Us" + "ers/|/ho" + "me/(?!ada|bo\\b|somebody)")
    looked_at = [
        path
        for folder in ("src", "tests", "bench", "tools", "docs", "content", ".ci")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {"", ".py", ".md", ".toml", ".tcss", ".svg", ".txt"} and path.is_file()
    ]
    looked_at += [*ROOT.glob("*.md"), *ROOT.glob("*.toml"), ROOT / "uv.lock"]
    assert len(looked_at) > 100

    for path in looked_at:
        found = places.search(path.read_text(encoding="utf-8"))
        assert not found, f"{_name(path)} names {found}"


def test_no_two_test_files_share_a_name() -> None:
    # pytest imports them by name alone, so that the second would end the run.
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))

    assert [name for name, number in names.items() if number > 1] == []
