"""A terminal that is gone, or a program that hangs after it, holds nothing up."""

import os
import subprocess
import sys
from io import TextIOWrapper

from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from mockroom.ui._driver import KeyParser, Outlet


def test_writing_to_a_terminal_that_is_gone_never_blocks() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    raw = os.fdopen(writing, "wb", buffering=0)
    writer = WriterThread(Outlet(TextIOWrapper(raw, write_through=True)))  # type: ignore[arg-type]
    writer.start()
    for _ in range(3 * MAX_QUEUED_WRITES):
        writer.write("x")
    assert writer.is_alive()
    writer.stop()
    raw.close()
    assert not writer.is_alive()


def test_a_process_that_hangs_after_the_terminal_closed_is_ended() -> None:
    program = (
        "import threading; from mockroom.ui._driver import end_soon;"
        "end_soon(129); lock = threading.Lock();"
        "lock.acquire(); lock.acquire()"
    )
    assert (
        subprocess.run([sys.executable, "-c", program], timeout=60, check=False).returncode == 129
    )


def test_the_end_of_input_ends_the_parser() -> None:
    parser = KeyParser()
    assert list(parser.feed("")) == []
    assert parser.is_eof
