"""Use cases that bring attempts in from elsewhere: another machine, or a text in a file.

What reads and writes files is imported when something is taken in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mockroom.domain.attempt import Attempt
from mockroom.domain.mode import Mode
from mockroom.domain.plain import clean, shorten
from mockroom.domain.preset import Terms
from mockroom.practice.history import History
from mockroom.practice.library import digest
from mockroom.store.protocol import MissingError, StoreError

_LONGEST_ID = 100
_MOST_NUMBERS = 1000

FROM_FILE = "file"
"""The source of an attempt that was graded from a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of attempts that were to be taken in."""

    new: tuple[str, ...]
    """The ids of those that were not here."""
    there: tuple[str, ...]
    """The ids of those that are here already, the same in everything."""
    renamed: tuple[tuple[str, str], ...]
    """Those that are here under a new id, because another attempt has theirs: old and new."""
    troubles: tuple[str, ...]
    """A sentence for each that could not be taken in."""


class Importing(History):
    """Takes attempts in; none that is here is ever changed by it."""

    def take_in(self, attempts: Iterable[Attempt]) -> Imported:
        """Keep attempts from another machine, each once.

        The same id with the same content is the same attempt; with another content it is kept
        beside, under the id with a number. Taking in the same twice changes nothing.
        """
        new: list[str] = []
        there: list[str] = []
        renamed: list[tuple[str, str]] = []
        troubles: list[str] = []
        for attempt in attempts:
            try:
                kept, is_new = self._taken_in(attempt)
            except StoreError as error:
                troubles.append(str(error))
                continue
            if not is_new:
                there.append(kept)
            elif kept == attempt.id:
                new.append(kept)
            else:
                renamed.append((attempt.id, kept))
        return Imported(
            new=tuple(new), there=tuple(there), renamed=tuple(renamed), troubles=tuple(troubles)
        )

    def grade(self, question_id: str, text: str) -> Attempt:
        """A text as an attempt at a question, given now and saved.

        It is kept as one from a file, and where a mode has to be told as held in real mode:
        nothing was shown while it was written. No time was measured, so it has no phases.
        UnknownQuestionError; StoreError if it cannot be saved.
        """
        question = self._library.question(question_id)
        answer = clean(text)
        now = self._now()
        attempt = Attempt(
            id=self._new_id(now),
            question=question.id,
            question_title=question.title,
            question_ask=question.ask,
            question_digest=digest(question),
            mode=Mode.REAL,
            terms=Terms(numbers=self._numbers),
            minutes=question.minutes,
            started=now,
            finished=now,
            seconds={},
            answer=answer,
            scorecard=self._library.score(question.id, answer),
            source=FROM_FILE,
        )
        self._store.save_attempt(attempt)
        return attempt

    def _taken_in(self, attempt: Attempt) -> tuple[str, bool]:
        """The id under which an attempt is kept now, and whether it was not here before."""
        from mockroom.store.codec import BrokenError
        from mockroom.store.folder import ID
        from mockroom.store.plausible import need_plausible_attempt

        if not ID.fullmatch(attempt.id):
            raise StoreError(
                f'The id "{shorten(attempt.id, 60)}" cannot be the name of a file, so the attempt'
                " was left out. An id has letters, digits, - and _."
            )
        try:
            need_plausible_attempt(attempt)
        except BrokenError as error:
            raise StoreError(f'The attempt "{attempt.id}" was left out: {error}.') from error
        for name in _names(attempt.id):
            candidate = replace(attempt, id=name)
            try:
                found = self._store.attempt(name)
            except MissingError:
                self._store.save_attempt(candidate)
                return name, True
            if found == candidate:
                return name, False
        raise StoreError(f'There are too many attempts called "{attempt.id}".')


def _names(attempt_id: str) -> Iterator[str]:
    """Its own, and then with a number."""
    yield attempt_id
    for number in range(2, _MOST_NUMBERS):
        ending = f"-{number}"
        yield f"{attempt_id[: _LONGEST_ID - len(ending)]}{ending}"
