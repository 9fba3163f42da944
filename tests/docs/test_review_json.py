"""The page on JSON names every key of exports, rescoring, comparisons and stories."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from test_json_page import ANSWER, PAGE, QUESTION, ROW, keys, own_folders, printed

from mockroom.domain.level import Level
from mockroom.domain.rescored import Fate
from mockroom.practice import Practice, default_practice
from mockroom.settings import load_settings

__all__ = ["own_folders"]


def tables(heading: str) -> list[set[str]]:
    """The keys of the tables below a heading."""
    section = re.split(r"^## ", PAGE, flags=re.M)
    (found,) = [one for one in section if one.startswith(f"{heading}\n")]
    return [set(ROW.findall(table)) for table in re.findall(r"^\| key \|.*?(?=\n\n|\Z)", found, re.M | re.S)]  # fmt: skip # noqa: E501


@pytest.fixture
def practice(own_folders: dict[str, str]) -> Practice:
    """A practice with two attempts at one question, an answer and a better one."""
    practice = default_practice(load_settings(own_folders))
    text = ANSWER.read_text(encoding="utf-8")
    for answer in (text[: len(text) // 2], text):
        session = practice.start_answering(practice.begin(QUESTION))
        session = practice.submit(practice.write(session, answer))
        while session.probe and session.phase.value == "probing":
            session = practice.reply(session)
        assert practice.close(practice.rate(session, Level.SHOWN)).saved
    return practice


def test_every_key_of_a_comparison_and_of_stories_is_described(
    practice: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    after, before = (row.id for row in practice.attempts())
    found = printed(capsys, "compare", before, after, "--json")
    assert [set(keys(found))] == tables("Comparing")

    printed(capsys, "stories", "--json", "add", "The quay")
    step = printed(capsys, "stories", "--json", "link", "the quay", after)
    listed = printed(capsys, "stories", "--json")
    (told,) = tables("Stories")
    serves = {f"stories[].serves[].{key}" for key in ("question", "title", "shown", "of")}
    assert set(keys(listed)) | serves == told
    assert set(step["story"]) <= {one.rpartition(".")[2] for one in told}


def test_every_key_of_trends_is_described(
    practice: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    found = printed(capsys, "trends", "--json")
    assert [set(keys(found))] == tables("Trends")
    signal = found["signals"][0]
    (alone,) = printed(capsys, "trends", "--json", "--signal", signal["name"])["signals"]
    assert alone == signal
    assert len(alone["points"]) == len(practice.attempts()) == 2


def test_every_key_of_an_export_and_of_rescoring_is_described(
    practice: Practice, capsys: pytest.CaptureFixture[str]
) -> None:
    def all_keys(found: Any, *inner: str) -> set[str]:
        return {one for one in keys(found) if not one.startswith(tuple(f"{i}." for i in inner))}

    printed(capsys, "stories", "--json", "add", "The quay")
    exported = printed(capsys, "export", "--all", "--to", "json", "--output", "-")
    outer, attempt = tables("Exported attempts")
    assert set(exported) | {"reviews"} == outer
    assert set(exported["attempts"][0]) == attempt

    found = printed(capsys, "rescore", "--json")
    (told,) = tables("Rescoring")
    moved = {f"signals[].{key}" for key in ("id", "name", "up", "down", "same")}
    assert all_keys(found, "attempts[].before", "attempts[].after") | moved == told
    assert set(found["fates"]) == {fate.value for fate in Fate}
    assert json.dumps(found)


def test_the_page_on_reviewing_shows_commands_that_exist() -> None:
    page = (Path(__file__).parents[2] / "docs/reviewing.md").read_text(encoding="utf-8")
    from mockroom.cli.parser import build

    shown = re.findall(r"^mockroom (.+)$", page, re.M)
    assert len(shown) >= 6
    import shlex

    for line in shown:
        assert build().parse_args(shlex.split(line, comments=True))
