"""From options and environment to the use cases: the composition root's one joint."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from mockroom.cli.streams import complain
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import one_line
from mockroom.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from mockroom.practice import Practice
    from mockroom.practice.interviews import Interviews


def settings_for(content: Sequence[str]) -> Settings:
    """The settings that hold, with the folders of content that the command line adds."""
    try:
        settings = load_settings(os.environ)
    except SettingsError as error:
        raise CommandError(f"the settings cannot be used.\n{error}", code=2) from error
    extra = tuple(folder(name) for name in content)
    return replace(settings, content=(*settings.content, *extra))


def practice_for(options: argparse.Namespace) -> Practice:
    """The use cases on the person's own data."""
    from mockroom.practice import default_practice

    return default_practice(settings_for(options.content))


def interviews_for(options: argparse.Namespace, practice: Practice) -> Interviews:
    """The use cases of whole interviews on the person's own data."""
    from mockroom.practice.compose import default_interviews

    return default_interviews(settings_for(options.content), practice)


def tell_skipped(practice: Practice, content: Sequence[str]) -> None:
    """Say in a line on standard error that content was skipped, if any was.

    `content` is what the command line added: `check` has to be told of it as well.
    """
    number = len(practice.problems)
    if number:
        noun = "1 problem" if number == 1 else f"{number} problems"
        complain(f'content was skipped because of {noun}: run "{check_command(content)}".')


def check_command(content: Sequence[str]) -> str:
    """How `check` is called for these folders and all others, on one line."""
    return one_line(
        " ".join(("mockroom", *(f"--content {quote(one)}" for one in content), "check"))
    )


def folder(name: str) -> Path:
    """A folder that `--content` names; CommandError if it is none."""
    if not name:
        raise CommandError("--content is empty. Give the path of a folder.", code=2)
    path = Path(name)
    try:
        found = "" if path.is_dir() else "is a file" if path.exists() else "does not exist"
    except OSError as error:
        found = f"cannot be read ({os.strerror(error.errno or 0).lower()})"
    if found:
        raise CommandError(f'--content "{path}" {found}. Give the path of a folder.', code=2)
    return path
