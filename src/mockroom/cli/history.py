"""`mockroom history`, `delete` and `restore`: past attempts as a table, as JSON and as CSV."""

import argparse
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from mockroom.cli._history_parser import filter_of, sort_of
from mockroom.cli.compose import practice_for
from mockroom.cli.filtering import filter_for
from mockroom.cli.streams import complain, say
from mockroom.cli.table import filled
from mockroom.cli.trouble import CommandError
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Found, Place
from mockroom.domain.history import EVERYTHING, HistoryFilter, HistoryPage, ordered
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.practice import DisputeRow, Practice
from mockroom.practice.history import Moved, ThrownRow
from mockroom.practice.rows import dispute_rows
from mockroom.ui.widgets.counting import attempts_and_drafts, count
from mockroom.ui.widgets.signs import level_sign

FORMAT = 1
_NONE_YET = 'No attempts yet. "mockroom" opens the room; Enter starts an interview.'
_NONE_DISPUTED = "No level is disputed. In a debrief you can say which level you hold to be right."
_NONE_FIT = "No attempt fits. Leave out a filter; without any, all attempts are listed."
_EMPTY_TRASH = 'The trash is empty. "mockroom delete ATTEMPT" puts an attempt there.'
_LEVEL_WORD = max(len(level.word) for level in Level)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def run_history(options: argparse.Namespace) -> int:
    """List attempts, or take some in; 1 where there was something to complain about."""
    if options.import_file is not None:
        from mockroom.cli.importing import run_import

        return run_import(options)
    practice = practice_for(options)
    wanted = _no_filter(options) if options.trash else filter_for(practice, options)
    page = _trash(practice, options) if options.trash else _page(practice, wanted, options)
    if options.disputed:
        _tell(options, "disputes", _disputes(page), _dispute_line, _NONE_DISPUTED, practice)
    elif options.csv:
        say(as_csv(page.rows).removesuffix("\n"))
    else:
        rows = [history_dict(row, page.found.get(row.id)) for row in page.rows]
        empty = _NONE_FIT if not wanted.open else _NONE_YET
        line = _line(page.rows, numbers=practice.numbers)
        if options.trash:
            _tell_trash(practice, rows, line, as_json=options.json)
        else:
            _tell(options, "history", rows, line, empty, practice)
    for notice in practice.notices:
        complain(notice)
    return int(bool(practice.notices))


def run_delete(options: argparse.Namespace) -> int:
    """Move attempts to the trash, or out of it for good; 1 where one could not be."""
    practice = practice_for(options)
    if options.for_good:
        drafts = _drafts(practice)
        moved = practice.erase(options.attempts)
        return _moved(moved, "{} deleted for good.", drafts)
    return _moved(
        practice.delete(options.attempts),
        '{} moved to the trash. "mockroom restore" with the same ids brings back what is there.',
    )


def run_restore(options: argparse.Namespace) -> int:
    """Bring attempts and drafts back; 1 where one could not be."""
    practice = practice_for(options)
    drafts = _drafts(practice)
    return _moved(practice.restore(options.attempts), "{} restored.", drafts)


def _drafts(practice: Practice) -> frozenset[str]:
    """Which of what is in the trash was in progress."""
    return frozenset(one.id for one in practice.thrown() if one.draft)


def _moved(moved: Moved, told: str, drafts: frozenset[str] = frozenset()) -> int:
    if moved.done:
        of_these = len(drafts.intersection(moved.done))
        say(told.format(attempts_and_drafts(len(moved.done) - of_these, of_these)))
    for trouble in moved.troubles:
        complain(trouble)
    return int(bool(moved.troubles))


def _page(practice: Practice, wanted: HistoryFilter, options: argparse.Namespace) -> HistoryPage:
    return practice.history(wanted, sort_of(options), limit=options.limit)


def _no_filter(options: argparse.Namespace) -> HistoryFilter:
    if filter_of(options) != EVERYTHING or options.story is not None:
        raise CommandError("--trash lists all that is there, so it takes no filters.", code=2)
    return EVERYTHING


def _trash(practice: Practice, options: argparse.Namespace) -> HistoryPage:
    rows = ordered(practice.trash(), sort_of(options))
    return HistoryPage(rows=tuple(rows[: options.limit]), total=len(rows), found={})


def _tell_trash(
    practice: Practice,
    rows: Sequence[dict[str, Any]],
    line: Callable[[dict[str, Any]], str],
    *,
    as_json: bool,
) -> None:
    """The attempts and below them the drafts that were thrown away."""
    drafts = [_draft_dict(one) for one in practice.thrown() if one.draft]
    if as_json:
        say(json.dumps({"format": FORMAT, "history": rows, "drafts": drafts}, indent=2))
        return
    lines = [*map(line, rows), *map(_draft_line, drafts)]
    if lines or not practice.notices:
        say("\n".join(lines) or _EMPTY_TRASH)


def _draft_dict(one: ThrownRow) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "saved": one.when.isoformat(timespec="seconds"),
        "words": one.words,
    }


def _draft_line(row: dict[str, Any]) -> str:
    return filled(f"{row['id']}  draft, {count(row['words'], 'word')}  ", row["title"])


