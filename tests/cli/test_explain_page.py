"""`mockroom score --explain`: the page and the data."""

import json
from pathlib import Path

import pytest
from cli_world import QUESTION, Run, sentence

from mockroom.domain.level import Level
from mockroom.domain.scoring.levels import Rule
from mockroom.ui.widgets.wording import rule_words

TEXT = (
    "Two depots had argued for a month about the cold store, and nobody owned the plan. I asked"
    " both foremen to sit down with me. I would have written down what each of them"
    " could not give up."
)


@pytest.fixture(autouse=True)
def answer(data: Path) -> None:
    Path("answer.txt").write_text(TEXT)


def test_every_hit_is_quoted_with_its_words_marked_and_its_pattern(run: Run) -> None:
    said = run("score", "--explain", QUESTION, "answer.txt")
    why = json.loads(run("score", "--explain", "--json", QUESTION, "answer.txt").out)
    assert said.code == 0
    assert said.out.count("        pattern: ") == sum(
        len(indicator["hits"]) for one in why["explanation"] for indicator in one["indicators"]
    )
    flat = " ".join(said.out.split())
    for one in why["explanation"]:
        assert f"because {one['why']}" in flat
        for indicator in one["indicators"]:
            for hit in indicator["hits"]:
                assert f"“{hit['marked']}”" in flat
                assert hit["marked"].replace("[", "").replace("]", "") == hit["quote"]
                words = [TEXT[part["start"] : part["end"]] for part in hit["parts"]]
                assert all(f"[{word}]" in hit["marked"] for word in words)


def test_the_data_is_the_scorecard_and_more(run: Run) -> None:
    plain = json.loads(run("score", "--json", QUESTION, "answer.txt").out)
    why = json.loads(run("score", "--explain", "--json", QUESTION, "answer.txt").out)
    explanation = why.pop("explanation")
    assert why == plain
    assert [one["level"] for one in explanation] == [one["level"] for one in plain["signals"]]
    for one, signal in zip(explanation, plain["signals"], strict=True):
        hits = [hit for indicator in one["indicators"] for hit in indicator["hits"]]
        assert sum(hit["listed"] for hit in hits) == len(signal["evidence"])


def test_every_rule_has_words_of_its_own() -> None:
    assert len({rule_words(rule) for rule in Rule}) == len(Rule)
    assert {rule.level for rule in Rule} == set(Level)


def test_many_answers_are_not_explained(run: Run) -> None:
    said = run("score", "--explain", "--jsonl", "x.jsonl")
    assert said.code == 2
    assert "--explain takes one answer" in sentence(said)


def test_what_a_terminal_would_obey_is_not_printed(run: Run) -> None:
    Path("answer.txt").write_text("I asked \x1b[31mboth\u202e foremen to sit down with me.\n" * 2)
    said = run("score", "--explain", QUESTION, "answer.txt")
    assert not {"\x1b", "\u202e"} & set(said.out)
