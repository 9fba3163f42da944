"""One line of many answers: what is printed for it, or what is wrong with it."""

import json
from typing import Any, NamedTuple

from mockroom.cli.answers import MOST_CHARACTERS, line_text
from mockroom.cli.scorecard_json import scorecard_dict
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import clean
from mockroom.practice import Practice, UnknownQuestionError


class Numbered(NamedTuple):
    """A line and where it stands in its file, from 1."""

    number: int
    line: bytes


class Outcome(NamedTuple):
    """What came of a line: a text for standard output, or a complaint."""

    number: int
    scored: bool
    text: str


def outcome(practice: Practice, one: Numbered) -> Outcome:
    """What comes of a line."""
    try:
        return Outcome(one.number, True, json.dumps(_scored(practice, line_text(one.line))))
    except CommandError as error:
        return Outcome(one.number, False, str(error))


def _scored(practice: Practice, line: str) -> dict[str, Any]:
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
    card = practice.score(question_id(practice, row["question"]), text)
    return {"id": row["id"], **scorecard_dict(card, text)}


def question_id(practice: Practice, question: str) -> str:
    """The id of a question that was named; CommandError if there is none."""
    try:
        return practice.question_called(question).id
    except UnknownQuestionError as error:
        raise CommandError(str(error), code=2) from error