def _tell(
    options: argparse.Namespace,
    key: str,
    rows: Sequence[dict[str, Any]],
    line: Callable[[dict[str, Any]], str],
    empty: str,
    practice: Practice,
) -> None:
    if options.json:
        say(json.dumps({"format": FORMAT, key: rows}, indent=2))
    elif options.csv:
        raise CommandError("--csv lists attempts, so it does not go with --disputed.", code=2)
    elif rows or not practice.notices:
        say("\n".join(line(row) for row in rows) or empty)


def history_dict(row: AttemptRow, found: Found | None = None) -> dict[str, Any]:
    """An attempt in a list, as JSON has it."""
    return {
        "id": row.id,
        "question": row.question,
        "title": row.title,
        "finished": row.finished.isoformat(timespec="seconds"),
        "mode": row.mode.value,
        "levels": [int(level) for level in row.levels],
        "overall": row.overall,
        "too_short": row.too_short,
        "words": row.words,
        "preset": row.preset or None,
        "hints": row.hints,
        "self_rating": None if row.self_rating is None else int(row.self_rating),
        "disputes": len(row.disputes),
        "signals": list(row.signals),
        "sections": [section.value for section in row.sections],
        "seconds": round(row.spent, 1),
        "source": row.source or None,
        "found_in": None if found is None else _place(found),
        "found": None if found is None else found.text,
    }


def _place(found: Found) -> str:
    return found.place.value if found.place is Place.ANSWER else f"{found.place} {found.number}"


def _line(rows: Sequence[AttemptRow], *, numbers: bool) -> Callable[[dict[str, Any]], str]:
    """What makes a line of an attempt; each column is as wide as its widest.

    Without `numbers`, and for an attempt that was held without, words stand for them.
    """
    tables = {row.id: history_dict(row) for row in rows}
    in_words = {row.id for row in rows if not (numbers and row.numbers)}
    facts = {
        key: (_in_words if key in in_words else _in_figures)(row) for key, row in tables.items()
    }
    names, strips, widest = (
        max(map(len, column), default=0)
        for column in (tables, (row.levels for row in rows), facts.values())
    )

    def line(row: dict[str, Any]) -> str:
        levels = "".join(level_sign(Level(level)) for level in row["levels"])
        start = f"{row['id']:<{names}}  {levels:<{strips}}  {facts[row['id']]:<{widest}}  "
        told = filled(start, row["title"])
        if row["found"] is None:
            return told
        where = f"    {row['found_in']}: "
        return f"{told}\n{filled(where, row['found'])}"

    return line


def _in_figures(row: dict[str, Any]) -> str:
    overall = "  -" if row["too_short"] else f"{row['overall']:>3}"
    hints = f", hints {row['hints']}" if row["hints"] else ""
    disputes = f", {row['disputes']} disputed" if row["disputes"] else ""
    return f"{overall}  {row['words']:>5} words{hints}{disputes}"


def _in_words(row: dict[str, Any]) -> str:
    overall = "-" if row["too_short"] else Level.nearest(row["overall"]).word
    hints = ", with hints" if row["hints"] else ""
    disputes = ", disputed" if row["disputes"] else ""
    return f"{overall:<{_LEVEL_WORD}}{hints}{disputes}"


def _disputes(page: HistoryPage) -> list[dict[str, Any]]:
    return [_dispute(one) for row in page.rows for one in dispute_rows(row)]


def _dispute(row: DisputeRow) -> dict[str, Any]:
    dispute = row.dispute
    return {
        "attempt": row.attempt,
        "question": row.question,
        "title": row.title,
        "signal": dispute.signal,
        "name": row.name,
        "level": int(dispute.level),
        "own": int(dispute.own),
        "why": dispute.why,
        "at": dispute.at.isoformat(timespec="seconds"),
        "rubric_digest": row.rubric,
    }


def _dispute_line(row: dict[str, Any]) -> str:
    levels = f"{Level(row['level']).word}, by the candidate {Level(row['own']).word}"
    start = f"{row['attempt']}  {row['question']}  {row['signal']}  {levels}"
    return filled(f"{start}: ", row["why"]) if row["why"] else start


# CSV

_PLAIN_COLUMNS = (
    "id", "finished", "question", "title", "mode", "preset", "overall", "words", "seconds",
    "hints", "self_rating", "disputes", "source",
)  # fmt: skip


def as_csv(rows: Sequence[AttemptRow]) -> str:
    """Attempts as RFC 4180 has it: a header, a column for each signal that was met, CRLF.

    `overall` is empty where the answer was too short for one, and a signal's cell where it was
    not listened for. Titles and ids can come from content and files of other people, and a
    spreadsheet runs a text that begins like a formula; so such a text gets an apostrophe in front,
    which spreadsheets take for "this is text". The JSON has every text as it is.
    """
    signals = sorted({signal for row in rows for signal in row.signals})
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*_PLAIN_COLUMNS, *map(harmless, signals)])
    writer.writerows(_cells(row, signals) for row in rows)
    return out.getvalue()


def _cells(row: AttemptRow, signals: Iterable[str]) -> Iterator[str | int | float]:
    table = history_dict(row)
    if row.too_short:
        table["overall"] = None
    levels = dict(zip(row.signals, row.levels, strict=False))
    for name in _PLAIN_COLUMNS:
        value = table[name]
        yield "" if value is None else harmless(value) if isinstance(value, str) else value
    for signal in signals:
        yield int(levels[signal]) if signal in levels else ""


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, on one line."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULAS) else line
