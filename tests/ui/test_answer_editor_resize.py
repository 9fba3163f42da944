"""What is on the screen after a resize is the text as it is wrapped now."""

from textual.app import App, ComposeResult
from textual.strip import Strip

from mockroom.ui.widgets.answer_editor import AnswerEditor

TEXT = (
    "We had to decide on the new scheduling software in one week. I asked three clinics what they"
    " needed and wrote the risks on one page. I decided to run a trial in two wards first, because"
    " it could be taken back. In the end the errors fell and I learned to say what I do not know."
)


class Painted(AnswerEditor):
    """Remembers what was painted last in each row."""

    def __init__(self, text: str) -> None:
        super().__init__(text, read_only=True)
        self.rows: dict[int, str] = {}

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        self.rows[y] = strip.text.strip()
        return strip


class OneEditor(App[None]):
    CSS = "Painted { border: none; padding: 0; }"

    def compose(self) -> ComposeResult:
        yield Painted(TEXT)


async def test_a_narrower_page_with_as_many_rows_is_painted_anew() -> None:
    app = OneEditor()
    async with app.run_test(size=(100, 12)) as pilot:
        editor = app.query_one(Painted)
        await pilot.pause()
        rows = editor.wrapped_document.height
        editor.styles.width = 95
        await pilot.pause()
        await pilot.pause()
        assert editor.wrapped_document.height == rows
        sections = [section.strip() for section in editor.wrapped_document.get_sections(0)]
        assert [editor.rows[y] for y in range(rows)] == sections
