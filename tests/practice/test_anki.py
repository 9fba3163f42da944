"""The deck for Anki: what is in it, and that writing it again updates and never doubles."""

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from drill_world import World
from small_bank import NOON

from mockroom.domain.drill import Kind
from mockroom.practice.anki import DECK, Note, deck, notes
from mockroom.practice.rescoring import Rescoring
from mockroom.practice.reviewing import ReviewTools
from mockroom.practice.stories import Stories
from mockroom.store.stories import StoryMemory

NOTE = Note(
    drill="recall/asking/meaning",
    front="Asking",
    asked="What does somebody do who shows it?",
    back="Asks the people who know.",
    tags=("mockroom", "kind::recall"),
)


def rows(package: bytes, folder: Path, query: str) -> list[Any]:
    """What a query finds in the database of a package."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        path = archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_every_recall_drill_with_an_answer_is_a_note(tmp_path: Path) -> None:
    cards = World().window().cards()
    found = notes(cards)
    drills = [one.drill for one in found]
    recalled = {one.id for one in cards.values() if one.kind is Kind.RECALL and one.material.back}
    assert recalled
    assert recalled <= set(drills)
    assert all(one.partition("/")[0] in ("recall", "sections") for one in drills)
    stored = rows(deck(found, NOON), tmp_path, "select flds, tags from notes order by id")
    assert [fields.split("\x1f")[3] for fields, _ in stored] == drills
    front, asked, back, _ = stored[0][0].split("\x1f")
    card = cards[drills[0]]
    assert (front, asked) == (card.shown, card.asked)
    assert back == card.material.back.replace("\n", "<br>")
    assert " mockroom " in stored[0][1]
    assert " kind::recall " in stored[0][1]


def test_a_deck_written_again_has_the_same_ids_and_is_later(tmp_path: Path) -> None:
    changed = replace(NOTE, back="Asks whoever knows.")
    more = replace(NOTE, drill="recall/calm/meaning")
    before = rows(deck([NOTE], NOON), tmp_path, "select guid, mid, mod from notes")
    later = deck([more, changed], NOON + timedelta(days=30))
    after = {
        guid: rest for guid, *rest in rows(later, tmp_path, "select guid, mid, mod from notes")
    }
    ((guid, model, written),) = before
    assert len(after) == 2
    assert after[guid][0] == model
    assert after[guid][1] > written
    (decks,) = rows(later, tmp_path, "select decks from col")
    assert str(DECK) in json.loads(decks[0])


def test_text_from_content_is_no_html_in_anki(tmp_path: Path) -> None:
    hostile = replace(NOTE, front="<script>alert(1)</script> & \x1b[31mred\n[sound:a.mp3] \\(x")
    ((fields,),) = rows(deck([hostile], NOON), tmp_path, "select flds from notes")
    front = fields.split("\x1f")[0]
    assert "<script>" not in front
    assert "&lt;script&gt;" in front
    assert "&amp;" in front
    assert "\x1b" not in front
    assert "<br>&#91;sound:a.mp3] &#92;(x" in front


def test_a_deck_asked_for_on_the_screen_goes_to_the_exports_under_a_free_name(
    tmp_path: Path,
) -> None:
    practice = World().practice()
    tools = ReviewTools(
        stories=Stories(practice, StoryMemory()),
        rescoring=Rescoring(practice),
        exports=tmp_path / "exports",
    )
    first, second = tools.export_deck(practice), tools.export_deck(practice)
    assert (first.name, second.name) == ("mockroom.apkg", "mockroom-2.apkg")
    assert zipfile.is_zipfile(first)
    assert first.stat().st_mode & 0o777 == 0o600
