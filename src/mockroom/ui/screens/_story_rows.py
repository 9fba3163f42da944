"""The stories as rows, and what is told of the one in hand. Pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from textual.content import Content

from mockroom.domain.finding import Said, told
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line, shorten
from mockroom.domain.stories import Coverage, StoryStanding
from mockroom.practice import AttemptRow
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.screens.chooser import Choice
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.columns import Column, Row
from mockroom.ui.widgets.dates import day, stamp
from mockroom.ui.widgets.wording import count, level_word

COLUMNS = (
    Column(),
    Column(width=8, needs=18),
    Column(width=11, right=True, needs=16),
    Column(width=11, right=True, needs=24),
)
"""Name, levels of what it carries, attempts, told last."""
_CARRIED = 8
"""Glyphs of what a story carries; the strongest stand first."""
_FIRST_WORDS = 160
"""Characters of what was said in an attempt."""


def rows(coverage: Coverage, now: datetime, glyphs: Glyphs, *, numbers: bool) -> list[Row]:
    """A row a story, then the signals that none of them shows."""
    found = [_story_row(one, now, glyphs, numbers=numbers) for one in coverage.stories]
    if found:
        heading = (
            ("story", "$quiet"),
            ("carries", "$quiet"),
            ("told in", "$quiet"),
            ("last", "$quiet"),
        )
        found.insert(0, Row(key="#", cells=heading, can_choose=False))
    if coverage.uncovered:
        found.append(Row(key="##", can_choose=False))
        title = (("No story shows", "bold $quiet"),)
        found.append(Row(key="#no", cells=title, can_choose=False))
        for one in coverage.uncovered:
            asked = f"  {count(one.questions, 'question')}" if numbers else ""
            cells = (styled((f"{glyphs.levels[0]} ", "$quiet"), line(one.name), (asked, "$quiet")),)
            found.append(
                Row(key=f"#{one.signal}", cells=cells, columns=(Column(),), can_choose=False)
            )
    return found


def _story_row(one: StoryStanding, now: datetime, glyphs: Glyphs, *, numbers: bool) -> Row:
    strip = "".join(glyphs.level(carried.level) for carried in one.carries[:_CARRIED])
    told = count(one.found, "attempt") if numbers else "" if one.found else "none yet"
    return Row(
        key=one.story.id,
        cells=(
            one.story.name,
            (strip, "$primary"),
            (told, "$quiet"),
            (day(one.latest, now) if one.latest else "", "$quiet"),
        ),
    )


def attempt_choices(
    attempts: Iterable[AttemptRow],
    said: Mapping[str, tuple[Said, ...]],
    now: datetime,
    *,
    numbers: bool,
) -> list[Choice]:
    """Attempts to choose from: when, at what, how it came out, and its first words; a search looks
    in all that was said."""
    return [
        Choice(
            key=one.id,
            label=f"{stamp(one.finished, now)}  {one.title}",
            beside=_overall(one, numbers=numbers and one.numbers),
            more=shorten(one_line(said[one.id][0].text), _FIRST_WORDS) if said.get(one.id) else "",
            sought=told(said.get(one.id, ())),
        )
        for one in attempts
    ]


def _overall(one: AttemptRow, *, numbers: bool) -> str:
    if one.too_short:
        return ""
    return f"{one.overall}" if numbers else Level.nearest(one.overall).word


def story_page(one: StoryStanding, glyphs: Glyphs, *, numbers: bool) -> Content:
    """A story with its note, what it carries, what it was told for and what it could serve."""
    blocks: list[Content] = [line(one.story.name, "bold $written")]
    if one.story.note:
        blocks.append(plain(one.story.note, "$foreground"))
    if one.carries:
        lines = [plain("Carries", "bold $quiet")]
        for carried in one.carries:
            parts: list[Part] = [
                (f"{glyphs.level(carried.level)} ", "$primary"),
                line(carried.name, "$foreground"),
                (f"  {level_word(carried.level)}", "$quiet"),
            ]
            if numbers and carried.attempts > 1:
                few = carried.reached < carried.attempts
                reached = f"{carried.reached} of " if few else ""
                parts.append((f"  in {reached}{count(carried.attempts, 'attempt')}", "$quiet"))
            lines.append(styled(*parts))
        blocks.append(plain("\n").join(lines))
    else:
        blocks.append(plain("It carries nothing yet: link attempts that tell it.", "$quiet"))
    if one.questions:
        told = [plain("Told for", "bold $quiet"), *(line(each) for each in one.questions)]
        blocks.append(plain("\n").join(told))
    if one.serves:
        lines = [plain("Could serve", "bold $quiet")]
        for each in one.serves:
            lines.append(line(each.title, "$foreground"))
            shown = f", {len(each.carried)} of {each.of} signals" if numbers else ""
            lines.append(line(f"  {', '.join(each.carried)}{shown}", "$quiet"))
        blocks.append(plain("\n").join(lines))
    return plain("\n\n").join(blocks)
