"""Whether a screen has a way to the drills: an app can be begun without a place for them."""

from typing import Protocol, runtime_checkable

from textual.app import App


@runtime_checkable
class Driller(Protocol):
    """An app that has, or has not, a place for drills."""

    @property
    def has_drills(self) -> bool:
        """Whether it has."""


def has_drills(app: App[object]) -> bool:
    """Whether drills can be opened in this app."""
    return isinstance(app, Driller) and app.has_drills
