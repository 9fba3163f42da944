"""What holds for every test: random runs can be cut short, and nothing is done twice for no gain.

Each shipped content file is read once a process, and garbage is seldom looked for.
"""

import gc
import os
from collections import Counter

import pytest

from mockroom.bank import checking, load
from mockroom.bank.draft import Draft, Refused, draft
from mockroom.bank.files import SourceFile
from mockroom.bank.where import shipped_content

SEEDS = "MOCKROOM_FUZZ_SEEDS"
"""How many seeds of each random test are run; all if it is not set."""


def pytest_configure() -> None:
    """Refuse a number of seeds that is none before any test is looked for."""
    most = os.environ.get(SEEDS, "1")
    if not most.isdecimal() or int(most) < 1:
        raise pytest.UsageError(f'{SEEDS} is "{most}"; it must be a whole number from 1 up.')
    _read_what_is_shipped_once()


def _read_what_is_shipped_once() -> None:
    """Read and check each shipped file only the first time; how files go together, every time."""
    shipped, known = shipped_content(), dict[SourceFile, Draft | Refused]()

    def draft_once(source: SourceFile) -> Draft | Refused:
        if not source.path.is_relative_to(shipped):
            return draft(source)
        if source not in known:
            known[source] = draft(source)
        return known[source]

    load.draft = checking.draft = draft_once


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the further seeds of each random test."""
    if SEEDS not in os.environ:
        return
    taken: Counter[str] = Counter()
    left_out = []
    for item in list(items):
        if item.get_closest_marker("fuzz") is None:
            continue
        test = item.nodeid.partition("[")[0]
        taken[test] += 1
        if taken[test] > int(os.environ[SEEDS]):
            items.remove(item)
            left_out.append(item)
    config.hook.pytest_deselected(items=left_out)


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and never among what was imported.

    A screen is some ten thousand objects that live as long as its test: to look through them again
    and again took more than a quarter of the time of the tests of screens.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
