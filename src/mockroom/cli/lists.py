"""The plain lists: questions, signals, past attempts, and where things are kept."""

import argparse
import json
import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import Any

from mockroom.cli.compose import practice_for, settings_for, tell_skipped
from mockroom.cli.streams import complain, say
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line, shorten
from mockroom.practice import AttemptRow, DisputeRow, Practice, QuestionRow
from mockroom.ui.widgets.signs import level_sign

FORMAT = 1
_LEAST = 20
"""Characters of a text that are shown in a narrow terminal all the same."""


def run_list(options: argparse.Namespace) -> int:
    """Print the list that the command names."""
    if options.command == "path":
        settings = settings_for(options.content)
        say(f"data      {one_line(str(settings.data))}")
        say(f"content   {one_line(str(settings.own_content))}")
        say(f"settings  {one_line(str(settings.config))}")
        return 0
    practice = practice_for(options)
    listed = "disputes" if getattr(options, "disputed", False) else options.command
    rows, line = {
        "questions": (_questions, _question_line),
        "signals": (_signals, _signal_line),
        "history": (_history, _history_line),
        "disputes": (_disputes, _dispute_line),
    }[listed]
    if options.command != "history":
        tell_skipped(practice, options.content)
    found = rows(practice)
    if options.json:
        say(json.dumps({"format": FORMAT, listed: found}, indent=2))
    elif found or not practice.notices:
        say("\n".join(line(row) for row in found) or _EMPTY[listed])
    for notice in practice.notices:
        complain(notice)
    return int(bool(practice.notices))


_EMPTY = {
    "questions": 'The bank holds no questions; "mockroom check" tells why.',
    "signals": 'The bank holds no signals; "mockroom check" tells why.',
    "history": 'No attempts yet. "mockroom" opens the room; Enter starts an interview.',
    "disputes": "No level is disputed. In a debrief you can say which level you hold to be right.",
}


def _questions(practice: Practice) -> Sequence[dict[str, Any]]:
    return [_question(row) for row in practice.questions()]


def _question(row: QuestionRow) -> dict[str, Any]:
    question = row.question
    return {
        "id": question.id,
        "title": question.title,
        "level": question.level.value,
        "topic": question.topic,
        "tags": list(question.tags),
        "minutes": question.minutes,
        "signals": [use.id for use in question.signals],
        "attempts": row.attempts,
    }


def _question_line(row: dict[str, Any]) -> str:
    return filled(f"{row['id']:<24} {row['level']:<8} ", row["title"])


def _signals(practice: Practice) -> Sequence[dict[str, Any]]:
    return [
        {
            "id": signal.id,
            "name": signal.name,
            "meaning": signal.meaning,
            "indicators": [{"id": i.id, "says": i.says, "kind": i.kind.value}
                           for i in signal.indicators],
        }
        for signal in practice.catalogue.signals.values()
    ]  # fmt: skip


def _signal_line(row: dict[str, Any]) -> str:
    return filled(f"{row['id']:<27} ", row["meaning"])


def _history(practice: Practice) -> Sequence[dict[str, Any]]:
    return [_attempt(row) for row in practice.attempts()]


def _attempt(row: AttemptRow) -> dict[str, Any]:
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
    }


def _history_line(row: dict[str, Any]) -> str:
    levels = "".join(level_sign(Level(level)) for level in row["levels"])
    overall = "  -" if row["too_short"] else f"{row['overall']:>3}"
    hints = f", hints {row['hints']}" if row["hints"] else ""
    start = f"{row['id']}  {levels}  {overall}{hints}  {row['words']:>5} words  "
    return filled(start, row["title"])


def _disputes(practice: Practice) -> Sequence[dict[str, Any]]:
    return [_dispute(row) for row in practice.disputes()]


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


def filled(start: str, text: str) -> str:
    """A line as wide as the terminal allows; whole where it goes to a file or another program."""
    if not (sys.stdout and sys.stdout.isatty()):
        return start + one_line(text)
    width = get_terminal_size().columns
    return start + shorten(text, max(width - len(start), _LEAST))
