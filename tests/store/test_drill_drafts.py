"""Half-written answers to drills come back as they were, whatever ended the program."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mockroom.domain.drill import Answer, Chosen, Labelled, Levels, Ticked, Written
from mockroom.domain.level import Level
from mockroom.domain.section import Section
from mockroom.store.drill_drafts import DrillDraftFiles, DrillDraftStore
from mockroom.store.review_memory import MemoryDrillDrafts, ReviewShelf

Window = Callable[[], DrillDraftStore]
CARD = "burst/../odd name/ü"
ANSWERS: tuple[Answer, ...] = (
    Written("First line.\n\n  \"Second\" 'line' \\ with tabs\t."),
    Chosen("b"),
    Ticked(frozenset({"how-big", "who-else"})),
    Levels({"asking": Level.STRONG, "calm": Level.ABSENT}, "asking"),
    Labelled((Section.TASK, None, Section.RESULT)),
)


@pytest.fixture(params=["files", "memory"])
def draft_window(request: pytest.FixtureRequest, tmp_path: Path) -> Window:
    """Opens one more window on the same drafts."""
    if request.param == "files":
        return lambda: DrillDraftFiles(tmp_path)
    shelf = ReviewShelf()
    return lambda: MemoryDrillDrafts(shelf)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda one: type(one).__name__)
def test_every_answer_comes_back_in_another_window(draft_window: Window, answer: Answer) -> None:
    draft_window().save(CARD, answer)
    assert draft_window().one(CARD) == answer
    (draft,) = draft_window().all().entries
    assert (draft.card, draft.answer) == (CARD, answer)


def test_the_last_writer_wins_and_a_deleted_draft_is_gone(draft_window: Window) -> None:
    one, other = draft_window(), draft_window()
    one.save(CARD, Written("one"))
    other.save(CARD, Written("other"))
    assert one.one(CARD) == Written("other")
    assert one.one("burst/another/card") is None
    other.delete(CARD)
    other.delete(CARD)
    assert one.one(CARD) is None
    assert one.all().entries == ()


@pytest.mark.parametrize(
    "text",
    [
        "format = 2\n",
        'format = 2\ncard = "another"\nwritten = "x"\n',
        f'format = 2\ncard = "{CARD}"\n',
        f'format = 2\ncard = "{CARD}"\nlevels = {{ a = 7 }}\nprobe = ""\n',
        f'format = 2\ncard = "{CARD}"\nlabelled = ["end"]\n',
        f'format = 2\ncard = "{CARD}"\nticked = [1]\n',
        "\0",
    ],
)
def test_a_draft_that_cannot_be_read_is_set_aside_and_the_others_are_listed(
    tmp_path: Path, text: str
) -> None:
    drafts = DrillDraftFiles(tmp_path)
    drafts.save(CARD, Written("x"))
    (path,) = (tmp_path / "drill-drafts").iterdir()
    drafts.save("other", Written("y"))
    path.write_text(text)
    listing = DrillDraftFiles(tmp_path).all()
    assert [one.card for one in listing.entries] == ["other"]
    assert "It was set aside, unchanged" in listing.notices[0]
    assert path.with_name(f"{path.name}.set-aside").read_text() == text


def test_a_kept_answer_survives_the_kill_of_the_program(tmp_path: Path) -> None:
    program = f"""
from pathlib import Path
from mockroom.domain.drill import Written
from mockroom.store.drill_drafts import DrillDraftFiles
drafts = DrillDraftFiles(Path({str(tmp_path)!r}))
for number in range(1, 10**6):
    drafts.save("a", Written("word " * number))
    print(number, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as window:
        assert window.stdout is not None
        kept = 0
        while kept < 20:
            kept = int(window.stdout.readline())
        os.kill(window.pid, signal.SIGKILL)
        kept = max([kept, *(int(line) for line in window.stdout if line.endswith(b"\n"))])
    answer = DrillDraftFiles(tmp_path).one("a")
    assert isinstance(answer, Written)
    assert answer.text.count("word") >= kept
