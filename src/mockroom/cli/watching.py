"""`mockroom check --watch`: checks again whenever a content file is written, until Ctrl-C.

The files are looked at twice a second. A few hundred of them take some milliseconds, so a package
that has itself told by the system would bring more than it spares.
"""

import sys
from collections.abc import Callable
from time import sleep as wait

from mockroom.bank.checking import Checker, CheckReport
from mockroom.cli.streams import say, show

PAUSE = 0.5
"""Seconds between two looks."""
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watch(checker: Checker, tell: Callable[[CheckReport], int]) -> int:
    """Check and tell, and again after each change; returns the last exit code after Ctrl-C."""
    code = 0
    try:
        while True:
            seen = checker.stamps()
            report = checker.run()
            if sys.stdout is not None and sys.stdout.isatty():
                say(_CLEAR)
            code = tell(report)
            say("Watching; Ctrl-C ends.")
            show()
            while checker.stamps() == seen:
                wait(PAUSE)
    except KeyboardInterrupt:
        return code
