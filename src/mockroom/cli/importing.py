"""`mockroom history --import`: attempts that were exported on another machine, each once.

It is no command of its own, because `import` is for questions, and a file of attempts is no
question: which one is meant should be said and not guessed from the contents.
"""

import argparse

from mockroom.cli.answers import read_export
from mockroom.cli.compose import practice_for
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.practice.importing import Imported
from mockroom.ui.widgets.counting import count


def run_import(options: argparse.Namespace) -> int:
    """Take attempts in, and tell what became of them; 1 where one could not be."""
    from mockroom.practice.export import ImportTroubleError, attempts_from_json

    text = read_export(options.import_file)
    try:
        attempts, troubles = attempts_from_json(text)
    except ImportTroubleError as error:
        raise CommandError(str(error)) from error
    imported = practice_for(options).take_in(attempts)
    say(told(imported))
    for old, new in imported.renamed:
        say(f"Another attempt is called {old} here, so the one from the file is called {new}.")
    complaints = (*troubles, *imported.troubles)
    for complaint in complaints:
        complain(complaint)
    return int(bool(complaints))


def told(imported: Imported) -> str:
    """What became of attempts, in a sentence."""
    new = len(imported.new) + len(imported.renamed)
    return f"{count(new, 'attempt')} imported, {len(imported.there)} there already."
