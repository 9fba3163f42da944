"""Where the content lies that mockroom ships: in the installed wheel, or in the working tree."""

from pathlib import Path

import mockroom


def shipped_content() -> Path:
    """The folder of the shipped pack; a broken installation shows when it is loaded."""
    package = Path(mockroom.__file__).resolve().parent
    installed = package / "_content"
    return installed if installed.is_dir() else package.parents[1] / "content"
