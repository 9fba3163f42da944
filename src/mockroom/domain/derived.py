"""What may be asked of a place for results that can be worked out again."""

from typing import Protocol


class DerivedStore(Protocol):
    """Keeps what can be worked out again, so nothing is lost with it and nothing is raised."""

    def load(self) -> dict[str, object] | None:
        """What was kept last; None where there is nothing, or nothing that can be read."""

    def save(self, derived: dict[str, object]) -> None:
        """Keep it, if that can be done."""
