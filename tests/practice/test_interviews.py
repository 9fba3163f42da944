"""Whole interviews: drawn, gone through, left and found again whatever ended the program."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_bank import NOON, QUESTIONS, STRONG, THIN, Clock, Ids, SmallBank, a_bank, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.interview import Became, Interview, Stage
from mockroom.domain.mode import Mode
from mockroom.domain.question import Seniority
from mockroom.domain.session import Phase, Session
from mockroom.domain.track import DrawRule, Track, TrackSection, mixed_track
from mockroom.practice import HeldElsewhereError, Practice, UnknownQuestionError
from mockroom.practice.interview_errors import (
    NothingToAskError,
    UnknownInterviewError,
    UnknownTrackError,
)
from mockroom.practice.interviews import Interviews
from mockroom.store.interviews import (
    InterviewFiles,
    InterviewMemory,
    InterviewShelf,
    InterviewStore,
)
from mockroom.store.memory import MemoryStore, Shelf

THREE = {
    **QUESTIONS,
    "third-time": replace(QUESTIONS["own-mistake"], id="third-time", title="A third time"),
}
PAIR = Track(
    id="pair",
    title="A pair",
    meaning="Two.",
    minutes=15,
    mode=Mode.REAL,
    think=90,
    sections=(
        TrackSection(title="Stuck", questions=("stuck-project",)),
        TrackSection(title="Own", questions=("own-mistake",)),
    ),
)
ANY = Track(
    id="any-one",
    title="Any",
    meaning="One.",
    minutes=7,
    sections=(TrackSection(title="Any", draw=DrawRule()),),
)


def the_bank() -> SmallBank:
    bank = a_bank(THREE)
    tracks = {"pair": PAIR, "any-one": ANY}
    return SmallBank(replace(bank.catalogue, tracks=tracks))


@dataclass
class World:
    """A person's data, and the windows that are opened on it."""

    clock: Clock = field(default_factory=Clock)
    ids: Ids = field(default_factory=Ids)
    shelf: Shelf = field(default_factory=Shelf)
    kept: InterviewShelf = field(default_factory=InterviewShelf)
    bank: SmallBank = field(default_factory=the_bank)
    practice: Practice = field(init=False)

    def window(self, store: InterviewStore | None = None) -> Interviews:
        """One more window."""
        self.practice = a_practice(
            store=MemoryStore(self.shelf), clock=self.clock, ids=self.ids, bank=self.bank
        )
        return Interviews(
            self.practice, store or InterviewMemory(self.kept), lambda now: "i1", lambda: 5
        )

    def after_a_crash(self) -> Interviews:
        """The next window, when all others were killed."""
        self.shelf.holders.clear()
        self.kept.holders.clear()
        return self.window()

    def attempt(self, session: Session, text: str = STRONG) -> Attempt:
        """The session answered and closed."""
        written = self.practice.write(self.practice.start_answering(session), text)
        finished = self.practice.close(self.practice.submit(written))
        assert finished.saved
        return finished.attempt


@pytest.fixture
def world() -> World:
    return World()


def entered(interviews: Interviews, interview: Interview) -> tuple[Interview, Session]:
    step = interviews.enter(interview)
    assert step.trouble is None
    assert step.session is not None
    return step.interview, step.session


def test_questions_follow_one_another_and_the_last_one_ends_it(world: World) -> None:
    interviews = world.window()
    interview = interviews.begin(PAIR).interview
    assert (interview.title, interview.minutes, interview.seed) == ("A pair", 15, 5)

    interview, session = entered(interviews, interview)
    assert session.question == "stuck-project"
    interview = interviews.answered(interview, world.attempt(session)).interview
    interview, session = entered(interviews, interview)
    assert session.question == "own-mistake"
    interview = interviews.answered(interview, world.attempt(session)).interview

    assert interview.stage is Stage.FINISHED
    assert interviews.enter(interview).session is None
    (row,) = interviews.rows()
    assert (row.stage, row.answered, row.questions, row.open) == (Stage.FINISHED, 2, 2, False)


