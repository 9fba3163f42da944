"""One calm line at the top for trouble that lasts, gone when the trouble is."""

from textual.widgets import Static

from mockroom.ui.safe import plain


class Banner(Static):
    """Hidden while there is nothing to say."""

    DEFAULT_CSS = """
    Banner {
        display: none;
        height: auto;
        padding: 0 1;
        color: $warning;
        background: $panel;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.said = ""

    def say(self, sentence: str | None) -> None:
        """Show a sentence, or nothing."""
        said = sentence or ""
        if said != self.said:
            self.said = said
            self.update(plain(said))
            self.display = bool(said)
