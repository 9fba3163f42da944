"""Where one sentence ends and the next begins, in texts typed with care and in a hurry.

People forget stops. A capital where none is due begins a sentence, and in a text with hardly a stop
so does a subject where none is due.
"""

import re

from mockroom.domain.scoring.cues import AUXILIARIES
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.tokens import Sentence, Token

LONGEST = 60
"""A sentence of more tokens is divided: people who ramble forget the full stops."""
_BULLET = re.compile(r"\n[ \t]*(?:[-*•–+]|\d{1,2}[.)])[ \t]")
_STOPS = re.compile(r"[.!?…]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st vs etc e.g i.e eg ie approx dept inc ltd jr sr fig p pp".split()
)
_TIES = frozenset("and but so because then which while when after before although".split())


def divided(raw: str, tokens: tuple[Token, ...]) -> list[Sentence]:
    """The sentences of a text, by its stops, lines and bullets, and where those were forgotten."""
    found: list[Sentence] = []
    first = 0
    running_on = _runs_on(tokens)
    for i in range(1, len(tokens)):
        gap = tokens[i].gap
        ends = _ends_sentence(raw, tokens, i) if gap else _stop_forgotten(raw, tokens, i)
        told = running_on and not gap and _tells(tokens[first:i])
        if ends or (told and _new_statement(raw, tokens, i)):
            found.extend(_cut_long(tokens, first, i))
            first = i
    if tokens:
        found.extend(_cut_long(tokens, first, len(tokens)))
    return found


def _ends_sentence(raw: str, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a sentence ends before token `i`, judged by what lies between it and the last."""
    before, here = tokens[i - 1], tokens[i]
    between = raw[before.end : here.start]
    if "\n" in between:
        blank = between.count("\n") > 1
        begins = raw[here.start].isupper() or raw[here.start].isdigit()
        if blank or begins or _BULLET.search(between) or _STOPS.search(between):
            return True
    stop = _STOPS.search(between)
    if stop is None:
        return False
    if stop.group() != ".":
        return True
    if not between[stop.end() :].strip("\"'”’)") and not between[stop.end() :]:
        return False  # no blank after the stop: 3.30, e.g, a web address
    return not (before.norm in _ABBREVIATIONS or (len(before.norm) == 1 and before.norm.isalpha()
                and before.norm != "i"))  # fmt: skip


_OPENERS = frozenset(
    "the a he she it we they you my our his her their its this that these those there then so but "
    "and in on at after before when while once since because what which who how where one two "
    "three every each some most both all nobody no not then next later finally eventually still "
    "as if until last first second third by for from with another people everyone asked told rang "
    "went said got put took".split()
)


def _stop_forgotten(raw: str, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a sentence begins at token `i` though no stop stands before it: "... left him She
    rang". In headings and names every word has a capital, so its neighbours must have none."""
    if tokens[i].norm not in _OPENERS or not raw[tokens[i].start].isupper():
        return False
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    small = follows is None or raw[follows.start].islower() or follows.norm == "i"
    return small and raw[tokens[i - 1].start].islower()


FEWEST_STOPS = 40
"""In a text with fewer than one stop to so many words the stops were forgotten."""
_SUBJECTS = frozenset("i we he she they".split())


def _runs_on(tokens: tuple[Token, ...]) -> bool:
    stops = sum(not _STOPS_OR_LINES.isdisjoint(token.gap) for token in tokens)
    return len(tokens) > FEWEST_STOPS * (stops + 1)


_STOPS_OR_LINES = frozenset(".!?…\n;")


def _tells(tokens: tuple[Token, ...]) -> bool:
    """Whether words make a statement that may be over: "in the end" still waits for its subject."""
    return any(is_past(token.norm) or token.norm in AUXILIARIES for token in tokens)


def _new_statement(raw: str, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a subject or a capital follows a word after which none is due: "left him she rang",
    "left him Samples went bad"."""
    before = tokens[i - 1].norm
    if tokens[i].norm in _SUBJECTS:
        return before not in _LEADS_ON
    capital = raw[tokens[i].start].isupper() and raw[tokens[i - 1].start].islower()
    small = i + 1 < len(tokens) and raw[tokens[i + 1].start].islower()
    return capital and small and before not in _LEADS_ON and before not in _BEFORE_NAMES


_LEADS_ON = _TIES | frozenset(
    "if that what who whom whose where why how as than or nor though unless until since whether "
    "for to of in on at with by from about into over is was are were be been do did does have has "
    "had would could should will can may might must not n't never said say says think thought "
    "know knew believe felt feel hope told guess mean suppose sure glad way time day things thing "
    "everything all anything something nothing what's like where whatever whenever wherever "
    "either also just only even still maybe perhaps here there now most least best worst first "
    "last these those days times afterwards before once".split()
)
"""Words that a subject may follow within one statement: "what she", "the day I", "and he"."""
_BEFORE_NAMES = frozenset(
    "a an the my our your his her their its this that no asked told rang called phoned met saw "
    "thanked helped showed gave let made got paid sent took emailed visited caught named mr mrs ms "
    "dr st of de der van von el la 's every each one first last next old young big poor dear "
    "sister brother uncle aunt manager boss colleague friend head chef doctor nurse".split()
)
"""Words that a name may follow."""


def _cut_long(tokens: tuple[Token, ...], first: int, last: int) -> list[Sentence]:
    """The stretch as one sentence, or divided at joining words where it is very long."""
    found: list[Sentence] = []
    while last - first > LONGEST:
        window = range(first + LONGEST // 3, first + LONGEST)
        cut = next((i for i in reversed(window) if tokens[i].norm in _TIES), first + LONGEST)
        found.append(Sentence(first, cut))
        first = cut
    found.append(Sentence(first, last))
    return found
