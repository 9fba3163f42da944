"""An interview on its terms: presets, hints, assumptions, sections, probes, and the rating."""

from dataclasses import replace

import pytest
from small_bank import ASKING, QUESTIONS, STRONG, THIN, Clock, SmallBank, a_bank, a_practice

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.hint import PRICES, HintKind
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.parts import Parts
from mockroom.domain.preset import PRESETS, Terms
from mockroom.domain.probing import Lack
from mockroom.domain.section import Section
from mockroom.domain.session import NotPossibleError, Nudge, Phase, Session
from mockroom.practice import Practice, UnknownPresetError
from mockroom.store.memory import MemoryStore, Shelf


def answering(practice: Practice, text: str = THIN, preset: str | None = None) -> Session:
    session = practice.start_answering(practice.begin("stuck-project", preset=preset))
    return practice.write(session, text)


# Terms


def test_a_session_carries_the_terms_of_its_preset_to_the_attempt_and_the_next_one() -> None:
    practice = a_practice()
    for one in PRESETS:
        session = answering(practice, preset=one.id)
        assert (session.preset, session.mode, session.terms) == (one.id, one.mode, one.terms)
        attempt = practice.close(practice.submit(session)).attempt
        again = practice.retry(attempt)
        assert (again.preset, again.mode, again.terms) == (one.id, one.mode, one.terms)


def test_a_mode_alone_stands_for_the_preset_of_its_name() -> None:
    practice = a_practice(mode=Mode.REAL)
    assert practice.begin("stuck-project").preset == "real"
    assert practice.begin("stuck-project", Mode.COACHED).preset == "coached"
    gentle = a_practice(preset="gentle")
    assert gentle.begin("stuck-project").preset == "gentle"
    assert gentle.begin("stuck-project", Mode.COACHED).preset == "gentle"
    assert gentle.begin("stuck-project", Mode.REAL).preset == "real"


def test_an_unknown_preset_is_told_with_the_nearest_guess() -> None:
    with pytest.raises(UnknownPresetError) as error:
        a_practice().begin("stuck-project", preset="reel")
    assert str(error.value) == (
        'There is no preset "reel". Did you mean "real"? Presets are coached, real, gentle.'
    )


def test_what_a_person_has_set_goes_before_the_preset() -> None:
    practice = a_practice(numbers=False, think_seconds=30)
    assert practice.begin("stuck-project").terms == Terms(numbers=False, think_seconds=30)
    assert practice.begin("stuck-project", preset="real").terms.think_seconds == 30
    assert practice.begin("stuck-project", preset="gentle").terms.think_seconds == 0
    assert not practice.numbers


def test_real_interviews_have_one_take_and_sell_no_hints() -> None:
    practice = a_practice()
    session = practice.submit(answering(practice, preset="real"))
    assert practice.offers(session) == ()
    with pytest.raises(NotPossibleError):
        practice.reopen(session)
    with pytest.raises(NotPossibleError):
        practice.hint(session, HintKind.OUTLINE)


# Before and while writing


def test_what_is_assumed_is_kept_unscored_beside_what_was_asked() -> None:
    practice = a_practice()
    session = practice.clarify(practice.begin("stuck-project"), "Which colour was the truck?")
    session = practice.assume(session, " It was\nred.\x1b[2J ")
    assert practice.assume(session, " \n") == session
    session = practice.write(practice.start_answering(session), THIN)
    attempt = practice.close(practice.submit(session)).attempt
    assert attempt.assumed == ("It was red.[2J",)
    assert len(attempt.exchanges) == 1
    assert attempt.scorecard == practice.score("stuck-project", THIN)


def test_hints_cost_once_and_leave_the_score_alone() -> None:
    practice = a_practice()
    session = answering(practice)
    session, text = practice.hint(session, HintKind.SIGNAL, "asking")
    assert text == "Asks in this case.\nSay whom you asked."
    assert practice.hint(session, HintKind.SIGNAL, "asking") == (session, text)
    session, _ = practice.hint(session, HintKind.OUTLINE)
    attempt = practice.close(practice.submit(session)).attempt
    cost = PRICES[HintKind.SIGNAL] + PRICES[HintKind.OUTLINE]
    assert attempt.hint_points == cost
    assert attempt.scorecard == practice.score("stuck-project", THIN)
    assert practice.attempts()[0].hints == cost


def test_a_hint_that_is_not_offered_is_refused() -> None:
    practice = a_practice()
    for kind, signal in ((HintKind.SIGNALS, ""), (HintKind.SIGNAL, "grit"), (HintKind.EXAMPLE, "")):
        with pytest.raises(NotPossibleError):
            practice.hint(answering(practice), kind, signal)


def test_an_answer_written_in_sections_is_one_text_and_comes_back_in_its_sections() -> None:
    practice = a_practice(store=MemoryStore(shelf := Shelf()))
    parts = Parts().written(Section.SITUATION, "It was stuck.").written(Section.RESULT, "It ran.")
    session = practice.write_parts(answering(practice, ""), parts)
    assert session.answer == "It was stuck.\n\nIt ran."
    practice.leave(session)
    resumed = a_practice(store=MemoryStore(shelf)).resume(session.id)
    assert practice.parts(resumed).texts == ("It was stuck.", "", "", "It ran.", "")
    assert practice.parts(practice.write(resumed, THIN)).text(Section.RESULT) != "It ran."


def test_sections_are_written_while_answering_only() -> None:
    practice = a_practice()
    with pytest.raises(NotPossibleError):
        practice.write_parts(practice.begin("stuck-project"), Parts())


