"""What the interviewer asks about the shape of an answer, whatever the question is.

Several wordings each, so that somebody who practises often is not asked by a machine.
"""

from zlib import crc32

from mockroom.domain.lacks import claimed_change
from mockroom.domain.probing import Lack

ASKS = {
    Lack.OWN_PART: (
        "You say “we” a good deal. Which part of it was yours, step by step?",
        "If I had watched only you all the while, what would I have seen you do?",
        "Which of the decisions in it were yours, and which were the group's?",
    ),
    Lack.RESULT: (
        "How did it end, and how do you know?",
        "What was different afterwards, and for whom?",
        "Where did it stand a few months later?",
    ),
    Lack.FIGURE: (
        "You say “{said}”. By how much? A rough figure will do, with what you measured it by.",
        "“{said}”: what did it look like before, and what afterwards, in figures?",
        "“{said}”: how would somebody who was not there have noticed the difference?",
    ),
    Lack.LEARNING: (
        "What do you do otherwise since then?",
        "If it came up again tomorrow, what would you change?",
        "What did that teach you, and where have you used it since?",
    ),
}
"""Of each lack in the shape of an answer the ways to ask about it; `{said}` stands for the words
that tell a change."""

WHY = {
    Lack.OWN_PART: "it says “we” almost throughout, and little of what you did yourself",
    Lack.RESULT: "it does not tell how it ended",
    Lack.FIGURE: "it tells a change, and nothing that says how large it was",
    Lack.LEARNING: "it does not tell what you took from it",
}
"""What called for the question, as a clause."""


def general_ask(lack: Lack, text: str) -> str:
    """One of the ways to ask: for the same answer always the same."""
    ways = ASKS[lack]
    way = ways[crc32(text.encode(errors="replace")) % len(ways)]
    return way.replace("{said}", claimed_change(text)) if lack is Lack.FIGURE else way
