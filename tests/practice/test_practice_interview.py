"""A whole interview through the use cases alone."""

import pytest
from small_bank import NOON, QUESTIONS, STRONG, THIN, Clock, a_bank, a_practice

from mockroom.domain.level import Level
from mockroom.domain.session import Mode, NotPossibleError, Phase
from mockroom.practice import UnknownQuestionError


def test_a_session_begins_with_the_question_on_the_table_and_the_clock_running() -> None:
    practice = a_practice()
    session = practice.begin("stuck-project")
    assert (session.id, session.question, session.phase) == ("s1", "stuck-project", Phase.BRIEFING)
    assert (session.mode, session.minutes, session.started) == (Mode.COACHED, 5, NOON)
    assert not session.paused


def test_what_is_asked_for_goes_before_the_settings_and_they_before_the_question() -> None:
    practice = a_practice(mode=Mode.REAL, minutes=12)
    assert practice.begin("stuck-project").mode is Mode.REAL
    assert practice.begin("stuck-project").minutes == 12
    asked_for = practice.begin("stuck-project", Mode.COACHED, 3)
    assert (asked_for.mode, asked_for.minutes) == (Mode.COACHED, 3)


def test_an_unknown_question_is_told_with_the_nearest_guess() -> None:
    with pytest.raises(UnknownQuestionError) as error:
        a_practice().begin("stuk-project")
    assert str(error.value) == (
        'There is no question "stuk-project". Did you mean "stuck-project"?'
        ' "mockroom questions" lists them.'
    )


def test_an_empty_bank_is_told_as_such() -> None:
    with pytest.raises(UnknownQuestionError, match='holds no questions; "mockroom check"'):
        a_practice(bank=a_bank({})).begin("stuck-project")


def test_the_digest_tells_another_wording_of_the_question_apart() -> None:
    practice = a_practice()
    first, again = practice.begin("stuck-project"), practice.begin("stuck-project")
    assert first.question_digest == again.question_digest
    assert practice.begin("own-mistake").question_digest != first.question_digest


def test_a_clarifying_question_is_replied_to_and_a_blank_one_asks_nothing() -> None:
    practice = a_practice()
    session = practice.turn_to_clarifying(practice.begin("stuck-project"))
    assert practice.clarify(session, " \n\t") == session
    session = practice.clarify(session, "How big\nwas the team?\x1b[31m")
    (exchange,) = session.exchanges
    assert exchange.ask == "How big was the team?[31m"
    assert (exchange.reply, exchange.known) == ("Any size.", "how-big")
    session = practice.clarify(session, "Which colour was the truck?")
    assert session.exchanges[1].known is None
    assert session.phase is Phase.CLARIFYING


def test_text_is_made_safe_before_it_is_kept() -> None:
    practice = a_practice()
    session = practice.start_answering(practice.begin("stuck-project"))
    assert practice.write(session, "a\r\nb\x1b]0;title\x07\ud800").answer == "a\nb]0;title"


def test_an_answer_that_lacks_something_is_probed_and_the_probe_is_scored_with_it() -> None:
    practice = a_practice()
    session = practice.write(practice.start_answering(practice.begin("stuck-project")), THIN)
    session = practice.submit(session)
    assert session.phase is Phase.PROBING
    assert session.probe is not None
    assert session.probe.ask == "What did you do yourself?"
    finished = practice.close(practice.write(session, STRONG))
    attempt = finished.attempt
    assert finished.saved
    assert finished.session.phase is Phase.DEBRIEF
    (probed,) = attempt.probes
    assert (probed.answer, probed.before) == (STRONG, {"asking": Level.ABSENT})
    assert probed.recovered == {"asking": (Level.ABSENT, Level.STRONG)}
    assert attempt.scorecard.level_of("asking") is Level.STRONG
    assert attempt.scorecard == practice.score("stuck-project", f"{THIN}\n\n{STRONG}")
    assert practice.attempt(attempt.id) == attempt


def test_an_answer_that_lacks_nothing_goes_to_the_rating_and_is_closed_in_its_debrief() -> None:
    practice = a_practice()
    session = practice.write(practice.start_answering(practice.begin("stuck-project")), STRONG)
    session = practice.submit(session)
    assert session.phase is Phase.RATING
    session = practice.rate(session, Level.SHOWN)
    assert session.phase is Phase.DEBRIEF
    finished = practice.close(session)
    assert finished.session == session
    assert finished.attempt.probes == ()
    assert finished.attempt.self_rating is Level.SHOWN
    assert practice.attempt(session.id).answer == STRONG


def test_the_attempt_keeps_what_was_asked_and_how_long_each_phase_took() -> None:
    clock = Clock()
    practice = a_practice(clock=clock)
    session = practice.begin("stuck-project", Mode.REAL, 7)
    clock.pass_by(10)
    session = practice.clarify(session, "How large?")
    clock.pass_by(20)
    session = practice.write(practice.start_answering(session), THIN)
    clock.pass_by(30)
    session = practice.pause(session)
    clock.pass_by(1000)
    session = practice.go_on(session)
    clock.pass_by(5)
    session = practice.submit(session)
    clock.pass_by(40)
    attempt = practice.close(session).attempt
    assert attempt.seconds == {
        Phase.BRIEFING: 10, Phase.CLARIFYING: 20, Phase.ANSWERING: 35, Phase.PROBING: 40,
    }  # fmt: skip
    assert (attempt.question_title, attempt.question_ask) == (
        QUESTIONS["stuck-project"].title,
        QUESTIONS["stuck-project"].ask,
    )
    assert (attempt.mode, attempt.minutes) == (Mode.REAL, 7)
    assert (attempt.started, attempt.finished) == (NOON, clock.time)
    assert attempt.exchanges == session.exchanges


def test_a_submitted_answer_can_be_taken_back_and_submitted_again() -> None:
    practice = a_practice()
    session = practice.write(practice.start_answering(practice.begin("stuck-project")), THIN)
    session = practice.reopen(practice.submit(session))
    assert (session.phase, session.answer) == (Phase.ANSWERING, THIN)
    assert practice.submit(practice.write(session, STRONG)).phase is Phase.RATING


def test_nothing_can_be_submitted_before_something_is_written() -> None:
    practice = a_practice()
    session = practice.start_answering(practice.begin("stuck-project"))
    with pytest.raises(NotPossibleError):
        practice.submit(practice.write(session, "  \n "))


def test_the_shipped_model_answer_earns_nothing_when_pasted() -> None:
    practice = a_practice()
    pasted = QUESTIONS["stuck-project"].model_answer.text
    assert practice.score("stuck-project", pasted).level_of("asking") is Level.ABSENT
    own = "In my own yard I asked the foreman what was missing."
    assert practice.score("stuck-project", own).level_of("asking") >= Level.SHOWN


def test_a_rubric_is_compiled_once() -> None:
    practice = a_practice()
    assert practice.rubric("stuck-project") is practice.rubric("stuck-project")
    with pytest.raises(UnknownQuestionError):
        practice.rubric("none")


def test_problems_of_the_bank_are_told_in_its_words() -> None:
    bank = a_bank()
    practice = a_practice(bank=type(bank)(bank.catalogue, ("a.toml · id\n  Unknown key.", 7)))
    assert practice.problems == ("a.toml · id\n  Unknown key.", "7")
