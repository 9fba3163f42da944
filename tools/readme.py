"""Writes the parts of README.md that the code knows better: the keys and the commands.

    python tools/readme.py

Each part stands between its own two marker lines. A test tells when one is stale.
"""

import argparse
from functools import partial
from pathlib import Path

from mockroom.cli.parser import build
from mockroom.ui.commands import key_table

README = Path(__file__).parents[1] / "README.md"
_FORMATTER = partial(argparse.HelpFormatter, width=500)


def command_table() -> str:
    """Every command with its arguments and what it does, as Markdown."""
    rows = ["| command | what it does |", "|---|---|"]
    for name, parser in _commands().items():
        usage = parser.format_usage().split(":", 1)[1]
        shown = " ".join(usage.replace("[-h]", "").split()).replace("|", "\\|")
        rows.append(f"| `{shown}` | {parser.description or name} |")
    return "\n".join(rows) + "\n"


def _commands() -> dict[str, argparse.ArgumentParser]:
    """The parsers of the commands by name; argparse has no public way to list them."""
    (commands,) = (
        action for action in build()._actions if isinstance(action, argparse._SubParsersAction)
    )
    for parser in commands.choices.values():
        parser.formatter_class = _FORMATTER
    return dict(commands.choices)


PARTS = {"keys": key_table, "commands": command_table}
"""What is written between `<!-- name: ... -->` and `<!-- end of name -->`."""


def rewritten(page: str) -> str:
    """A page with its generated parts made anew; ValueError if a marker is missing."""
    for name, make in PARTS.items():
        first = f"<!-- {name}: written by tools/readme.py -->\n"
        last = f"<!-- end of {name} -->"
        before, opened, rest = page.partition(first)
        _, closed, after = rest.partition(last)
        if not (opened and closed):
            raise ValueError(f"the page lacks the markers of the part {name}")
        page = f"{before}{first}\n{make()}\n{last}{after}"
    return page


def main() -> None:
    """Rewrite README.md in place."""
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
