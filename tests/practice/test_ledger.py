"""What a log comes to, however it is read: at once, bit by bit, from a cache, after an undo."""

from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review_log import CARDS, a_review, logs

from mockroom.domain.review import Grade, LogEntry, Review, Undo
from mockroom.practice.book import Book, book_of
from mockroom.practice.ledger import Ledger
from mockroom.practice.scheduling import Scheduling
from mockroom.store.derived import DerivedFile
from mockroom.store.protocol import StoreError
from mockroom.store.review_memory import MemoryDerived, MemoryReviews, ReviewShelf
from mockroom.store.reviews import ReviewFile

RULES = Scheduling()


def rules() -> Scheduling:
    return RULES


def holds(book: Book) -> Book:
    """A book without what is only there to take things back."""
    return replace(book, recent={})


def a_ledger(shelf: ReviewShelf) -> Ledger:
    return Ledger(MemoryReviews(shelf), MemoryDerived(shelf))


def replayed(entries: list[LogEntry]) -> Book:
    return holds(book_of(entries, rules))


# The same log, the same book


@settings(max_examples=50, deadline=None)
@given(logs(), st.data())
def test_read_bit_by_bit_a_log_comes_to_the_same_as_at_once(
    entries: list[LogEntry], data: st.DataObject
) -> None:
    shelf = ReviewShelf()
    ledger, log = a_ledger(shelf), MemoryReviews(shelf)
    left = list(entries)
    while left:
        size = data.draw(st.integers(1, len(left)))
        mine = data.draw(st.booleans())
        part, left = left[:size], left[size:]
        if mine:
            assert ledger.write(part) is None
        else:
            log.append(part)
        if data.draw(st.booleans()):
            ledger.book()
    stored = list(log.read().entries)
    assert stored == entries
    assert holds(ledger.book()) == replayed(entries)


@settings(max_examples=50, deadline=None)
@given(logs(), st.sampled_from(CARDS), st.sampled_from(Grade), st.integers(-3, 30))
def test_taking_a_review_back_leaves_no_trace(
    entries: list[LogEntry], card: str, grade: Grade, days: int
) -> None:
    shelf = ReviewShelf()
    ledger = a_ledger(shelf)
    ledger.write(entries)
    before = deepcopy(holds(ledger.book()))
    review = a_review("mine", card, grade, days)
    ledger.write([review])
    assert holds(ledger.book()) != before
    ledger.write([Undo(id="u", review="mine", at=review.at)])
    assert holds(ledger.book()) == before == holds(a_ledger(shelf).book())


def test_taking_back_an_earlier_review_reckons_the_later_ones_anew() -> None:
    shelf = ReviewShelf()
    ledger = a_ledger(shelf)
    first, second = a_review("r1", grade=Grade.AGAIN), a_review("r2", days=3)
    for entry in (first, second, Undo(id="u", review="r1", at=second.at)):
        ledger.write([entry])
    assert holds(ledger.book()) == replayed([second])


def test_a_log_that_was_replaced_while_the_window_is_open_is_read_anew(tmp_path: Path) -> None:
    ledger = Ledger(ReviewFile(tmp_path), DerivedFile(tmp_path, "drills"))
    ledger.write([a_review("r1"), a_review("r2", CARDS[1])])
    (tmp_path / "reviews.jsonl").unlink()
    others: list[LogEntry] = [a_review(f"o{number}", CARDS[2]) for number in range(9)]
    ReviewFile(tmp_path).append(others)
    assert holds(ledger.book()) == replayed(others)


def test_a_book_that_another_thread_reads_does_not_change_under_it() -> None:
    ledger = a_ledger(ReviewShelf())
    ledger.write([a_review("r1")])
    book = ledger.book()
    before = deepcopy(book)
    ledger.write([a_review("r2", CARDS[1]), a_review("r3", days=2)])
    ledger.write([Undo(id="u", review="r1", at=a_review("r1").at)])
    assert book == before
    assert ledger.book() != before


# The cache

MANY: list[LogEntry] = [a_review(f"r{n}", CARDS[n % 3], Grade(n % 4 + 1), n) for n in range(150)]


