"""The arguments that find attempts, and what is wrong with them, in a sentence."""

import argparse
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mockroom.cli.parser import _Commands, _Parser
    from mockroom.domain.history import HistoryFilter, Sort, SortKey
    from mockroom.domain.level import Level
    from mockroom.domain.mode import Mode

KEYS = "date, question, overall, words, mode, disputes, rating"


class Heard(NamedTuple):
    """A signal, with or without a level."""

    signal: str
    level: "Level | None"


def add_history(commands: "_Commands[_Parser]") -> None:
    """`history`, `delete` and `restore`."""
    parser = commands.add_parser(
        "history",
        help="list, search, import and tidy past attempts",
        description="List past attempts, newest first; all filters given have to hold.",
    )
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="as JSON")
    output.add_argument(
        "--csv", action="store_true", help="as CSV for a spreadsheet, with a column a signal"
    )
    add_filters(parser)
    parser.add_argument(
        "--disputed",
        action="store_true",
        help="only levels that the candidate disagrees with, each with both levels and the reason",
    )
    parser.add_argument(
        "--sort", type=_key, metavar="KEY", help=f"one of {KEYS}; default: date, newest first"
    )
    parser.add_argument("--reverse", action="store_true", help="the other way round")
    parser.add_argument("--limit", type=_limit, metavar="N", help="at most so many")
    parser.add_argument("--trash", action="store_true", help="what was deleted and can be restored")
    parser.add_argument(
        "--import",
        dest="import_file",
        metavar="FILE",
        help="take in attempts that were exported as JSON, each once; - reads standard input",
    )
    _add_trash(commands)


def _add_trash(commands: "_Commands[_Parser]") -> None:
    delete = commands.add_parser(
        "delete",
        help="move attempts to the trash",
        description='Move attempts to the trash; "mockroom restore" brings them back.',
    )
    delete.add_argument("attempts", nargs="+", metavar="ATTEMPT", help="its id; see history")
    delete.add_argument(
        "--for-good",
        action="store_true",
        help="delete from the disk what is in the trash already; it cannot be brought back",
    )
    restore = commands.add_parser(
        "restore",
        help="bring attempts and drafts back from the trash",
        description="Bring attempts and drafts back from the trash, each to where it was.",
    )
    restore.add_argument(
        "attempts", nargs="+", metavar="ATTEMPT", help="its id; see history --trash"
    )


def add_filters(parser: argparse.ArgumentParser) -> None:
    """The options that say which attempts are wanted."""
    parser.add_argument("--question", metavar="Q", help="attempts at this question")
    parser.add_argument("--topic", metavar="T", help="attempts at questions of this topic")
    parser.add_argument(
        "--signal",
        type=_heard,
        metavar="S[:LEVEL]",
        help="attempts where this signal was listened for, or came out so: ownership:shown",
    )
    parser.add_argument("--story", metavar="NAME", help="attempts that tell this story")
    parser.add_argument("--mode", type=_mode, metavar="MODE", help="coached or real")
    parser.add_argument("--since", type=_day, metavar="DAY", help="from this day on: 2026-11-24")
    parser.add_argument("--until", type=_day, metavar="DAY", help="up to this day, and on it")
    parser.add_argument(
        "--text", metavar="WORDS", help="attempts where you said all of these words"
    )


def filter_of(options: argparse.Namespace) -> "HistoryFilter":
    """The filter that the options of `add_filters` make; CommandError where they clash."""
    from mockroom.cli.trouble import CommandError
    from mockroom.domain.history import HistoryFilter

    if options.since and options.until and options.since > options.until:
        raise CommandError(
            f"--since {options.since} is after --until {options.until}. Swap the two.", code=2
        )
    signal, level = options.signal or (None, None)
    return HistoryFilter(
        question=options.question,
        topic=options.topic,
        signal=signal,
        level=level,
        mode=options.mode,
        since=options.since,
        until=options.until,
        text=options.text or "",
        disputed=getattr(options, "disputed", False),
    )


def sort_of(options: argparse.Namespace) -> "Sort":
    """The order that the options ask for: names from a to z, and what counts from high to low."""
    from mockroom.domain.history import Sort, SortKey

    key = options.sort or SortKey.DATE
    descending = key not in {SortKey.QUESTION, SortKey.MODE}
    return Sort(key=key, descending=descending is not options.reverse)


def _heard(text: str) -> Heard:
    from mockroom.domain.level import Level

    signal, colon, word = text.partition(":")
    if not colon:
        return Heard(signal, None)
    levels = {level.word: level for level in Level} | {str(int(one)): one for one in Level}
    if word.lower() not in levels:
        raise _unknown("level", word, [level.word for level in Level])
    return Heard(signal, levels[word.lower()])


def _mode(text: str) -> "Mode":
    from mockroom.domain.mode import Mode

    if text not in set(Mode):
        raise _unknown("mode", text, [mode.value for mode in Mode])
    return Mode(text)


def _key(text: str) -> "SortKey":
    from mockroom.domain.history import SortKey

    if text not in set(SortKey):
        raise _unknown("order", text, [key.value for key in SortKey])
    return SortKey(text)


def _day(text: str) -> date:
    days_ago = {"today": 0, "yesterday": 1}.get(text.lower())
    if days_ago is not None:
        return date.today() - timedelta(days=days_ago)
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if day.isoformat() == text:  # there are other ways of writing a day; one is enough
            return day
    from mockroom.domain.plain import shorten

    raise argparse.ArgumentTypeError(
        f'"{shorten(text, 40)}" is no day; write one as 2026-11-24, today or yesterday'
    )


def _limit(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text[:9]) >= 1 and len(text) <= 9:
        return int(text)
    from mockroom.domain.plain import shorten

    raise argparse.ArgumentTypeError(f'"{shorten(text, 40)}" is no whole number from 1 on')


def _unknown(kind: str, found: str, known: "Iterable[str]") -> argparse.ArgumentTypeError:
    from mockroom.domain.nearest import did_you_mean
    from mockroom.domain.plain import shorten

    allowed = list(known)
    parts = (
        f'there is no {kind} "{shorten(found, 40)}".',
        did_you_mean(found, allowed),
        f"Take one of {', '.join(allowed)}.",
    )
    return argparse.ArgumentTypeError(" ".join(part for part in parts if part))
