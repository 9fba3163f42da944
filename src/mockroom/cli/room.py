"""The full screen: home, an interview at once, or a past attempt."""

import argparse
import os
import sys
from locale import getencoding
from typing import TYPE_CHECKING

from mockroom.cli.compose import settings_for
from mockroom.cli.trouble import CommandError
from mockroom.domain.session import Mode
from mockroom.practice import Practice, PracticeError, default_practice

if TYPE_CHECKING:
    from mockroom.ui.app import Start

_PLAIN_WAY = (
    'Plain commands work everywhere: "mockroom score QUESTION FILE" scores an answer, '
    '"mockroom questions" lists what is asked.'
)


def open_room(options: argparse.Namespace) -> int:
    """Open the full screen and return its exit code."""
    _require_terminal()
    settings = settings_for(options)
    practice = default_practice(settings)
    start = _start(practice, options)
    from mockroom.ui.app import MockroomApp
    from mockroom.ui.theme import choose_glyphs

    glyphs = choose_glyphs(os.environ, getencoding())
    app = MockroomApp(practice, start, theme=settings.theme or "dark", glyphs=glyphs)
    app.run()
    return app.return_code or 0


def _require_terminal() -> None:
    """The room needs a terminal that can move its cursor, at both ends."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CommandError(f"the room needs a terminal. {_PLAIN_WAY}", code=2)
    if os.environ.get("TERM", "dumb") in {"", "dumb"}:
        raise CommandError(f"TERM says that this terminal cannot draw. {_PLAIN_WAY}", code=2)


def _start(practice: Practice, options: argparse.Namespace) -> "Start":
    """What the screen opens with; a wrong id is told before anything is painted over."""
    try:
        if options.command == "practice":
            question = options.question or _first_question(practice)
            mode = Mode(options.mode) if options.mode else None
            return practice.begin(question, mode, options.minutes)
        if options.command == "review":
            return practice.attempt(options.attempt) if options.attempt else "review"
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error
    return "home"


def _first_question(practice: Practice) -> str:
    """The first question of the bank, the one a newcomer begins with."""
    found = next(iter(practice.catalogue.questions), None)
    if found is None:
        raise CommandError('the bank holds no questions; "mockroom check" tells why.')
    return found
