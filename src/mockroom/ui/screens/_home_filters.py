"""Which questions the home screen lists: what is asked for, in words, and what else could be.

The filter itself is a value of the domain. It is imported where it is first used, for the home
screen is painted before the types of questions are loaded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockroom.domain.plain import shorten
from mockroom.ui.screens._home_data import HomeData
from mockroom.ui.screens.chooser import Choice

if TYPE_CHECKING:
    from mockroom.domain.filtering import Filter
    from mockroom.domain.lens import LensValue
    from mockroom.domain.question import Seniority
    from mockroom.practice import QuestionRow

_OF = ":"
"""Between the ids of a lens and of a value, as on the command line."""
_LONGEST = 30
"""Characters of a search that are told again."""


def nothing_asked() -> Filter:
    """The filter that every question fits."""
    from mockroom.domain.filtering import Filter

    return Filter()


def matching(data: HomeData, wanted: Filter) -> tuple[QuestionRow, ...]:
    """The questions that fit, in their order."""
    from mockroom.domain.filtering import filtered

    fit = filtered((row.question for row in data.questions), data.signals, data.seen, wanted)
    ids = {question.id for question in fit}
    return tuple(row for row in data.questions if row.question.id in ids)


def next_level(data: HomeData, wanted: Filter) -> Filter:
    """The filter with the next level of those there are; after the last one, with none."""
    from mockroom.domain.question import Seniority

    known = {row.question.level for row in data.questions}
    levels: list[Seniority | None] = [None, *(one for one in Seniority if one in known)]
    at = levels.index(wanted.level) if wanted.level in levels else 0
    return replace(wanted, level=levels[(at + 1) % len(levels)])


def topic_choices(data: HomeData, wanted: Filter) -> list[Choice]:
    """The topics, each with how many questions it would leave."""
    from mockroom.domain.filtering import topics

    known = topics(row.question for row in data.questions)
    found = [(topic, topic, replace(wanted, topic=topic)) for topic in sorted(known)]
    return _choices(data, [("", "any topic", replace(wanted, topic=None)), *found])


def signal_choices(data: HomeData, wanted: Filter) -> list[Choice]:
    """The signals that are listened for, each with how many questions it would leave."""
    used = {use.id for row in data.questions for use in row.question.signals}
    named = sorted((data.signals[one].name, one) for one in used if one in data.signals)
    found = [(one, name, replace(wanted, signal=one)) for name, one in named]
    return _choices(data, [("", "any signal", replace(wanted, signal=None)), *found])


def value_choices(data: HomeData, wanted: Filter) -> list[Choice]:
    """The lenses, each with its values below it, and how many questions each would leave."""
    choices = _choices(data, [("", "any value", replace(wanted, values=()))])
    for lens in data.lenses:
        found = [(lens.id, lens.name, replace(wanted, values=lens.values))]
        for value in lens.values:
            key = f"{lens.id}{_OF}{value.id}"
            found.append((key, f"  {value.name}", replace(wanted, values=(value,))))
        sought = lens.name.casefold()
        choices += [one._replace(sought=sought) for one in _choices(data, found)]
    return choices


def values_chosen(data: HomeData, key: str) -> tuple[LensValue, ...]:
    """The values that the key of a choice stands for."""
    lens_id, _, value_id = key.partition(_OF)
    lens = next((one for one in data.lenses if one.id == lens_id), None)
    if lens is None:
        return ()
    return (lens.value(value_id),) if value_id else lens.values


def value_key(data: HomeData, wanted: Filter) -> str:
    """The key of the choice that a filter holds."""
    for lens in data.lenses:
        if wanted.values == lens.values:
            return lens.id
        if len(wanted.values) == 1 and wanted.values[0] in lens.values:
            return f"{lens.id}{_OF}{wanted.values[0].id}"
    return ""


def _values_asked_for(data: HomeData, wanted: Filter) -> str:
    if len(wanted.values) == 1:
        return wanted.values[0].name
    return next((one.name for one in data.lenses if one.values == wanted.values), "")


def _choices(data: HomeData, found: list[tuple[str, str, Filter]]) -> list[Choice]:
    return [Choice(key, label, f"{len(matching(data, one))}") for key, label, one in found]


def asked_for(data: HomeData, wanted: Filter, point: str) -> str:
    """What a filter asks for: "senior · conflict · Mentorship"; empty where it asks nothing."""
    signal = data.signals.get(wanted.signal or "")
    said = (
        f'"{shorten(wanted.text, _LONGEST)}"' if wanted.text else "",
        wanted.level.value if wanted.level else "",
        wanted.topic or "",
        signal.name if signal else wanted.signal or "",
        _values_asked_for(data, wanted) if wanted.values else "",
        "not yet tried" if wanted.unseen else "",
    )
    return f" {point} ".join(one for one in said if one)


def filter_line(data: HomeData, wanted: Filter, point: str) -> str:
    """How many questions fit and what was asked for; empty where nothing was."""
    asked = asked_for(data, wanted, point)
    if not asked:
        return ""
    noun = "question" if len(data.questions) == 1 else "questions"
    return f"{len(matching(data, wanted))} of {len(data.questions)} {noun}: {asked}"