def test_the_clock_says_each_thing_once_and_not_again_after_a_break() -> None:
    clock = Clock()
    practice = a_practice(clock=clock, store=MemoryStore(shelf := Shelf()))
    session = answering(practice)
    assert practice.nudge(session) == (session, None)
    clock.pass_by(5 * 60 * 0.8)
    session, nudge = practice.nudge(session)
    assert nudge is Nudge.NEARLY
    practice.leave(session)
    resumed = a_practice(clock=clock, store=MemoryStore(shelf)).resume(session.id)
    assert practice.nudge(resumed)[1] is None


# After the answer


def test_probes_follow_one_another_and_each_tells_what_it_recovered() -> None:
    practice = a_practice()
    session = practice.submit(answering(practice))
    assert session.probe is not None
    assert session.probe.signal == "asking"
    session = practice.reply(practice.write(session, "I did this and that for a while."))
    assert session.phase is Phase.PROBING
    assert session.probe is not None
    assert session.probe.lack is not Lack.SIGNAL
    session = practice.reply(practice.write(session, STRONG))
    assert session.phase is Phase.RATING
    attempt = practice.close(practice.rate(session, Level.CLAIMED)).attempt
    first, second = attempt.probes
    assert first.recovered == {}
    assert second.recovered == {"asking": (Level.ABSENT, Level.STRONG)}
    assert first.after == second.before
    assert attempt.self_rating is Level.CLAIMED
    assert attempt.scorecard == practice.score("stuck-project", attempt.text)


def test_an_answer_to_a_probe_that_lacks_nothing_ends_the_probing() -> None:
    practice = a_practice(probes=3)
    session = practice.submit(answering(practice))
    assert practice.reply(practice.write(session, STRONG)).phase is Phase.RATING


def test_skipped_probes_are_asked_once_and_kept_as_skipped() -> None:
    practice = a_practice(probes=3)
    session = practice.submit(answering(practice))
    asks = []
    while session.phase is Phase.PROBING:
        assert session.probe is not None
        asks.append(session.probe.ask)
        session = practice.reply(session)
    assert len(set(asks)) == len(asks) == 3
    attempt = practice.close(session).attempt
    assert [one.probe.ask for one in attempt.probes] == asks
    assert all(one.skipped and not one.recovered for one in attempt.probes)
    assert (attempt.text, attempt.self_rating) == (THIN, None)


def test_nobody_is_probed_who_wants_no_probes() -> None:
    practice = a_practice(probes=0)
    assert practice.submit(answering(practice)).phase is Phase.RATING


def test_a_probe_answered_in_part_comes_again_after_the_answer_was_taken_back() -> None:
    practice = a_practice()
    session = practice.write(practice.submit(answering(practice)), "I ran")
    again = practice.submit(practice.write(practice.reopen(session), f"{THIN} It was so."))
    assert (again.probe, again.probe_answer) == (session.probe, "I ran")
    assert len(again.probes) == 1


@pytest.mark.parametrize("phase", [one for one in Phase if one is not Phase.DEBRIEF])
def test_every_phase_is_taken_up_where_the_last_save_left_it(phase: Phase) -> None:
    clock = Clock()
    practice = a_practice(clock=clock, store=MemoryStore(shelf := Shelf()))
    session = practice.begin("stuck-project")
    session, _ = practice.hint(session, HintKind.OUTLINE)
    steps = {
        Phase.CLARIFYING: lambda: practice.assume(session, "It was red."),
        Phase.ANSWERING: lambda: practice.write(practice.start_answering(session), THIN),
        Phase.PROBING: lambda: practice.write(practice.submit(session), "I ran."),
        Phase.RATING: lambda: practice.reply(practice.reply(session)),
    }
    for one, step in steps.items():
        if session.phase is phase:
            break
        clock.pass_by(10)
        session = step()
        assert session.phase is one
    clock.pass_by(7)
    practice.save_draft(session)
    clock.pass_by(1000)  # killed: nothing more is saved
    shelf.holders.clear()
    resumed = a_practice(clock=clock, store=MemoryStore(shelf)).resume(session.id)
    assert replace(resumed, clock=session.clock) == session
    assert resumed.seconds(phase, clock.time) == 7
    clock.pass_by(2)
    assert resumed.seconds(phase, clock.time) == 9


# The model answer, and what to do next


def test_the_model_answer_is_read_as_somebodys_own() -> None:
    practice = a_practice()
    reading = practice.model_reading("stuck-project")
    text = QUESTIONS["stuck-project"].model_answer.text
    assert reading.level_of("asking") >= Level.SHOWN
    earning = reading.score_of("asking").earning
    assert earning is not None
    assert "foreman" in earning.quote.of(text)


def test_an_example_of_a_stronger_sentence_is_found_for_what_is_missing() -> None:
    asks, *rest = ASKING.indicators
    hits = ("I asked the warden.", "I asked the porter.")
    signal = replace(ASKING, indicators=(replace(asks, hits=hits), *rest))
    catalogue = Catalogue(questions=QUESTIONS, signals={"asking": signal})
    practice = a_practice(bank=SmallBank(catalogue))
    score = practice.score("stuck-project", THIN).score_of("asking")
    found = practice.stronger("stuck-project", score)
    assert found is not None
    assert found.sentence == "I asked the warden."
    gone = a_practice(bank=SmallBank(Catalogue(questions={}, signals={})))
    assert gone.stronger("stuck-project", score) is None


def test_the_next_question_is_suggested_from_what_was_done() -> None:
    practice = a_practice()
    first = practice.suggestion()
    assert first is not None
    assert first.question.id == "stuck-project"
    practice.close(practice.submit(answering(practice, STRONG)))
    second = practice.suggestion()
    assert second is not None
    assert (second.question.id, second.reason()) == ("own-mistake", "not tried yet")
    assert a_practice(bank=a_bank({})).suggestion() is None
