"""The shipped tracks draw what they say they are for."""

from shipped import catalogue

from mockroom.domain.question import Question, Seniority


def drawn(track: str) -> dict[str, list[Question]]:
    """The questions that each section of a track may ask."""
    bank = catalogue().questions
    return {
        one.title: [bank[name] for name in one.questions]
        or [question for question in bank.values() if one.draw and one.draw.fits(question)]
        for one in catalogue().tracks[track].sections
    }


def levels(track: str, section: str) -> set[Seniority]:
    return {question.level for question in drawn(track)[section]}


def test_somebody_who_has_not_done_this_before_is_asked_what_juniors_and_mid_levels_are() -> None:
    for section, found in drawn("first-mock").items():
        assert found
        assert levels("first-mock", section) <= {Seniority.JUNIOR, Seniority.MID}
    assert len(drawn("first-mock")["Getting work done"]) >= 3


def test_who_leads_people_is_asked_about_that() -> None:
    assert levels("manager-round", "Answering for what went wrong") == {Seniority.MANAGER}
    assert Seniority.JUNIOR not in levels("manager-round", "Growing people")
    assert Seniority.JUNIOR not in levels("manager-round", "Between teams")


def test_a_senior_loop_asks_nothing_else_than_senior_questions() -> None:
    for section in drawn("senior-loop"):
        assert levels("senior-loop", section) == {Seniority.SENIOR}


def test_somebody_who_struggles_is_not_the_candidate() -> None:
    found = {one.id for one in drawn("people-and-conflict")["Somebody who struggles"]}
    assert len(found) >= 2
    assert "being-coached" not in found
