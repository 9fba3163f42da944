"""What looking back needs besides the attempts themselves: stories, rescoring, and exports."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from mockroom.domain.attempt import Attempt
from mockroom.practice.export import Kind, exported, file_name
from mockroom.practice.rescoring import Rescoring
from mockroom.practice.stories import Stories
from mockroom.store.atomic import write
from mockroom.store.trouble import cannot_write


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTools:
    """The use cases beside those of single attempts, and where exports go."""

    stories: Stories
    rescoring: Rescoring
    exports: Path
    """The folder that exports are written into; made when the first one is."""

    def export(self, attempts: Sequence[Attempt], kind: Kind) -> Path:
        """Write attempts into one file, under a name that is free; StoreError."""
        path = self.exports / file_name(attempts, kind)
        numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
        try:
            while path.exists():
                path = next(numbered)
            write(path, exported(attempts, kind).encode())
        except OSError as error:
            raise cannot_write("The export", path, error) from error
        return path
