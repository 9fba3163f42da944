"""The plain lists: questions, signals, and where things are kept."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from mockroom.cli.compose import practice_for, settings_for, tell_skipped
from mockroom.cli.streams import complain, say
from mockroom.cli.table import aligned
from mockroom.domain.plain import one_line
from mockroom.practice import Practice, QuestionRow

FORMAT = 1


def run_list(options: argparse.Namespace) -> int:
    """Print the list that the command names."""
    if options.command == "path":
        settings = settings_for(options.content)
        say(f"data      {one_line(str(settings.data))}")
        say(f"content   {one_line(str(settings.own_content))}")
        say(f"settings  {one_line(str(settings.config))}")
        return 0
    practice = practice_for(options)
    listed = options.command
    rows, cells = {
        "questions": (_questions, _question_cells),
        "signals": (_signals, _signal_cells),
    }[listed]
    tell_skipped(practice, options.content)
    found = rows(practice)
    if options.json:
        say(json.dumps({"format": FORMAT, listed: found}, indent=2))
    elif found or not practice.notices:
        say("\n".join(aligned(cells(row) for row in found)) or _EMPTY[listed])
    for notice in practice.notices:
        complain(notice)
    return int(bool(practice.notices))


_EMPTY = {
    "questions": 'The bank holds no questions; "mockroom check" tells why.',
    "signals": 'The bank holds no signals; "mockroom check" tells why.',
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


def _question_cells(row: dict[str, Any]) -> tuple[str, ...]:
    return row["id"], row["level"], row["title"]


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


def _signal_cells(row: dict[str, Any]) -> tuple[str, ...]:
    return row["id"], row["meaning"]
