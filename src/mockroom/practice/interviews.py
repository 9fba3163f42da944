"""The use cases of whole interviews: drawing the questions, going through them, looking back.

Each question is a session of `Practice`, begun and closed as any other; an interview remembers
which. It is written at every step, so that whatever ends the program costs nothing: the question
at hand is found again, and its own draft brings back the rest.

A step yields the next interview whether or not it could be written. Where it could not, the
sentence says so, the interview goes on in memory, and the next step, or `keep`, tries again.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from mockroom.domain.attempt import Attempt
from mockroom.domain.drawing import draw
from mockroom.domain.interview import (
    Became,
    ClockStarted,
    ClockStopped,
    EndedEarly,
    Interview,
    InterviewEvent,
    Left,
    QuestionAnswered,
    QuestionBegun,
    QuestionSkipped,
    Stage,
    TakenUp,
    Turn,
    apply,
)
from mockroom.domain.mode import Mode
from mockroom.domain.session import Session
from mockroom.domain.summary import Summary, summarise
from mockroom.domain.track import Track
from mockroom.practice.errors import UnknownAttemptError, UnknownDraftError, unknown
from mockroom.practice.interview_errors import (
    InterviewHeldElsewhereError,
    NothingToAskError,
    UnknownInterviewError,
    UnknownTrackError,
)
from mockroom.practice.interview_rows import InterviewRow, TrackRow, interview_row, track_row
from mockroom.practice.practice import Practice
from mockroom.store.interviews import InterviewStore
from mockroom.store.protocol import MissingError, StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An interview as it stands now."""

    interview: Interview
    trouble: str | None = None
    """Why it is not written, in a sentence."""
    short: tuple[str, ...] = ()
    """What the bank could not fill when it was drawn, in sentences."""
    session: Session | None = None
    """After `enter`, the session of the question at hand; None once the interview is over."""


