"""`mockroom check`: every problem of every content file at once."""

import argparse
from pathlib import Path

from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import clean
from mockroom.ui.widgets.wording import count


def run_check(options: argparse.Namespace) -> int:
    """Check the shipped content and the given paths; 1 if there is a problem."""
    from mockroom.bank.proof import check

    paths = [Path(name) for name in options.paths]
    beside = [Path(name) for name in options.content]
    for path in (*paths, *beside):
        if not path.exists():
            raise CommandError(f'There is no file or folder "{path}". Check the path.', code=2)
    report = check(paths, beside)
    for problem in report.problems:
        say(f"{clean(str(problem))}\n")
    number = len(report.problems)
    files = count(len(report.checked), "file")
    say(f"{files} checked, {count(number, 'problem') if number else 'no problems'}.")
    return int(bool(number))
