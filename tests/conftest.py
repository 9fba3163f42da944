"""What holds for every test: random runs can be cut short, and garbage is seldom looked for."""

import gc
import os
from collections import Counter

import pytest

SEEDS = "MOCKROOM_FUZZ_SEEDS"
"""How many seeds of each random test are run; all if it is not set."""


def pytest_configure() -> None:
    """Refuse a number of seeds that is none before any test is looked for."""
    most = os.environ.get(SEEDS, "1")
    if not most.isdecimal() or int(most) < 1:
        raise pytest.UsageError(f'{SEEDS} is "{most}"; it must be a whole number from 1 up.')


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
