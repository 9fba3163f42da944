"""A session moves as its phase allows, and its clock counts each second once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mockroom.domain.attempt import finish, stages
from mockroom.domain.hint import Hint, HintKind
from mockroom.domain.level import Level
from mockroom.domain.preset import Terms
from mockroom.domain.scoring.scorecard import Delivery, Scorecard, StarMap
from mockroom.domain.session import (
    Asked,
    Assumed,
    Began,
    Clarified,
    Clock,
    Closed,
    Event,
    Exchange,
    Hinted,
    Mode,
    NotPossibleError,
    Nudge,
    Nudged,
    Paused,
    Phase,
    Probe,
    Rated,
    Reopened,
    Replied,
    Resumed,
    Session,
    Submitted,
    Typed,
    apply,
    possible,
)

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PROBE = Probe(signal="ownership", ask="What did you do?", why="It tells no deed.")
SECOND = Probe(ask="How did it end?", why="It does not tell.")
WORDS = "I asked both foremen."
HINT = Hint(kind=HintKind.OUTLINE, price=1)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def begun() -> Session:
    return Session(
        id="s1",
        question="q1",
        question_digest="d",
        mode=Mode.COACHED,
        minutes=5,
        started=NOON,
        clock=Clock(since=NOON),
    )


def after(*events: Event) -> Session:
    session = begun()
    for event in events:
        session = apply(session, event)
    return session


IN_PHASE: dict[Phase, Session] = {
    Phase.BRIEFING: begun(),
    Phase.CLARIFYING: after(Clarified(NOON)),
    Phase.ANSWERING: after(Began(NOON), Typed(WORDS, NOON)),
    Phase.PROBING: after(Began(NOON), Typed(WORDS, NOON), Submitted(PROBE, NOON)),
    Phase.RATING: after(Began(NOON), Typed(WORDS, NOON), Submitted(None, NOON)),
    Phase.DEBRIEF: after(Began(NOON), Typed(WORDS, NOON), Submitted(None, NOON), Rated(None, NOON)),
}

EVENTS: list[Event] = [
    Asked(Exchange(ask="How big?", reply="Any size."), at(9)),
    Assumed("A small team.", at(9)),
    Clarified(at(9)),
    Began(at(9)),
    Typed("more", at(9)),
    Submitted(PROBE, at(9)),
    Replied(SECOND, at(9)),
    Reopened(at(9)),
    Rated(Level.SHOWN, at(9)),
    Closed(at(9)),
    Hinted(HINT, at(9)),
    Nudged(Nudge.OVER, at(9)),
    Paused(at(9)),
    Resumed(at(9)),
]

LEADS_TO: dict[tuple[Phase, type[Event]], Phase] = {
    (Phase.BRIEFING, Asked): Phase.CLARIFYING,
    (Phase.BRIEFING, Assumed): Phase.CLARIFYING,
    (Phase.BRIEFING, Hinted): Phase.BRIEFING,
    (Phase.BRIEFING, Nudged): Phase.BRIEFING,
    (Phase.CLARIFYING, Assumed): Phase.CLARIFYING,
    (Phase.CLARIFYING, Hinted): Phase.CLARIFYING,
    (Phase.CLARIFYING, Nudged): Phase.CLARIFYING,
    (Phase.ANSWERING, Hinted): Phase.ANSWERING,
    (Phase.ANSWERING, Nudged): Phase.ANSWERING,
    (Phase.PROBING, Hinted): Phase.PROBING,
    (Phase.PROBING, Replied): Phase.PROBING,
    (Phase.RATING, Rated): Phase.DEBRIEF,
    (Phase.RATING, Closed): Phase.DEBRIEF,
    (Phase.RATING, Reopened): Phase.ANSWERING,
    (Phase.RATING, Paused): Phase.RATING,
    (Phase.BRIEFING, Clarified): Phase.CLARIFYING,
    (Phase.BRIEFING, Began): Phase.ANSWERING,
    (Phase.BRIEFING, Paused): Phase.BRIEFING,
    (Phase.CLARIFYING, Asked): Phase.CLARIFYING,
    (Phase.CLARIFYING, Typed): Phase.CLARIFYING,
    (Phase.CLARIFYING, Began): Phase.ANSWERING,
    (Phase.CLARIFYING, Paused): Phase.CLARIFYING,
    (Phase.ANSWERING, Typed): Phase.ANSWERING,
    (Phase.ANSWERING, Submitted): Phase.PROBING,
    (Phase.ANSWERING, Paused): Phase.ANSWERING,
    (Phase.PROBING, Typed): Phase.PROBING,
    (Phase.PROBING, Reopened): Phase.ANSWERING,
    (Phase.PROBING, Closed): Phase.DEBRIEF,
    (Phase.PROBING, Paused): Phase.PROBING,
}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize("phase", Phase)
def test_each_phase_has_a_place_for_its_events_and_refuses_all_others(
    phase: Phase, event: Event
) -> None:
    session = IN_PHASE[phase]
    expected = LEADS_TO.get((phase, type(event)))
    assert possible(session, type(event)) is (expected is not None)
    if expected is None:
        with pytest.raises(NotPossibleError, match=f"{type(event).__name__} during {phase}"):
            apply(session, event)
    else:
        assert apply(session, event).phase is expected


def test_a_question_half_typed_is_no_answer_and_goes_when_the_answer_begins() -> None:
    session = after(Clarified(NOON), Typed("How bi", NOON))
    assert (session.asking, session.text) == ("How bi", "")
    assert apply(session, Began(NOON)).asking == ""


def test_a_paused_session_can_go_on_and_cannot_be_paused_again() -> None:
    paused = apply(IN_PHASE[Phase.ANSWERING], Paused(at(5)))
    assert paused.paused
    assert not possible(paused, Paused)
    assert not apply(paused, Resumed(at(50))).paused


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_an_answer_without_words_cannot_be_submitted(text: str) -> None:
    session = after(Began(NOON), Typed(text, NOON))
    assert not possible(session, Submitted)
    with pytest.raises(NotPossibleError):
        apply(session, Submitted(None, NOON))


def test_each_phase_is_charged_with_its_own_seconds() -> None:
    session = after(
        Asked(Exchange(ask="How big?", reply="Any size."), at(10)),
        Began(at(30)),
        Typed(WORDS, at(31)),
        Submitted(PROBE, at(90)),
        Reopened(at(100)),
        Submitted(PROBE, at(160)),
        Closed(at(200)),
    )
    spent = {phase: session.seconds(phase, at(9999)) for phase in Phase}
    assert spent == {
        Phase.BRIEFING: 10,
        Phase.CLARIFYING: 20,
        Phase.ANSWERING: 60 + 60,
        Phase.PROBING: 10 + 40,
        Phase.RATING: 0,
        Phase.DEBRIEF: 0,
    }
    assert session.finished == at(200)


def test_a_pause_costs_no_time_and_typing_does_not_end_it() -> None:
    session = after(Began(NOON), Paused(at(10)), Typed(WORDS, at(500)))
    assert session.paused
    assert session.seconds(Phase.ANSWERING, at(1000)) == 10
    session = apply(session, Resumed(at(1000)))
    assert session.seconds(Phase.ANSWERING, at(1007)) == 17


def test_moving_on_ends_a_pause() -> None:
    session = after(Paused(at(10)), Began(at(100)))
    assert not session.paused
    assert session.seconds(Phase.BRIEFING, at(105)) == 10
    assert session.seconds(Phase.ANSWERING, at(105)) == 5


def test_a_wall_clock_that_is_set_back_takes_no_time_away() -> None:
    session = after(Began(at(60)), Typed(WORDS, at(60)), Paused(at(30)))
    assert session.seconds(Phase.ANSWERING, at(0)) == 0
    assert session.seconds(Phase.BRIEFING, at(0)) == 60


def test_the_text_while_probing_is_that_of_the_probe_and_leaves_the_answer_alone() -> None:
    session = apply(IN_PHASE[Phase.PROBING], Typed("I rang them.", at(1)))
    assert (session.answer, session.probe_answer) == (WORDS, "I rang them.")
    assert session.text == f"{WORDS}\n\nI rang them."
    again = apply(apply(session, Reopened(at(2))), Typed("I asked one.", at(3)))
    assert (again.answer, again.probe_answer) == ("I asked one.", "I rang them.")
    assert apply(again, Submitted(PROBE, at(4))).probes == again.probes


def test_one_probe_follows_another_and_each_keeps_its_answer() -> None:
    session = apply(IN_PHASE[Phase.PROBING], Typed("I rang them.", at(1)))
    session = apply(session, Replied(SECOND, at(2)))
    assert (session.phase, session.probe, session.probe_answer) == (Phase.PROBING, SECOND, "")
    session = apply(apply(session, Typed("It runs.", at(3))), Replied(None, at(4)))
    assert session.phase is Phase.RATING
    assert [turn.answer for turn in session.probes] == ["I rang them.", "It runs."]
    assert session.text == f"{WORDS}\n\nI rang them.\n\nIt runs."


def test_a_probe_left_unanswered_goes_when_the_answer_is_taken_back() -> None:
    session = apply(IN_PHASE[Phase.PROBING], Reopened(at(1)))
    assert apply(session, Submitted(SECOND, at(2))).probe == SECOND
    assert apply(session, Submitted(None, at(2))).probes == ()


def test_in_one_take_nothing_is_taken_back() -> None:
    session = replace(IN_PHASE[Phase.PROBING], terms=Terms(one_take=True))
    assert not possible(session, Reopened)
    with pytest.raises(NotPossibleError):
        apply(session, Reopened(at(1)))


def test_hints_are_for_coached_interviews_that_sell_them() -> None:
    session = IN_PHASE[Phase.ANSWERING]
    assert apply(session, Hinted(HINT, at(1))).hints == (HINT,)
    assert not possible(replace(session, mode=Mode.REAL), Hinted)
    assert not possible(replace(session, terms=Terms(hints=False)), Hinted)


def test_a_rating_ends_the_interview_and_passing_is_no_rating() -> None:
    rated = apply(IN_PHASE[Phase.RATING], Rated(Level.CLAIMED, at(7)))
    assert (rated.self_rating, rated.finished) == (Level.CLAIMED, at(7))
    assert apply(IN_PHASE[Phase.RATING], Rated(None, at(7))).self_rating is None


def test_what_is_assumed_is_kept_in_order_beside_what_was_asked() -> None:
    session = after(Assumed("A small team.", at(1)), Assumed("Paid work.", at(2)))
    assert (session.assumed, session.exchanges) == (("A small team.", "Paid work."), ())


def test_what_was_said_is_typed_no_more_and_what_was_not_stays() -> None:
    typed = Typed(" A small  team.", at(2), assuming=True)
    said = after(Clarified(at(1)), typed, Assumed("A small team.", at(3)))
    assert (said.asking, said.assuming) == ("", True)
    asked = after(Clarified(at(1)), typed, Asked(Exchange(ask="How long?", reply="Long."), at(3)))
    assert (asked.asking, asked.assuming) == (" A small  team.", True)


def test_the_places_of_sections_are_forgotten_when_the_answer_is_written_as_one() -> None:
    session = after(Began(NOON), Typed("One. Two.", NOON, (0, 4, 4, 4, 4)))
    assert session.cuts == (0, 4, 4, 4, 4)
    assert apply(session, Typed("One. Two!", NOON)).cuts == ()


def test_each_probe_adds_to_what_is_scored_and_one_that_was_skipped_does_not() -> None:
    session = apply(apply(IN_PHASE[Phase.PROBING], Replied(SECOND, at(2))), Typed("So.", at(3)))
    assert stages(session) == (WORDS, WORDS, f"{WORDS}\n\nSo.")
    assert stages(session)[-1] == session.text


def test_a_blank_answer_to_the_probe_adds_nothing_to_what_is_scored() -> None:
    assert apply(IN_PHASE[Phase.PROBING], Typed("  ", at(1))).text == WORDS


def test_an_event_changes_a_session_into_another_and_leaves_the_first() -> None:
    first = IN_PHASE[Phase.ANSWERING]
    second = apply(first, Typed("else", at(1)))
    assert (first.answer, second.answer) == (WORDS, "else")


CARD = Scorecard(
    question="q1",
    rubric_digest="r",
    signals=(),
    star=StarMap(shares=(), sentences=()),
    delivery=Delivery(
        words=4, seconds=2, own=1, group=0, others=0,
        hedges=(), fillers=(), repeated=(), figures=(),
    ),
    overall=0,
    too_short=True,
)  # fmt: skip


def test_only_a_closed_session_becomes_an_attempt() -> None:
    session = IN_PHASE[Phase.PROBING]
    with pytest.raises(ValueError, match="s1 is still in its phase probing"):
        finish(session, title="T", ask="A?", cards=(CARD, CARD))
    closed = apply(apply(session, Typed("I rang them.", at(20))), Closed(at(30)))
    attempt = finish(closed, title="T", ask="A?", cards=(CARD, CARD))
    assert (attempt.id, attempt.question_title, attempt.question_ask) == ("s1", "T", "A?")
    assert attempt.text == closed.text == f"{WORDS}\n\nI rang them."
    assert attempt.seconds[Phase.PROBING] == 30
    assert attempt.finished == at(30)
