"""Where whole interviews are kept: a file each beside the attempts, or memory.

    interviews/<id>.toml    which questions, and what became of each
    interviews/<id>.lock    the window that holds it

What was said stands in the drafts and attempts that an interview names.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from mockroom.domain.interview import Interview
from mockroom.store.claims import Claims
from mockroom.store.folder import ID, checked, need_name, toml_files, write
from mockroom.store.interview_codec import interview_from_toml, interview_to_toml
from mockroom.store.protocol import Listing, MissingError
from mockroom.store.reading import Reader


class InterviewStore(Protocol):
    """Keeps whole interviews; raises and promises as `Store` does."""

    def save(self, interview: Interview) -> None:
        """Keep an interview as it stands."""

    def all(self) -> Listing[Interview]:
        """All interviews, the last touched first."""

    def one(self, interview_id: str) -> Interview:
        """One interview; MissingError if there is none, StoreError if it cannot be read."""

    def claim(self, interview_id: str) -> bool:
        """Take an interview for this window; False only while another live window holds it."""

    def release(self, interview_id: str) -> None:
        """Give a claimed interview back; nothing happens if it was not claimed."""

    def held(self, interview_id: str) -> bool:
        """Whether another live window holds the interview."""


class InterviewFiles:
    """An InterviewStore in the data directory; nothing is made before the first is saved."""

    def __init__(self, directory: Path) -> None:
        self._interviews = directory / "interviews"
        self._read = Reader(_interview)
        self._claims = Claims(self._interviews)

    def save(self, interview: Interview) -> None:
        """See InterviewStore."""
        write("The interview", self._path(interview.id), interview_to_toml(interview))

    def all(self) -> Listing[Interview]:
        """See InterviewStore."""
        found, notices = self._read.read_all(toml_files(self._interviews))
        return Listing(entries=_sorted(found), notices=tuple(notices))

    def one(self, interview_id: str) -> Interview:
        """See InterviewStore."""
        if not ID.fullmatch(interview_id):
            raise MissingError(interview_id)
        try:
            return self._read.read(self._path(interview_id))
        except FileNotFoundError as error:
            raise MissingError(interview_id) from error

    def claim(self, interview_id: str) -> bool:
        """See InterviewStore."""
        return self._claims.take(checked(interview_id))

    def release(self, interview_id: str) -> None:
        """See InterviewStore."""
        self._claims.give_back(interview_id)

    def held(self, interview_id: str) -> bool:
        """See InterviewStore."""
        return self._claims.elsewhere(checked(interview_id))

    def _path(self, interview_id: str) -> Path:
        return self._interviews / f"{checked(interview_id)}.toml"


@dataclass(slots=True)
class InterviewShelf:
    """What several memory stores share, as several windows share a directory."""

    interviews: dict[str, Interview] = field(default_factory=dict)
    holders: dict[str, "InterviewMemory"] = field(default_factory=dict)
    """Which store holds which interview; clear it to play the end of all windows."""


class InterviewMemory:
    """An InterviewStore that is gone with its shelf."""

    def __init__(self, shelf: InterviewShelf | None = None) -> None:
        self._shelf = shelf if shelf is not None else InterviewShelf()

    def save(self, interview: Interview) -> None:
        """See InterviewStore."""
        self._shelf.interviews[interview.id] = interview

    def all(self) -> Listing[Interview]:
        """See InterviewStore."""
        return Listing(entries=_sorted(list(self._shelf.interviews.values())))

    def one(self, interview_id: str) -> Interview:
        """See InterviewStore."""
        if interview_id not in self._shelf.interviews:
            raise MissingError(interview_id)
        return self._shelf.interviews[interview_id]

    def claim(self, interview_id: str) -> bool:
        """See InterviewStore."""
        return self._shelf.holders.setdefault(interview_id, self) is self

    def release(self, interview_id: str) -> None:
        """See InterviewStore."""
        if not self.held(interview_id):
            self._shelf.holders.pop(interview_id, None)

    def held(self, interview_id: str) -> bool:
        """See InterviewStore."""
        return self._shelf.holders.get(interview_id, self) is not self


def _sorted(interviews: list[Interview]) -> tuple[Interview, ...]:
    return tuple(sorted(interviews, key=lambda one: (one.touched, one.id), reverse=True))


def _interview(data: bytes, name: str) -> Interview:
    interview = interview_from_toml(data)
    need_name(interview.id, name)
    return interview
