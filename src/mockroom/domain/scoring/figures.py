"""Figures in running text: amounts, durations, money, shares, and figures that tell a change."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from mockroom.domain.scoring.text import Token


class FigureKind(StrEnum):
    """What a figure says; the names are those of the pattern notation."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    CHANGE = "change"


class Figure(NamedTuple):
    """A figure: tokens from `first` up to, not including, `last`."""

    kind: FigureKind
    first: int
    last: int


_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million billion dozen dozens hundreds thousands zero half third thirds "
    "quarter quarters".split()
)
_SCALES = frozenset("hundred thousand million billion dozen k m".split())
_FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths tenth tenths".split())
_UNITS = frozenset(
    word + s
    for word in "second minute hour day week month year shift night weekend fortnight quarter "
    "semester term sprint min hr sec".split()
    for s in ("", "s")
)
_CURRENCY = frozenset("dollar dollars pound pounds euro euros cent cents usd gbp eur quid".split())
_MOVES = frozenset(
    "increase increased reduce reduced cut drop dropped fall fell rise rose grow grew improve "
    "improved save saved raise raised lower lowered shrink shrank decrease decreased gain gained "
    "climb climbed jump jumped went go up down boost boosted shorten shortened lost changed moved "
    "brought got sank shifted pushed pulled trimmed halved outdone beat beaten".split()
)
_WHOLE = frozenset(
    "doubled tripled halved trebled quadrupled doubling halving tripling twice".split()
)
_COMPARED = frozenset(
    "more less fewer faster slower higher lower better earlier sooner early ahead late quicker "
    "cheaper shorter longer fold increase decrease reduction rise drop improvement growth off "
    "saved".split()
)
_NUMERAL = re.compile(r"^[$€£¥]?\d+(?:[.,]\d+)*(%|k|m|bn|x|h|s|ms|am|pm|st|nd|rd|th|rps|km|kg)?$")
_YEAR = re.compile(r"^(19[5-9]\d|20[0-4]\d)$")
_NOT_AMOUNT = frozenset({"am", "pm", "st", "nd", "rd", "th"})


def find_figures(tokens: Sequence[Token], first: int, last: int) -> list[Figure]:
    """The figures among tokens `first` to `last`, in order; a change overlaps its amounts."""
    found: list[Figure] = []
    i = first
    while i < last:
        figure = _amount(tokens, i, last)
        if figure is None:
            if tokens[i].norm in _WHOLE:
                found.append(Figure(FigureKind.CHANGE, i, i + 1))
            i += 1
            continue
        found.append(figure)
        change = _change(tokens, figure, first, last)
        if change is not None:
            found.append(change)
        i = figure.last
    found.extend(_contrasts(tokens, found, last))
    found.sort(key=lambda one: (one.first, one.last, one.kind))
    return found


def _contrasts(tokens: Sequence[Token], found: Sequence[Figure], last: int) -> Iterator[Figure]:
    """What two amounts tell together: a share ("633 of the 640") or a then and now ("seven left
    behind and not fifty-two", "nine in May, three the month after")."""
    amounts = [one for one in found if one.kind is not FigureKind.CHANGE]
    for one, two in pairwise(amounts):
        between = [token.norm for token in tokens[one.last : two.first]]
        if len(between) > _APART:
            continue
        if set(between) <= _OF and "of" in between and one.kind is FigureKind.NUMBER:
            yield Figure(FigureKind.PERCENT, one.first, two.last)
        elif one.kind is two.kind or two.kind is FigureKind.NUMBER:
            after = [token.norm for token in tokens[two.last : min(last, two.last + _NEAR)]]
            if _THEN & set(between) or _ONCE & set(after):
                yield Figure(FigureKind.CHANGE, one.first, two.last)


_APART = 12
"""Words between two amounts that may still be compared."""
_NEAR = 5
_OF = frozenset("of out the all our those these my them".split())
_THEN = frozenset(
    "against instead compared versus vs previously formerly down before after earlier not "
    "used".split()
)
"""Words between two amounts that set one against the other."""
_ONCE = frozenset("before earlier previously ago previous".split())
"""Words soon after the second amount that say it belongs to another time."""


