"""The list: headings are passed over, the row in hand is in view, and a click chooses."""

from textual import on
from textual.app import App, ComposeResult

from mockroom.ui.widgets.columns import Column, Row
from mockroom.ui.widgets.row_list import RowList


def some_rows(number: int) -> list[Row]:
    """A heading, rows, and a blank before the last."""
    rows = [Row(key=f"r{place}", cells=(f"row {place}",)) for place in range(number)]
    heading = Row(key="#", cells=("Heading",), can_choose=False)
    return [heading, *rows[:-1], Row(key="", can_choose=False), *rows[-1:]]


def picture(app: App[None]) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


class ListApp(App[None]):
    """A list and what it says."""

    CSS = "RowList { height: 8; }"

    def __init__(self, number: int = 30) -> None:
        self.number = number
        self.chosen: list[str] = []
        self.turned: list[str | None] = []
        super().__init__()

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield RowList((Column(),))

    def on_mount(self) -> None:
        """Fill it."""
        self.rows.show(some_rows(self.number))

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @on(RowList.Chosen)
    def _chosen(self, message: RowList.Chosen) -> None:
        self.chosen.append(message.row.key)

    @on(RowList.Turned)
    def _turned(self, message: RowList.Turned) -> None:
        self.turned.append(message.row.key if message.row else None)

    @property
    def in_hand(self) -> str | None:
        """The key of the row in hand."""
        return self.rows.in_hand.key if self.rows.in_hand else None


async def test_headings_are_passed_over_and_the_ends_hold() -> None:
    app = ListApp(4)
    async with app.run_test() as pilot:
        assert app.in_hand == "r0"
        await pilot.press("up", "down", "j", "j")
        assert app.in_hand == "r3"
        await pilot.press("down", "k")
        assert app.in_hand == "r2"
        assert app.turned == ["r0", "r1", "r2", "r3", "r2"]


async def test_pages_and_ends_go_far() -> None:
    app = ListApp(30)
    async with app.run_test() as pilot:
        await pilot.press("pagedown")
        assert app.in_hand == "r7"
        await pilot.press("end")
        assert app.in_hand == "r29"
        await pilot.press("pagedown")
        assert app.in_hand == "r29"
        await pilot.press("pageup")
        assert app.in_hand == "r23"
        await pilot.press("home")
        assert app.in_hand == "r0"
        assert "Heading" in picture(app)[0]


async def test_the_row_in_hand_is_in_view_wherever_it_is() -> None:
    app = ListApp(30)
    async with app.run_test() as pilot:
        for key in ("end", "pageup", "pageup", "home"):
            await pilot.press(key)
            assert any("▸ row" in line for line in picture(app)[:8]), key


async def test_other_rows_keep_what_was_in_hand_or_begin_anew() -> None:
    app = ListApp(6)
    async with app.run_test() as pilot:
        await pilot.press("down", "down")
        app.rows.show(some_rows(4))
        assert app.in_hand == "r2"
        app.rows.show(some_rows(2))
        assert app.in_hand == "r0"
        app.rows.show(some_rows(6), wanted="r5")
        assert app.in_hand == "r5"
        app.rows.show([])
        assert app.in_hand is None
        await pilot.press("down", "up", "pagedown", "end")
        assert app.in_hand is None


async def test_a_click_chooses_a_row_and_no_heading() -> None:
    app = ListApp(30)
    async with app.run_test() as pilot:
        await pilot.press("end")
        await pilot.click(RowList, offset=(4, 2))
        assert app.chosen == [app.in_hand] == ["r25"]
        await pilot.press("home")
        await pilot.click(RowList, offset=(4, 0))
        assert app.chosen == ["r25"]
