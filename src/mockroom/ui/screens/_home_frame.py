"""What is seen of the home screen, and how a person looks for a question on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.getters import query_one
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.mode import Mode
from mockroom.domain.preset import BY_ID, PRESETS
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain
from mockroom.ui.screens._home_data import HomeData, question_key
from mockroom.ui.screens._home_filters import (
    filter_line,
    matching,
    next_level,
    nothing_asked,
    signal_choices,
    topic_choices,
    value_choices,
    value_key,
    values_chosen,
)
from mockroom.ui.screens._home_lines import FilterLine, HomeBar
from mockroom.ui.screens._home_preview import preview_of
from mockroom.ui.screens._home_rows import MENU, View, rows, standing
from mockroom.ui.screens.chooser import ChooserScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.preview import PreviewPane
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.search_list import SearchList

if TYPE_CHECKING:
    from mockroom.domain.filtering import Filter

_WELCOME = "starts a question. You can leave at any time; all you write is kept."
_READING = "Reading the questions …"
_AIRY = 32
"""Lines of a screen that has room for blank ones."""
_THEN = "Reading the questions; then it starts …"


class HomeFrame(Screen[None]):
    """Paints what was read; what is narrowed down stays so until it is cleared."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HOME)]

    preset: var[str] = var("")
    """The id of how the next interview is held; empty until it is known."""

    list = query_one(SearchList)
    banner = query_one(Banner)
    preview = query_one(PreviewPane)
    line = query_one(FilterLine)

    def __init__(self, glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._composed = False
        self._data: HomeData | None = None
        self._wanted: Filter | None = None
        self._chosen = False
        self._all_begun = False
        self._airy = False

    def compose(self) -> ComposeResult:
        """The list with its filter below it, and what the row in hand is about."""
        yield HomeBar().data_bind(HomeFrame.preset)
        yield Banner()
        yield Static(id="welcome")
        with Container(id="body"):
            with Vertical(id="questions"):
                yield SearchList(MENU, self._glyphs, found=self._rows)
                yield FilterLine()
            yield PreviewPane(self._glyphs)
        yield Hints()

    def on_mount(self) -> None:
        """Say that the questions are coming."""
        self._composed = True
        self.list.search()

    # What is seen

    @property
    def will_start(self) -> bool:
        """Whether something starts as soon as it is known what there is."""
        return False

    @property
    def can_interview(self) -> bool:
        """Whether there are whole interviews to begin."""
        return False

    def show(self, wanted: str | None) -> None:
        """Paint what is known; in hand is the wanted row, if it is there."""
        data = self._data
        if data is None:
            return
        if not self._chosen:
            self.preset = data.usual.id
        self.list.search(wanted)
        check = getattr(self.app, "check_command", "mockroom check")
        self.banner.say(_troubles(data, check))
        self.query_one(HomeBar).told = standing(data, self._view("").numbers, self._glyphs.point)
        welcome = self.query_one("#welcome", Static)
        start = keymap_of(self).shown("home.start").capitalize()
        welcome.update(plain(f"{start} {_WELCOME}"))
        welcome.display = data.new_here
        self._show_preview(self.list.in_hand)
        self.refresh_bindings()

    def on_resize(self) -> None:
        """There may be room for more now, or for less."""
        airy = self.size.height >= _AIRY
        if airy != self._airy:
            self._airy = airy
            self.show(None)

    def _rows(self, text: str) -> Sequence[Row]:
        """The rows for what is typed into the search line."""
        if self._data is None:
            told = _THEN if self.will_start else _READING
            return [Row(key="", cells=((told, "$quiet"),), can_choose=False)]
        view = self._view(text)
        self.line.told = filter_line(self._data, view.wanted, self._glyphs.point)
        return rows(self._data, view)

    def _view(self, text: str) -> View:
        terms = BY_ID[self.preset].terms if self.preset in BY_ID else None
        return View(
            wanted=replace(self._wanted or nothing_asked(), text=text.strip()),
            numbers=bool(self._data and self._data.numbers) and (terms is None or terms.numbers),
            tracks=self.can_interview,
            all_begun=self._all_begun,
            airy=self._airy,
            glyphs=self._glyphs,
            keys=keymap_of(self).shown,
        )

    @on(RowList.Turned)
    def _turned(self, message: RowList.Turned) -> None:
        self._show_preview(message.row)
        self.refresh_bindings()

    def _show_preview(self, row: Row | None) -> None:
        real = self.preset in BY_ID and BY_ID[self.preset].mode is Mode.REAL
        self.preview.preview = (
            preview_of(self._data, row.key, self._view(""), real=real)
            if self._data is not None and row is not None
            else None
        )

    # How the next interview is held

    def action_preset(self) -> None:
        """From coached to real, to gentle, and back."""
        ids = [preset.id for preset in PRESETS]
        at = ids.index(self.preset) if self.preset in ids else -1
        self.preset = ids[(at + 1) % len(ids)]
        self._chosen = True
        self.show(None)

    # What is looked for

    @property
    def narrowed(self) -> bool:
        """Whether the list holds less than everything."""
        return self._wanted is not None and self._wanted != nothing_asked()

    def action_search(self) -> None:
        """Type words to search the questions by."""
        self.list.open_search()
        self.refresh_bindings()

    def action_clear(self) -> None:
        """End the search, or else ask for everything again."""
        if self.list.searching:
            self.list.close_search()
        else:
            self._wanted = None
        self.show(None)

    def action_level(self) -> None:
        """On to the next level."""
        if self._data:
            self._narrow(next_level(self._data, self._wanted or nothing_asked()))

    def action_unseen(self) -> None:
        """Only what was not tried, or all again."""
        wanted = self._wanted or nothing_asked()
        self._narrow(replace(wanted, unseen=not wanted.unseen))

    def action_topic(self) -> None:
        """Choose a topic."""
        if self._data:
            wanted = self._wanted or nothing_asked()
            choices = topic_choices(self._data, wanted)
            chooser = ChooserScreen("Topic", choices, wanted.topic or "", self._glyphs)
            self.app.push_screen(chooser, self._topic_chosen)

    def _topic_chosen(self, topic: str | None) -> None:
        if topic is not None:
            self._narrow(replace(self._wanted or nothing_asked(), topic=topic or None))

    def action_signal(self) -> None:
        """Choose a signal."""
        if self._data:
            wanted = self._wanted or nothing_asked()
            choices = signal_choices(self._data, wanted)
            chooser = ChooserScreen("Signal", choices, wanted.signal or "", self._glyphs)
            self.app.push_screen(chooser, self._signal_chosen)

    def _signal_chosen(self, signal: str | None) -> None:
        if signal is not None:
            self._narrow(replace(self._wanted or nothing_asked(), signal=signal or None))

    def action_value(self) -> None:
        """Choose a value of a lens."""
        if self._data and self._data.lenses:
            wanted = self._wanted or nothing_asked()
            choices = value_choices(self._data, wanted)
            chooser = ChooserScreen("Value", choices, value_key(self._data, wanted), self._glyphs)
            self.app.push_screen(chooser, self._value_chosen)

    def _value_chosen(self, key: str | None) -> None:
        if key is not None and self._data:
            values = values_chosen(self._data, key)
            self._narrow(replace(self._wanted or nothing_asked(), values=values))

    def _narrow(self, wanted: Filter) -> None:
        """List what fits; the first of it is in hand unless a question that fits already was."""
        self._wanted = wanted
        if self._data is None:
            return
        keys = [question_key(row.question.id) for row in matching(self._data, wanted)]
        before = self.list.in_hand
        kept = before.key if before and before.key in keys else next(iter(keys), None)
        self.show(kept)


def _troubles(data: HomeData, check: str) -> str | None:
    """Content that was skipped and files that could not be read, in a line or two; `check` is the
    command that tells more."""
    told = list(data.notices[:1])
    more = len(data.notices) - 1
    if more > 0:
        told.append(f"({more} more like it.)")
    if data.problems:
        noun = "1 problem" if data.problems == 1 else f"{data.problems} problems"
        told.append(f'Content was skipped because of {noun}: run "{check}".')
    return " ".join(told) or None
