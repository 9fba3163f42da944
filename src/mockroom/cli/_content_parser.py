"""The arguments of the commands for those who write content, and of the lists of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from mockroom.cli.parser import _Commands, _Parser

KINDS = ("question", "signal", "lexicon", "track", "lens", "competency")
"""What a content file holds, as the command line says it."""
NEW_KINDS = ("question", "signal", "track", "lens")


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
    parser.add_argument(
        "--schema",
        choices=KINDS,
        metavar="KIND",
        help=f"print the JSON Schema of a kind of file for editors: {', '.join(KINDS)}",
    )


def add_authoring(commands: "_Commands[_Parser]") -> None:
    """`new` and `import`."""
    new = commands.add_parser(
        "new",
        help="begin a content file of your own",
        description="Write a content file to begin with, in your own content folder.",
    )
    new.add_argument(
        "kind", choices=NEW_KINDS, metavar="KIND", help=f"one of {', '.join(NEW_KINDS)}"
    )
    new.add_argument("id", metavar="ID", help="its id: lower-case letters, digits and hyphens")
    _add_to(new)
    new.add_argument(
        "--topic", metavar="T", help="the topic of a question, which is its folder; default: own"
    )
    page = commands.add_parser(
        "import",
        help="make a question out of a page of text",
        description="Make a question file out of a pasted page of text, to be finished by hand.",
    )
    page.add_argument(
        "file", metavar="FILE", help="the page as plain text or Markdown; - reads standard input"
    )
    _add_to(page)
    page.add_argument("--id", metavar="ID", help="the question's id; default: from its title")


def add_lists(commands: "_Commands[_Parser]") -> None:
    """`questions`, `signals`, `tracks` and `lenses`."""
    for name, description in _LISTED.items():
        parser = commands.add_parser(name, help=f"list the {name}", description=description)
        parser.add_argument("--json", action="store_true", help="as JSON")
        if name == "questions":
            _add_filters(parser)


_LISTED = {
    "questions": "List the questions; all filters given have to hold.",
    "signals": "List the signals, each below its competency.",
    "tracks": "List the tracks.",
    "lenses": "List the values that houses go by, and where you stand in each.",
}


def _add_filters(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "--level",
        choices=("junior", "mid", "senior", "staff", "manager"),
        help="asked at this seniority",
    )
    parser.add_argument("--topic", metavar="T", help="of this topic")
    parser.add_argument("--signal", metavar="S", help="listening for this signal")
    parser.add_argument(
        "--lens",
        metavar="L[:VALUE]",
        help="about the values of this lens, or about one of them; see lenses",
    )


def _add_to(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "--to", metavar="DIR", help="another folder of content; default: your own, see path"
    )
