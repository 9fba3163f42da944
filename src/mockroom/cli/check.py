"""`mockroom check`: every problem of every content file at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mockroom.cli.compose import folder, settings_for
from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import clean
from mockroom.ui.widgets.counting import count

if TYPE_CHECKING:
    import argparse

    from mockroom.bank.checking import CheckReport


def run_check(options: argparse.Namespace) -> int:
    """Check the given paths, or all content that is in use; 1 if there is a problem."""
    if options.schema:
        return _schema(options)
    from mockroom.bank.checking import Checker
    from mockroom.practice.compose import own_content

    paths = [_existing(name) for name in options.paths]
    if paths:
        beside = [folder(name) for name in options.content]
    else:
        settings = settings_for(options.content)
        beside = [*own_content(settings), *settings.content]
    checker = Checker(paths, beside, strict=options.strict)
    if options.watch:
        from mockroom.cli.watching import watch

        return watch(checker, _tell)
    return _tell(checker.run())


def _tell(report: CheckReport) -> int:
    for problem in (*report.problems, *report.advice):
        say(f"{clean(str(problem))}\n")
    number, advice = len(report.problems), len(report.advice)
    found = [count(number, "problem") if number else "no problems"]
    if report.strict:
        found.append(f"{count(advice, 'thing') if advice else 'nothing'} to better")
    say(f"{count(len(report.checked), 'file')} checked, {', '.join(found)}.")
    return int(bool(number or advice))


def _schema(options: argparse.Namespace) -> int:
    if options.paths or options.strict or options.watch:
        raise CommandError("--schema prints a schema and checks nothing. Give it alone.", code=2)
    from mockroom.bank.json_schema import schema_text

    say(schema_text(options.schema).rstrip("\n"))
    return 0


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
