"""The way to the terminal and from it, steady where Textual's own driver is not.

Rests on private parts of Textual as `_textual` does, and its tests are guarded in the same way.

- `run_input_thread` reads without the stock loop: pastes are cleaned before keys are looked for in
  them, bytes that are no UTF-8 do not end the program, and a terminal that is gone counts as a
  hang-up, where the stock loop would turn for ever or print a traceback.
- `_file` is what the stock writer thread writes to. An error there would end that thread, and the
  main thread would wait for ever to pass on its next piece.
- It is standard error that the stock driver draws on. Where that leads into a file, standard output
  is drawn on.
- `attrs_before` is what the stock driver puts back at the end: the settings of the terminal as it
  finds them, which are not the original ones where keys were held for it before.
- The handlers of SIGTSTP and SIGCONT work between two callbacks of the loop, for a handler can
  interrupt a write halfway. Application mode is left before it is entered anew: the stock handler
  enters it twice, so that the settings put back at the end are its own. The kernel sends SIGCONT
  after every SIGHUP, so this was also how a closed window could leave the program running.
"""

import os
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import TextIOWrapper
from select import select
from threading import Timer
from time import monotonic
from typing import Any, Protocol, TextIO, cast, runtime_checkable

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from mockroom.ui._paste import PasteFilter

RESTS_ON: Mapping[type, Sequence[str]] = {
    LinuxDriver: (
        "_run_input_thread",
        "_sigcont_application",
        "_sigtstp_application",
        "process_message",
        "resume_application_mode",
        "run_input_thread",
        "start_application_mode",
        "suspend_application_mode",
    ),
    XTermParser: ("feed", "tick"),
}
"""Names outside Textual's documented surface that classes must have for this module to work."""

RESTS_ON_SOURCE: Sequence[str] = (
    "self._auto_restart",
    "self._debug",
    "self._file",
    "self._key_thread",
    "self._loop",
    "self._must_signal_resume",
    "self._writer_thread",
    "self.attrs_before",
    "self.exit_event",
    "self.fileno",
)
"""The same for attributes, which only a driver in a terminal has; its source mentions them."""

_READ_AT_ONCE = 65_536
_LOOK_UP_AFTER = 0.1
"""Seconds without input after which the thread sees whether it should end."""
_GRACE = 3.0


def end_soon(status: int) -> None:
    """End the process with this exit status soon, should it not have ended by itself.

    For when everything is kept and nobody is left to see what may hang.
    """
    timer = Timer(_GRACE, os._exit, (status,))
    timer.daemon = True
    timer.start()


class KeyParser(XTermParser):
    """Textual's parser of keys, behind the filter for pastes."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pastes = PasteFilter()

    def feed(self, data: str) -> Iterable[Message]:
        """The events in the next piece of input; an empty piece is the end of it all."""
        passed = self._pastes.feed(data, monotonic()) if data else ""
        if passed or not data:
            yield from super().feed(passed)

    def tick(self) -> Iterable[Message]:
        """The events that are due because nothing more came."""
        end = self._pastes.tick(monotonic())
        if end:
            yield from super().feed(end)
        yield from super().tick()


class Outlet:
    """The terminal as a file to write to, which takes everything once the terminal is gone."""

    def __init__(self, file: TextIO) -> None:
        self._to = file
        self._gone = False

    def write(self, text: str) -> None:
        """Write, if there is still somewhere to write to."""
        self._attempt(lambda: self._to.write(text))

    def flush(self) -> None:
        """Flush likewise."""
        self._attempt(self._to.flush)

    def fileno(self) -> int:
        """The descriptor of the terminal."""
        return self._to.fileno()

    def _attempt(self, work: Callable[[], object]) -> None:
        if self._gone:
            return
        try:
            work()
        except (OSError, ValueError):  # reading notices it too, and ends the program in order
            self._gone = True


def _drawn_on() -> TextIO | None:
    """Where to draw: standard error, or standard output where the other is no terminal."""
    for file in (sys.__stderr__, sys.__stdout__):
        if file is not None and file.isatty():
            return file
    return sys.__stderr__


@runtime_checkable
class KnowsTerminal(Protocol):
    """An app that knows how the terminal was before it was touched."""

    terminal_found: list[Any] | None


class SteadyDriver(LinuxDriver):
    """Textual's driver for Linux and macOS with the repairs this module is about."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        file = _drawn_on()
        self._file = cast(TextIOWrapper, Outlet(file)) if file is not None else None
        self._original = app.terminal_found if isinstance(app, KnowsTerminal) else None

    def start_application_mode(self) -> None:
        """Set the terminal up; at the end, its original settings are put back.

        After a stop the settings that are found are the ones to put back: by then the original
        ones were, and a shell has had the terminal.
        """
        start: Callable[[], None] = super().start_application_mode
        start()
        if self._original is not None and self.attrs_before is not None:
            self.attrs_before, self._original = self._original, None

    # Input

    def run_input_thread(self) -> None:
        """Read until told to stop or the terminal is gone, and pass events on."""
        parser = KeyParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            try:
                if select([self.fileno], [], [], _LOOK_UP_AFTER)[0]:
                    data = os.read(self.fileno, _READ_AT_ONCE)
                    if not data:
                        break
                    self._pass_on(parser.feed(text) if (text := decode(data)) else ())
            except OSError:  # what Linux says of a terminal that is gone
                break
            self._pass_on(parser.tick())
        else:
            return
        if self.input_tty:
            os.kill(os.getpid(), signal.SIGHUP)

    def _pass_on(self, events: Iterable[Message]) -> None:
        for event in events:
            self.process_message(event)

    # Stopping and going on

    @property
    def _is_in_application_mode(self) -> bool:
        return self._writer_thread is not None and self._writer_thread.is_alive()

    def _sigtstp_application(self, *_: object) -> None:
        self._between_callbacks(self._stop_process)

    def _sigcont_application(self, *_: object) -> None:
        self._between_callbacks(self._go_on)

    def _between_callbacks(self, work: Callable[[], object]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(work)

    def _stop_process(self) -> None:
        """Give the terminal back, then stop until SIGCONT comes."""
        if self._auto_restart and self._app.is_running and self._is_in_application_mode:
            self.suspend_application_mode()
            self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Set the terminal up again, whoever had it in the meantime; if it is still there."""
        if not self._auto_restart or not self._app.is_running or not os.isatty(self.fileno):
            return
        if self._is_in_application_mode:
            self.suspend_application_mode()
        elif not self._must_signal_resume:
            return
        self.resume_application_mode()
        self._app.call_later(self._app.refresh, layout=True)
