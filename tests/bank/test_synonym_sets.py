"""Sets that include sets: as deep and as many as the scorer can follow, and no more."""

from pathlib import Path

import pytest
from good_content import write
from hypothesis import given
from hypothesis import strategies as st

from mockroom.bank.files import Kind
from mockroom.bank.links import Names
from mockroom.bank.load import load
from mockroom.bank.patterns import SetUse, Written
from mockroom.bank.sets import MAX_DEPTH, SetDraft, Settling
from mockroom.domain.signal import SynonymSet


def _settle(inclusions: dict[str, list[str]]) -> tuple[set[str], list[str]]:
    """The sets that can be used, and what is said of the others."""
    drafts = [
        SetDraft(
            SynonymSet(id=name, meaning=name, words=("word", *(f"@{one}" for one in inner))),
            Path(f"{name}.toml"),
            tuple(SetUse(one, Written((), f"@{one}", {}), 0) for one in inner),
        )
        for name, inner in inclusions.items()
    ]
    settling = Settling(drafts, Names(Kind.LEXICON))
    told = [problem.found for problem in settling.run()]
    return set(settling.sets), told


def test_a_chain_as_deep_as_allowed_is_taken_and_one_deeper_is_not() -> None:
    chain = {f"s{n}": [f"s{n - 1}"] if n else [] for n in range(MAX_DEPTH + 2)}

    usable, told = _settle(chain)

    assert usable == {f"s{n}" for n in range(MAX_DEPTH + 1)}
    assert told == ["This set includes too many others."]


def test_sets_that_multiply_are_refused_before_they_are_followed() -> None:
    layers = {
        f"l{layer}-{n}": [f"l{layer - 1}-{m}" for m in range(25)] if layer else []
        for layer in range(8)
        for n in range(25)
    }

    usable, told = _settle(layers)

    assert len(usable) == 75  # 25 * (1 + 25) inclusions is the last layer within the limit
    assert "This set includes too many others." in told


def test_each_circle_is_told_once_and_what_leads_into_it_is_left_out_too() -> None:
    usable, told = _settle(
        {"aa": ["bb"], "bb": ["cc"], "cc": ["bb"], "dd": ["ee", "dd"], "ee": [], "ff": ["ee"]}
    )

    assert usable == {"ee", "ff"}
    assert [one for one in told if "circle" in one] == [
        "These sets go round in a circle: @bb includes @cc includes @bb.",
        "These sets go round in a circle: @dd includes @dd.",
    ]
    assert [one for one in told if "circle" not in one] == [
        'The synonym set "bb" is left out, because bb.toml has problems.'
    ]


@given(
    st.dictionaries(
        st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefghxy"), max_size=4)
    )
)
def test_what_is_taken_leads_nowhere_else_and_what_is_not_has_a_reason(
    inclusions: dict[str, list[str]],
) -> None:
    usable, told = _settle(inclusions)

    assert all(set(inclusions[name]) <= usable for name in usable)
    assert bool(told) == (usable != set(inclusions))


def _reaches_itself(name: str, inclusions: dict[str, list[str]]) -> bool:
    reached, ahead = set(), list(inclusions.get(name, ()))
    while ahead:
        one = ahead.pop()
        if one not in reached:
            reached.add(one)
            ahead += inclusions.get(one, ())
    return name in reached


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), max_size=3))
)
def test_no_set_that_comes_back_to_itself_is_taken(inclusions: dict[str, list[str]]) -> None:
    usable, _ = _settle(inclusions)

    assert not [name for name in usable if _reaches_itself(name, inclusions)]


@pytest.mark.parametrize("words", [["word", "@Big"], ["word", "ask @nobody-knows"]])
def test_a_bad_word_is_told_with_its_place(words: list[str], tmp_path: Path) -> None:
    sets = [{"id": "small", "meaning": "a set", "words": words}]
    write(tmp_path, "lexicon/words.toml", {"sets": sets})

    (problem,) = load([tmp_path]).problems

    assert problem.key == "sets.small.words[2]"
    assert problem.excerpt is not None
    assert problem.excerpt.text[problem.excerpt.column] == "@"


def test_very_many_unknown_sets_are_told_in_part(tmp_path: Path) -> None:
    sets = [
        {"id": f"set-{n}", "meaning": "a set", "words": [f"@gone-{n}-{m}" for m in range(10)]}
        for n in range(60)
    ]
    write(tmp_path, "lexicon/words.toml", {"sets": sets})

    problems = load([tmp_path]).problems

    assert len(problems) == 251
    assert problems[-1].found == "This file has more than 250 problems."
