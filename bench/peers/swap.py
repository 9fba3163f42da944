"""The smallest Textual app that answers a key: the text of its one widget becomes another."""

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Static


class Swap(App[None]):
    """A screen of text, and a key that brings the next one."""

    BINDINGS = [Binding("3", "swap")]
    number = 1

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(self.page())

    def page(self) -> str:
        """As many words as a drill has, and which it is."""
        return f"{self.number} of 20\n\n" + "What somebody else would say about that. " * 12

    def action_swap(self) -> None:
        """The next text."""
        self.number += 1
        self.query_one(Static).update(self.page())


if __name__ == "__main__":
    Swap().run()
