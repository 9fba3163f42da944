"""Nothing inside a bracketed paste can pass for a key, however the terminal cuts it up."""

import pytest
from textual.events import Key, Paste

from mockroom.ui._driver import KeyParser
from mockroom.ui._paste import END, PATIENCE, START, PasteFilter

HOSTILE = "a\x1b[0mb\x11c\x1b\x1bd\x7fe\x00f\r\ng\th é 日本"
HARMLESS = "a[0mbcdef\r\ng\th é 日本"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_a_hostile_paste_arrives_as_one_event_in_pieces_of_any_size(size: int) -> None:
    parser = KeyParser()
    data = f"x{START}{HOSTILE}{END}y"
    pieces = [data[first : first + size] for first in range(0, len(data), size)]
    events = [event for piece in pieces for event in parser.feed(piece)]
    assert [type(event) for event in events] == [Key, Paste, Key]
    assert [event.text for event in events if isinstance(event, Paste)] == [HARMLESS]
    assert [event.key for event in events if isinstance(event, Key)] == ["x", "y"]


def test_keys_outside_a_paste_pass_at_once_as_they_are() -> None:
    keys = "\x1b[A\x11\x1b\x7f\x1b[20"
    assert PasteFilter().feed(keys, 0.0) == keys


def test_an_end_that_was_pasted_is_not_the_end() -> None:
    pasted = PasteFilter().feed(f"{START}one{END}\x11two{END}\x11", 0.0)
    assert pasted == f"{START}onetwo{END}\x11"


def test_two_pastes_at_once_stay_two() -> None:
    both = f"{START}one{END}{START}two{END}"
    assert PasteFilter().feed(both, 0.0) == both


def test_a_start_that_was_pasted_is_dropped() -> None:
    assert PasteFilter().feed(f"{START}one{START}two{END}", 0.0) == f"{START}onetwo{END}"


def test_a_paste_without_an_end_is_given_up_after_a_while() -> None:
    filter = PasteFilter()
    assert filter.feed(f"{START}one\x1b[20", 10.0) == f"{START}one"
    assert filter.tick(10.0 + PATIENCE / 2) == ""
    assert filter.tick(10.0 + PATIENCE) == END
    assert filter.tick(10.0 + 2 * PATIENCE) == ""
    assert filter.feed("\x11", 20.0) == "\x11"


def test_a_slow_paste_is_not_given_up_while_input_goes_on() -> None:
    filter = PasteFilter()
    filter.feed(START, 0.0)
    for second in range(1, 10):
        assert filter.feed("\x11a", float(second)) == "a"
