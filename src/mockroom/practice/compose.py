"""Practice as the program runs it: files, the shipped bank, the real clock."""

import gc
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mockroom.practice.library import Bank
from mockroom.practice.practice import Practice
from mockroom.settings import Settings

if TYPE_CHECKING:
    from mockroom.practice.interviews import Interviews
    from mockroom.practice.rescoring import Rescoring
    from mockroom.practice.reviewing import ReviewTools
    from mockroom.practice.stories import Stories


def default_practice(settings: Settings) -> Practice:
    """The use cases on a person's own data; nothing is read or made before it is needed."""
    from mockroom.store.files import FileStore

    return Practice(
        bank=lambda: load_bank(settings),
        store=FileStore(settings.data),
        now=local_now,
        new_id=fresh_id,
        mode=settings.mode,
        preset=settings.preset,
        minutes=settings.minutes,
        think_seconds=settings.think_seconds,
        numbers=settings.numbers,
        probes=settings.probes,
    )


def default_interviews(settings: Settings, practice: Practice) -> "Interviews":
    """The use cases of whole interviews beside those of single ones."""
    from mockroom.domain.drawing import SEEDS
    from mockroom.practice.interviews import Interviews
    from mockroom.store.interviews import InterviewFiles

    return Interviews(
        practice,
        InterviewFiles(settings.data),
        new_id=fresh_id,
        new_seed=lambda: secrets.choice(SEEDS),
    )


def default_stories(settings: Settings, practice: Practice) -> "Stories":
    """The use cases of stories beside those of single attempts."""
    from mockroom.practice.stories import Stories
    from mockroom.store.stories import StoryFiles

    return Stories(practice, StoryFiles(settings.data))


def default_rescoring(settings: Settings, practice: Practice) -> "Rescoring":
    """The use cases of scoring many attempts again, in processes beside this one."""
    from mockroom.practice.rescoring import Rescoring

    return Rescoring(practice, partial(default_practice, settings))


def default_review(settings: Settings, practice: Practice) -> "ReviewTools":
    """What looking back needs besides the attempts; exports go into the data directory."""
    from mockroom.practice.reviewing import ReviewTools

    return ReviewTools(
        stories=default_stories(settings, practice),
        rescoring=default_rescoring(settings, practice),
        exports=settings.data / "exports",
    )


def load_bank(settings: Settings) -> Bank:
    """The shipped content, the person's own, and what the settings add, in this order."""
    from mockroom.bank.load import load
    from mockroom.bank.where import shipped_content
    from mockroom.store.derived import DerivedFile

    roots = [shipped_content(), *own_content(settings), *settings.content]
    with _uncollected():
        return load(roots, DerivedFile(settings.data, "bank"))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make what lives as long as the process, so that the garbage collector leaves it alone.

    A bank is some hundred thousand objects. To look through them takes a tenth of a second, in
    which no key would be answered.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def own_content(settings: Settings) -> list[Path]:
    """The person's own content folder, if there is one; if nobody can tell, loading tells why."""
    try:
        there = settings.own_content.is_dir()
    except OSError:
        there = True
    return [settings.own_content] if there else []


def local_now() -> datetime:
    """The time on the wall, with its offset."""
    return datetime.now().astimezone()


def fresh_id(now: datetime) -> str:
    """An id that sorts by time and that two windows do not share: 2026-11-24-183012-4f2a."""
    return f"{now:%Y-%m-%d-%H%M%S}-{secrets.token_hex(2)}"
