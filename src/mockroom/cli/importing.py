"""`mockroom history --import`: attempts that were exported on another machine, each once.

It is no command of its own, because `import` is for questions, and a file of attempts is no
question: which one is meant should be said and not guessed from the contents.
"""

import argparse
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from mockroom.cli.answers import read_export
from mockroom.cli.compose import settings_for
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.practice import Practice, StoreError, default_practice
from mockroom.practice.compose import default_stories
from mockroom.practice.compose_drills import default_drills
from mockroom.practice.importing import Imported
from mockroom.settings import Settings
from mockroom.ui.widgets.counting import count

if TYPE_CHECKING:
    from mockroom.practice.along import Along


def run_import(options: argparse.Namespace) -> int:
    """Take attempts in, and tell what became of them; 1 where one could not be."""
    from mockroom.practice.export import ImportTroubleError, from_json

    text = read_export(options.import_file)
    try:
        found = from_json(text)
    except ImportTroubleError as error:
        raise CommandError(str(error)) from error
    settings = settings_for(options.content)
    practice = default_practice(settings)
    imported = practice.take_in(found.attempts)
    say(told(imported))
    for old, new in imported.renamed:
        say(f"Another attempt is called {old} here, so the one from the file is called {new}.")
    others = _take_in_along(found.along, settings, practice, dict(imported.renamed))
    complaints = (*found.notices, *imported.troubles, *others)
    for complaint in complaints:
        complain(complaint)
    return int(bool(complaints))


def _take_in_along(
    along: "Along", settings: Settings, practice: Practice, renamed: Mapping[str, str]
) -> Iterator[str]:
    """Take in stories and the log of drills where there are any; what went wrong, in sentences."""
    if along.stories:
        stories = default_stories(settings, practice)
        try:
            joined, troubles = stories.take_in(along.stories, renamed)
        except StoreError as error:
            yield str(error)
        else:
            more = f"{len(joined.grown)} got more, " if joined.grown else ""
            new = "1 story" if len(joined.new) == 1 else f"{len(joined.new)} stories"
            say(f"{new} imported, {more}{joined.there} there already.")
            yield from (*troubles, *stories.notices)
    if along.reviews:
        drills = default_drills(settings, practice)
        try:
            number = drills.take_in(along.reviews)
        except StoreError as error:
            yield str(error)
        else:
            there = len(set(along.reviews)) - number
            say(f"{count(number, 'grade')} of drills imported, {there} there already.")
            yield from drills.notices


def told(imported: Imported) -> str:
    """What became of attempts, in a sentence."""
    new = len(imported.new) + len(imported.renamed)
    return f"{count(new, 'attempt')} imported, {len(imported.there)} there already."
