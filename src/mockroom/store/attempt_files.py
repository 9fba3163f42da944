"""Where the files of attempts lie, and which of them there are.

    attempts/YYYY/MM/<id>.toml    by the month it was begun; found in any, since people move files

What lies there and cannot be an attempt is named and left alone. Of two files with one id the
first counts, by its path.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mockroom.domain.plain import one_line
from mockroom.store.protocol import StoreError
from mockroom.store.reading import Stamp, entries, stamp_of
from mockroom.store.trouble import cannot_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The files of attempts as they are at one moment."""

    stamps: dict[str, Stamp]
    """Those that count, by their paths from the directory on."""
    twins: bool
    """Whether there are some that do not count, because another has their id."""
    notices: tuple[str, ...]


class AttemptFiles:
    """The files below one directory; nothing is read of them but their names and stamps."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def now(self) -> Files:
        """All that is there; StoreError where the directory itself cannot be listed."""
        stamps: dict[str, Stamp] = {}
        first: dict[str, str] = {}
        notices: list[str] = []
        twins = False
        for month in self._months(notices):
            below = f"{month.parent.name}/{month.name}/"
            # One thing after another in one place: there are thousands, and people wait for it.
            for entry in _sorted(month, notices):
                stamp = _stamp(entry, notices)
                if stamp is None:
                    continue
                name = entry.name
                path = below + name
                other = first.setdefault(name, path)
                if other is path:
                    stamps[path] = stamp
                elif stamps[other] != stamp:  # else it is the same file, by way of a link
                    twins = True
                    notices.append(_twin(entry.path, other))
        return Files(stamps=stamps, twins=twins, notices=tuple(notices))

    def path(self, attempt_id: str) -> Path | None:
        """Where an attempt lies; StoreError where that cannot be told."""
        paths = (month / f"{attempt_id}.toml" for month in self.months())
        try:
            return next((path for path in paths if path.is_file()), None)
        except OSError as error:
            raise cannot_read(self.directory, error) from error

    def months(self) -> list[Path]:
        """The folders that attempts are looked for in; StoreError."""
        years = [year for year in entries(self.directory) if year.name.isdigit()]
        return [month for year in years for month in _below(year) if month.name.isdigit()]

    def _months(self, notices: list[str]) -> Iterator[Path]:
        """Like `months`, with a sentence about a year that cannot be listed."""
        for year in entries(self.directory):
            if not year.name.isdigit():
                continue
            try:
                months = entries(year)
            except StoreError as error:
                notices.append(str(error))
                continue
            yield from (month for month in months if month.name.isdigit())


def _below(year: Path) -> list[Path]:
    try:
        return entries(year)
    except StoreError:  # listing tells
        return []


def _twin(path: str, other: str) -> str:
    return (
        f"{one_line(path)} has the name of {one_line(other)}, so it is not shown. Rename or move"
        " away one of the two; both were left as they are."
    )


def _sorted(month: Path, notices: list[str]) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(month) as found:
            named = [one for one in found if one.name.endswith(".toml") and one.name[0] != "."]
    except FileNotFoundError:
        return []
    except OSError as error:
        notices.append(str(cannot_read(month, error)))
        return []
    return sorted(named, key=lambda one: one.name)


def _stamp(entry: "os.DirEntry[str]", notices: list[str]) -> Stamp | None:
    """A file's stamp; None, and a sentence, where it cannot be an attempt."""
    try:
        found = entry.stat()
    except OSError as error:
        if entry.is_symlink() or not isinstance(error, FileNotFoundError):
            notices.append(str(cannot_read(Path(entry.path), error)))
        return None
    if stat.S_ISREG(found.st_mode):
        return stamp_of(found)
    kind = "a folder" if stat.S_ISDIR(found.st_mode) else "no ordinary file"
    notices.append(f"{one_line(entry.path)} is {kind}, so it is no attempt. It was left as it is.")
    return None
