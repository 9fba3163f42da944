"""An answer as tokens, sentences and clauses, each knowing where it stands in the raw text."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from mockroom.domain.scoring.scorecard import Span
from mockroom.domain.scoring.spelling import canonical


class Token(NamedTuple):
    """One word or figure."""

    norm: str
    """Lower case, canonical spelling; contractions are divided (did + n't)."""
    start: int
    end: int
    gap: str
    """What stands between the previous token and this one, blanks left out: "," or "; "."""


class Sentence(NamedTuple):
    """A stretch of tokens: from `first` up to, not including, `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Text:
    """The raw text with its tokens and sentences."""

    raw: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    def span(self, first: int, last: int) -> Span:
        """The raw stretch from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


LONGEST = 60
"""A sentence of more tokens is divided: people who ramble forget the full stops."""

_TOKEN = re.compile(
    r"(?P<figure>[$€£¥]?\d+(?:[.,:]\d+)*(?: ?%|[a-z]{1,3}(?![a-z]))?)"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)"
    r"|(?P<mixed>\w)",
    re.IGNORECASE,
)
_CONTRACTION = re.compile(r"^(?P<stem>.+?)(?P<tail>n['’ʼ]t|['’ʼ](?:s|d|ll|ve|re|m))$")
_STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_BARE = {
    word + "nt": (stem, "n't")
    for word, stem in {
        "do": "do", "did": "did", "does": "does", "is": "is", "was": "was", "were": "were",
        "could": "could", "would": "would", "should": "should", "has": "has", "have": "have",
        "had": "had", "are": "are", "ca": "can", "wo": "will",
    }.items()
} | {"im": ("i", "'m"), "ive": ("i", "'ve"), "cannot": ("can", "not")}  # fmt: skip
_BULLET = re.compile(r"\n[ \t]*(?:[-*•–+]|\d{1,2}[.)])[ \t]")
_STOPS = re.compile(r"[.!?…]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st vs etc e.g i.e eg ie approx dept inc ltd jr sr fig p pp".split()
)
_TIES = frozenset("and but so because then which while when after before although".split())


def read(raw: str) -> Text:
    """Tokens and sentences of any text; never raises."""
    tokens = tuple(_tokens(raw))
    return Text(raw, tokens, tuple(_sentences(raw, tokens)))


def _tokens(raw: str) -> list[Token]:
    found: list[Token] = []
    previous = 0
    for match in _TOKEN.finditer(raw):
        start, end = match.span()
        gap = raw[previous:start]
        if gap == " ":
            gap = ""
        elif gap:
            gap = gap.strip(" \t")
        previous = end
        lower = match.group().lower()
        if lower.isascii() and lower.isalpha():
            parts = _BARE.get(lower)
            if parts is None:
                found.append(Token(canonical(lower), start, end, gap))
                continue
            cut = end - (2 if parts[1] == "n't" else 3 if parts[1] == "not" else len(parts[1]) - 1)
            found.append(Token(parts[0], start, cut, gap))
            found.append(Token(parts[1], cut, end, ""))
            continue
        found.extend(_divided(lower, start, end, gap))
    return found


def _divided(lower: str, start: int, end: int, gap: str) -> list[Token]:
    """A token with an apostrophe or a figure; contractions become two tokens."""
    found = _CONTRACTION.match(lower) if len(lower) == end - start else None
    if found is None:
        return [Token(canonical(lower.replace(" ", "")), start, end, gap)]
    cut = start + found.end("stem")
    tail = found["tail"].replace("’", "'").replace("ʼ", "'")
    stem = _STEMS.get(found["stem"], canonical(found["stem"]))
    return [Token(stem, start, cut, gap), Token(tail, cut, end, "")]


def _sentences(raw: str, tokens: tuple[Token, ...]) -> list[Sentence]:
    found: list[Sentence] = []
    first = 0
    for i in range(1, len(tokens)):
        gap = tokens[i].gap
        if gap and _ends_sentence(raw, tokens, i):
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
