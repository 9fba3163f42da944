"""What looking back needs besides the attempts themselves: stories, rescoring, and exports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from mockroom.domain.attempt import Attempt
from mockroom.practice.along import NOTHING, linking
from mockroom.practice.export import Kind, exported, file_name
from mockroom.practice.exported_files import ExportError, FileInTheWayError, write
from mockroom.practice.practice import Practice
from mockroom.practice.rescoring import Rescoring
from mockroom.practice.stories import Stories


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTools:
    """The use cases beside those of single attempts, and where exports go."""

    stories: Stories
    rescoring: Rescoring
    exports: Path
    """The folder that exports are written into; made when the first one is."""

    def export(self, attempts: Sequence[Attempt], kind: Kind, *, numbers: bool = True) -> Path:
        """Write attempts into one file, under a name that is free; ExportError.

        In JSON the stories that link them go along, with no other links.
        """
        is_json = kind is Kind.JSON
        along = linking(self.stories.all(), {one.id for one in attempts}) if is_json else NOTHING
        text = exported(attempts, kind, numbers=numbers, along=along)
        return self._written(file_name(attempts, kind), text)

    def export_deck(self, practice: Practice) -> Path:
        """Write the drills of recall as a deck for Anki, as above; ExportError."""
        from mockroom.domain.drilling.generating import cards
        from mockroom.practice.anki import FILE, deck, notes

        found = notes(cards(practice.catalogue))
        if not found:
            raise ExportError("The bank holds nothing to recall.")
        return self._written(FILE, deck(found, practice.now()))

    def _written(self, name: str, contents: str | bytes) -> Path:
        try:
            self.exports.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportError(f'"{self.exports}" cannot be made: {reason}.') from error
        for path in _names(self.exports / name):
            try:
                write(path, contents)
            except FileInTheWayError:
                continue
            return path
        raise AssertionError("there is always another number")


def _names(path: Path) -> Iterator[Path]:
    """The name, and the same with numbers."""
    yield path
    for number in count(2):
        yield path.with_stem(f"{path.stem}-{number}")
