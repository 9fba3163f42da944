"""The full screen: home, a question, an interview or drills at once, or a past attempt."""

from __future__ import annotations

import gc
import os
import sys

from mockroom.cli.splash import FirstFrame
from mockroom.cli.trouble import CommandError

TYPE_CHECKING = False  # as in `typing`, which would delay the first frame
if TYPE_CHECKING:
    import argparse

    from mockroom.practice import Practice
    from mockroom.practice.drills import Drills
    from mockroom.practice.interviews import Interviews
    from mockroom.practice.preferences import Preferences
    from mockroom.practice.reviewing import ReviewTools
    from mockroom.settings import Settings
    from mockroom.ui.app import MockroomApp, Start

_PLAIN_WAY = (
    'Plain commands work everywhere: "mockroom score QUESTION FILE" scores an answer, '
    '"mockroom questions" lists what is asked.'
)


def open_room(options: argparse.Namespace | None = None) -> int:
    """Open the full screen and return its exit code; at home without options."""
    _require_terminal()
    gc.disable()  # a tenth of the time to the first screen, which turns it on again
    with FirstFrame(sys.stdout) as frame:
        app = _prepared(options)
        app.terminal_found = frame.found
        if options and options.content:
            from mockroom.cli.compose import check_command

            app.check_command = check_command(options.content)
        app.run()
    gc.freeze()  # or else Python looks through all that was loaded once more before it ends
    return app.return_code or 0


def _require_terminal() -> None:
    """The room needs a terminal that can move its cursor, at both ends."""
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise CommandError(f"the room needs a terminal. {_PLAIN_WAY}", code=2)
    if os.environ.get("TERM", "dumb") in {"", "dumb"}:
        raise CommandError(f"TERM says that this terminal cannot draw. {_PLAIN_WAY}", code=2)


def _prepared(options: argparse.Namespace | None) -> MockroomApp:
    """The app; the use cases are made before it only where an id has to be looked up."""
    from locale import getencoding

    from mockroom.cli.compose import settings_for

    settings = settings_for(options.content if options else ())
    start: Start = "home"
    practice = None
    if options and options.command:
        practice = _practice(settings)
        start = _start(practice, settings, options)

    from mockroom.ui.app import MockroomApp
    from mockroom.ui.keymap import Keymap
    from mockroom.ui.theme import choose_glyphs

    app = MockroomApp(
        lambda: practice or _practice(settings),
        start,
        theme=settings.theme or "dark",
        glyphs=choose_glyphs(os.environ, getencoding()),
        keymap=Keymap(settings.keys),
        interviews=lambda used: _interviews(settings, used),
        drills=lambda used: _drills(settings, used),
        tools=lambda used: _tools(settings, used),
        preferences=lambda: _preferences(settings),
    )
    _require_theme(settings, app)
    _require_keys(settings)
    return app


def _require_theme(settings: Settings, app: MockroomApp) -> None:
    """A theme is ours or Textual's; only here are both known."""
    from mockroom.domain.nearest import did_you_mean
    from mockroom.domain.plain import shorten
    from mockroom.ui.theme import NAMES

    theme = settings.theme
    if theme is None or theme in NAMES or theme in app.available_themes:
        return
    guess = did_you_mean(theme, NAMES) or did_you_mean(theme, app.available_themes)
    raise CommandError(
        f'{settings.config} · theme: there is no theme "{shorten(theme, 60)}". '
        f"{guess or 'Themes are ' + ', '.join(NAMES) + ' and those of Textual.'}",
        code=2,
    )


def _require_keys(settings: Settings) -> None:
    """Which keys and commands there are only the interface knows."""
    if not settings.keys:
        return
    from mockroom.domain.plain import one_line, shorten
    from mockroom.ui.keymap_check import problems

    told = [
        "\n  ".join(
            [f"{settings.config} · keys.{one_line(shorten(one.command, 60))}", *one.sentences]
        )
        for one in problems(settings.keys)
    ]
    if told:
        raise CommandError("\n".join(["the settings cannot be used.", *told]), code=2)


def _practice(settings: Settings) -> Practice:
    from mockroom.practice import default_practice

    return default_practice(settings)


def _interviews(settings: Settings, practice: Practice) -> Interviews:
    from mockroom.practice.compose import default_interviews

    return default_interviews(settings, practice)


def _drills(settings: Settings, practice: Practice) -> Drills:
    from mockroom.practice.compose_drills import default_drills

    return default_drills(settings, practice)


def _tools(settings: Settings, practice: Practice) -> ReviewTools:
    from mockroom.practice.compose import default_review

    return default_review(settings, practice)


def _preferences(settings: Settings) -> Preferences:
    from mockroom.practice.preferences import Preferences

    return Preferences(os.environ, settings.config)


def _start(practice: Practice, settings: Settings, options: argparse.Namespace) -> Start:
    """What the screen opens with; a wrong id is told before anything is painted over."""
    from mockroom.domain.session import Mode
    from mockroom.practice import PracticeError, StoreError

    try:
        if options.command == "practice":
            asked = options.question
            question = practice.question_called(asked).id if asked else _first_question(practice)
            mode = Mode(options.mode) if options.mode else None
            return practice.begin(question, mode, options.minutes, preset=options.preset)
        if options.command == "interview":
            from mockroom.cli.tracks import begun

            return begun(_interviews(settings, practice), options)
        if options.command == "drill":
            from mockroom.cli.drills import begun as begun_drills

            return begun_drills(_drills(settings, practice), options)
        return practice.attempt(options.attempt) if options.attempt else "review"
    except (PracticeError, StoreError) as error:
        raise CommandError(str(error), code=2) from error


def _first_question(practice: Practice) -> str:
    """The first question of the bank, the one a newcomer begins with."""
    found = next(iter(practice.catalogue.questions), None)
    if found is None:
        raise CommandError('the bank holds no questions; "mockroom check" tells why.')
    return found
