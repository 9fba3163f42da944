"""The matcher against the plainest way to do the same: try every run at every token."""

from collections.abc import Iterator, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.scoring import states
from mockroom.domain.scoring.figures import Figure, find_figures
from mockroom.domain.scoring.inflection import forms
from mockroom.domain.scoring.matcher import LIGHT, MOST_SKIPPED, Matcher, Place
from mockroom.domain.scoring.notation import (
    AnyWord,
    Exact,
    FigureName,
    Item,
    Prefix,
    Run,
    SetName,
    Slot,
    Word,
    parse,
)
from mockroom.domain.scoring.text import Token, read

SETS = {
    "person": ("driver", "head of _", "@lead"),
    "lead": ("lead", "@person 's lead", "my own lead"),
    "wait": ("<duration>", "wait <duration> for @person", "as long as =it takes"),
    "all": ("@person", "@wait", "plan*"),
}
SLOTS = (
    "ask|ask @person|ask _ why",
    "@person|@wait @person",
    "@all",
    "cut|=cut|number|<number>|<change>",
    "not all of them|it|@lead|take over the plan",
    "prioriti*|organise|@person and @person|_ _ why",
)


def slot(*alternatives: str) -> Slot:
    return tuple(run for text in alternatives for run in parse(text).slots[0])


class Plain:
    """Says where slots are, one run and one token after the other."""

    def __init__(self, tokens: Sequence[Token], figures: Sequence[Figure]) -> None:
        self.tokens, self.figures = tokens, figures
        self.sets = {name: slot(*words) for name, words in SETS.items()}

    def places(self, sought: Slot) -> list[Place]:
        longest: dict[int, int] = {}
        for start in range(len(self.tokens)):
            ends = [end for run in sought for end in self.ends(run, start)]
            if ends:
                longest[start] = max(ends)
        return sorted(longest.items())

    def ends(self, run: Run, i: int, inside: tuple[tuple[str, int], ...] = ()) -> Iterator[int]:
        for after in self.after(run[0], i, inside):
            rest = run[1:]
            if not rest:
                yield after
            else:
                for start in self.starts(after):
                    yield from self.ends(rest, start)

    def starts(self, i: int) -> Iterator[int]:
        """Where a run may go on, light words left out."""
        for skipped in range(MOST_SKIPPED + 1):
            here = i + skipped
            if here >= len(self.tokens) or set(self.tokens[here].gap) & set(",;:()–—"):
                return
            yield here
            if self.tokens[here].norm not in LIGHT:
                return

    def after(self, item: Item, i: int, inside: tuple[tuple[str, int], ...]) -> set[int]:
        word = self.tokens[i].norm
        match item:
            case Word():
                return {i + 1} if word in forms(item.word) else set()
            case Exact():
                return {i + 1} if word == item.word else set()
            case Prefix():
                return {i + 1} if word.startswith(item.stem) else set()
            case AnyWord():
                return {i + 1}
            case FigureName():
                return {f.last for f in self.figures if f.first == i and f.kind is item.kind}
            case SetName():
                here = (item.name, i)
                runs = self.sets[item.name] if here not in inside else ()
                return {end for run in runs for end in self.ends(run, i, (*inside, here))}


MATCHER = Matcher([slot(one) for one in SLOTS], {n: slot(*words) for n, words in SETS.items()})
WORDS = st.sampled_from(
    "ask asked the driver lead my own 's head of sales why three weeks waited for it all takes as "
    "long cut cutting number 12 from to prioritised organised organizing planets plan not them "
    "take took over and , ; 35%".split()
)


def places(matcher: Matcher, text: str) -> Mapping[int, list[Place]]:
    tokens = read(text).tokens
    figures = find_figures(tokens, 0, len(tokens))
    return matcher.find(tokens, 0, len(tokens), figures)


def plainly(text: str) -> Mapping[int, list[Place]]:
    tokens = read(text).tokens
    plain = Plain(tokens, find_figures(tokens, 0, len(tokens)))
    found = {number: plain.places(slot(one)) for number, one in enumerate(SLOTS)}
    return {number: at for number, at in found.items() if at}


@given(st.lists(WORDS, max_size=16).map(" ".join))
def test_every_slot_is_found_where_trying_everything_finds_it(text: str) -> None:
    assert places(MATCHER, text) == plainly(text)


@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=4))
def test_a_matcher_that_forgets_finds_the_same(texts: list[str]) -> None:
    forgetful = Matcher([slot(one) for one in SLOTS], {n: slot(*w) for n, w in SETS.items()})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(states, "MOST_REMEMBERED", 3)
        assert [places(forgetful, text) for text in texts] == [plainly(text) for text in texts]


def test_what_a_matcher_remembers_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "MOST_REMEMBERED", 100)
    matcher = Matcher([slot("ask|_ why")], {})
    most = 0
    for number in range(2_000):
        places(matcher, f"word{number} why x{number}")
        most = max(most, matcher.remembered)
    assert 0 < most < 200
