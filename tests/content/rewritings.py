"""One answer written in other ways that change nothing of what it tells."""

import random
import re
from string import ascii_lowercase

_AMERICAN = {
    "organise": "organize", "organised": "organized", "organising": "organizing",
    "organisation": "organization", "apologise": "apologize", "apologised": "apologized",
    "realise": "realize", "realised": "realized", "prioritise": "prioritize",
    "recognise": "recognize", "recognised": "recognized", "summarise": "summarize",
    "analyse": "analyze", "analysed": "analyzed", "colour": "color", "colours": "colors",
    "behaviour": "behavior", "favour": "favor", "favourite": "favorite", "labour": "labor",
    "neighbour": "neighbor", "neighbours": "neighbors", "travelled": "traveled",
    "cancelled": "canceled", "labelled": "labeled", "centre": "center", "programme": "program",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters", "cheque": "check",
}  # fmt: skip
UNRELATED = (
    "Before that I grew up in a small town by the sea. My brother keeps bees and sells the honey "
    "on Sundays. We have two cats and a very old car."
)
TYPO_RATE = 0.02


def american(text: str) -> str:
    """British spellings of common words as American ones."""
    return re.sub(r"[A-Za-z]+", lambda found: _AMERICAN.get(found.group(), found.group()), text)


def curly(text: str) -> str:
    """Quotes as word processors set them."""
    opened = re.sub(r'(?<!\S)"', "“", text.replace("'", "’"))
    return opened.replace('"', "”")


def bulleted(text: str) -> str:
    """Every sentence as an item of a list."""
    return "\n".join(f"- {one}" for one in re.split(r"(?<=[.!?])\s+", text) if one)


def without_commas(text: str) -> str:
    """All commas left out."""
    return text.replace(",", "")


def without_stops(text: str) -> str:
    """The stops between sentences left out, capitals kept."""
    return re.sub(r"\.(?=\s)", "", text)


def mistyped(text: str, seed: int) -> str:
    """About 2 % of the letters left out, doubled, swapped with the next, or another one."""
    chance = random.Random(seed)
    typed: list[str] = []
    i = 0
    while i < len(text):
        slip = chance.randrange(4) if text[i].isalpha() and chance.random() < TYPO_RATE else None
        if slip == 1:
            typed.append(text[i] * 2)
        elif slip == 2 and text[i + 1 : i + 2].isalpha():
            typed.append(text[i + 1] + text[i])
            i += 1
        elif slip == 3:
            typed.append(chance.choice(ascii_lowercase))
        elif slip != 0:
            typed.append(text[i])
        i += 1
    return "".join(typed)
