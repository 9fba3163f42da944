"""What is chosen, ticked, levelled or placed is judged by what the bank's authors wrote."""

import pytest
from drill_bank import BANK, CARDS, SCORING, outcome

from mockroom.domain.drill import Chosen, KnownStory, Labelled, Levels, Ticked, Written
from mockroom.domain.drilling.judging import judge
from mockroom.domain.drilling.pick import find
from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked, Mark, Outcome
from mockroom.domain.review import Grade
from mockroom.domain.section import Section

ASKS = "recall/mill/clarifying"
TOLD = "interviewer/mill/mill-told"
THIN = "interviewer/mill/only-asked"
STORY = "pick/mill/story"
ABSENT, CLAIMED, SHOWN, STRONG = Level


def marks(found: Outcome) -> dict[str, Mark]:
    return {one.what: one.mark for one in found.checked}


@pytest.mark.parametrize(
    ("ticked", "grade", "because"),
    [
        ({"asking", "counting"}, Grade.GOOD, "2 of 2 found."),
        ({"asking"}, Grade.HARD, "1 of 2 found."),
        ({"asking", "baking"}, Grade.HARD, "1 of 2 found, 1 that it does not listen for."),
        ({"mending", "baking"}, Grade.AGAIN, "0 of 2 found, 2 that it does not listen for."),
        (set(), Grade.AGAIN, "Nothing was answered."),
    ],
)
def test_ticked_signals_are_those_that_the_question_listens_for(
    ticked: set[str], grade: Grade, because: str
) -> None:
    found = outcome("recall/mill/signals", Ticked(frozenset(ticked)))
    assert (found.suggested, found.because) == (grade, because)
    assert found.back == "Asking and Counting"


def test_what_was_ticked_wrongly_and_what_was_missed_are_told_apart() -> None:
    found = outcome("recall/mill/signals", Ticked(frozenset({"asking", "baking"})))
    assert marks(found) == {
        "Asking": Mark.RIGHT, "Counting": Mark.MISSED, "Baking": Mark.WRONG,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("chosen", "mark", "grade"),
    [
        ("asking", Mark.RIGHT, Grade.GOOD),
        ("baking", Mark.WRONG, Grade.AGAIN),
        ("", Mark.MISSED, Grade.AGAIN),
    ],
)
def test_a_meaning_is_the_right_one_or_another(chosen: str, mark: Mark, grade: Grade) -> None:
    found = outcome("recall/asking/meaning", Chosen(chosen))
    assert (found.checked[0].mark, found.suggested) == (mark, grade)
    assert found.checked[0].right == "Asking before acting."


@pytest.mark.parametrize(
    ("lines", "grade", "told"),
    [
        (["How big?", "How recent?", "May it be a failure?", "Whose was it?"], Grade.EASY, 4),
        (["How big?", "How recent?", "May it be a failure?"], Grade.GOOD, 3),
        (["How big?", "How large?", "Do you like soup?"], Grade.HARD, 1),
        (["Do you like soup?"], Grade.AGAIN, 0),
    ],
)
def test_clarifying_questions_are_recognised_as_the_room_does(
    lines: list[str], grade: Grade, told: int
) -> None:
    found = outcome(ASKS, Written("\n\n".join(lines)))
    assert (found.suggested, found.because) == (
        grade, f"{told} of the 4 listed were recognised.",
    )  # fmt: skip


def test_a_clarifying_question_that_is_not_listed_is_not_called_wrong() -> None:
    found = outcome(ASKS, Written("How big?\nDo you like soup?"))
    assert marks(found)["Do you like soup?"] is Mark.NEAR
    assert found.checked[0] == Checked(
        mark=Mark.RIGHT, what="How large should it have been?", yours="How big?"
    )
    assert outcome(ASKS, Written("\n ")).because == "Nothing was answered."


def placed(slips: int) -> Labelled:
    """The right sections with some of them wrong."""
    right = [one.section for one in CARDS["sections/mill/1"].material.placed]
    wrong = {one: Section.ACTION if one is not Section.ACTION else Section.TASK for one in Section}
    return Labelled(tuple(wrong[one] if n < slips else one for n, one in enumerate(right)))


@pytest.mark.parametrize(
    ("slips", "grade"), [(0, Grade.GOOD), (1, Grade.HARD), (2, Grade.HARD), (3, Grade.AGAIN)]
)
def test_sentences_belong_where_their_author_put_them(slips: int, grade: Grade) -> None:
    found = outcome("sections/mill/1", placed(slips))
    assert (found.suggested, found.because) == (grade, f"{5 - slips} of 5 are right.")
    assert found.back.count("\n") == 4


