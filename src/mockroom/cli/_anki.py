"""`mockroom export --to anki`: the recall drills as a deck that can be imported again and again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mockroom.cli.compose import practice_for, tell_skipped
from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import one_line

if TYPE_CHECKING:
    import argparse

USUAL = "mockroom.apkg"
"""The file that is written where none is named."""


def run_anki(options: argparse.Namespace) -> int:
    """Write the deck to the file that is named, by `--output` or as the only argument.

    A deck that is there already is written anew only with `--force`.
    """
    path = _path(options)
    practice = practice_for(options)
    tell_skipped(practice, options.content)
    from mockroom.domain.drilling.generating import cards
    from mockroom.practice.anki import deck, notes

    found = notes(cards(practice.catalogue))
    if not found:
        raise CommandError('the bank holds nothing to recall; "mockroom check" tells why.')
    _write(path, deck(found, practice.now()))
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
    name = output or (named[0] if named else USUAL)
    if name == "-":
        raise CommandError(f'an Anki deck is no text. Give a file, as in "{USUAL}".', code=2)
    path = Path(name)
    if path.is_dir():
        path /= USUAL
    if path.exists() and not getattr(options, "force", False):
        raise CommandError(
            f"{one_line(str(path))} is there already. --force writes it anew.", code=2
        )
    return path


def _write(path: Path, data: bytes) -> None:
    """Write a file whole; CommandError leaves what was there before."""
    beside = path.with_name(f".{path.name}.tmp")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        why = (error.strerror or str(error)).lower()
        raise CommandError(f"{one_line(str(path))} could not be written: {why}.") from error
