"""The plain lists: questions, signals, lenses, and where things are kept."""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from mockroom.cli.compose import practice_for, settings_for, tell_skipped
from mockroom.cli.streams import complain, say
from mockroom.cli.table import aligned
from mockroom.cli.trouble import CommandError
from mockroom.domain.by_value import ValueStanding
from mockroom.domain.competency import grouped
from mockroom.domain.filtering import Filter, fits, topics
from mockroom.domain.naming import named
from mockroom.domain.plain import one_line
from mockroom.domain.question import Seniority
from mockroom.practice import Practice, QuestionRow
from mockroom.practice.errors import PracticeError, UnknownFilterError, unknown

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
    rows, lines = {
        "questions": (_questions, _question_lines),
        "signals": (_signals, _signal_lines),
        "lenses": (_lenses, _lens_lines),
    }[options.command]
    tell_skipped(practice, options.content)
    try:
        found = rows(practice, options)
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error
    if options.json:
        say(json.dumps({"format": FORMAT, options.command: found}, indent=2))
    elif found or not practice.notices:
        say("\n".join(lines(found, practice)) or _nothing(options, practice))
    for notice in practice.notices:
        complain(notice)
    return int(bool(practice.notices))


def _nothing(options: argparse.Namespace, practice: Practice) -> str:
    listed = options.command
    if listed == "questions" and practice.catalogue.questions:
        return "No question fits all of that. Leave something out."
    return f'The bank holds no {listed}; "mockroom check" tells why.'


def _questions(practice: Practice, options: argparse.Namespace) -> list[dict[str, Any]]:
    wanted = Filter(
        level=Seniority(options.level) if options.level else None,
        topic=_topic(practice, options.topic) if options.topic is not None else None,
        signal=practice.signal_called(options.signal) if options.signal is not None else None,
        values=practice.values_called(options.lens) if options.lens is not None else (),
    )
    signals = practice.catalogue.signals
    return [
        _question(row) for row in practice.questions() if fits(row.question, signals, (), wanted)
    ]


def _topic(practice: Practice, wanted: str) -> str:
    known = {one: one for one in topics(practice.catalogue.questions.values())}
    found = named(wanted, known)
    if found is None:
        where = f"There are: {', '.join(sorted(known))}."
        raise UnknownFilterError(unknown("topic", wanted, known, where))
    return found


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


def _question_lines(rows: Sequence[dict[str, Any]], _: Practice) -> list[str]:
    return aligned((row["id"], row["level"], row["title"]) for row in rows)


def _signals(practice: Practice, _: argparse.Namespace) -> list[dict[str, Any]]:
    return [
        {
            "id": signal.id,
            "name": signal.name,
            "meaning": signal.meaning,
            "competency": signal.competency,
            "indicators": [{"id": i.id, "says": i.says, "kind": i.kind.value}
                           for i in signal.indicators],
        }
        for signal in practice.catalogue.signals.values()
    ]  # fmt: skip


def _signal_lines(_: Sequence[dict[str, Any]], practice: Practice) -> Iterator[str]:
    """The signals below their competencies, each group with its name above it."""
    catalogue = practice.catalogue
    groups = grouped(catalogue.signals.values(), catalogue.competencies)
    lines = iter(aligned(("", one.id, one.meaning) for _, group in groups for one in group))
    for number, (competency, group) in enumerate(groups):
        if number:
            yield ""
        yield one_line(competency.name) if competency else "Others"
        yield from islice(lines, len(group))


def _lenses(practice: Practice, _: argparse.Namespace) -> list[dict[str, Any]]:
    return [
        {
            "id": one.lens.id,
            "name": one.lens.name,
            "meaning": one.lens.meaning,
            "values": [_value(value) for value in one.values],
        }
        for one in practice.lenses()
    ]


def _value(one: ValueStanding) -> dict[str, Any]:
    return {
        "id": one.value.id,
        "name": one.value.name,
        "meaning": one.value.meaning,
        "signals": list(one.value.signals),
        "questions": list(one.questions),
        "answers": one.answers,
        "standing": None if one.standing is None else round(one.standing, 2),
    }


def _lens_lines(_: Sequence[dict[str, Any]], practice: Practice) -> Iterator[str]:
    """Each lens with its values below it, and where the candidate's answers leave them."""
    for number, one in enumerate(practice.lenses()):
        if number:
            yield ""
        yield f"{one_line(one.lens.id)}: {one_line(one.lens.meaning)}"
        yield from aligned(
            ("", value.value.id, _stands(value, practice), value.value.meaning)
            for value in one.values
        )


def _stands(one: ValueStanding, practice: Practice) -> str:
    if one.level is None:
        return "not heard yet" if one.questions else "no question"
    answers = "1 answer" if one.answers == 1 else f"{one.answers} answers"
    return f"{one.level.word}, {answers}" if practice.numbers else one.level.word
