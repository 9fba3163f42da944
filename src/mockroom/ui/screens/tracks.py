"""The tracks: what a whole interview can be, and those that were left or are over."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen

from mockroom.domain.interview import Interview
from mockroom.practice import Practice, PracticeError, StoreError
from mockroom.practice.interview_rows import InterviewRow, TrackRow
from mockroom.practice.interviews import Interviews, Step
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain, styled
from mockroom.ui.screens._track_rows import (
    COLUMNS,
    HELD,
    TracksData,
    first_in_hand,
    preview_of,
    rows,
)
from mockroom.ui.screens.between import end_words
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.preview import PreviewPane
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.spread import Spread

_ROOM_FOR_MEANING = 64


class TracksBar(Spread):
    """What is listed, and how the next interview is held."""

    DEFAULT_CSS = "TracksBar { dock: top; }"

    preset: var[str] = var("")

    def watch_preset(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """Heading; the key that changes how it is held, and how."""
        told = HELD.get(self.preset, self.preset)
        if width < _ROOM_FOR_MEANING and self.preset:
            told = self.preset
        key = keymap_of(self).shown("tracks.preset")
        heading = plain("Whole interviews", "bold $primary")
        return heading, styled((key, "$primary"), "  ", (told, "$quiet"))


class TracksScreen(Screen[None]):
    """Where a whole interview is chosen."""

    TITLE = "Interviews"
    CSS_PATH = "tracks.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TRACKS)]

    preset: var[str] = var("")
    """The preset of the next interview; empty: as its track says."""

    list = query_one(RowList)
    bar = query_one(TracksBar)
    banner = query_one(Banner)
    preview = query_one(PreviewPane)

    class Begun(Message):
        """An interview begins, or goes on."""

        def __init__(self, step: Step) -> None:
            self.step = step
            super().__init__()

    class Opened(Message):
        """This interview is to be looked back on."""

        def __init__(self, interview: Interview) -> None:
            self.interview = interview
            super().__init__()

    class Done(Message):
        """None of them now."""

    class Read(Message):
        """Everything has been read."""

        def __init__(self, data: TracksData) -> None:
            self.data = data
            super().__init__()

    class Failed(Message):
        """What was asked for cannot be done."""

        def __init__(self, sentence: str) -> None:
            self.sentence = sentence
            super().__init__()

    def __init__(
        self, practice: Practice, interviews: Callable[[], Interviews], glyphs: Glyphs = DRAWN
    ) -> None:
        """`interviews` is called in a thread, and again each time."""
        super().__init__()
        self._practice = practice
        self._interviews = interviews
        self._glyphs = glyphs
        self._data: TracksData | None = None
        self._busy = False

    def compose(self) -> ComposeResult:
        """The list, and what the row in hand is about."""
        yield TracksBar().data_bind(TracksScreen.preset)
        yield Banner()
        with Container(id="body"):
            yield RowList(COLUMNS, self._glyphs)
            yield PreviewPane(self._glyphs)
        yield Hints()

    def on_mount(self) -> None:
        """Say that the tracks are coming."""
        told = "Reading the tracks …"
        self.list.show([Row(key="", cells=((told, "$quiet"),), can_choose=False)])

    # Reading

    def on_screen_resume(self) -> None:
        """Read everything in a thread, again when coming back."""
        self._read()

    def _read(self) -> None:
        self._busy = False
        self.run_worker(self._work, thread=True, exclusive=True, group="tracks")

    def _work(self) -> None:
        practice, interviews = self._practice, self._interviews()
        data = TracksData(
            now=practice.now(),
            usual=practice.usual.id,
            numbers=practice.numbers,
            catalogue=practice.catalogue,
            tracks=interviews.tracks(),
            interviews=interviews.rows(),
            notices=interviews.notices,
        )
        self.post_message(self.Read(data))

    @on(Read)
    def _show_read(self, message: Read) -> None:
        first, self._data = self._data is None, message.data
        self._show(first_in_hand(message.data) if first else None)
        self.banner.say(" ".join(message.data.notices[:1]) or None)

    def _show(self, wanted: str | None = None) -> None:
        if self._data is not None:
            self.list.show(rows(self._data, self.preset, self._glyphs), wanted)
            self._show_preview()
            self.refresh_bindings()

    def _show_preview(self) -> None:
        row, data = self.list.in_hand, self._data
        known = data is not None and row is not None
        self.preview.preview = (
            preview_of(data, row.key, self.preset, self._glyphs, keymap_of(self))
            if known and data and row
            else None
        )

    @on(RowList.Turned)
    def _turned(self) -> None:
        self._show_preview()
        self.refresh_bindings()

    # What can be done

    @property
    def _track(self) -> TrackRow | None:
        row = self.list.in_hand
        return self._data.track_of(row.key) if self._data and row else None

    @property
    def _interview(self) -> InterviewRow | None:
        row = self.list.in_hand
        return self._data.interview_of(row.key) if self._data and row else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What Enter does follows from the row in hand."""
        if self._data is None:
            return action not in ("begin", "take_up", "look_back", "preset", "end")
        interview = self._interview
        can = {
            "begin": self._track is not None,
            "take_up": interview is not None and interview.open,
            "look_back": interview is not None and not interview.open,
            "preset": bool(self._data.tracks),
            "end": interview is not None and interview.open and not interview.held,
        }
        return can.get(action, True)

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        for action in ("begin", "take_up", "look_back"):
            if self.check_action(action, ()):
                getattr(self, f"action_{action}")()

    def action_begin(self) -> None:
        """An interview on the track in hand; drawing asks what was answered lately."""
        row = self._track
        if row is not None:
            begin = partial(self._interviews().begin, row.track, preset=self.preset or None)
            self._do(lambda: self.Begun(begin()))

    def action_take_up(self) -> None:
        """The interview in hand, where it was left."""
        row = self._interview
        if row is not None:
            self._do(lambda: self.Begun(self._interviews().resume(row.id)))

    def action_look_back(self) -> None:
        """The summary of the interview in hand."""
        row = self._interview
        if row is not None:
            self._do(lambda: self.Opened(self._interviews().interview(row.id)))

    def action_end(self) -> None:
        """Ask, and end the interview in hand."""
        row = self._interview
        if row is not None:
            asked = end_words(row.title, row.questions - row.answered - row.skipped)
            self.app.push_screen(ConfirmScreen(asked), partial(self._end, row.id))

    def _end(self, interview_id: str, sure: bool | None) -> None:
        def ended() -> Message:
            interviews = self._interviews()
            step = interviews.resume(interview_id)
            if not step.interview.over:  # an answer kept just before a crash may have ended it
                step = interviews.end(step.interview)
            return self.Failed(step.trouble) if step.trouble else self.Opened(step.interview)

        if sure:
            self._do(ended)

    def action_preset(self) -> None:
        """From what each track says through the presets and back."""
        order = [*HELD]
        self.preset = order[(order.index(self.preset) + 1) % len(order)]
        self._show()

    def action_back(self) -> None:
        """Home."""
        self.post_message(self.Done())

    # What reads and writes files does so in a thread

    def _do(self, work: Callable[[], Message]) -> None:
        if self._busy:
            return  # the key was pressed twice
        self._busy = True

        def worker() -> None:
            try:
                self.post_message(work())
            except (PracticeError, StoreError) as error:
                self.post_message(self.Failed(str(error)))

        self.run_worker(worker, thread=True, group="doing")

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.notify(message.sentence, severity="warning", markup=False)
        self._read()
