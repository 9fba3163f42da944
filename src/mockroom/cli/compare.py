"""`mockroom compare`: what moved from one attempt to another, as plain text or JSON."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from mockroom.cli.compose import practice_for
from mockroom.cli.scorecard_text import wrapped
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.domain.comparing import Comparison, DeliveryMove, Kept, Measure
from mockroom.domain.level import Level
from mockroom.domain.plain import clean, one_line
from mockroom.practice import Practice, PracticeError, StoreError
from mockroom.ui.widgets.wording import NOT_ASKED, level_word, spoken

FORMAT = 1
_NAME = 34
_MARKS = {Kept.SAME: ("", ""), Kept.OUT: ("[-", "-]"), Kept.IN: ("{+", "+}")}
"""As `git diff --word-diff` marks what went and what came."""


def run_compare(options: argparse.Namespace) -> int:
    """Compare the two attempts that are named."""
    practice = practice_for(options)
    try:
        before, after = (practice.attempt(one) for one in (options.before, options.after))
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error
    except StoreError as error:
        raise CommandError(str(error)) from error
    if before.question != after.question:
        raise CommandError(
            f"these are attempts at two questions, {one_line(before.question)} and"
            f" {one_line(after.question)}. Only attempts at one question can be compared.",
            code=2,
        )
    found = practice.compare(before, after)
    numbers = practice.numbers and before.terms.numbers and after.terms.numbers
    if options.json:
        ids = {"before": before.id, "after": after.id, "question": after.question}
        say(json.dumps({"format": FORMAT, **ids, **comparison_dict(found)}, indent=2))
    else:
        say("\n".join([one_line(after.question_title), *_page(found, numbers=numbers)]))
    return _noticed(practice)


def _noticed(practice: Practice) -> int:
    for notice in practice.notices:
        complain(notice)
    return int(bool(practice.notices))


def _page(found: Comparison, *, numbers: bool) -> Iterator[str]:
    yield from ("", "Signals")
    for level in found.levels:
        moved = f"{_level(level.before):<17}{_level(level.after)}"
        yield f"  {one_line(level.name)[: _NAME - 1]:<{_NAME}}{moved}"
    if numbers:
        yield from ("", "Sections, by their share of the answer")
        for section in found.sections:
            shares = f"{f'{section.share_before:.0%}':<17}{section.share_after:.0%}"
            yield f"  {section.section.heading:<{_NAME}}{shares}"
        yield from ("", "Figures")
        if not found.too_short:
            yield f"  {'Overall':<{_NAME}}{found.overall[0]:<17}{found.overall[1]}"
        for one in found.delivery:
            told = f"{_counted(one, one.before):<17}{_counted(one, one.after)}"
            yield f"  {one.measure.says:<{_NAME}}{told}"
    yield from ("", "What was said")
    for line in clean(_marked(found)).split("\n"):
        yield from wrapped(line, start=2) if line.strip() else [""]


def _marked(found: Comparison) -> str:
    """Both texts in one, with marks around what went and what came, and blanks outside of them."""
    said = ""
    before = Kept.SAME
    for piece in found.pieces:
        text = piece.text.strip()
        begins, ends = _MARKS[piece.kept]
        blank, _, behind = piece.text.partition(text) if text else (piece.text, "", "")
        if (before, piece.kept) == (Kept.OUT, Kept.IN) and not (blank or said[-1:].isspace()):
            blank = " "  # what begins a text or a sentence brings none along
        before = piece.kept
        said += f"{blank}{begins}{text}{ends}{behind}" if text else blank
    return said


def _level(level: Level | None) -> str:
    return NOT_ASKED if level is None else level_word(level)


def _counted(one: DeliveryMove, number: int) -> str:
    return spoken(number) if one.measure is Measure.SECONDS else f"{number}"


def comparison_dict(found: Comparison) -> dict[str, Any]:
    """A comparison, as JSON has it."""
    return {
        "overall": None if found.too_short else list(found.overall),
        "levels": [
            {
                "signal": one.signal,
                "name": one.name,
                "before": None if one.before is None else int(one.before),
                "after": None if one.after is None else int(one.after),
            }
            for one in found.levels
        ],
        "sections": [
            {
                "section": one.section.value,
                "words": [one.words_before, one.words_after],
                "share": [one.share_before, one.share_after],
            }
            for one in found.sections
        ],
        "delivery": {one.measure.value: [one.before, one.after] for one in found.delivery},
        "text": [{"kept": one.kept.value, "text": one.text} for one in found.pieces],
    }
