"""A line to type in that takes a paste whole, as far as there is room for it.

Textual's own takes the first line of a paste, and nothing at all of one that is too long.
"""

from textual.events import Paste
from textual.widgets import Input

from mockroom.domain.plain import one_line


class LineInput(Input):
    """An `Input` whose pastes become one line, and which says when something was left out."""

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        text = one_line(event.text)
        start, end = self.selection
        kept = len(self.value) - abs(end - start)
        room = len(text) if self.max_length is None else max(self.max_length - kept, 0)
        if text[:room]:
            self.replace(text[:room], *sorted((start, end)))
        if len(text) > room:
            self.notify(
                f"This line holds {self.max_length} characters; what came after them was left out.",
                severity="warning",
                markup=False,
            )
