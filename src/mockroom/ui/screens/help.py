"""Help: what the screen below is about, and every key that does something there.

It lies over the screen in place of Textual's help panel, which takes the room of the answer and
has no key to close it.
"""

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from mockroom.domain.session import Phase
from mockroom.ui.commands import Command, Place, bindings, commands
from mockroom.ui.keymap import Keymap, keymap_of
from mockroom.ui.safe import plain

ABOUT = {
    Place.EVERYWHERE: "Type to search; the arrow keys choose and Enter does it.",
    Place.HOME: "Choose a question to practise, or take up what you left.",
    Place.RATING: "Say how good you think it was, before the score does.",
    Place.DISPUTE: "Your level stands beside the scorecard's; neither takes the other's place.",
    Place.COMPARE: "What you said otherwise this time, and what moved by it.",
    Place.DEBRIEF: "What your answer showed, what held the rest back, and one thing to change.",
    Place.REVIEW: "Your past attempts; each opens its debrief again. What is narrowed down stays so"
    " until it is cleared.",
    Place.TRENDS: "How your signals move over time, on a scale that stays: 0 is absent, 3 strong.",
    Place.STORIES: "What happened to you, and which signals it carries when you tell it.",
    Place.TRASH: "What was deleted; it stays until you delete it here, and can come back.",
    Place.RESCORING: "What past attempts come to under today's rubrics; nothing kept is changed.",
    Place.NOTE: "What to remember of a story, in as many lines as you like.",
    Place.PROMPT: "Type a line.",
    Place.CHOOSER: "Type to make the list shorter; the arrow keys move in it.",
    Place.TRACKS: "A whole interview, question after question: choose one, or go on with one.",
    Place.BETWEEN: "Between two questions; the time of the interview runs on.",
    Place.SUMMARY: "What the interview showed across its questions, and what to do in the week.",
    Place.DRILL: "Answer, see what it came to, grade it 1 to 4. In a list the digit or letter"
    " before a line chooses it; 0 to 3 give a level, s t a r l a section, space goes through them.",
    Place.PROGRESS: "What comes, how well it stays with you, and the week's goal.",
    Place.SETTINGS: "Everything that can be set; a change is written at once, comments stay.",
    Place.KEYS: "Every command with its keys; press another one to change it.",
    Place.CONFIRM: "This cannot be undone, so you are asked first.",
}
"""What each place is about; the room is told by its phase."""

ABOUT_PHASE = {
    Phase.BRIEFING: "Read the question. Ask about it first, or begin to answer; the clock runs.",
    Phase.CLARIFYING: "Ask what you need to know, or say what you take as given; an empty line"
    " begins the answer.",
    Phase.ANSWERING: "Write what you would say. The clock informs and never cuts you off.",
    Phase.PROBING: "The interviewer asks one more thing. Answer it, pass it over, or go back.",
    Phase.RATING: "Say how good you think it was, before the score does.",
    Phase.DEBRIEF: "The interview is over.",
}
"""What each phase of an interview is about."""

EDITOR_KEYS = (
    ("enter", "Begin a new line."),
    ("tab", "Leave the answer for what stands beside it."),
    ("ctrl+left, ctrl+right", "A word back or on."),
    ("ctrl+a, ctrl+e", "To the beginning or the end of the line."),
    ("ctrl+w", "Delete the word before the cursor."),
    ("ctrl+u, ctrl+k", "Delete to the beginning or the end of the line."),
    ("shift+arrows, f7", "Select, or select everything."),
    ("ctrl+c, ctrl+x, ctrl+v", "Copy, cut and paste."),
    ("ctrl+z, ctrl+y", "Undo and redo."),
)
"""The keys of the editor that are of most use in an answer."""


class HelpRow(Horizontal):
    """A key, and beside it what it does."""

    def __init__(self, keys: str, sentence: str) -> None:
        super().__init__()
        self._keys = keys
        self._sentence = sentence

    def compose(self) -> ComposeResult:
        """Both."""
        yield Static(plain(self._keys), classes="keys")
        yield Static(plain(self._sentence), classes="sentence")


class HelpScreen(ModalScreen[None]):
    """The keys of one place: those that work now, then the others, then the editor's."""

    TITLE = "Help"
    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HELP)]

    def __init__(self, place: Place, possible: Collection[str], phase: Phase | None = None) -> None:
        """`possible` has the ids of the commands that work now; `phase` is that of a room."""
        super().__init__()
        self._place = place
        self._possible = possible
        self._phase = phase

    def compose(self) -> ComposeResult:
        """A box with what it is about, and the keys, which scroll."""
        with Vertical() as box:
            box.border_title = plain("Help")
            box.border_subtitle = plain(f"{keymap_of(self).shown('help.close')} closes")
            with VerticalScroll():
                about = ABOUT_PHASE[self._phase] if self._phase else ABOUT.get(self._place, "")
                yield Static(plain(about), id="about")
                yield from self._keys()

    def _keys(self) -> ComposeResult:
        here = commands(self._place) if self._place is not Place.EVERYWHERE else ()
        keymap = keymap_of(self)
        yield from _part("Now", [one for one in here if one.id in self._possible], keymap)
        yield from _part("Everywhere", commands(Place.EVERYWHERE), keymap)
        later = [one for one in here if one.id not in self._possible]
        yield from _part("At other times", later, keymap)
        if self._place is Place.ROOM:
            yield Static(plain("In the answer"), classes="heading")
            for keys, sentence in EDITOR_KEYS:
                yield HelpRow(keys, sentence)

    def action_close(self) -> None:
        """Back to where help was asked for."""
        self.dismiss()


def _part(heading: str, found: Collection[Command], keymap: Keymap) -> ComposeResult:
    if found:
        yield Static(plain(heading), classes="heading")
        for command in found:
            yield HelpRow(keymap.all_shown(command.id), command.help)
