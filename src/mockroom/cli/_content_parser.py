"""The arguments of the commands for those who write content."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockroom.cli.parser import _Commands, _Parser


def add_check(commands: "_Commands[_Parser]") -> None:
    """`check`."""
    parser = commands.add_parser(
        "check",
        help="check content files",
        description="Check the content that comes along, and folders or files of your own.",
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a content folder or a file of one"
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="also tell what works and could be better, as a coach would",
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="check again whenever a file is written, until Ctrl-C",
    )
