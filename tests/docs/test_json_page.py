"""The page on JSON names every key that is printed, and no other."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mockroom.cli import main
from mockroom.domain.level import Level
from mockroom.domain.scoring.levels import Rule
from mockroom.domain.scoring.scorecard import Reason, Verdict
from mockroom.domain.signal import IndicatorKind
from mockroom.practice import default_practice
from mockroom.settings import load_settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/json.md").read_text(encoding="utf-8")
ANSWER = ROOT / "docs/examples/answer.txt"
QUESTION = "deadlock-influence"
TABLE = re.compile(r"^\| key \|.*?(?=\n\n|\Z)", re.M | re.S)
ROW = re.compile(r"^\| `(?P<key>[^`]+)` \|", re.M)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    env = {"MOCKROOM_DATA": str(tmp_path / "data"), "MOCKROOM_CONFIG": str(tmp_path / "config")}
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    return env


def keys(value: Any, above: str = "") -> Iterator[str]:
    """Every key in a JSON value with the way to it: "signals[].id"."""
    if isinstance(value, dict):
        for name, inner in value.items():
            way = f"{above}.{name}" if above else name
            yield way
            yield from keys(inner, way)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, f"{above}[]")


def described(number: int) -> set[str]:
    """The keys in one of the page's tables, counted from the top."""
    return set(ROW.findall(TABLE.findall(PAGE)[number]))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(arguments) == 0
    return json.loads(capsys.readouterr().out)


def test_every_key_of_a_scorecard_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    card = printed(capsys, "score", QUESTION, str(ANSWER), "--json")

    assert set(keys(card)) == described(0)


def test_the_scorecard_shown_has_the_keys_of_a_real_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = json.loads(re.findall(r"^```json\n(.*?)^```$", PAGE, re.M | re.S)[0])
    card = printed(capsys, "score", QUESTION, str(ANSWER), "--json")

    assert set(keys(shown)) == set(keys(card))
    assert shown["format"] == card["format"]
    assert shown["star"].keys() == card["star"].keys()
    known = {signal["id"]: signal["name"] for signal in card["signals"]}
    assert all(known[one["id"]] == one["name"] for one in shown["signals"])


def test_places_slice_the_answer_to_words_of_the_quote(capsys: pytest.CaptureFixture[str]) -> None:
    text = ANSWER.read_text(encoding="utf-8")
    shown = json.loads(re.findall(r"^```json\n(.*?)^```$", PAGE, re.M | re.S)[0])
    real = printed(capsys, "score", QUESTION, str(ANSWER), "--json")

    for card in (shown, real):
        evidence = [one for signal in card["signals"] for one in signal["evidence"]]
        assert evidence
        for one in evidence:
            assert text[one["start"] : one["end"]] in one["quote"]
            assert one["quote"] in text
            for cue in filter(None, [one["cue"]]):
                assert text[cue["start"] : cue["end"]] == cue["word"]


def test_every_key_of_an_explanation_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    card = printed(capsys, "score", QUESTION, str(ANSWER), "--explain", "--json")

    assert set(keys(card)) - described(0) == described(7)


def test_every_word_that_a_key_can_hold_is_told() -> None:
    told = set(re.findall(r"(?<!`)`([^`\n]+)`(?!`)", PAGE))

    for words in (Reason, Verdict, IndicatorKind, Rule):
        assert {word.value for word in words} <= told


def test_the_line_shown_for_many_answers_can_be_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = re.findall(r"^```json\n(.*?)^```$", PAGE, re.M | re.S)[1]
    (tmp_path / "answers.jsonl").write_text(line, encoding="utf-8")

    scored = printed(capsys, "score", "--jsonl", str(tmp_path / "answers.jsonl"))

    assert scored.pop("id") == json.loads(line)["id"]
    assert set(scored) == {key for key in described(0) if "." not in key}


def test_every_key_of_the_lists_is_described(
    own_folders: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    practice = default_practice(load_settings(own_folders))
    session = practice.start_answering(practice.begin(QUESTION))
    session = practice.write(session, ANSWER.read_text(encoding="utf-8"))
    attempt = practice.close(practice.submit(session)).attempt
    score = attempt.scorecard.signals[0]
    other = Level.ABSENT if score.level else Level.STRONG
    practice.dispute(attempt, score.signal, other, "I see it otherwise.")

    lists = (
        *(("questions",), ("signals",), ("history",), ("history", "--disputed")),
        *(("tracks",), ("lenses",)),
    )
    for number, command in enumerate(lists, 1):
        assert set(keys(printed(capsys, *command, "--json"))) == described(number)
