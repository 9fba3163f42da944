"""The lock and the page for contributors name the dependencies that there are, and no others."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
EXTRAS = PROJECT["optional-dependencies"].values()
WANTED = [*PROJECT["dependencies"], *(wanted for extra in EXTRAS for wanted in extra)]
NAMES = {re.split(r"[<>=!~ ;\[]", wanted)[0] for wanted in WANTED}


def test_the_lock_holds_every_dependency_as_it_is_wanted() -> None:
    (own,) = (package for package in LOCK["package"] if package["name"] == PROJECT["name"])
    locked = own["metadata"]["requires-dist"]

    assert {one["name"] for one in locked} == NAMES
    for one in locked:
        wanted = {w.removeprefix(one["name"]) for w in WANTED if w.startswith(one["name"])}
        assert one["specifier"] in wanted
    assert {package["name"] for package in LOCK["package"]} >= NAMES


def test_the_lock_can_be_used_on_any_machine() -> None:
    for package in LOCK["package"]:
        source = package["source"]
        assert source in ({"registry": "https://pypi.org/simple"}, {"editable": "."})
        for file in (package.get("sdist"), *package.get("wheels", [])):
            assert file is None or file["url"].startswith("https://files.pythonhosted.org/")


def test_every_dependency_is_defended() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = page.partition("## Dependencies")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([a-z\-, ]+) \| .{10,} \|$", section, re.M)
    defended = {name for row in rows for name in row.split(", ")}

    assert defended == NAMES
