"""The pictures of the documentation are drawn by the program itself and need nothing to be seen."""

import html
import re
from pathlib import Path

import pytest

import screenshot

ROOT = Path(__file__).parents[2]
PICTURES = sorted((ROOT / "docs/images").glob("*.svg"))


def words_in(svg: str) -> str:
    """All text of a picture, each piece on its line."""
    pieces = re.findall(r"<text[^>]*>(.*?)</text>", svg, re.S)
    return "\n".join(html.unescape(piece).replace("\xa0", " ") for piece in pieces)


async def test_the_room_is_drawn_with_its_question_its_answer_and_its_signals() -> None:
    practice, _, session = screenshot.answering()

    svg = await screenshot.picture(practice, session, (140, 45))

    shown = words_in(svg)
    assert practice.question(screenshot.QUESTION).title in shown
    assert screenshot.ANSWER.read_text(encoding="utf-8").split(",")[0] in shown
    assert "02:41 / 05:00" in shown
    assert "Results-Oriented" in shown


def test_every_picture_of_the_script_is_there() -> None:
    names = {
        f"{name}{added}.svg" for name in ("room", "debrief", "drill") for added in screenshot.SIZES
    }

    names |= {f"{name}.svg" for name in screenshot.PAST}
    assert {picture.name for picture in PICTURES} == names


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.name)
def test_a_picture_fetches_nothing(picture: Path) -> None:
    svg = picture.read_text(encoding="utf-8")

    assert "@font-face" not in svg
    assert "url(http" not in svg
    assert "href" not in svg