def _amount(tokens: Sequence[Token], i: int, last: int) -> Figure | None:
    word = tokens[i].norm
    numeral = _NUMERAL.match(word)
    if numeral:
        if numeral[1] in _NOT_AMOUNT or _YEAR.match(word):
            return None
        end = i + 1
    elif word in _WORDS and not (word in _FRACTIONS and not _is_share(tokens, i, last)):
        end = i + 1
    elif word in {"a", "an", "one"} and i + 1 < last and _opens_amount(tokens, i, last):
        end = i + 1
    else:
        return None
    while end < last and (tokens[end].norm in _SCALES or tokens[end].norm in _WORDS):
        end += 1
    if (
        end < last
        and tokens[end].norm == "and"
        and end + 1 < last
        and tokens[end + 1].norm in _WORDS
    ):
        end += 2
    return _with_unit(tokens, i, end, last)


def _opens_amount(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether "a" or "one" before this word counts something: a week, a dozen, one month."""
    word = tokens[i + 1].norm
    if word in _UNITS:
        return tokens[i].norm == "one" or (i + 2 < last and tokens[i + 2].norm in _COMPARED)
    return word in _SCALES or (word in _FRACTIONS and _is_share(tokens, i + 1, last))


def _is_share(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a fraction word is a share ("by a third", "half of") and no rank ("third shift")."""
    if i > 0 and tokens[i - 1].norm in {"by", "in"}:
        return True
    if i > 1 and tokens[i - 1].norm == "a" and tokens[i].norm != "half":
        return True
    return i + 1 < last and tokens[i + 1].norm in {"of", "the", "as"}


def _with_unit(tokens: Sequence[Token], first: int, end: int, last: int) -> Figure:
    words = [t.norm for t in tokens[first:end]]
    follows = tokens[end].norm if end < last else ""
    if words[0][0] in "$€£¥":
        return Figure(FigureKind.MONEY, first, end)
    if words[-1].endswith("%") or words[-1] in _FRACTIONS:
        return Figure(FigureKind.PERCENT, first, end)
    if follows in {"percent", "percentage"}:
        return Figure(FigureKind.PERCENT, first, end + 1)
    if follows == "per" and end + 1 < last and tokens[end + 1].norm == "cent":
        return Figure(FigureKind.PERCENT, first, end + 2)
    if follows in _CURRENCY:
        return Figure(FigureKind.MONEY, first, end + 1)
    if follows in _UNITS:
        return Figure(FigureKind.DURATION, first, end + 1)
    if words[0] in {"a", "one"} and words[-1] in _UNITS:
        return Figure(FigureKind.DURATION, first, end)
    return Figure(FigureKind.NUMBER, first, end)


def _change(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Figure | None:
    """The change that an amount is part of, if the words around it tell one."""
    start, end = figure.first, figure.last
    before = [t.norm for t in tokens[max(first, start - 5) : start]]
    after = [t.norm for t in tokens[end : min(last, end + 3)]]
    if re.match(r"^\d+(\.\d+)?x$", tokens[start].norm):
        return Figure(FigureKind.CHANGE, start, end)
    if before[-1:] == ["to"] and "from" in before:
        opened = len(before) - before[::-1].index("from")
        return Figure(FigureKind.CHANGE, start - len(before) + opened - 1, end)
    if "instead" in after[:1] or ("times" in after[:1] and _COMPARED.union({"as"}) & set(after)):
        return Figure(FigureKind.CHANGE, start, end + 1)
    if _COMPARED & set(after[:2]):
        return Figure(FigureKind.CHANGE, start, end + 1)
    if before[-1:] == ["by"] or before[-1:] == ["to"] or before[-1:] == ["under"]:
        share = before[-1] == "by" and figure.kind is FigureKind.PERCENT
        if _MOVES & set(before) or share:
            return Figure(FigureKind.CHANGE, start - 1, end)
        return None
    amount = figure.kind in {FigureKind.PERCENT, FigureKind.MONEY, FigureKind.DURATION}
    if amount and _MOVES & set(before[-3:]):
        return Figure(FigureKind.CHANGE, start, end)
    return None
