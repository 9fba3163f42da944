"""`mockroom score`: one answer as a page to read or as JSON, or many as lines of JSON."""

import argparse
import json
import sys

from mockroom.cli.answers import read_answer
from mockroom.cli.compose import practice_for, tell_skipped
from mockroom.cli.explain_text import explained_page
from mockroom.cli.score_line import question_id
from mockroom.cli.score_many import score_many
from mockroom.cli.scorecard_json import explained_dict, scorecard_dict
from mockroom.cli.scorecard_text import scorecard_page
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.cli.workers import cores
from mockroom.domain.plain import clean
from mockroom.practice import Practice, StoreError


def run_score(options: argparse.Namespace) -> int:
    """Score what the options name; 1 where a line of many could not be scored."""
    if options.jsonl is not None:
        if options.question is not None:
            raise CommandError("--jsonl takes no QUESTION: each line names its own.", code=2)
        if options.explain:
            raise CommandError("--explain takes one answer, so not --jsonl.", code=2)
        if options.save:
            raise CommandError("--save keeps one answer, so it does not go with --jsonl.", code=2)
        practice = practice_for(options)
        tell_skipped(practice, options.content)
        return score_many(practice, options.jsonl, options.workers or cores(), options.content)
    if options.workers is not None:
        raise CommandError("--workers is for many answers: it goes with --jsonl.", code=2)
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
    question = question_id(practice, options.question)
    text = clean(read_answer(file))
    saved = _saved(practice, question, text) if options.save else {}
    show = _explained if options.explain else _one
    show(practice, question, text, saved if options.json else None)
    if saved.get("attempt") and not options.json:
        say(f"\nSaved as attempt {saved['attempt']}.")
    return int(options.save and not saved["attempt"])


def _saved(practice: Practice, question: str, text: str) -> dict[str, str | None]:
    """The id of the attempt that a text was kept as; what hinders that hinders no score."""
    try:
        return {"attempt": practice.grade(question, text).id}
    except StoreError as error:
        complain(str(error))
        return {"attempt": None}


def _one(practice: Practice, question: str, text: str, more: dict[str, str | None] | None) -> None:
    """Print a scorecard: as JSON with `more` in it, or as a page where that is None."""
    card = practice.score(question, text)
    if more is None:
        say(scorecard_page(practice.question(question), practice.catalogue, card, text))
    else:
        say(json.dumps({**scorecard_dict(card, text), **more}, indent=2))


def _explained(
    practice: Practice, question: str, text: str, more: dict[str, str | None] | None
) -> None:
    """Print a scorecard with all that led to it, like `_one`."""
    why = practice.explain(question, text)
    if more is None:
        say(explained_page(practice.question(question), why, text))
    else:
        say(json.dumps({**explained_dict(why, text), **more}, indent=2))
