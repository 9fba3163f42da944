"""The settings as the program uses them, with what holds where the file says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mockroom.domain.mode import Mode
from mockroom.domain.probing import USUAL_MOST
from mockroom.domain.review import USUAL_START


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things lie and how an interview is to be, unless the command line says otherwise.

    What each one means stands in `registry`; the names are those of the keys of the file.
    """

    config: Path
    """The settings file, whether it exists or not."""
    data: Path
    """The directory of drafts, attempts and the person's own content."""
    mode: Mode = Mode.COACHED
    preset: str | None = None
    minutes: int | None = None
    think_seconds: int | None = None
    probes: int = USUAL_MOST
    numbers: bool = True
    day_starts: int = USUAL_START
    drill_new: int = 5
    drill_most: int = 20
    drill_goal: int = 3
    theme: str | None = None
    content: tuple[Path, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys by the id of their command, for the interface to check."""

    @property
    def own_content(self) -> Path:
        """Where a person's own content is looked for without being asked for."""
        return self.data / "content"
