"""The arguments of `export`, `trends`, `rescore`, `compare` and `stories`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockroom.cli._history_parser import add_filters

if TYPE_CHECKING:
    from mockroom.cli.parser import _Commands, _Parser


def add_reviewing(commands: "_Commands[_Parser]", whole: Callable[[int, int], object]) -> None:
    """All five; `whole` makes what takes a whole number within bounds."""
    _add_export(commands)
    _add_trends(commands)
    _add_rescore(commands, whole)
    _add_compare(commands)
    _add_stories(commands)


def _add_export(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "export",
        help="write attempts to a file for others",
        description="Write attempts to a file: those named, all, or those that fit the filters.",
    )
    parser.add_argument("attempts", nargs="*", metavar="ATTEMPT", help="its id; see history")
    parser.add_argument("--all", action="store_true", help="all attempts")
    parser.add_argument(
        "--to",
        choices=("md", "html", "json", "anki"),
        default="md",
        help="md and html are for reading, json can be imported elsewhere, anki has the drills of"
        " recall in place of attempts; default: md",
    )
    parser.add_argument(
        "--output",
        metavar="PATH",
        help="a file for all of it, a folder for a file each, or - for standard output; default: a"
        " file here, which is named",
    )
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    add_filters(parser)


def _add_trends(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "trends",
        help="see how your signals move, and what to do about the weakest",
        description="Tell what all attempts together show: the weakest signals with what to do, all"
        " signals, your own ratings and when you practised.",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--signal", metavar="S", help="one signal over time; its id or its name")


def _add_rescore(commands: "_Commands[_Parser]", whole: Callable[[int, int], object]) -> None:
    parser = commands.add_parser(
        "rescore",
        help="see what moved under today's rubrics",
        description="Score past attempts under today's rubrics and tell what moved. The scorecards"
        " of their time are kept as they are.",
    )
    parser.add_argument(
        "attempts", nargs="*", metavar="ATTEMPT", help="its id; default: all attempts"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument(
        "--workers",
        type=whole(1, 64),  # type: ignore[arg-type]
        metavar="N",
        help="processes that score, 1 to 64; default: one for each core",
    )


def _add_compare(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "compare",
        help="set two attempts side by side",
        description="Tell what moved from one attempt to another at the same question.",
    )
    parser.add_argument("before", metavar="BEFORE", help="the id of an attempt; see history")
    parser.add_argument("after", metavar="AFTER", help="the id of a later one")
    parser.add_argument("--json", action="store_true", help="as JSON")


def _add_stories(commands: "_Commands[_Parser]") -> None:
    parser = commands.add_parser(
        "stories",
        help="see which of your stories shows what",
        description="List your stories with the signals they show, and what no story shows. A STORY"
        " is its id or its name.",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--removed", action="store_true", help="only those that were removed")
    steps = parser.add_subparsers(dest="step", metavar="STEP")
    add = steps.add_parser("add", help="name a story")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--note", default="", metavar="TEXT", help="what to remember of it")
    rename = steps.add_parser("rename", help="give a story another name; its id stays")
    rename.add_argument("story", metavar="STORY")
    rename.add_argument("name", metavar="NAME")
    note = steps.add_parser("note", help="give a story another note")
    note.add_argument("story", metavar="STORY")
    note.add_argument("note", metavar="TEXT", help='"" takes the note away')
    for name, what in (
        ("link", "say that attempts tell a story"),
        ("unlink", "say that attempts do not tell a story"),
    ):
        link = steps.add_parser(name, help=what)
        link.add_argument("story", metavar="STORY")
        link.add_argument("attempts", nargs="+", metavar="ATTEMPT", help="its id; see history")
    for name, what in (
        ("remove", "set a story aside; its attempts stay"),
        ("restore", "bring a story back that was removed"),
    ):
        steps.add_parser(name, help=what).add_argument("story", metavar="STORY")
