"""Use cases about what is finished: past attempts, disagreeing with one, comparing two."""

from typing import TYPE_CHECKING

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.dispute import Dispute, disputed, withdrawn
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.session import Session
from mockroom.practice.base import Base
from mockroom.practice.errors import DisputeError, UnknownAttemptError, unknown
from mockroom.practice.rows import DisputeRow, dispute_rows
from mockroom.store.protocol import Cancelled, MissingError, StoreError, never

if TYPE_CHECKING:
    from mockroom.domain.comparing import Comparison


class Attempts(Base):
    """Reads attempts; of a finished one only its disputes ever change."""

    def attempts(self, cancelled: Cancelled = never) -> tuple[AttemptRow, ...]:
        """All attempts, the last finished first.

        The first look of all reads every file; `cancelled` is asked between two files, and then
        there is nothing.
        """
        return self._listed(lambda: self._store.rows(cancelled))

    def attempt(self, attempt_id: str) -> Attempt:
        """One attempt; UnknownAttemptError, with the nearest guesses, if there is none."""
        try:
            return self._store.attempt(attempt_id)
        except MissingError as error:
            raise UnknownAttemptError(self._unknown(attempt_id)) from error

    def dispute(self, attempt: Attempt, signal: str, level: Level, why: str) -> Attempt:
        """The attempt, saved, with the candidate's own level for a signal beside the engine's.

        It replaces an earlier dispute on that signal. DisputeError where there is nothing to
        dispute; StoreError if it cannot be saved.
        """
        found = {one.signal: one.level for one in attempt.scorecard.signals}
        if signal not in found:
            raise DisputeError(unknown("signal", signal, found, "Take one of this attempt."))
        if found[signal] is level:
            raise DisputeError(
                f'"{level.word}" is the level that the scorecard gives it; choose another one.'
            )
        new = Dispute(
            signal=signal, level=found[signal], own=level, why=one_line(why), at=self._now()
        )
        newest = self._newest(attempt)
        return self._kept(newest, disputed(newest.disputes, new))

    def withdraw(self, attempt: Attempt, signal: str) -> Attempt:
        """The attempt, saved, without a dispute on a signal; StoreError if it cannot be."""
        newest = self._newest(attempt)
        return self._kept(newest, withdrawn(newest.disputes, signal))

    def disputes(self) -> tuple[DisputeRow, ...]:
        """All disputes of all attempts, those of the last finished attempt first."""
        return tuple(one for row in self.attempts() for one in dispute_rows(row))

    def compare(self, before: Attempt, after: Attempt) -> "Comparison":
        """What moved from one attempt to another at the same question."""
        from mockroom.domain.comparing import compare

        return compare(before, after)

    def before(self, attempt: Attempt) -> Attempt | None:
        """The attempt that this one tried to better, or else the last one at the same question
        before it, if there was one."""
        tried = self.bettered(attempt)
        if tried is not None:
            return tried
        rows = [
            row
            for row in self.attempts()
            if row.question == attempt.question
            and row.id != attempt.id
            and row.finished <= attempt.finished
        ]
        return self.attempt(rows[0].id) if rows else None

    def bettered(self, again: Session | Attempt) -> Attempt | None:
        """The attempt that another one was begun to better; None if there is none any more."""
        if not again.retry_of:
            return None
        try:
            return self._store.attempt(again.retry_of)
        except (MissingError, StoreError):
            return None

    def _unknown(self, attempt_id: str) -> str:
        """The sentences for an attempt that does not exist."""
        known = [one.id for one in self.attempts()]
        where = '"mockroom history" lists them.' if known else "There are none yet."
        return unknown("attempt", attempt_id, known, where)

    def _newest(self, attempt: Attempt) -> Attempt:
        """The attempt as it is kept: another window may have disputed it meanwhile."""
        try:
            return self._store.attempt(attempt.id)
        except MissingError:
            return attempt

    def _kept(self, attempt: Attempt, disputes: tuple[Dispute, ...]) -> Attempt:
        changed = attempt.with_disputes(disputes)
        if changed != attempt:
            self._store.save_attempt(changed)
        return changed
