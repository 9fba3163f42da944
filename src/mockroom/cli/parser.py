"""The commands and their arguments, as `--help` tells them."""

import argparse
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from mockroom.cli._content_parser import add_authoring, add_check, add_lists
from mockroom.cli._drill_parser import add_drills
from mockroom.cli._history_parser import add_history
from mockroom.cli._review_parser import add_reviewing
from mockroom.cli.streams import say

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_MOST_TOLD = 400
"""Characters of a complaint: arguments can be very long."""
_EPILOG = """\
Without a command mockroom opens its home screen; Enter starts an interview.
Exit codes: 0 fine, 1 problems found, 2 wrong arguments.
"""


class _Parser(argparse.ArgumentParser):
    """Repeats arguments as safe text only, and does not take a full disk for one that was told."""

    def error(self, message: str) -> NoReturn:
        from mockroom.domain.plain import shorten

        super().error(shorten(message, _MOST_TOLD))

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        if file is None:
            say(self.format_help().rstrip("\n"))
        else:
            super().print_help(file)


def build() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = _Parser(
        prog="mockroom",
        description="A full-screen terminal mock interview for behavioural questions.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    _add_common(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_practice(commands)
    _add_interview(commands)
    add_drills(commands, _whole)
    _add_review(commands)
    _add_score(commands)
    add_check(commands)
    add_authoring(commands)
    _add_lists(commands)
    return parser


_WHOLE = re.compile("[0-9]{1,9}")  # int() takes other digits, and refuses too many of them
_Commands = argparse._SubParsersAction  # argparse gives its result no public name


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--content",
        action="append",
        default=[],
        metavar="DIR",
        help="a folder with questions and signals of your own, beside those that come along",
    )


def _add_practice(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "practice", help="practise one question", description="Practise one question."
    )
    parser.add_argument(
        "question", nargs="?", metavar="QUESTION", help="its id; default: the first"
    )
    _add_terms(parser)
    parser.add_argument(
        "--minutes",
        type=_whole(1, 60),
        metavar="N",
        help="what the clock measures against, 1 to 60",
    )


def _add_interview(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "interview",
        help="go through a whole interview",
        description="Go through a whole interview, question after question.",
    )
    parser.add_argument(
        "--track", metavar="T", help="its id; default: the first mock interview; see tracks"
    )
    parser.add_argument(
        "--level",
        choices=("junior", "mid", "senior", "staff", "manager"),
        help="in place of a track, a mix of questions of this level",
    )
    parser.add_argument(
        "--questions",
        type=_whole(1, 12),
        metavar="N",
        help="how many questions such a mix has, 1 to 12; default: 3",
    )
    parser.add_argument(
        "--continue",
        dest="go_on",
        action="store_true",
        help="go on with the interview that was left last",
    )
    _add_terms(parser)
    parser.add_argument(
        "--minutes",
        type=_whole(1, 180),
        metavar="N",
        help="how long the whole interview is meant to take, 1 to 180",
    )
    parser.add_argument(
        "--seed",
        type=_whole(0, 999_999),
        metavar="N",
        help="draw the questions that this number stands for, 0 to 999999",
    )


def _add_terms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mode",
        choices=("coached", "real"),
        help="coached shows the signals while you write, real only afterwards",
    )
    parser.add_argument(
        "--preset",
        choices=("coached", "real", "gentle"),
        help="coached and real as above, with all that belongs to them; gentle is coached, with"
        " words in place of numbers and no clock",
    )


def _whole(low: int, high: int) -> Callable[[str], int]:
    """What takes a whole number within bounds out of an argument."""

    def number(text: str) -> int:
        if _WHOLE.fullmatch(text) and low <= int(text) <= high:
            return int(text)
        from mockroom.domain.plain import shorten

        raise argparse.ArgumentTypeError(
            f'"{shorten(text, 40)}" is no whole number from {low} to {high}'
        )

    return number


def _add_review(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "review", help="read past attempts", description="Read past attempts."
    )
    parser.add_argument("attempt", nargs="?", metavar="ATTEMPT", help="its id; default: the list")


def _add_score(commands: "_Commands[_Parser]") -> None:
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
        "--explain",
        action="store_true",
        help="tell of every hit why it counts or not, and what gave each level; also with --json",
    )
    parser.add_argument(
        "--save",
        action="store_true",
        help="keep it as an attempt as well, one from a file and without a time, and tell its id",
    )
    parser.add_argument(
        "--jsonl",
        metavar="FILE",
        help='score many: lines {"id", "question", "text"} in, a scorecard a line out, in order',
    )
    parser.add_argument(
        "--workers",
        type=_whole(1, 64),
        metavar="N",
        help="processes that score many, 1 to 64; default: one for each core",
    )


def _add_lists(commands: "_Commands[_Parser]") -> None:
    add_lists(commands)
    add_history(commands)
    add_reviewing(commands, _whole)
    commands.add_parser(
        "path", help="print where things are kept", description="Print where things are kept."
    )
