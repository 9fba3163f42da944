"""The commands and their arguments, as `--help` tells them."""

import argparse

from mockroom import __version__

_EPILOG = """\
Without a command mockroom opens its home screen; Enter starts an interview.
Exit codes: 0 fine, 1 problems found, 2 wrong arguments.
"""


def build() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="mockroom",
        description="A full-screen terminal mock interview for behavioural questions.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"mockroom {__version__}")
    _add_common(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_practice(commands)
    _add_review(commands)
    _add_score(commands)
    _add_check(commands)
    _add_lists(commands)
    return parser


_Commands = argparse._SubParsersAction  # argparse gives its result no public name


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--content",
        action="append",
        default=[],
        metavar="DIR",
        help="a folder with questions and signals of your own, beside those that come along",
    )


def _add_practice(commands: "_Commands[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "practice", help="practise one question", description="Practise one question."
    )
    parser.add_argument(
        "question", nargs="?", metavar="QUESTION", help="its id; default: the first"
    )
    parser.add_argument(
        "--mode",
        choices=("coached", "real"),
        help="coached shows the signals while you write, real only afterwards",
    )
    parser.add_argument(
        "--minutes", type=_minutes, metavar="N", help="what the clock measures against, 1 to 60"
    )


def _minutes(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 60:
        raise argparse.ArgumentTypeError(f'"{text}" is no whole number from 1 to 60')
    return int(text)


def _add_review(commands: "_Commands[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "review", help="read past attempts", description="Read past attempts."
    )
    parser.add_argument("attempt", nargs="?", metavar="ATTEMPT", help="its id; default: the list")


def _add_score(commands: "_Commands[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "score",
        help="score an answer from a file",
        description="Score an answer from a file, or from standard input.",
    )
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="the question's id")
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="the answer; - reads standard input"
    )
    parser.add_argument("--json", action="store_true", help="print the scorecard as JSON")
    parser.add_argument(
        "--jsonl",
        metavar="FILE",
        help='score many: lines {"id", "question", "text"} in, a scorecard a line out, in order',
    )


def _add_check(commands: "_Commands[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "check",
        help="check content files",
        description="Check the content that comes along, and folders or files of your own.",
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a content folder or a file of one"
    )


def _add_lists(commands: "_Commands[argparse.ArgumentParser]") -> None:
    for name, what in (("questions", "list the questions"), ("signals", "list the signals")):
        parser = commands.add_parser(name, help=what, description=f"{what.capitalize()}.")
        parser.add_argument("--json", action="store_true", help="as JSON")
    history = commands.add_parser(
        "history", help="list past attempts", description="List past attempts, newest first."
    )
    history.add_argument("--json", action="store_true", help="as JSON")
    commands.add_parser(
        "path", help="print where things are kept", description="Print where things are kept."
    )
