"""The command line: arguments to settings to practice, and on to the screen or to plain output.

Whatever is heavy is imported by the command that needs it, so that `--help`, `--version` and the
first frame of the room come at once.
"""

from mockroom.cli.main import main

__all__ = ["main"]
