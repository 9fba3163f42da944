"""`mockroom check`: every problem of every content file at once."""

import argparse
from pathlib import Path

from mockroom.cli.compose import folder, settings_for
from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import clean
from mockroom.ui.widgets.wording import count


def run_check(options: argparse.Namespace) -> int:
    """Check the given paths, or all content that is in use; 1 if there is a problem."""
    from mockroom.bank.proof import check
    from mockroom.practice.compose import own_content

    paths = [_existing(name) for name in options.paths]
    if paths:
        beside = [folder(name) for name in options.content]
    else:
        settings = settings_for(options.content)
        beside = [*own_content(settings), *settings.content]
    report = check(paths, beside)
    for problem in report.problems:
        say(f"{clean(str(problem))}\n")
    number = len(report.problems)
    files = count(len(report.checked), "file")
    say(f"{files} checked, {count(number, 'problem') if number else 'no problems'}.")
    return int(bool(number))


def _existing(name: str) -> Path:
    if not name:
        raise CommandError("A PATH is empty. Give the path of a file or a folder.", code=2)
    path = Path(name)
    try:
        there = path.exists()
    except OSError:
        return path  # checking it tells why it cannot be looked at
    if not there:
        raise CommandError(f'There is no file or folder "{path}". Check the path.', code=2)
    return path
