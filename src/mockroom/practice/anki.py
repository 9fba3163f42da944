"""The recall drills as a deck for Anki.

Anki knows a note by its guid and a deck by its number. Both come from ids of ours that do not
change, so a deck that is written again updates what was imported before, and the schedule that
Anki keeps for a note stays.

`genanki` writes the file: it is a database in a zip archive, of a layout that Anki's authors do
not document. It is imported when a deck is written, and never before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from io import BytesIO

from mockroom.domain.drill import Card, Kind
from mockroom.domain.plain import clean

DECK = 1_764_000_001
"""The number of the deck; another one would be another deck in Anki."""
MODEL = 1_764_000_002
"""The number of the note type."""
NAME = "Mockroom"
FILE = "mockroom.apkg"
"""The name of the file where none is given."""

_KINDS = (Kind.RECALL, Kind.SECTIONS)
_FIELDS = ("Front", "Asked", "Back", "Drill")
_FRONT = '<div class="shown">{{Front}}</div><p class="asked">{{Asked}}</p>'
_BACK = '{{FrontSide}}<hr id="answer"><div class="back">{{Back}}</div>'
_CSS = """\
.card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: auto; }
.asked { font-style: italic; }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note of the deck, in plain text."""

    drill: str
    """The id of its drill."""
    front: str
    asked: str
    back: str
    tags: tuple[str, ...]


def notes(cards: Mapping[str, Card]) -> tuple[Note, ...]:
    """The drills that have one right answer in words, in the order of the bank."""
    return tuple(_note(card) for card in cards.values() if _is_fit(card))


def deck(found: Iterable[Note], written: datetime) -> bytes:
    """An Anki package (.apkg); Anki takes the later written of two versions of a note."""
    import genanki

    model = genanki.Model(
        MODEL,
        f"{NAME} recall",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Recall", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
    )
    made = genanki.Deck(DECK, NAME)
    for note in found:
        texts = (note.front, note.asked, note.back, note.drill)
        made.add_note(
            genanki.Note(
                model=model,
                fields=[_html(text) for text in texts],
                tags=list(note.tags),
                guid=genanki.guid_for(note.drill),
            )
        )
    package = BytesIO()
    genanki.Package(made).write_to_file(package, timestamp=written.timestamp())
    return package.getvalue()


def _is_fit(card: Card) -> bool:
    return card.kind in _KINDS and bool(card.material.back)


def _note(card: Card) -> Note:
    about = [f"kind::{card.kind.value}"]
    about += [f"signal::{card.signal}"] if card.signal else []
    about += [f"question::{card.question}"] if card.question else []
    return Note(
        drill=card.id,
        front=card.shown,
        asked=card.asked,
        back=card.material.back,
        tags=("mockroom", *("-".join(tag.split()) for tag in about)),
    )


def _html(text: str) -> str:
    """Text as it is to be read: fields are HTML to Anki, and content files are not ours. Brackets
    and backslashes would make it play sounds or typeset."""
    safe = escape(clean(text)).replace("[", "&#91;").replace("\\", "&#92;")
    return safe.replace("\n", "<br>")