class Interviews:
    """Whole interviews on a person's own data.

    `new_id` makes an interview's id from the time it begins, `new_seed` what its questions are
    drawn with where nobody gives one.
    """

    def __init__(
        self,
        practice: Practice,
        store: InterviewStore,
        new_id: Callable[[datetime], str],
        new_seed: Callable[[], int],
    ) -> None:
        self._practice = practice
        self._store = store
        self._new_id = new_id
        self._new_seed = new_seed
        self._notices: dict[str, None] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed about stored interviews so far, each sentence once."""
        return tuple(self._notices)

    # Before

    def tracks(self) -> tuple[TrackRow, ...]:
        """All tracks in the order of the bank, with what was done of each."""
        catalogue = self._practice.catalogue
        held = self._all()
        return tuple(track_row(one, catalogue, held) for one in catalogue.tracks.values())

    def track(self, track_id: str) -> Track:
        """One track; UnknownTrackError, with the nearest guesses, if there is none."""
        tracks = self._practice.catalogue.tracks
        if track_id not in tracks:
            where = '"mockroom tracks" lists them.' if tracks else "The bank holds no tracks."
            raise UnknownTrackError(unknown("track", track_id, tracks, where))
        return tracks[track_id]

    def begin(
        self,
        track: Track,
        *,
        minutes: int | None = None,
        seed: int | None = None,
        mode: Mode | None = None,
        preset: str | None = None,
    ) -> Step:
        """A new interview with its questions drawn; what was answered lately is drawn last.

        NothingToAskError if no question could be drawn; UnknownPresetError.
        """
        started = self._practice.now()
        chosen = self._new_seed() if seed is None else seed
        drawn = draw(track, self._practice.catalogue.questions, chosen, self._lately())
        if not drawn.asked:
            raise NothingToAskError(
                f'The bank has no question for "{track.title}"; "mockroom check" may tell why.'
            )
        usual = self._practice.preset(preset).mode if preset else track.mode
        interview = Interview(
            id=self._new_id(started),
            track=track.id,
            title=track.title,
            seed=chosen,
            mode=mode or usual or self._practice.mode,
            preset=preset or "",
            think=track.think,
            minutes=minutes or track.minutes,
            turns=tuple(Turn(question=one.question, section=one.section) for one in drawn.asked),
            started=started,
            since=started,
            touched=started,
        )
        step = self.keep(interview)
        return replace(step, short=tuple(one.sentence for one in drawn.short))

    # During

    def enter(self, interview: Interview) -> Step:
        """Go to the question at hand: its session taken up again, or begun.

        An answer that was kept just before the program ended counts, and the next question is at
        hand. HeldElsewhereError if its draft is open in another window; UnknownQuestionError if
        the bank no longer has the question, which can then only be skipped.
        """
        turn = interview.current
        if turn is None or interview.stage is Stage.LEFT:
            return Step(interview=interview)
        if interview.paused:
            interview = apply(interview, ClockStarted(self._practice.now()))
        if turn.became is Became.BEGUN and turn.session:
            kept = self._kept(turn.session)
            if kept is not None:
                return self.enter(self.answered(interview, kept).interview)
            with suppress(UnknownDraftError):
                session = self._practice.resume(turn.session)
                return replace(self.keep(interview), session=session)
        session = self._begun(interview, turn)
        step = self._step(interview, QuestionBegun(session.id, session.started))
        return replace(step, session=session)

    def answered(self, interview: Interview, attempt: Attempt) -> Step:
        """The question at hand is answered; the next one is at hand, or the interview is over."""
        return self._step(interview, QuestionAnswered(attempt.id, self._practice.now()))

    def skip(self, interview: Interview) -> Step:
        """Pass over the question at hand; a draft of it stays and can be taken up by itself."""
        return self._step(interview, QuestionSkipped(self._practice.now()))

    def follow(self, interview: Interview, session: Session) -> Step:
        """Let its clock stand still while that of the question at hand does."""
        turn = interview.current
        running = interview.stage is Stage.RUNNING
        if turn is None or not running or turn.session != session.id:
            return Step(interview=interview)
        if session.paused == interview.paused:
            return Step(interview=interview)
        change = ClockStopped if session.paused else ClockStarted
        return self._step(interview, change(self._practice.now()))

    def leave(self, interview: Interview) -> Step:
        """Leave it for later; the session at hand is left by `Practice.leave`."""
        if interview.over or interview.stage is Stage.LEFT:
            return Step(interview=interview)
        step = self._step(interview, Left(self._practice.now()))
        self._store.release(interview.id)
        return step

    def end(self, interview: Interview) -> Step:
        """Ask nothing more; the summary tells of what was answered."""
        return self._step(interview, EndedEarly(self._practice.now()))

    def keep(self, interview: Interview) -> Step:
        """Write the interview as it stands."""
        try:
            if not self._store.claim(interview.id):
                return Step(interview=interview, trouble=str(InterviewHeldElsewhereError()))
            self._store.save(interview)
        except StoreError as error:
            return Step(interview=interview, trouble=str(error))
        if interview.over:
            self._store.release(interview.id)
        return Step(interview=interview)

    # Later

    def resume(self, interview_id: str) -> Step:
        """Take an interview up again; `enter` then leads to its question.

        The time it was left for does not count; after a crash, that is the time since the last
        word was kept. UnknownInterviewError, HeldElsewhereError, StoreError.
        """
        if not self._store.claim(interview_id):
            raise InterviewHeldElsewhereError
        try:
            interview = self.interview(interview_id)
        except (UnknownInterviewError, StoreError):
            self._store.release(interview_id)
            raise
        if interview.over:
            self._store.release(interview_id)
            return Step(interview=interview)
        if interview.stage is Stage.RUNNING:
            interview = apply(interview, Left(self._last_sign_of(interview)))
        return self._step(interview, TakenUp(self._practice.now()))

    def interview(self, interview_id: str) -> Interview:
        """One interview; UnknownInterviewError, with the nearest guesses, if there is none."""
        try:
            return self._store.one(interview_id)
        except MissingError as error:
            known = [one.id for one in self._all()]
            where = "The home screen lists them." if known else "There are none yet."
            raise UnknownInterviewError(unknown("interview", interview_id, known, where)) from error

    def rows(self) -> tuple[InterviewRow, ...]:
        """All interviews, open and over, the last touched first."""
        return tuple(interview_row(one, held=self._store.held(one.id)) for one in self._all())

    def summary(self, interview: Interview) -> Summary:
        """What it showed so far, and a plan for the week."""
        attempts = {one.id: one for one in self._attempts(interview)}
        tried = {row.question for row in self._practice.attempts()}
        return summarise(interview, attempts, self._practice.catalogue, tried)

    # Parts

    def _begun(self, interview: Interview, turn: Turn) -> Session:
        """A new session on the interview's terms; no question gets more than its even share."""
        question = self._practice.question(turn.question)
        share = max(interview.minutes // len(interview.turns), 1)
        session = self._practice.begin(
            question.id,
            interview.mode,
            share if share < question.minutes else None,
            preset=interview.preset or None,
        )
        if interview.think is None or not session.terms.clock:
            return session
        return replace(session, terms=replace(session.terms, think_seconds=interview.think))

    def _kept(self, attempt_id: str) -> Attempt | None:
        try:
            return self._practice.attempt(attempt_id)
        except UnknownAttemptError:
            return None

    def _step(self, interview: Interview, event: InterviewEvent) -> Step:
        return self.keep(apply(interview, event))

    def _lately(self) -> tuple[str, ...]:
        """The questions that were ever answered, the last one first."""
        return tuple(dict.fromkeys(row.question for row in self._practice.attempts()))

    def _last_sign_of(self, interview: Interview) -> datetime:
        turn = interview.current
        drafts = self._practice.drafts() if turn and turn.session else ()
        saved = [one.saved_at for one in drafts if turn and one.id == turn.session]
        return max([interview.touched, *saved])

    def _attempts(self, interview: Interview) -> Iterator[Attempt]:
        for one in interview.attempts:
            try:
                kept = self._kept(one)
            except StoreError as error:
                self._notices[str(error)] = None
                continue
            if kept is not None:  # the summary says of the others that they are gone
                yield kept

    def _all(self) -> tuple[Interview, ...]:
        try:
            listing = self._store.all()
        except StoreError as error:
            self._notices[str(error)] = None
            return ()
        self._notices.update(dict.fromkeys(listing.notices))
        return listing.entries
