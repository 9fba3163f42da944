"""Finding the content files of a pack, within limits that no pack can talk its way around.

Packs come from anywhere: folders may link in circles, hold devices instead of files, or hold
very many of them. Whatever is passed over is named in a problem.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path

from mockroom.bank.problems import Problem, listing
from mockroom.domain.nearest import nearest

MAX_FILES = 5_000
"""Content files read from one pack; a pack with more has a problem."""
MAX_ENTRIES = 20_000
"""Files and folders of any kind that are looked at in one pack: a link may lead to a whole disk."""
MAX_DEPTH = 8
"""Folders within one another, below that of a kind."""

_MOST_NAMES = 1_000
"""Among so many names of a folder one is sought that is nearly right."""


class Kind(StrEnum):
    """What a content file holds; the value is the folder of a pack it lies in."""

    SIGNAL = "signals"
    LEXICON = "lexicon"
    QUESTION = "questions"
    TRACK = "tracks"
    COMPETENCY = "competencies"
    LENS = "lenses"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A content file that was found."""

    path: Path
    kind: Kind | None
    """None for a single file that lies in none of the folders of a pack."""


@dataclass(slots=True)
class Finder:
    """Finds the content files of several packs, each file once, and notes what is wrong."""

    problems: list[Problem] = field(default_factory=list)
    most_entries: int = MAX_ENTRIES
    _known: set[str] = field(default_factory=set)
    """Real paths of the files found so far: packs may overlap or be named twice."""
    _looked_at: int = 0
    """Entries of the pack that is being read."""

    def find(self, root: Path) -> list[SourceFile]:
        """The content files of a pack, or the single file that `root` is, in a stable order."""
        try:
            mode = root.stat().st_mode
        except (OSError, ValueError) as error:
            self.problems.append(unreadable(root, error))
            return []
        if not stat.S_ISDIR(mode):
            # Reading it tells if it is a pipe or a device.
            found = [SourceFile(root, _kind_by_folder(root))]
        else:
            found = list(islice(self._pack(root), MAX_FILES + 1))
        if len(found) > MAX_FILES:
            self.problems.append(
                Problem(
                    file=root,
                    found=f"This pack holds more than {MAX_FILES} content files.",
                    remedy=f"Divide it; only its first {MAX_FILES} files are read.",
                )
            )
        return [one for one in found[:MAX_FILES] if self._is_new(one.path)]

    def _is_new(self, path: Path) -> bool:
        real = os.path.realpath(path)
        if real in self._known:
            return False
        self._known.add(real)
        return True

    def _pack(self, root: Path) -> Iterator[SourceFile]:
        names = self._names(root)
        if names is None:
            return
        folders = [kind for kind in Kind if kind.value in names]
        if not folders:
            self.problems.append(_no_pack(root, names))
        self._looked_at = 0
        for kind in folders:
            for path in self._below(root / kind.value, set()):
                yield SourceFile(path, kind)
        if self._looked_at > self.most_entries:
            self.problems.append(
                Problem(
                    file=root,
                    found=f"This pack holds more than {self.most_entries} files and folders.",
                    remedy="Take out what is no content, and links that lead elsewhere.",
                )
            )

    def _below(self, folder: Path, visited: set[str], depth: int = 0) -> Iterator[Path]:
        if depth > MAX_DEPTH:
            self.problems.append(
                Problem(
                    file=folder,
                    found=f"This folder lies more than {MAX_DEPTH} folders deep.",
                    remedy="Move its files up.",
                )
            )
            return
        real = os.path.realpath(folder)
        if real in visited:
            self.problems.append(
                Problem(
                    file=folder,
                    found="This link leads to a folder that has been read already.",
                    remedy="Remove it.",
                )
            )
            return
        visited.add(real)
        for name in self._names(folder) or ():
            self._looked_at += 1
            if self._looked_at > self.most_entries:
                return
            path = folder / name
            try:
                inner = path.is_dir()
            except OSError as error:
                self.problems.append(unreadable(path, error))
                continue
            if inner:
                yield from self._below(path, visited, depth + 1)
            elif name.endswith(".toml"):
                yield path

    def _names(self, folder: Path) -> list[str] | None:
        """The visible entries of a folder, sorted; None, with a problem, if it cannot be read."""
        try:
            return sorted(one.name for one in folder.iterdir() if not one.name.startswith("."))
        except OSError as error:
            self.problems.append(unreadable(folder, error))
            return None


def unreadable(path: Path, error: Exception) -> Problem:
    """The problem of a file or folder that the system does not hand out."""
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(
        file=path,
        found=f"This cannot be read: {why[:1].lower()}{why[1:]}.",
        remedy="Check the path and who may read it.",
    )


def _no_pack(root: Path, names: list[str]) -> Problem:
    wanted = [kind.value for kind in Kind]
    renames = (
        f'Rename its folder "{name}" to "{kind}".'
        for kind in wanted
        for name in nearest(kind, names[:_MOST_NAMES], 1)
    )
    return Problem(
        file=root,
        found="This is no content pack.",
        allowed=f"A pack has at least one of the folders: {listing(wanted)}.",
        remedy=" ".join(renames),
    )


def _kind_by_folder(path: Path) -> Kind | None:
    for folder in reversed(path.absolute().parent.parts):
        for kind in Kind:
            if folder == kind.value:
                return kind
    return None
