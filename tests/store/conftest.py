"""Both kinds of store, as windows on the same storage."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mockroom.store.files import FileStore
from mockroom.store.memory import MemoryStore, Shelf
from mockroom.store.protocol import Store


@pytest.fixture(params=["files", "memory"])
def window(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    """Opens one more window on the same storage."""
    if request.param == "files":
        return lambda: FileStore(tmp_path / "data")
    shelf = Shelf()
    return lambda: MemoryStore(shelf)