def test_a_sentence_without_a_section_is_missed_and_one_too_many_is_nothing() -> None:
    right = placed(0).sections
    found = outcome("sections/mill/1", Labelled((None, *right[1:4])))
    assert [one.mark for one in found.checked] == [
        Mark.MISSED, Mark.RIGHT, Mark.RIGHT, Mark.RIGHT, Mark.MISSED,
    ]  # fmt: skip
    assert outcome("sections/mill/1", Labelled((*right, Section.TASK))).suggested is Grade.GOOD
    assert outcome("sections/mill/1", Labelled(())).because == "Nothing was answered."


@pytest.mark.parametrize(
    ("levels", "probe", "grade", "because"),
    [
        ({"asking": STRONG, "counting": ABSENT}, "counting", Grade.EASY,
         "2 of 2 levels are right, and the follow-up is the one the room asks."),
        ({"asking": STRONG, "counting": ABSENT}, "asking", Grade.GOOD,
         "2 of 2 levels are right, and the follow-up is about what is shown better than the rest."),
        ({"asking": STRONG, "counting": STRONG}, "counting", Grade.HARD,
         "1 of 2 levels are right, and the follow-up is the one the room asks."),
        ({"asking": STRONG}, "", Grade.HARD,
         "1 of 2 levels are right, and the follow-up is missing."),
        ({}, "", Grade.AGAIN, "Nothing was answered."),
    ],
)  # fmt: skip
def test_the_interviewer_is_held_to_the_rubric_and_to_what_the_room_would_ask(
    levels: dict[str, Level], probe: str, grade: Grade, because: str
) -> None:
    found = outcome(THIN, Levels(levels, probe))
    assert (found.suggested, found.because) == (grade, because)


def test_a_level_beside_the_right_one_is_near_and_the_words_are_shown() -> None:
    found = outcome(THIN, Levels({"asking": SHOWN, "counting": STRONG}, "counting"))
    asking, counting, probe = found.checked
    assert asking == Checked(
        mark=Mark.NEAR, what="Asking", yours="shown", right="strong",
        why="“I asked the foreman”",
    )  # fmt: skip
    assert counting.mark is Mark.WRONG
    assert (probe.right, probe.why) == (
        "What came of the counting?", "Counting: nothing in the answer pointed to it yet.",
    )  # fmt: skip


def test_two_levels_can_be_right_for_the_same_answer() -> None:
    for level in (SHOWN, STRONG):
        found = outcome(TOLD, Levels({"counting": level}, "counting"))
        assert found.checked[1].mark is Mark.RIGHT
        assert found.checked[1].right == "shown or strong"


def test_where_two_levels_are_right_the_one_that_other_drills_have_is_told() -> None:
    kept = outcome("compress/mill/120", Written("I asked the foreman."))
    assert [one.right for one in kept.checked] == ["strong", "shown"]
    told = outcome(TOLD, Levels({"asking": STRONG, "counting": STRONG}, "counting"))
    why = "The rubric reads it as shown; shown or strong is right here. "
    assert told.checked[1].why.startswith(why)
    same = outcome(TOLD, Levels({"asking": STRONG, "counting": SHOWN}, "counting"))
    assert "rubric" not in same.checked[0].why + same.checked[1].why


def test_a_question_that_left_the_bank_takes_the_follow_up_along_and_nothing_else() -> None:
    bank = type(BANK)(signals=BANK.signals)
    found = judge(CARDS[THIN], Levels({"asking": STRONG, "counting": ABSENT}), bank, SCORING)
    assert (found.suggested, found.because) == (Grade.EASY, "2 of 2 levels are right.")


FLOOD = KnownStory("The flooded cellar", ("asking", "counting"))
PARCEL = KnownStory("Lost parcel", ("counting",))
BLANK = KnownStory("My first shift")


@pytest.mark.parametrize(
    ("named", "grade", "because"),
    [
        ("the flooded cellar, in May", Grade.EASY,
         "“The flooded cellar” has shown 2 of 2: Asking and Counting."),
        ("lost parcels", Grade.HARD, "“Lost parcel” has shown 1 of 2: Counting."),
        ("my first shift", None, "“my first shift” has shown no signal yet, so only you can tell."),
        ("a dog", None, "“a dog” is not among your stories, so only you can tell."),
        (" ", Grade.AGAIN, "Nothing was answered."),
    ],
)  # fmt: skip
def test_a_story_is_judged_by_what_it_is_known_to_carry(
    named: str, grade: Grade | None, because: str
) -> None:
    found = outcome(STORY, Written(named), stories=(FLOOD, PARCEL, BLANK))
    assert (found.suggested, found.because) == (grade, because)


def test_a_story_that_carries_nothing_of_the_question_comes_again() -> None:
    found = outcome(STORY, Written("cake"), stories=(KnownStory("Cake", ("baking",)),))
    assert found.suggested is Grade.AGAIN
    assert found.because == "“Cake” has shown 0 of 2: none."


def test_a_story_is_found_by_a_part_of_its_name() -> None:
    assert find("cellar flooded", (PARCEL, FLOOD)) == FLOOD
    assert find("parcel", ()) is None
