"""The entry point: picks the command, and turns what people got wrong into one sentence."""

import sys
from collections.abc import Sequence

from mockroom.cli.streams import complain, finish, prepare, say
from mockroom.cli.trouble import CommandError

FINE, PROBLEMS, USAGE = 0, 1, 2
"""The exit codes: all is well; something was found or could not be done; wrong arguments."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code."""
    prepare()
    return finish(_code(list(sys.argv[1:] if argv is None else argv)))


def _code(arguments: list[str]) -> int:
    try:
        return _run(arguments)
    except CommandError as error:
        complain(str(error))
        return error.code
    except SystemExit as stop:
        # The parser has told what was asked for, or what is wrong
        return stop.code if isinstance(stop.code, int) else FINE
    except BrokenPipeError:
        # The reader of our output has gone (`mockroom score ... | head`): nothing is wrong here.
        return FINE
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    if not arguments:
        # Nothing to parse, so the first frame need not wait for the parser
        from mockroom.cli.room import open_room

        return open_room()
    from mockroom.cli.parser import build

    options = build().parse_args(arguments)
    if options.version:
        from mockroom import __version__

        say(f"mockroom {__version__}")
        return FINE
    command = options.command
    if command in {None, "practice", "interview", "drill", "review"}:
        from mockroom.cli.room import open_room

        return open_room(options)
    if command == "score":
        from mockroom.cli.score import run_score

        return run_score(options)
    if command == "check":
        from mockroom.cli.check import run_check

        return run_check(options)
    if command in {"new", "import"}:
        from mockroom.cli.authoring import run_authoring

        return run_authoring(options)
    if command in {"history", "delete", "restore"}:
        from mockroom.cli import history

        run = {"delete": history.run_delete, "restore": history.run_restore}
        return run.get(command, history.run_history)(options)
    if command == "drills":
        from mockroom.cli.drills import run_drills

        return run_drills(options)
    if command in {"export", "trends", "rescore", "compare", "stories"}:
        from mockroom.cli.reviewing import run_reviewing

        return run_reviewing(options)
    if command == "tracks":
        from mockroom.cli.tracks import run_tracks

        return run_tracks(options)
    from mockroom.cli.lists import run_list

    return run_list(options)
