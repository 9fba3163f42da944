"""`mockroom export`: attempts as Markdown, HTML or JSON, into a file that was not there before."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from mockroom.cli.compose import settings_for
from mockroom.cli.filtering import filter_for
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import one_line
from mockroom.practice import Practice, PracticeError, StoreError, default_practice
from mockroom.practice.along import NOTHING, Along, linking
from mockroom.practice.compose import default_stories
from mockroom.practice.compose_drills import default_drills
from mockroom.practice.export import Kind, exported, file_name
from mockroom.practice.exported_files import ExportError, FileInTheWayError, need_free, write
from mockroom.settings import Settings


def run_export(options: argparse.Namespace) -> int:
    """Write what the options name; 1 where an attempt could not be read."""
    if options.to == "anki":
        from mockroom.cli._anki import run_anki

        return run_anki(options)
    settings = settings_for(options.content)
    practice, kind = default_practice(settings), Kind(options.to)
    attempts, troubles = _read(practice, _ids(practice, options))
    along: Along = NOTHING
    notices: list[str] = []
    if kind is Kind.JSON:
        along, notices = _along(settings, practice, everything=options.all)
    if attempts or (options.all and along):
        _put(attempts, kind, options, along, numbers=practice.numbers)
    elif not troubles:
        raise CommandError("no attempt fits, so nothing was written. Leave out a filter.")
    troubles += [*practice.notices, *notices]
    for trouble in troubles:
        complain(trouble)
    return int(bool(troubles))


def _along(settings: Settings, practice: Practice, *, everything: bool) -> tuple[Along, list[str]]:
    """The stories, and where everything is wanted what is set aside and the log of drills too;
    with what was noticed."""
    stories = default_stories(settings, practice)
    found = Along(stories=stories.all())
    notices: list[str] = []
    if everything:
        drills = default_drills(settings, practice)
        try:
            every = (*found.stories, *stories.removed())
            found = Along(stories=every, reviews=drills.log())
        except StoreError as error:
            notices.append(str(error))
        notices += drills.notices
    return found, [*stories.notices, *notices]


def _ids(practice: Practice, options: argparse.Namespace) -> Sequence[str]:
    """The attempts that are wanted; CommandError where none are named or too much is."""
    wanted = filter_for(practice, options)
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
    attempts: Sequence[Attempt],
    kind: Kind,
    options: argparse.Namespace,
    along: Along,
    *,
    numbers: bool,
) -> None:
    """Write one document, or one for each attempt where a folder is named."""
    all_of_it = along if options.all else _only(along, attempts)
    if options.output == "-":
        say(exported(attempts, kind, numbers=numbers, along=all_of_it).removesuffix("\n"))
        return
    target = Path(options.output) if options.output else Path(file_name(attempts, kind))
    parts = {target: (attempts, all_of_it)}
    if target.is_dir():
        parts = {target / file_name([one], kind): ([one], _only(along, [one])) for one in attempts}
        if options.all and along:
            parts[target / file_name([], kind)] = ([], along)
    try:
        for path in parts:
            need_free(path, force=options.force)
        for path, (part, its) in parts.items():
            write(path, exported(part, kind, numbers=numbers, along=its), force=options.force)
            say(one_line(str(path)))
    except FileInTheWayError as error:
        remedy = "Give --force to write over it, or --output for another place."
        raise CommandError(f"{error} {remedy}") from error
    except ExportError as error:
        raise CommandError(f"{error} Name another place with --output.") from error


def _only(along: Along, attempts: Sequence[Attempt]) -> Along:
    """What goes along with some attempts and tells nothing of others."""
    return linking(along.stories, {one.id for one in attempts})
