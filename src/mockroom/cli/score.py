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
from mockroom.cli.streams import say
from mockroom.cli.trouble import CommandError
from mockroom.cli.workers import cores
from mockroom.domain.plain import clean
from mockroom.practice import Practice


def run_score(options: argparse.Namespace) -> int:
    """Score what the options name; 1 where a line of many could not be scored."""
    if options.jsonl is not None:
        if options.question is not None:
            raise CommandError("--jsonl takes no QUESTION: each line names its own.", code=2)
        if options.explain:
            raise CommandError("--explain takes one answer, so not --jsonl.", code=2)
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
    score = _explained if options.explain else _one
    return score(practice, options.question, file, as_json=options.json)


def _one(practice: Practice, question: str, file: str, *, as_json: bool) -> int:
    question = question_id(practice, question)
    text = clean(read_answer(file))
    card = practice.score(question, text)
    if as_json:
        say(json.dumps(scorecard_dict(card, text), indent=2))
    else:
        page = scorecard_page(practice.question(question), practice.catalogue, card, text)
        say(page)
    return 0


def _explained(practice: Practice, question: str, file: str, *, as_json: bool) -> int:
    question = question_id(practice, question)
    text = clean(read_answer(file))
    why = practice.explain(question, text)
    if as_json:
        say(json.dumps(explained_dict(why, text), indent=2))
    else:
        say(explained_page(practice.question(question), why, text))
    return 0
