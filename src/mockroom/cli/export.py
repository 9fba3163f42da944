"""`mockroom export`: attempts as Markdown, HTML or JSON, into a file that was not there before."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from mockroom.cli._history_parser import filter_of
from mockroom.cli.compose import practice_for
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import one_line
from mockroom.practice import Practice, PracticeError, StoreError
from mockroom.practice.export import Kind, exported, file_name
from mockroom.practice.exported_files import ExportError, FileInTheWayError, need_free, write


def run_export(options: argparse.Namespace) -> int:
    """Write what the options name; 1 where an attempt could not be read."""
    if options.to == "anki":
        from mockroom.cli._anki import run_anki

        return run_anki(options)
    practice, kind = practice_for(options), Kind(options.to)
    attempts, troubles = _read(practice, _ids(practice, options))
    if attempts:
        _put(attempts, kind, options, numbers=practice.numbers)
    elif not troubles:
        raise CommandError("no attempt fits, so nothing was written. Leave out a filter.")
    for trouble in (*troubles, *practice.notices):
        complain(trouble)
    return int(bool(troubles or practice.notices))


def _ids(practice: Practice, options: argparse.Namespace) -> Sequence[str]:
    """The attempts that are wanted; CommandError where none are named or too much is."""
    wanted = filter_of(options)
    ways = (options.attempts, options.all, not wanted.open)
    if sum(map(bool, ways)) > 1:
        raise CommandError("name attempts, or give --all, or filters: one of the three.", code=2)
    if options.attempts:
        return list(dict.fromkeys(options.attempts))
    if options.all:
        return [row.id for row in practice.attempts()]
    if wanted.open:
        raise CommandError(
            'export needs an ATTEMPT, --all, or a filter such as --since; "mockroom history" lists'
            " attempts.",
            code=2,
        )
    try:
        practice.checked(wanted)
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error
    return [row.id for row in practice.history(wanted).rows]


def _read(practice: Practice, ids: Sequence[str]) -> tuple[list[Attempt], list[str]]:
    attempts, troubles = [], []
    for one in ids:
        try:
            attempts.append(practice.attempt(one))
        except (PracticeError, StoreError) as error:
            troubles.append(str(error))
    return attempts, troubles


def _put(
    attempts: Sequence[Attempt], kind: Kind, options: argparse.Namespace, *, numbers: bool
) -> None:
    """Write one document, or one for each attempt where a folder is named."""
    if options.output == "-":
        say(exported(attempts, kind, numbers=numbers).removesuffix("\n"))
        return
    target = Path(options.output) if options.output else Path(file_name(attempts, kind))
    parts = {target: attempts}
    if target.is_dir():
        parts = {target / file_name([one], kind): [one] for one in attempts}
    try:
        for path in parts:
            need_free(path, force=options.force)
        for path, part in parts.items():
            write(path, exported(part, kind, numbers=numbers), force=options.force)
            say(one_line(str(path)))
    except FileInTheWayError as error:
        remedy = "Give --force to write over it, or --output for another place."
        raise CommandError(f"{error} {remedy}") from error
    except ExportError as error:
        raise CommandError(f"{error} Name another place with --output.") from error
