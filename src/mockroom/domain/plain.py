"""Text from outside, made safe to store and to show.

Answers, content files and arguments may carry control characters that a terminal would obey
and bidirectional overrides that show one thing and mean another. `clean` is the one place that
decides what is dropped; everything that stores or prints such text goes through it.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 without tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, embeddings, isolates
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # byte-order mark, annotations, tag characters
    "\ud800-\udfff]"  # lone surrogates, which no file can hold
)


def clean(text: str) -> str:
    """The text with every line end as a newline and without what a terminal could obey."""
    return _UNSAFE.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Clean text with every run of white space as one blank, for labels and table cells."""
    return " ".join(clean(text).split())


def shorten(text: str, width: int) -> str:
    """At most `width` characters of one line, cut at a word where one is near, with an ellipsis."""
    line = one_line(text)
    if len(line) <= width:
        return line
    cut = line[: max(width - 1, 0)]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) * 3 >= len(cut) * 2 else cut).rstrip(" ,;:.") + "…"
