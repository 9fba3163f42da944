"""Probes are chosen one at a time, by what all that was said until then lacks."""

from dataclasses import replace

import pytest
from small_questions import a_question
from test_stronger_and_hints import ASKING

from mockroom.domain.asks import ASKS, WHY
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.lacks import claimed_change, lacks_of
from mockroom.domain.level import Level
from mockroom.domain.probes import next_probe
from mockroom.domain.probing import Lack, Probe, Probed
from mockroom.domain.question import AuthoredProbe, SignalUse
from mockroom.domain.scoring.scorecard import (
    Delivery,
    Scorecard,
    SectionShare,
    SignalScore,
    Span,
    StarMap,
)
from mockroom.domain.section import Section

GRIT = replace(ASKING, id="grit", name="Grit", probes=("What kept you at it?", "Whom did you ask?"))
WIT = replace(GRIT, id="wit", name="Wit", probes=("What kept you at it?", "And then?"))
QUESTION = replace(
    a_question("stuck"),
    signals=(
        SignalUse(id="asking", here="-"),
        SignalUse(id="grit", here="-", weight=3),
        SignalUse(id="wit", here="-"),
    ),
    probes=(AuthoredProbe(signal="asking", ask="Whom did you ask?"),),
)
CATALOGUE = Catalogue(
    questions={},
    signals={"asking": ASKING, "grit": GRIT, "wit": WIT},
)
STORY = "I asked him and it ran."


def card(
    asking: Level,
    grit: Level,
    wit: Level = Level.STRONG,
    *,
    own: int = 3,
    group: int = 0,
    without: tuple[Section, ...] = (),
    figures: tuple[Span, ...] = (),
) -> Scorecard:
    levels = {"asking": asking, "grit": grit, "wit": wit}
    return Scorecard(
        question="stuck",
        rubric_digest="r",
        signals=tuple(
            SignalScore(signal=id, name=id, level=level, evidence=(), missing=())
            for id, level in levels.items()
        ),
        star=StarMap(
            shares=tuple(
                SectionShare(
                    section=one, present=one not in without, words=9, share=0.2, low=0, high=1
                )
                for one in Section
            ),
            sentences=(),
        ),
        delivery=Delivery(
            words=45, seconds=20, own=own, group=group, others=0,
            hedges=(), fillers=(), repeated=(), figures=figures,
        ),
        overall=50,
        too_short=False,
    )  # fmt: skip


def probe(found: Scorecard, *asked: Probe, text: str = STORY, most: int = 3) -> Probe | None:
    return next_probe(QUESTION, CATALOGUE, found, text, asked, most)


def asked_in_turn(found: Scorecard, text: str = STORY, most: int = 3) -> list[Probe]:
    asked: list[Probe] = []
    while (one := probe(found, *asked, text=text, most=most)) is not None:
        asked.append(one)
    return asked


def test_signals_are_asked_about_weakest_first_then_by_weight_and_each_once() -> None:
    found = asked_in_turn(card(Level.ABSENT, Level.CLAIMED, Level.CLAIMED))
    assert [one.signal for one in found] == ["asking", "grit", "wit"]
    assert [one.ask for one in found[:2]] == ["Whom did you ask?", "What kept you at it?"]


def test_no_ask_comes_twice_even_where_two_signals_share_it() -> None:
    shared = Probe(signal="grit", ask="What kept you at it?", why="-")
    second = probe(card(Level.STRONG, Level.ABSENT, Level.ABSENT), shared)
    assert second is not None
    assert (second.signal, second.ask) == ("wit", "And then?")


def test_between_two_signals_the_story_has_its_turn() -> None:
    found = asked_in_turn(
        card(Level.ABSENT, Level.CLAIMED, without=(Section.RESULT, Section.LEARNING))
    )
    assert [one.lack for one in found] == [Lack.SIGNAL, Lack.RESULT, Lack.SIGNAL]
    assert [one.signal for one in found] == ["asking", None, "grit"]
    assert found[1].ask in ASKS[Lack.RESULT]
    assert found[1].why == WHY[Lack.RESULT]


