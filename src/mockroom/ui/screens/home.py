"""The home screen: what was begun, what was done, what can be asked.

It is painted before anything heavy is loaded: the use cases, the bank and the stored files are read
in a thread after the first paint. A key that starts something is remembered until then, so that
mockroom and Enter can be typed in one breath.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import plain
from mockroom.ui.screens._home_rows import (
    COLUMNS,
    REVIEW,
    HomeData,
    draft_key,
    draft_of,
    draft_to_continue,
    first_in_hand,
    next_question,
    preview_of,
    question_of,
    rows,
)
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.preview import PreviewPane
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.search_list import SearchList
from mockroom.ui.widgets.spread import Spread

if TYPE_CHECKING:
    from mockroom.domain.session import Session
    from mockroom.practice import DraftRow, Practice

_MODES = {
    "coached": "coached: the signals follow while you write",
    "real": "real: no feedback before the debrief",
}
_ROOM_FOR_MODE = 70
_WELCOME = "Enter starts a question. You can leave at any time; all you write is kept."
_READING = "Reading the questions …"
_NEEDS_DATA = frozenset({"mode", "search", "discard"})
"""Actions that mean nothing before the questions are read; the others are remembered."""


class HomeBar(Spread):
    """The name and how the next interview will be held."""

    DEFAULT_CSS = "HomeBar { dock: top; }"

    mode: var[str] = var("")

    def watch_mode(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """Name; mode."""
        told = _MODES.get(self.mode, "") if width >= _ROOM_FOR_MODE else self.mode
        return plain("mockroom", "bold $primary"), plain(told, "$quiet")


class HomeScreen(Screen[None]):
    """Where mockroom begins, and where every interview ends.

    `practice` gives the use cases; it is called in a thread, and again each time.
    """

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HOME)]

    mode: var[str] = var("")
    """The mode of the next interview; empty until it is known."""

    list = query_one(SearchList)
    banner = query_one(Banner)
    preview = query_one(PreviewPane)

    class Entered(Message):
        """An interview begins, or goes on."""

        def __init__(self, session: Session) -> None:
            self.session = session
            super().__init__()

    class ToReview(Message):
        """The past attempts are wanted."""

    class Read(Message):
        """Everything has been read."""

        def __init__(self, data: HomeData) -> None:
            self.data = data
            super().__init__()

    def __init__(self, practice: Callable[[], Practice], glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._practice = practice
        self._glyphs = glyphs
        self._composed = False
        self._data: HomeData | None = None
        self._waiting: Callable[[], object] | None = None
        self._entered: str | None = None

    # What it is made of

    def compose(self) -> ComposeResult:
        """The list, and what the row in hand is about."""
        yield HomeBar().data_bind(HomeScreen.mode)
        yield Banner()
        yield Static(id="welcome")
        with Container(id="body"):
            yield SearchList(COLUMNS, self._glyphs)
            yield PreviewPane(self._glyphs)
        yield Hints()

    def on_mount(self) -> None:
        """Say that the questions are coming."""
        self._composed = True
        self._show_waiting()

    def _show_waiting(self) -> None:
        """What is being waited for; a key can come before there is anything to show it on."""
        if self._composed:
            told = "Reading the questions; then it starts …" if self._waiting else _READING
            self.list.show([Row(key="", cells=((told, "$quiet"),), can_choose=False)])

    # Reading

    def on_screen_resume(self) -> None:
        """Read everything, again when coming back, but never before the screen is painted."""
        self.call_after_refresh(self._read)

    def _read(self) -> None:
        if self.is_current:
            self.run_worker(self._work, thread=True, exclusive=True, group="home")

    def _work(self) -> None:
        practice = self._practice()
        attempts = practice.attempts()
        data = HomeData(
            now=practice.now(),
            mode=practice.mode,
            drafts=practice.drafts(),
            questions=practice.questions(),
            signals=practice.catalogue.signals,
            attempts=len(attempts),
            latest=attempts[0] if attempts else None,
            problems=len(practice.problems),
            notices=practice.notices,
        )
        self.post_message(self.Read(data))

    @on(Read)
    def _show(self, message: Read) -> None:
        first, self._data = self._data is None, message.data
        self.mode = self.mode or self._data.mode.value
        listed = rows(self._data, self._glyphs)
        before = self.list.in_hand
        wanted = first_in_hand(self._data)
        if before and before.key in {row.key for row in listed} and not first:
            wanted = before.key
        if self._entered and draft_of(self._data, draft_key(self._entered)):
            wanted = draft_key(self._entered)
        self._entered = None
        self.list.show(listed, wanted)
        self.banner.say(_troubles(self._data))
        welcome = self.query_one("#welcome", Static)
        welcome.update(plain(_WELCOME))
        welcome.display = self._data.new_here
        self.refresh_bindings()
        if self._waiting:
            waiting, self._waiting = self._waiting, None
            waiting()

    def _when_read(self, action: Callable[[], object]) -> None:
        """Do something now, or as soon as it is known what there is."""
        if self._data is not None:
            action()
            return
        self._waiting = action
        self._show_waiting()

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What there is nothing for is not offered."""
        data = self._data
        if data is None:
            return action not in _NEEDS_DATA
        can = {
            "start": self.list.in_hand is not None,
            "continue": bool(data.drafts),
            "next": bool(data.questions),
            "search": bool(data.questions) and not self.list.searching,
            "discard": self._draft_in_hand is not None,
            "clear": self.list.searching,
        }
        return can.get(action, True)

    @property
    def _draft_in_hand(self) -> DraftRow | None:
        row = self.list.in_hand
        return draft_of(self._data, row.key) if self._data and row else None

    def action_start(self) -> None:
        """Go on with the row in hand."""
        self._when_read(self._start)

    @on(RowList.Chosen)
    def _start(self) -> None:
        row, data = self.list.in_hand, self._data
        if row is None or data is None:
            return
        draft, question = draft_of(data, row.key), question_of(data, row.key)
        if draft:
            self._resume(draft.id)
        elif question:
            self._begin(question.question.id)
        elif row.key == REVIEW:
            self.post_message(self.ToReview())

    def action_continue(self) -> None:
        """Go on with the newest draft."""
        self._when_read(self._continue)

    def _continue(self) -> None:
        draft = draft_to_continue(self._data.drafts) if self._data else None
        if draft:
            self._resume(draft.id)

    def action_next(self) -> None:
        """Begin what was not tried yet."""
        self._when_read(self._next)

    def _next(self) -> None:
        row = next_question(self._data.questions) if self._data else None
        if row:
            self._begin(row.question.id)

    def action_review(self) -> None:
        """Leave for the past attempts."""
        self._when_read(partial(self.post_message, self.ToReview()))

    def _begin(self, question_id: str) -> None:
        from mockroom.domain.session import Mode

        self._enter(lambda practice: practice.begin(question_id, Mode(self.mode)))

    def _resume(self, draft_id: str) -> None:
        self._enter(lambda practice: practice.resume(draft_id))

    def _enter(self, session_of: Callable[[Practice], Session]) -> None:
        """Into the room, or a sentence about why not."""
        from mockroom.practice import PracticeError, StoreError

        if self._entered:
            return  # the key was pressed twice
        try:
            session = session_of(self._practice())
        except (PracticeError, StoreError) as error:
            self.notify(str(error), severity="warning", markup=False)
            self._read()
            return
        self._entered = session.id
        if self.list.searching:
            self.list.close_search()
        self.post_message(self.Entered(session))

    def action_mode(self) -> None:
        """From coached to real and back."""
        self.mode = "coached" if self.mode == "real" else "real"

    def action_search(self) -> None:
        """Type words to search the questions by."""
        self.list.open_search()
        self.refresh_bindings()

    def action_clear(self) -> None:
        """All rows again."""
        self.list.close_search()
        self.refresh_bindings()

    def action_discard(self) -> None:
        """Ask, and throw the draft in hand away."""
        draft = self._draft_in_hand
        if draft is None:
            return
        words = "1 word" if draft.words == 1 else f"{draft.words} words"
        told = f'"{draft.title}", {words}' if draft.words else f'"{draft.title}"'
        asked = f"Discard the draft of {told}? It cannot be brought back."
        self.app.push_screen(ConfirmScreen(asked), partial(self._discard, draft.id))

    def _discard(self, draft_id: str, sure: bool | None) -> None:
        from mockroom.practice import PracticeError, StoreError

        if not sure:
            return
        try:
            self._practice().discard(draft_id)
        except (PracticeError, StoreError) as error:
            self.notify(str(error), severity="warning", markup=False)
        self._read()

    # What is seen

    @on(RowList.Turned)
    def _turned(self, message: RowList.Turned) -> None:
        self._show_preview(message.row)
        self.refresh_bindings()

    def watch_mode(self) -> None:
        """The preview tells less in a real interview."""
        if self.is_mounted:
            self._show_preview(self.list.in_hand)

    def _show_preview(self, row: Row | None) -> None:
        known = self._data is not None and row is not None
        self.preview.preview = (
            preview_of(self._data, row.key, self.mode, self._glyphs)
            if known and self._data and row
            else None
        )


def _troubles(data: HomeData) -> str | None:
    """Content that was skipped and files that could not be read, in a line or two."""
    told = list(data.notices[:1])
    more = len(data.notices) - 1
    if more > 0:
        told.append(f"({more} more like it.)")
    if data.problems:
        noun = "1 problem" if data.problems == 1 else f"{data.problems} problems"
        told.append(f'Content was skipped because of {noun}: run "mockroom check".')
    return " ".join(told) or None
