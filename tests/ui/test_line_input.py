"""Pastes into the one-line fields: nothing is dropped without a word."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste

from mockroom.ui.widgets.line_input import LineInput


class Line(App[None]):
    """A field for twenty characters."""

    def compose(self) -> ComposeResult:
        """The field alone."""
        yield LineInput("so: ", max_length=20)


@pytest.mark.parametrize(
    ("pasted", "value", "told"),
    [
        ("two\n\nlines\n", "so: two lines", False),
        ("x" * 16, "so: " + "x" * 16, False),
        ("x" * 400, "so: " + "x" * 16, True),
        ("a\x1b[31mb", "so: a[31mb", False),
        ("", "so: ", False),
    ],
    ids=["several lines", "as much as fits", "too much", "control characters", "nothing"],
)
async def test_a_paste_becomes_one_line_and_says_what_was_left_out(
    pasted: str, value: str, told: bool
) -> None:
    app = Line()
    async with app.run_test() as pilot:
        field = app.query_one(LineInput)
        field.action_end()
        field.post_message(Paste(pasted))
        await pilot.pause()
        assert field.value == value
        assert [one.message for one in app._notifications] == (
            ["This line holds 20 characters; what came after them was left out."] if told else []
        )


async def test_a_paste_goes_where_the_selection_is() -> None:
    app = Line()
    async with app.run_test() as pilot:
        field = app.query_one(LineInput)
        field.select_all()
        field.post_message(Paste("new"))
        await pilot.pause()
        assert field.value == "new"