def test_where_every_signal_is_shown_the_story_goes_first() -> None:
    first = probe(card(Level.SHOWN, Level.STRONG, without=(Section.LEARNING,)))
    assert first is not None
    assert first.lack is Lack.LEARNING


@pytest.mark.parametrize(("most", "count"), [(0, 0), (1, 1), (2, 2), (3, 3), (9, 3)])
def test_there_are_never_more_than_wanted_nor_than_three(most: int, count: int) -> None:
    found = card(Level.ABSENT, Level.ABSENT, Level.ABSENT, without=tuple(Section))
    assert len(asked_in_turn(found, most=most)) == count


def test_where_all_is_strong_nothing_is_asked_whatever_the_story_lacks() -> None:
    assert probe(card(Level.STRONG, Level.STRONG, without=tuple(Section))) is None


def test_where_nothing_is_left_to_ask_nothing_is_asked() -> None:
    found = asked_in_turn(card(Level.CLAIMED, Level.STRONG), most=3)
    assert [one.signal for one in found] == ["asking"]


@pytest.mark.parametrize(
    ("found", "text", "lacks"),
    [
        (card(Level.SHOWN, Level.SHOWN), STORY, ()),
        (card(Level.SHOWN, Level.SHOWN, own=0, group=1), STORY, (Lack.OWN_PART,)),
        (card(Level.SHOWN, Level.SHOWN, own=2, group=7), STORY, ()),
        (card(Level.SHOWN, Level.SHOWN, own=0, group=0), STORY, ()),
        (card(Level.SHOWN, Level.SHOWN), "It got much faster.", (Lack.FIGURE,)),
        (card(Level.SHOWN, Level.SHOWN, figures=(Span(0, 2),)), "It got faster.", ()),
        (
            card(Level.SHOWN, Level.SHOWN, own=1, group=4, without=(Section.RESULT,)),
            "We cut the waste.",
            (Lack.OWN_PART, Lack.RESULT, Lack.FIGURE),
        ),
    ],
)
def test_a_story_lacks_what_it_does_not_tell(
    found: Scorecard, text: str, lacks: tuple[Lack, ...]
) -> None:
    assert lacks_of(found, text) == lacks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Deliveries improved.", "Deliveries improved"),
        (
            "In spring, the queue at the till got shorter than ever.",
            "the till got shorter than ever",
        ),
        ("We delivered.", ""),
        ("I raised it with her, and raised a concern.", ""),
        ("It would be better to wait. I know better.", ""),
    ],
)
def test_a_change_is_claimed_by_words_that_say_so(text: str, said: str) -> None:
    assert said in claimed_change(text)
    assert bool(claimed_change(text)) is bool(said)


def test_a_question_about_a_change_names_the_words_that_claim_it() -> None:
    found = card(Level.SHOWN, Level.SHOWN)
    for n in range(9):
        asked = probe(found, text=f"Note {n}. The queue got shorter. I told her so.")
        assert asked is not None
        assert "“The queue got shorter”" in asked.ask


def test_every_lack_of_a_story_has_wordings_and_a_reason_and_asks_alike_for_the_same_text() -> None:
    assert set(ASKS) == set(WHY) == set(Lack) - {Lack.SIGNAL}
    assert all(2 <= len(set(ways)) <= 3 for ways in ASKS.values())
    found = card(Level.SHOWN, Level.SHOWN, without=(Section.RESULT,))
    assert probe(found) == probe(found)
    texts = [f"{STORY} {n}" for n in range(20)]
    asks = {one.ask for text in texts if (one := probe(found, text=text))}
    assert asks == set(ASKS[Lack.RESULT])


def test_what_an_answer_to_a_probe_recovered_is_told_by_signal() -> None:
    kept = Probed(
        probe=Probe(ask="Why?", why="-"),
        answer="Because.",
        before={"a": Level.CLAIMED, "b": Level.SHOWN},
        after={"a": Level.STRONG, "b": Level.SHOWN, "c": Level.SHOWN},
    )
    assert kept.recovered == {"a": (Level.CLAIMED, Level.STRONG)}
    assert not kept.skipped
    assert replace(kept, answer=" ").skipped
