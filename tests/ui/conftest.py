"""Screens for tests stand still: no animations, whatever the machine says."""

import os

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)
