"""`mockroom export --to anki`: the recall drills as a deck that can be imported again and again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mockroom.cli.compose import practice_for, tell_skipped
from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import one_line
from mockroom.practice.anki import FILE
from mockroom.practice.exported_files import ExportError, FileInTheWayError, write

if TYPE_CHECKING:
    import argparse


def run_anki(options: argparse.Namespace) -> int:
    """Write the deck to the file that is named, by `--output` or as the only argument.

    It is for this person's eyes only, as all exports are. A deck that is there already is written
    anew only with `--force`.
    """
    path = _path(options)
    practice = practice_for(options)
    tell_skipped(practice, options.content)
    from mockroom.domain.drilling.generating import cards
    from mockroom.practice.anki import deck, notes

    found = notes(cards(practice.catalogue))
    if not found:
        raise CommandError('the bank holds nothing to recall; "mockroom check" tells why.')
    _write(path, deck(found, practice.now()), force=getattr(options, "force", False))
    noun = "note" if len(found) == 1 else "notes"
    say(
        f"{one_line(str(path))}: {len(found)} {noun}. In Anki: File, Import. A deck that was"
        " imported before is updated."
    )
    return 0


def _path(options: argparse.Namespace) -> Path:
    """Where the deck goes; CommandError where it must not."""
    named = list(getattr(options, "attempts", None) or ())
    output = getattr(options, "output", None)
    if len(named) > 1 or (named and output):
        raise CommandError("an Anki deck is one file. Give one name.", code=2)
    name = output or (named[0] if named else FILE)
    if name == "-":
        raise CommandError(f'an Anki deck is no text. Give a file, as in "{FILE}".', code=2)
    path = Path(name)
    if path.is_dir():
        path /= FILE
    return path


def _write(path: Path, data: bytes, *, force: bool) -> None:
    """Write the file whole; CommandError leaves what was there before."""
    try:
        write(path, data, force=force)
    except FileInTheWayError as error:
        raise CommandError(f"{error} --force writes it anew.", code=2) from error
    except ExportError as error:
        raise CommandError(str(error)) from error
