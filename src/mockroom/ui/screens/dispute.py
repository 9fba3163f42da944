"""Disagreeing with a level: choose the one you hold to be right, and say why in a line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.practice import PracticeError, StoreError
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import Keymap, keymap_of
from mockroom.ui.safe import plain, styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets import wording
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.line_input import LineInput

_LONGEST = 300
"""Characters of a reason; it is to be one line."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What was chosen and typed, for when one comes again."""

    level: Level | None = None
    why: str = ""


class DisputeScreen(ModalScreen[Unsaid | None]):
    """Ends with what was not saved, or with None once it is saved.

    `save` keeps level and reason; it may raise StoreError or PracticeError, whose sentence is shown
    here, with everything typed still in its place.
    """

    TITLE = "A level you see otherwise"
    CSS_PATH = "dispute.tcss"
    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DISPUTE)]

    levels = query_one(OptionList)
    why = query_one(Input)

    def __init__(
        self,
        score: SignalScore,
        unsaid: Unsaid,
        save: Callable[[Level, str], None],
        glyphs: Glyphs = DRAWN,
    ) -> None:
        super().__init__()
        self._score = score
        self._unsaid = unsaid
        self._save = save
        self._glyphs = glyphs
        self.chosen = unsaid.level
        """The candidate's own level so far."""

    def compose(self) -> ComposeResult:
        """What the scorecard says, the four levels, and a line for the reason."""
        score, glyphs = self._score, self._glyphs
        found = f"{glyphs.level(score.level)} {wording.level_word(score.level)}"
        with Vertical(id="box"):
            yield Static(plain(score.name), id="signal")
            yield Static(styled(("the scorecard says ", "$quiet"), found))
            yield Static(plain("Your level", "$quiet"), classes="heading")
            yield OptionList(*self._options(keymap_of(self)))
            yield Static(plain("Why, in one line; it may stay empty", "$quiet"), classes="heading")
            reason = LineInput(max_length=_LONGEST)
            reason.value = self._unsaid.why
            yield reason
            yield Static(id="trouble")
        yield Hints()

    def on_mount(self) -> None:
        """Begin at the level chosen before, or at the one found."""
        level = self._score.level if self.chosen is None else self.chosen
        self.levels.highlighted = level.value

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """A level is chosen in the list, and saved from the line below it."""
        if action in ("choose", "take"):
            return self.is_mounted and self.levels.has_focus
        if action == "save":
            return self.is_mounted and self.why.has_focus
        return True

    def action_choose(self) -> None:
        """The level in hand is mine."""
        if self.levels.highlighted is not None:
            self.action_take(self.levels.highlighted)

    def action_take(self, level: int) -> None:
        """This level is mine; on to the reason, unless it is the one already found."""
        self.levels.highlighted = level
        if level == self._score.level:
            self.chosen = None
            self._say("That is the level the scorecard gives it; choose another one, or go back.")
        else:
            self.chosen = Level(level)
            self._say("")
            self.why.focus()
        self._show_levels()

    def action_save(self) -> None:
        """Keep it beside the scorecard's level."""
        if self.chosen is None:
            self._say("Choose your level first.")
            self.levels.focus()
        elif self._try(self.chosen) is None:
            self.dismiss(None)

    def action_cancel(self) -> None:
        """Back, with what was typed in the hands of the caller."""
        self.dismiss(Unsaid(self.chosen, self.why.value))

    def keep(self) -> str | None:
        """Save what was typed, if it can be; the trouble with it, or None."""
        if Unsaid(self.chosen, self.why.value) == self._unsaid:
            return None
        if self.chosen is not None:
            return self._try(self.chosen)
        if not one_line(self.why.value):
            return None
        return "Your reason is not saved, for no level is chosen beside it."

    def _try(self, level: Level) -> str | None:
        try:
            self._save(level, self.why.value)
        except (StoreError, PracticeError) as error:
            self._say(f"{error} What you typed is still here.")
            return str(error)
        self._unsaid = Unsaid(level, self.why.value)
        return None

    def _say(self, sentence: str) -> None:
        trouble = self.query_one("#trouble", Static)
        trouble.update(plain(sentence))
        trouble.display = bool(sentence)

    def _show_levels(self) -> None:
        for level, option in zip(Level, self._options(keymap_of(self)), strict=True):
            self.levels.replace_option_prompt_at_index(level.value, option.prompt)

    def _options(self, keymap: Keymap) -> list[Option]:
        return [Option(self._level(level, keymap)) for level in Level]

    def _level(self, level: Level, keymap: Keymap) -> Content:
        key = keymap.shown(f"dispute.{level.word}")
        note = "   found" if level is self._score.level else ""
        note = "   yours" if level is self.chosen else note
        return styled(
            (f"{key}  ", "$primary"),
            f"{self._glyphs.level(level)} {wording.level_word(level)}",
            (note, "$quiet"),
        )

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.action_take(event.option_index)
