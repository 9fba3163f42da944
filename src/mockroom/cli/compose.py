"""From options and environment to the use cases: the composition root's one joint."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mockroom.cli.trouble import CommandError
from mockroom.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from mockroom.practice import Practice


def settings_for(content: Sequence[str]) -> Settings:
    """The settings that hold, with the folders of content that the command line adds."""
    try:
        settings = load_settings(os.environ)
    except SettingsError as error:
        raise CommandError(f"the settings cannot be used.\n{error}", code=2) from error
    extra = tuple(_folder(name) for name in content)
    return replace(settings, content=(*settings.content, *extra))


def practice_for(options: argparse.Namespace) -> Practice:
    """The use cases on the person's own data."""
    from mockroom.practice import default_practice

    return default_practice(settings_for(options.content))


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        found = "is a file" if path.exists() else "does not exist"
        raise CommandError(f'--content "{path}" {found}. Give the path of a folder.', code=2)
    return path
