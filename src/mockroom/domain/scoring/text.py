"""An answer as tokens, sentences and clauses, each knowing where it stands in the raw text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from mockroom.domain.scoring.scorecard import Span
from mockroom.domain.scoring.sentences import divided
from mockroom.domain.scoring.spelling import canonical
from mockroom.domain.scoring.tokens import Sentence as Sentence
from mockroom.domain.scoring.tokens import Token as Token


@dataclass(frozen=True, slots=True)
class Text:
    """The raw text with its tokens and sentences."""

    raw: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    def span(self, first: int, last: int) -> Span:
        """The raw stretch from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


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


def read(raw: str) -> Text:
    """Tokens and sentences of any text; never raises."""
    tokens = tuple(_tokens(raw))
    return Text(raw, tokens, tuple(divided(raw, tokens)))


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
        written = match.group()
        norm = _plain(written)
        if norm is not None:
            found.append(Token(norm, start, end, gap))
            continue
        lower = written.lower()
        parts = _BARE.get(lower)
        if parts is not None:
            cut = end - (2 if parts[1] == "n't" else 3 if parts[1] == "not" else len(parts[1]) - 1)
            found.append(Token(parts[0], start, cut, gap))
            found.append(Token(parts[1], cut, end, ""))
            continue
        found.extend(_divided(lower, start, end, gap))
    return found


@lru_cache(maxsize=1 << 15)
def _plain(written: str) -> str | None:
    """What a word of letters alone is read as; None for whatever may be divided."""
    lower = written.lower()
    plain = lower.isascii() and lower.isalpha() and lower not in _BARE
    return canonical(lower) if plain else None


def _divided(lower: str, start: int, end: int, gap: str) -> list[Token]:
    """A token with an apostrophe or a figure; contractions become two tokens."""
    found = _CONTRACTION.match(lower) if len(lower) == end - start else None
    if found is None:
        return [Token(canonical(lower.replace(" ", "")), start, end, gap)]
    cut = start + found.end("stem")
    tail = found["tail"].replace("’", "'").replace("ʼ", "'")
    stem = _STEMS.get(found["stem"], canonical(found["stem"]))
    return [Token(stem, start, cut, gap), Token(tail, cut, end, "")]
