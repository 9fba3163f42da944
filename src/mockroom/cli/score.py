"""`mockroom score`: one answer as a page to read or as JSON, or many as lines of JSON."""

import argparse
import json
import sys
from typing import Any

from mockroom.cli.answers import MOST_CHARACTERS, line_text, read_answer, read_lines
from mockroom.cli.compose import practice_for, tell_skipped
from mockroom.cli.scorecard_json import scorecard_dict
from mockroom.cli.scorecard_text import scorecard_page
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import clean
from mockroom.practice import Practice, UnknownQuestionError


def run_score(options: argparse.Namespace) -> int:
    """Score what the options name; 1 where a line of many could not be scored."""
    if options.jsonl is not None:
        if options.question is not None:
            raise CommandError("--jsonl takes no QUESTION: each line names its own.", code=2)
        practice = practice_for(options)
        tell_skipped(practice, options.content)
        return _many(practice, options.jsonl)
    file = options.file
    if file is None and sys.stdin and not sys.stdin.isatty():
        file = "-"
    if options.question is None or file is None:
        raise CommandError(
            "score needs a QUESTION and a FILE: mockroom score deadlock-influence answer.txt "
            "(- reads standard input).",
            code=2,
        )
    practice = practice_for(options)
    tell_skipped(practice, options.content)
    return _one(practice, options.question, file, as_json=options.json)


def _one(practice: Practice, question: str, file: str, *, as_json: bool) -> int:
    question = _question_id(practice, question)
    text = clean(read_answer(file))
    card = practice.score(question, text)
    if as_json:
        say(json.dumps(scorecard_dict(card, text), indent=2))
    else:
        page = scorecard_page(practice.question(question), practice.catalogue, card, text)
        say(page)
    return 0


def _question_id(practice: Practice, question: str) -> str:
    try:
        return practice.question(question).id
    except UnknownQuestionError as error:
        raise CommandError(str(error), code=2) from error


def _many(practice: Practice, name: str) -> int:
    failed = False
    for number, line in enumerate(read_lines(name), 1):
        if not line.strip():
            continue
        try:
            row = _scored_line(practice, line_text(line))
        except CommandError as error:
            failed = True
            complain(f"{name}, line {number}: {error}")
        else:
            say(json.dumps(row))
    return int(failed)


def _scored_line(practice: Practice, line: str) -> dict[str, Any]:
    """One line in, one scorecard out."""
    try:
        row = json.loads(line)
    except ValueError as error:
        raise CommandError(f"This is no JSON: {error}.") from error
    except RecursionError as error:
        raise CommandError("This is nested too deep for a line of answers.") from error
    if not isinstance(row, dict):
        raise CommandError('A line is an object with "id", "question" and "text".')
    for key in ("id", "question", "text"):
        if not isinstance(row.get(key), str):
            found = "is missing" if key not in row else "is no text"
            raise CommandError(f'"{key}" {found}. A line has "id", "question" and "text".')
    if len(row["text"]) > MOST_CHARACTERS:
        raise CommandError(f"The text has more than {MOST_CHARACTERS:,} characters.")
    text = clean(row["text"])
    card = practice.score(_question_id(practice, row["question"]), text)
    return {"id": row["id"], **scorecard_dict(card, text)}
