"""What a setting is about, with the line to type its value into when it is wanted."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Input, Static

from mockroom.ui.safe import plain

LONGEST_VALUE = 2000
"""Characters that can be typed."""


class SettingPane(Vertical):
    """Explains one setting; `edit` opens the line."""

    DEFAULT_CSS = """
    SettingPane {
        height: auto;

        & Static { height: auto; }
        & Input, & Input:focus { display: none; height: 3; border: round $primary; }
        & Input { border-title-color: $primary; border-subtitle-color: $quiet; }
        & #refused { display: none; color: $warning; }
        & #about { color: $written; }
        & #file { color: $quiet; }
        &.-editing Input { display: block; }
    }
    """

    line = query_one(Input)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.told: tuple[str, ...] = ()
        """The sentences that it shows."""

    def compose(self) -> ComposeResult:
        """The line above what is told, so that it never leaves a small screen."""
        yield Input(max_length=LONGEST_VALUE, select_on_focus=True)
        yield Static(id="refused")
        yield Static(id="about")
        yield Static(id="facts")
        yield Static(id="file")

    @property
    def editing(self) -> bool:
        """Whether the line is open."""
        return self.has_class("-editing")

    def explain(self, key: str, about: Sequence[str], facts: Sequence[str]) -> None:
        """Tell what a setting is about, and the facts about its values."""
        file = f"In the file: {key}"
        self.told = (*about, *facts, file)
        self.query_one("#about", Static).update(plain(" ".join(about)))
        self.query_one("#facts", Static).update(plain(" ".join(facts)))
        self.query_one("#file", Static).update(plain(file))
        if not self.editing:
            self.refuse("")

    def edit(self, title: str, text: str) -> None:
        """Let a value be typed under a title, from the one that holds."""
        self.line.border_title = plain(title)
        self.line.border_subtitle = plain("nothing typed: as usual")
        self.add_class("-editing")
        self.line.value = text
        self.line.focus()

    def close(self) -> None:
        """No more typing."""
        self.remove_class("-editing")
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why a value cannot be; nothing where it can."""
        refused = self.query_one("#refused", Static)
        refused.update(plain(sentence))
        refused.display = bool(sentence)
