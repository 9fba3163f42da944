"""`mockroom new` and `mockroom import`: content files to begin with."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from mockroom.bank.authoring.place import (
    AuthoringError,
    checked_id,
    place_of,
    refuse_taken,
    write_new,
)
from mockroom.bank.authoring.scaffold import TOPIC, scaffold, usual_signals
from mockroom.bank.files import Kind
from mockroom.cli.answers import read_page
from mockroom.cli.compose import practice_for, settings_for
from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import one_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection

    from mockroom.domain.catalogue import Catalogue


def run_authoring(options: argparse.Namespace) -> int:
    """Write one content file and tell where it is and what comes next."""
    try:
        return _new(options) if options.command == "new" else _import(options)
    except AuthoringError as error:
        raise CommandError(str(error), code=2) from error


def _new(options: argparse.Namespace) -> int:
    kind = Kind[options.kind.upper()]
    name = checked_id(options.id)
    if options.topic is not None and kind is not Kind.QUESTION:
        raise CommandError(
            f"Only a question has a topic. Leave --topic out for a {options.kind}.", code=2
        )
    topic = TOPIC if options.topic is None else checked_id(options.topic, "topic")
    catalogue = practice_for(options).catalogue
    refuse_taken(kind, name, _known(kind, catalogue))
    text = scaffold(kind, name, topic, usual_signals(catalogue))
    root = root_for(options)
    path = place_of(kind, name, root, topic)
    write_new(path, text)
    tell_written(path, root, options)
    return 0


def _import(options: argparse.Namespace) -> int:
    from mockroom.bank.authoring.imported import imported

    name = None if options.id is None else checked_id(options.id)
    page = read_page(options.file)
    catalogue = practice_for(options).catalogue
    made = imported(page, catalogue, name)
    refuse_taken(Kind.QUESTION, made.id, catalogue.questions)
    root = root_for(options)
    path = place_of(Kind.QUESTION, made.id, root, TOPIC)
    write_new(path, made.text)
    tell_written(path, root, options)
    if made.left:
        lines = "1 line" if made.left == 1 else f"{made.left} lines"
        say(f"{lines} of the page found no place and stand in comments at the top.")
    return 0


def root_for(options: argparse.Namespace) -> Path:
    """The folder of content that is written into: the one named, or the person's own."""
    if options.to is None:
        return settings_for(options.content).own_content
    if not options.to:
        raise CommandError("--to is empty. Give the path of a folder.", code=2)
    if not options.to.isprintable():
        raise CommandError(
            f"--to is {options.to!r}. A folder's name has no line breaks or control characters.",
            code=2,
        )
    return Path(options.to)


def tell_written(path: Path, root: Path, options: argparse.Namespace) -> None:
    """Say what was written and how to go on."""
    folder = quote(one_line(str(root)))
    say(f"Written: {one_line(str(path))}")
    say("Its texts are meant to be replaced. While you write, this tells what is wrong:")
    say(f"  mockroom check --watch {folder}")
    if options.to is not None:
        say("And this opens mockroom with it:")
        say(f"  mockroom --content {folder}")


def _known(kind: Kind, catalogue: Catalogue) -> Collection[str]:
    known: dict[Kind, Collection[str]] = {
        Kind.QUESTION: catalogue.questions,
        Kind.SIGNAL: catalogue.signals,
        Kind.TRACK: catalogue.tracks,
        Kind.LENS: catalogue.lenses,
    }
    return known[kind]
