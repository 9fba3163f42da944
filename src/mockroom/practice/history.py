"""Use cases about all attempts together: finding some of them, and throwing them away.

What is thrown away lies in the trash, from where it comes back exactly. Only `erase` ends
anything, and only what is in the trash already.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mockroom.domain.attempt_row import AttemptRow, attempt_row
from mockroom.domain.finding import Said
from mockroom.domain.history import (
    EVERYTHING,
    LAST_FIRST,
    HistoryFilter,
    HistoryPage,
    Sort,
    Within,
)
from mockroom.domain.naming import guessed_among, named
from mockroom.domain.plain import shorten
from mockroom.practice.attempts import Attempts
from mockroom.practice.errors import UnknownFilterError, unknown
from mockroom.store.protocol import (
    Cancelled,
    MissingError,
    Progress,
    StoreError,
    never,
    nobody,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What became of attempts that were to be deleted, restored or erased."""

    done: tuple[str, ...]
    """The ids of those that it was done to."""
    troubles: tuple[str, ...] = ()
    """Why not, in a sentence for each of the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThrownRow:
    """One attempt or draft in the trash, in a list."""

    id: str
    title: str
    """The question's title, or its id where nobody knows it any more."""
    words: int
    when: datetime
    """When it was finished; for a draft when it was saved last."""
    at: datetime
    """When it was thrown away."""
    said: str
    """The answer."""
    draft: bool = False
    """Whether it was in progress."""


class History(Attempts):
    """Reads and moves attempts; all of it works on files and belongs in a thread."""

    def history(
        self,
        wanted: HistoryFilter = EVERYTHING,
        sort: Sort = LAST_FIRST,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> HistoryPage:
        """The attempts that are wanted, from the `offset`th on and at most `limit`, and how many
        there are in all.

        The first call looks at the files first; after that only what this window saves is seen
        until `reconcile` or `attempts` is called. What is named in the filter and is not there
        finds nothing; `checked` tells people.
        """
        pages = self._listed(
            lambda: self._store.page(wanted, self._within(wanted), sort, limit, max(offset, 0))
        )
        return pages[0] if pages else HistoryPage(rows=(), total=0, found={})

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """What was said in some attempts, by their ids; of those that `attempts` gave last."""
        try:
            return self._store.said(attempts)
        except StoreError as error:
            self._notices[str(error)] = None
            return {}

    def checked(self, wanted: HistoryFilter) -> HistoryFilter:
        """The filter with the ids of all that it names by id or name, in any case of letters;
        UnknownFilterError, with the nearest guesses, for what is not known."""
        if (wanted.question, wanted.signal, wanted.topic) == (None, None, None):
            return wanted
        catalogue = self._library.catalogue
        rows = self.attempts()
        questions = {row.question: row.title for row in reversed(rows)}
        questions |= {one.id: one.title for one in catalogue.questions.values()}
        signals = {
            signal: name
            for row in rows
            for signal, name in zip(row.signals, row.names or row.signals, strict=False)
        }
        signals |= {one.id: one.name for one in catalogue.signals.values()}
        topics = {one.topic: one.topic for one in catalogue.questions.values()}
        found: dict[str, str] = {}
        for kind, name, known, where in (
            ("question", wanted.question, questions, '"mockroom questions" lists them.'),
            ("signal", wanted.signal, signals, '"mockroom signals" lists them.'),
            ("topic", wanted.topic, topics, f"Topics are {', '.join(sorted(topics))}."),
        ):
            if name is None:
                continue
            meant = named(name, known)
            if meant is None:
                near = guessed_among(name, known)
                raise UnknownFilterError(unknown(kind, name, near, where))
            found[kind] = meant
        return replace(
            wanted,
            question=found.get("question"),
            signal=found.get("signal"),
            topic=found.get("topic"),
        )

    def reconcile(self, progress: Progress = nobody, cancelled: Cancelled = never) -> bool:
        """Bring the index up to what the files are now; whether it got to the end.

        `progress` is told how many of the files that changed have been read, and how many there
        are; it is not called where nothing changed. `cancelled` is asked between two files; what
        was read until then is kept, and `history` shows it. What was noticed is in `notices`.
        """
        return self._listed(lambda: self._store.reconcile(progress, cancelled)) == (True,)

    def delete(self, attempts: Iterable[str]) -> Moved:
        """Move attempts to the trash."""
        return self._moved(
            attempts, lambda one: self._store.discard(one, self._now()), self._unknown
        )

    def restore(self, attempts: Iterable[str]) -> Moved:
        """Bring attempts, and drafts, back from the trash, each to where it lay: the undo of
        `delete` and of discarding a draft."""
        return self._moved(attempts, self._store.restore, self._not_in_trash)

    def erase(self, attempts: Iterable[str]) -> Moved:
        """Delete attempts and drafts that are in the trash for good."""
        return self._moved(attempts, self._store.erase, self._not_in_trash)

    def trash(self) -> tuple[AttemptRow, ...]:
        """The attempts in the trash, the last finished first."""
        return tuple(attempt_row(one.attempt) for one in self._listed(self._store.trash))

    def thrown(self) -> tuple[ThrownRow, ...]:
        """All that is in the trash, drafts as well, what was thrown away last first."""
        attempts = [
            ThrownRow(
                id=one.attempt.id,
                title=one.attempt.question_title,
                words=one.attempt.scorecard.delivery.words,
                when=one.attempt.finished,
                at=one.at,
                said=one.attempt.answer,
            )
            for one in self._listed(self._store.trash)
        ]
        return tuple(sorted((*attempts, *self._thrown_drafts()), key=_at, reverse=True))

    def _thrown_drafts(self) -> Iterator[ThrownRow]:
        questions = self._library.catalogue.questions
        for one in self._listed(self._store.thrown_drafts):
            session = one.draft.session
            question = questions.get(session.question)
            yield ThrownRow(
                id=session.id,
                title=question.title if question else session.question,
                words=len(session.text.split()),
                when=one.draft.saved_at,
                at=one.at,
                said=session.text,
                draft=True,
            )

    def _within(self, wanted: HistoryFilter) -> Within:
        """What the topic of a filter comes to."""
        if wanted.topic is None:
            return None
        questions = self._library.catalogue.questions.values()
        return frozenset(q.id for q in questions if q.topic == wanted.topic)

    def _moved(
        self, attempts: Iterable[str], move: Callable[[str], None], missing: Callable[[str], str]
    ) -> Moved:
        done: list[str] = []
        troubles: list[str] = []
        for attempt_id in dict.fromkeys(attempts):
            try:
                move(attempt_id)
            except MissingError:
                troubles.append(missing(attempt_id))
            except StoreError as error:
                troubles.append(str(error))
            else:
                done.append(attempt_id)
        return Moved(done=tuple(done), troubles=tuple(troubles))

    def _not_in_trash(self, attempt_id: str) -> str:
        known = [row.id for row in self.thrown()]
        if any(row.id == attempt_id for row in self.attempts()):
            return (
                f'The attempt "{shorten(attempt_id, 60)}" is not in the trash. "mockroom delete'
                f' {shorten(attempt_id, 60)}" puts it there.'
            )
        if any(one.session.id == attempt_id for one in self._listed(self._store.drafts)):
            return f'The draft "{shorten(attempt_id, 60)}" is not in the trash.'
        where = '"mockroom history --trash" lists them.' if known else "The trash is empty."
        return unknown("attempt or draft in the trash called", attempt_id, known, where)


def _at(one: ThrownRow) -> datetime:
    return one.at