@pytest.fixture
def cached(tmp_path: Path) -> Path:
    """A folder with a log of 150 reviews and the cache of it."""
    ReviewFile(tmp_path).append(MANY)
    Ledger(ReviewFile(tmp_path), DerivedFile(tmp_path, "drills")).book()
    assert (tmp_path / "cache" / "drills.json").exists()
    return tmp_path


class Unused(Scheduling):
    """Rules that nobody may ask."""

    def after(self, *_: Any) -> Any:
        raise AssertionError("something was worked out again")


def test_a_cache_of_this_log_spares_working_it_out(cached: Path) -> None:
    ledger = Ledger(ReviewFile(cached), DerivedFile(cached, "drills"))
    ledger._scheduling = Unused()
    assert holds(ledger.book()) == replayed(MANY)


def test_what_was_appended_since_the_cache_is_added_to_it(cached: Path) -> None:
    more: list[LogEntry] = [a_review("more", days=200), Undo(id="u", review="r149", at=MANY[0].at)]
    ReviewFile(cached).append(more)
    assert holds(Ledger(ReviewFile(cached), DerivedFile(cached, "drills")).book()) == replayed(
        MANY + more
    )


def test_notices_of_the_log_are_known_from_the_cache_too(tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").write_text("bad\n")
    ReviewFile(tmp_path).append(MANY)
    first = Ledger(ReviewFile(tmp_path), DerivedFile(tmp_path, "drills"))
    first.book()
    second = Ledger(ReviewFile(tmp_path), DerivedFile(tmp_path, "drills"))
    second._scheduling = Unused()
    second.book()
    assert "line 1 cannot be read" in "".join(second.notices)
    assert second.notices == first.notices


@pytest.mark.parametrize("harm", ["gone", "cut", "other rules", "nonsense", "a changed log"])
def test_a_cache_that_does_not_hold_is_made_anew(cached: Path, harm: str) -> None:
    cache, log = cached / "cache" / "drills.json", cached / "reviews.jsonl"
    text = cache.read_text()
    entries = MANY
    match harm:
        case "gone":
            cache.unlink()
        case "cut":
            cache.write_text(text[: len(text) // 2])
        case "other rules":
            cache.write_text(text.replace('"rules":1', '"rules":0').replace("[", "[7,"))
        case "nonsense":
            cache.write_text(text.replace('"states":{', '"states":{"x":[1],'))
        case _:
            lines = log.read_text().replace('"grade": "again"', '"grade": "good!"', 1)
            log.write_text(lines.replace("good!", "hard!", 1).replace("hard!", "easy", 1))
            entries = list(ReviewFile(cached).read().entries)
            assert entries != MANY
    assert holds(Ledger(ReviewFile(cached), DerivedFile(cached, "drills")).book()) == replayed(
        entries
    )


# Trouble


@dataclass
class Stubborn(MemoryReviews):
    """A log that takes nothing while the disk is full."""

    full: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def append(self, entries: Any) -> None:
        if self.full:
            raise StoreError("The drill's grade could not be written.")
        super().append(entries)


def test_what_cannot_be_written_counts_and_is_written_later_in_its_order() -> None:
    log = Stubborn()
    ledger = Ledger(log, MemoryDerived())
    first, second, third = (a_review(f"r{n}", days=n) for n in range(3))
    ledger.write([first])
    log.full = True
    assert ledger.write([second]) == "The drill's grade could not be written."
    assert holds(ledger.book()) == replayed([first, second])
    undo = Undo(id="u", review="r1", at=second.at)
    assert ledger.write([undo]) is not None
    assert holds(ledger.book()) == replayed([first])
    ledger.save()
    log.full = False
    assert ledger.write([third]) is None
    assert log.read().entries == (first, second, undo, third)
    assert holds(ledger.book()) == replayed([first, third])


def test_a_log_that_cannot_be_read_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").mkdir()
    ledger = Ledger(ReviewFile(tmp_path), DerivedFile(tmp_path, "drills"))
    assert ledger.book().states == {}
    ledger.book()
    assert len(ledger.notices) == 1
    assert "could not be written" in str(ledger.write([a_review("r1")]))
    assert isinstance(a_review("r1"), Review)
    assert "burst/q/asking" in ledger.book().states
