"""`mockroom rescore`: what moved under today's rubrics, over all attempts or in one."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any

from mockroom.cli.compose import practice_for, settings_for, tell_skipped
from mockroom.cli.scorecard_text import wrapped
from mockroom.cli.streams import complain, say
from mockroom.cli.table import filled
from mockroom.cli.trouble import CommandError
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.rescored import Fate, Moved, RescoreReport, report_of
from mockroom.practice import Practice, PracticeError
from mockroom.practice.compose import default_rescoring
from mockroom.ui.widgets.wording import level_word

if TYPE_CHECKING:
    from mockroom.domain.today import Rescored

FORMAT = 1
_NAME = 34
"""Columns of a signal's name."""


def run_rescore(options: argparse.Namespace) -> int:
    """Score again what the options name; 1 where an attempt has nothing of today."""
    practice = practice_for(options)
    tell_skipped(practice, options.content)
    moves = _all(practice, options)
    report = report_of(moves)
    if options.json:
        rows = [_row(one) for one in sorted(moves, key=lambda one: one.attempt)]
        say(json.dumps({"format": FORMAT, **_summary(report), "attempts": rows}, indent=2))
    elif len(options.attempts) == 1 and moves[0].after:
        say("\n".join(_one(practice.today(practice.attempt(moves[0].attempt)))))
    else:
        say("\n".join(_page(report)))
    for notice in practice.notices:
        complain(notice)
    return int(bool(report.unread or practice.notices))


def _all(practice: Practice, options: argparse.Namespace) -> list[Moved]:
    rescoring = default_rescoring(settings_for(options.content), practice)
    ids = options.attempts or None
    with _Counter() as counter:
        try:
            run = rescoring.run(ids, workers=options.workers, progress=counter.tell)
        except PracticeError as error:
            raise CommandError(str(error), code=2) from error
        with closing(run):
            return list(run)


class _Counter:
    """A line on a terminal's standard error that counts, and is gone at the end."""

    def __init__(self) -> None:
        self._shown = bool(sys.stderr and sys.stderr.isatty())

    def __enter__(self) -> "_Counter":
        return self

    def tell(self, done: int, of: int) -> None:
        """So many of so many are done."""
        self._write(f"\r{done} of {of} attempts")

    def __exit__(self, *_error: object) -> None:
        self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._shown:
            print(text, end="", file=sys.stderr, flush=True)


def _page(report: RescoreReport) -> Iterator[str]:
    yield report.sentence
    if report.signals:
        yield ""
        yield f"  {'':<{_NAME}}{'higher':>8}{'lower':>8}{'same':>8}"
        for one in report.signals:
            name = one_line(one.name)[: _NAME - 1]
            yield f"  {name:<{_NAME}}{one.up:>8}{one.down:>8}{one.same:>8}"
    if report.most:
        yield ""
        yield "  What moved most"
        for found in report.most:
            yield filled(f"    {found.attempt}  ", found.title)
            yield from wrapped("; ".join(_moves(found)), start=6)
    if report.unread:
        yield ""
        yield "  Nothing of today"
        for found in report.unread:
            yield filled(f"    {found.attempt}  ", found.title)
            yield from wrapped(one_line(found.trouble), start=6)


def _moves(one: Moved) -> Iterator[str]:
    def words(signal: str, how: str) -> str:
        return f"{one_line(one.names.get(signal, signal))} {how}"

    for signal in (*one.up, *one.down):
        yield words(signal, f"{level_word(one.before[signal])} → {level_word(one.after[signal])}")
    for signal in one.new:
        yield words(signal, f"new, {level_word(one.after[signal])}")
    for signal in one.dropped:
        yield words(signal, "not listened for any more")


def _one(found: "Rescored") -> Iterator[str]:
    """One attempt, signal by signal, with what explains each."""
    yield f"{one_line(found.attempt.question_title)}: {found.sentence}"
    for one in found.signals:
        now, was = _level(one.after), _level(one.before)
        yield ""
        yield f"  {one_line(one.name)}: {was if was == now else f'{was} → {now}'}"
        yield from wrapped(one.sentence, start=4)
        for evidence in one.gained:
            quote = one_line(evidence.quote.of(found.attempt.text))
            yield from wrapped(f"more: “{quote}”", start=4)
        for evidence in one.lost:
            quote = one_line(evidence.quote.of(found.attempt.text))
            yield from wrapped(f"less: “{quote}”", start=4)


def _level(level: Level | None) -> str:
    return "not listened for" if level is None else level_word(level)


def _summary(report: RescoreReport) -> dict[str, Any]:
    return {
        "sentence": report.sentence,
        "fates": {fate.value: report.fates[fate] for fate in Fate},
        "signals": [
            {"id": one.signal, "name": one.name, "up": one.up, "down": one.down, "same": one.same}
            for one in report.signals
        ],
    }


def _row(one: Moved) -> dict[str, Any]:
    return {
        "id": one.attempt,
        "question": one.question,
        "title": one.title,
        "fate": one.fate.value,
        "before": _numbers(one.before),
        "after": _numbers(one.after),
        "overall": {"before": one.overall[0], "after": one.overall[1] if one.after else None},
        "too_short": one.too_short,
        "rubric": {"before": one.rubric[0], "after": one.rubric[1] or None},
        "trouble": one.trouble or None,
    }


def _numbers(levels: Mapping[str, Level]) -> dict[str, int]:
    return {signal: int(level) for signal, level in levels.items()}
