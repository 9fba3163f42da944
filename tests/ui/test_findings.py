"""From a scorecard to marks, words and bars: all of it pure."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from room_world import BANK, QUESTION, STORY

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_rubric
from mockroom.domain.scoring.scorecard import Reason, Scorecard, SectionShare, StarMap
from mockroom.domain.section import Section
from mockroom.ui.theme import DRAWN, LETTERED
from mockroom.ui.widgets import wording
from mockroom.ui.widgets.findings import Detail, findings
from mockroom.ui.widgets.looks import disjoint, marks_of, part_of
from mockroom.ui.widgets.marks import LOOKS, Mark
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.star_meter import meter, remark, table

CATALOGUE: Catalogue = BANK.catalogue
RUBRIC = compile_rubric(QUESTION, CATALOGUE)


def _card(text: str) -> Scorecard:
    return score(text, RUBRIC)


def _looks(text: str, focus: str | None = None) -> dict[str, str]:
    return {text[m.start : m.end]: m.look for m in marks_of(_card(text), focus)}


def test_the_story_of_these_tests_has_the_levels_they_rely_on() -> None:
    card = _card(STORY)
    assert {one.signal: one.level for one in card.signals} == {
        "ownership": Level.STRONG,
        "influence": Level.SHOWN,
        "conflict": Level.SHOWN,
        "mentorship": Level.ABSENT,
        "results": Level.STRONG,
        "strategy": Level.ABSENT,
    }


def test_evidence_looks_as_strong_as_its_signal() -> None:
    looks = _looks(STORY)
    assert looks["asked both foremen"] == "strong"
    assert looks["convinced the director"] == "shown"


def test_what_a_word_held_back_is_dim_and_the_word_is_marked() -> None:
    looks = _looks(STORY)
    assert looks["train the foremen"] == "held-back"
    assert looks["would"] == "cue"


def test_a_signal_in_focus_lights_its_evidence_and_fades_the_rest() -> None:
    looks = _looks(STORY, "influence")
    assert looks.pop("convinced the director") == "shown"
    assert set(looks.values()) == {"faded"}


def test_repeats_show_only_when_their_signal_is_in_focus() -> None:
    assert "ran a small trial" not in _looks(STORY)
    assert _looks(STORY, "ownership")["ran a small trial"] == "held-back"


def test_what_was_set_aside_is_left_alone_where_the_signal_is_shown_anyway() -> None:
    text = f"{STORY} I would train the foremen. I trained the foremen myself."
    assert "cue" not in _looks(text).values()
    assert "cue" in _looks(text, "mentorship").values()


def test_no_two_marks_lie_over_each_other_and_the_more_telling_look_is_seen() -> None:
    marks = [
        Mark(0, 20, "held-back"),
        Mark(5, 10, "strong"),
        Mark(6, 8, "cue"),
        Mark(15, 25, "shown"),
        Mark(30, 35, "shown"),
        Mark(35, 40, "shown"),
    ]
    assert disjoint(marks) == (
        Mark(0, 5, "held-back"),
        Mark(5, 6, "strong"),
        Mark(6, 8, "cue"),
        Mark(8, 10, "strong"),
        Mark(10, 15, "held-back"),
        Mark(15, 25, "shown"),
        Mark(30, 40, "shown"),
    )


@given(
    st.lists(
        st.builds(
            lambda start, length, look: Mark(start, start + length, look),
            st.integers(0, 60),
            st.integers(1, 20),
            st.sampled_from(LOOKS),
        )
    )
)
def test_disjoint_marks_cover_the_same_words(marks: list[Mark]) -> None:
    runs = disjoint(marks)
    assert all(one.end <= other.start for one, other in pairwise(runs))
    covered = {at for mark in marks for at in range(mark.start, mark.end)}
    assert {at for run in runs for at in range(run.start, run.end)} == covered


def test_marks_of_a_part_count_from_its_start_and_nothing_crosses_the_border() -> None:
    marks = [Mark(0, 4, "shown"), Mark(8, 12, "shown"), Mark(10, 14, "cue")]
    assert part_of(marks, 10, 20) == (Mark(0, 4, "cue"),)


def _said(signal: str, detail: Detail, text: str = STORY) -> str:
    return findings(Reading(text, _card(text)), signal, detail, DRAWN).plain


def test_beside_the_answer_stands_the_quote_that_earned_the_level() -> None:
    assert _said("influence", Detail.BRIEF) == '"convinced the director"'


def test_beside_the_answer_stands_the_word_that_held_a_signal_back() -> None:
    told = 'held back by "would"\nwould happen, did not yet'
    assert _said("mentorship", Detail.BRIEF) == told


def test_a_signal_without_any_hit_says_nothing_beside_the_answer() -> None:
    assert _said("strategy", Detail.BRIEF) == ""


def test_the_debrief_tells_what_each_quote_shows_and_what_lacks() -> None:
    assert _said("influence", Detail.FULL).split("\n") == [
        '"I convinced the director with those figures"',
        "wins somebody over",
        "not found: tells what changed their mind",
    ]


def test_the_debrief_tells_why_something_was_not_counted() -> None:
    said = _said("mentorship", Detail.FULL)
    assert '"and I would train the foremen again"' in said
    assert 'held back by "would" – would happen, did not yet' in said
    assert "looked for: teaches somebody" in said


def test_every_reason_has_its_words() -> None:
    assert all(wording.reason_words(reason) for reason in Reason)


def test_a_quote_too_long_for_its_place_begins_with_the_deed() -> None:
    text = (
        "In spring I planned with every one of the many people who had anything at all to do with"
        " it for the years to come."
    )
    reading = Reading(text, _card(text))
    evidence = reading.card.score_of("strategy").evidence[0]
    assert reading.quote(evidence, 40) == "planned with every one of the many…"


def test_one_sentence_that_failed_twice_is_quoted_once() -> None:
    text = f"{STORY} We would train the foremen and mentor them."
    said = _said("mentorship", Detail.FULL, text)
    quotes = [row for row in said.split("\n") if row.startswith('"')]
    assert len(quotes) == len(set(quotes))


def _star(*shares: float) -> StarMap:
    return StarMap(
        shares=tuple(
            SectionShare(section=s, present=x > 0, words=9, share=x, low=0.1, high=0.5)
            for s, x in zip(Section, shares, strict=True)
        ),
        sentences=(),
    )


@pytest.mark.parametrize("width", [20, 24, 31, 32, 34, 60])
@pytest.mark.parametrize(
    "shares", [(0.2, 0.1, 0.5, 0.2, 0.0), (1.0, 0, 0, 0, 0), (0, 0, 0, 0, 0), (0.2,) * 5]
)
def test_the_meter_fits_its_line_and_shows_all_five(width: int, shares: tuple[float, ...]) -> None:
    shown = meter(_star(*shares), width, DRAWN).plain
    assert len(shown) <= width
    assert [letter for letter in shown if letter.isalpha()] == list("STARL")


def test_a_section_that_is_there_has_a_bar_however_small() -> None:
    shown = meter(_star(0.01, 0.01, 0.96, 0.01, 0.01), 24, DRAWN).plain
    assert [len(part) - 1 for part in shown.split(" ")] == [1, 1, 11, 1, 1]


def test_without_drawn_glyphs_the_meter_is_ascii() -> None:
    assert meter(_star(0.2, 0.1, 0.5, 0.2, 0.0), 34, LETTERED).plain.isascii()


def test_the_table_says_what_is_missing_short_or_long() -> None:
    star = _star(0.6, 0.05, 0.3, 0.0, 0.2)
    assert [remark(one) for one in star.shares] == ["long", "short", "", "missing", ""]
    rows = table(star, 36, DRAWN).plain.split("\n")
    assert len(rows) == 5
    assert max(map(len, rows)) <= 36
    assert rows[0].startswith("Situation")
    assert rows[0].endswith("60%  long")
    assert rows[3].rstrip().endswith("missing")


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "00:00"), (161.9, "02:41"), (3600, "60:00"), (-3, "00:00")]
)
def test_times_read_as_minutes_and_seconds(seconds: float, said: str) -> None:
    assert wording.clock(seconds) == said


def test_a_section_without_a_sentence_of_its_own_has_no_bar() -> None:
    shares = tuple(
        SectionShare(
            section=one,
            present=True,
            words=0,
            share=0.0 if number == 1 else 0.25,
            low=0.1,
            high=0.5,
        )
        for number, one in enumerate(Section)
    )
    rows = table(StarMap(shares=shares, sentences=()), 36, DRAWN).plain.split("\n")
    assert rows[1] == "Task      ·  named in passing"
    assert all(DRAWN.bar in row for row in rows if not row.startswith("Task"))


def test_no_bar_stands_beside_nothing_and_an_own_section_may_be_unheard() -> None:
    star = _star(0.5, 0.1, 0.397, 0.003, 0.0)
    rows = table(star, 36, DRAWN, read=_star(0.5, 0.0, 0.5, 0.0, 0.0)).plain.split("\n")
    assert DRAWN.bar not in rows[3]
    assert rows[3].endswith("a few words")
    assert rows[1].endswith("10%  unheard")
    assert max(map(len, rows)) <= 36
    assert meter(star, 40, DRAWN).plain.endswith(f"R {DRAWN.nothing}  L {DRAWN.nothing}")
