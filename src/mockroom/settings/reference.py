"""The table of all settings, written out of the registry.

`python -m mockroom.settings.reference docs/settings.md` rewrites the part of that page between its
markers.
"""

import sys
from pathlib import Path

from mockroom.settings.kinds import as_toml
from mockroom.settings.registry import SETTINGS, Setting

FIRST = "<!-- Generated from here: python -m mockroom.settings.reference docs/settings.md -->"
LAST = "<!-- To here. -->"


def table() -> str:
    """Every setting with what it holds, as Markdown."""
    rows = ["| key | holds | without it | meaning |", "|---|---|---|---|"]
    rows += [
        f"| `{one.key}` | {one.kind.allowed} | {_without(one)} | {one.meaning} |"
        for one in SETTINGS
    ]
    return "\n".join(rows) + "\n"


def rewritten(page: str) -> str:
    """A page with its generated part made anew; ValueError if a marker is missing."""
    before, first, rest = page.partition(FIRST)
    _, last, after = rest.partition(LAST)
    if not (first and last):
        raise ValueError(f"the page lacks the line {FIRST} or {LAST}")
    return f"{before}{FIRST}\n\n{table()}\n{LAST}{after}"


def _without(setting: Setting) -> str:
    return setting.without or f"`{as_toml(setting.default)}`"


def main(paths: list[str]) -> None:
    """Rewrite the pages named on the command line."""
    for path in map(Path, paths):
        path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