def test_sessions_are_held_on_the_terms_of_the_track_unless_others_are_wanted(
    world: World,
) -> None:
    interviews = world.window()
    _, session = entered(interviews, interviews.begin(PAIR).interview)
    assert (session.mode, session.terms.think_seconds, session.minutes) == (Mode.REAL, 90, 5)

    other = interviews.begin(PAIR, mode=Mode.COACHED, minutes=6).interview
    _, session = entered(interviews, other)
    assert (other.minutes, session.mode, session.minutes) == (6, Mode.COACHED, 3)

    gentle = interviews.begin(PAIR, preset="gentle").interview
    _, session = entered(interviews, gentle)
    assert (gentle.mode, session.preset) == (Mode.COACHED, "gentle")
    assert session.terms.think_seconds == 0


def test_the_same_seed_asks_the_same_and_what_was_answered_lately_comes_last(
    world: World,
) -> None:
    interviews = world.window()
    asked = []
    for _ in THREE:
        begun = interviews.begin(ANY, seed=1)
        interview, session = entered(interviews, begun.interview)
        asked.append(session.question)
        interviews.answered(interview, world.attempt(session))
        world.clock.pass_by(60)
    assert sorted(asked) == sorted(THREE)
    again = interviews.begin(ANY, seed=1).interview
    assert again.turns[0].question == asked[0]


def test_a_mix_of_more_than_there_is_goes_on_with_fewer_and_says_so(world: World) -> None:
    step = world.window().begin(mixed_track(Seniority.MID, 5))
    assert len(step.interview.turns) == 3
    assert step.short == (
        '"5 mid questions" asks for 5 questions with level mid, and only 3 could be drawn.',
    )


def test_a_mix_that_nothing_fits_is_refused_with_the_remedy(world: World) -> None:
    with pytest.raises(NothingToAskError, match='no question for "2 staff questions"'):
        world.window().begin(mixed_track(Seniority.STAFF, 2))


def test_a_skipped_question_is_passed_over_and_its_draft_stays(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)
    written = world.practice.write(world.practice.start_answering(session), THIN)
    world.practice.leave(written)

    interview = interviews.skip(interview).interview

    assert interview.turns[0].became is Became.SKIPPED
    assert [row.id for row in world.practice.drafts()] == [session.id]
    assert entered(interviews, interview)[1].question == "own-mistake"
    assert interviews.rows()[0].passed == (session.id,)


def test_after_a_crash_the_same_question_is_at_hand_with_what_was_written(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)
    world.clock.pass_by(100)
    written = world.practice.write(world.practice.start_answering(session), THIN)
    world.practice.save_draft(written)
    world.clock.pass_by(5000)

    interviews = world.after_a_crash()
    interview = interviews.resume(interview.id).interview
    again, found = entered(interviews, interview)

    assert (found.id, found.phase, found.answer) == (session.id, Phase.ANSWERING, THIN)
    assert again.seconds(world.clock()) == 100
    assert found.seconds(Phase.BRIEFING, world.clock()) == 100


def test_after_a_crash_before_the_first_word_the_question_is_asked_anew(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)

    interviews = world.after_a_crash()
    _, found = entered(interviews, interviews.resume(interview.id).interview)

    assert found.question == session.question
    assert found.id != session.id


def test_an_answer_that_was_kept_just_before_a_crash_counts(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)
    world.attempt(session)

    interviews = world.after_a_crash()
    again, found = entered(interviews, interviews.resume(interview.id).interview)

    assert again.attempts == (session.id,)
    assert found.question == "own-mistake"


def test_the_time_an_interview_was_left_for_does_not_count(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)
    world.clock.pass_by(30)
    world.practice.leave(session)
    left = interviews.leave(interview).interview
    world.clock.pass_by(9000)
    assert interviews.rows()[0].stage is Stage.LEFT

    back = interviews.resume(left.id).interview

    assert back.seconds(world.clock()) == 30
    assert interviews.leave(left).interview == left


def test_a_pause_in_a_question_is_one_of_the_interview(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)
    world.clock.pass_by(30)
    session = world.practice.pause(session)
    interview = interviews.follow(interview, session).interview
    world.clock.pass_by(500)
    assert interview.seconds(world.clock()) == 30
    assert interviews.follow(interview, session).interview == interview
    assert interviews.interview(interview.id).paused

    going = interviews.follow(interview, world.practice.go_on(session)).interview
    world.clock.pass_by(10)
    assert going.seconds(world.clock()) == 40

    world.practice.leave(session)
    again = interviews.enter(interview).interview  # stepped out of while it was paused
    world.clock.pass_by(10)
    assert again.seconds(world.clock()) == 40


