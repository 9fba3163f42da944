"""Results that can be worked out again, kept for the next start in the data directory."""

import json
from contextlib import suppress
from pathlib import Path

from mockroom.store import atomic


class DerivedFile:
    """A DerivedStore in the data directory."""

    def __init__(self, directory: Path, name: str) -> None:
        self._path = directory / "cache" / f"{name}.json"

    def load(self) -> dict[str, object] | None:
        """See DerivedStore."""
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None

    def save(self, derived: dict[str, object]) -> None:
        """See DerivedStore; where nothing of anybody's is kept, nothing derived is either."""
        with suppress(OSError):
            if self._path.parent.parent.is_dir():
                atomic.write(self._path, json.dumps(derived, separators=(",", ":")).encode())
