"""The arguments of `mockroom drill` and `mockroom drills`."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockroom.cli.parser import _Commands, _Parser
    from mockroom.domain.drill import Kind

KINDS = "burst, rewrite, recall, sections, interviewer, compress, headline, pick"
MOST = 100


def add_drills(commands: "_Commands[_Parser]", whole: Callable[[int, int], object]) -> None:
    """Both commands; `whole` makes what takes a whole number within bounds."""
    drill = commands.add_parser(
        "drill",
        help="five minutes of short exercises",
        description="Five minutes of short exercises: what is due, what was weak, what is new.",
    )
    _add_choice(drill, whole)
    drills = commands.add_parser(
        "drills",
        help="list what is due, and how drills went",
        description="List what is due and what comes next, and how drills went.",
    )
    _add_choice(drills, whole)
    drills.add_argument("--json", action="store_true", help="as JSON")


def _add_choice(parser: argparse.ArgumentParser, whole: Callable[[int, int], object]) -> None:
    parser.add_argument("--signal", metavar="S", help="only drills on this signal; see signals")
    parser.add_argument(
        "--kind", type=_kind, metavar="K", help=f"only drills of this kind: {KINDS}"
    )
    parser.add_argument(
        "--count",
        type=whole(1, MOST),  # type: ignore[arg-type]
        metavar="N",
        help=f"so many drills, 1 to {MOST}, whatever the day's limits say",
    )


def _kind(text: str) -> "Kind":
    from mockroom.domain.drill import Kind
    from mockroom.domain.nearest import did_you_mean
    from mockroom.domain.plain import shorten

    kinds = [kind.value for kind in Kind]
    if text not in kinds:
        guess = did_you_mean(text, kinds)
        told = f'there is no kind "{shorten(text, 40)}". {guess or f"Kinds are {KINDS}."}'
        raise argparse.ArgumentTypeError(told)
    return Kind(text)