def test_two_windows_do_not_hold_one_interview(world: World) -> None:
    mine, other = world.window(), world.window()
    interview = mine.begin(PAIR).interview

    assert other.rows()[0].held
    with pytest.raises(HeldElsewhereError, match="This interview is open in another window"):
        other.resume(interview.id)
    step = other.keep(interview)
    assert step.trouble is not None
    assert "another window" in step.trouble

    mine.leave(interview)
    assert other.resume(interview.id).interview.stage is Stage.RUNNING


def test_ended_early_it_is_over_and_free_for_others(world: World) -> None:
    mine, other = world.window(), world.window()
    interview, session = entered(mine, mine.begin(PAIR).interview)
    interview = mine.answered(interview, world.attempt(session)).interview

    ended = mine.end(interview).interview

    assert ended.stage is Stage.ENDED
    assert not other.rows()[0].held
    assert other.resume(ended.id).interview == ended
    assert [one.question for one in other.summary(ended).questions] == [
        "stuck-project",
        "own-mistake",
    ]


def test_the_summary_reads_the_attempts_and_plans_what_is_new(world: World) -> None:
    interviews = world.window()
    interview, session = entered(interviews, interviews.begin(PAIR).interview)
    interview = interviews.answered(interview, world.attempt(session, THIN * 3)).interview
    interview = interviews.skip(interview).interview

    summary = interviews.summary(interview)

    (asking,) = summary.signals
    assert (asking.name, len(asking.levels)) == ("Asking", 1)
    assert [one.attempt for one in summary.questions] == [session.id, None]
    assert [one.target for one in summary.plan][:4] == [
        "asking",
        "own-mistake",
        "stuck-project",
        "third-time",
    ]


def test_a_question_that_left_the_bank_can_only_be_skipped(world: World) -> None:
    interviews = world.window()
    interview = interviews.begin(PAIR).interview
    remaining = {name: one for name, one in THREE.items() if name != "stuck-project"}
    world.bank = SmallBank(replace(world.bank.catalogue, questions=remaining))
    interviews = world.after_a_crash()
    interview = interviews.resume(interview.id).interview

    with pytest.raises(UnknownQuestionError):
        interviews.enter(interview)
    interview = interviews.skip(interview).interview

    assert entered(interviews, interview)[1].question == "own-mistake"


def test_where_it_cannot_be_written_the_interview_goes_on_and_the_next_step_tries_again(
    world: World, tmp_path: Path
) -> None:
    (tmp_path / "interviews").write_text("in the way")
    interviews = world.window(InterviewFiles(tmp_path))

    step = interviews.begin(PAIR)
    assert step.trouble is not None
    assert "The interview could not be written" in step.trouble
    entered_step = interviews.enter(step.interview)
    assert entered_step.session is not None
    assert entered_step.trouble is not None

    (tmp_path / "interviews").unlink()
    assert interviews.keep(entered_step.interview).trouble is None
    assert interviews.interview("i1") == entered_step.interview


def test_a_broken_file_is_a_notice_and_the_others_are_listed(world: World, tmp_path: Path) -> None:
    interviews = world.window(InterviewFiles(tmp_path))
    interviews.begin(PAIR)
    (tmp_path / "interviews/other.toml").write_text("broken")

    assert [row.id for row in interviews.rows()] == ["i1"]
    assert "other.toml could not be read" in interviews.notices[0]


def test_what_does_not_exist_is_told_with_the_nearest_guess(world: World) -> None:
    interviews = world.window()
    interviews.begin(PAIR)
    with pytest.raises(UnknownTrackError, match=r'no track "piar"\. Did you mean "pair"'):
        interviews.track("piar")
    with pytest.raises(UnknownInterviewError, match=r'no interview "zz"\. The home screen lists'):
        interviews.resume("zz")
    assert interviews.resume("i1").interview.id == "i1"


def test_tracks_are_listed_with_what_was_done_of_them(world: World) -> None:
    interviews = world.window()
    interview = interviews.begin(PAIR).interview
    world.clock.pass_by(60)
    interviews.end(interview)

    pair, any_one = interviews.tracks()

    assert (pair.track, pair.questions, pair.done) == (PAIR, 2, 1)
    assert pair.latest == NOON + timedelta(seconds=60)
    assert (any_one.done, any_one.latest, any_one.short) == (0, None, ())
