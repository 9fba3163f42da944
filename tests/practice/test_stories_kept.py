"""Stories as a candidate uses them: named, linked, found again by any name, never lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_bank import STRONG, THIN, Clock, a_practice

from mockroom.domain.level import Level
from mockroom.practice import UnknownAttemptError
from mockroom.practice.stories import Stories, StoryError, UnknownStoryError
from mockroom.store.folder import ID
from mockroom.store.stories import StoryFiles, StoryMemory, StoryShelf


class World:
    """A practice with attempts s1 (strong) and s2 (nothing shown), and its stories."""

    def __init__(self) -> None:
        self.clock, self.shelf = Clock(), StoryShelf()
        self.practice = a_practice(clock=self.clock)
        for question, text in (("stuck-project", STRONG), ("own-mistake", THIN)):
            session = self.practice.begin(question)
            long = f"{text} {'It went on like this for weeks on end. ' * 4}"
            written = self.practice.write(self.practice.start_answering(session), long)
            assert self.practice.close(self.practice.submit(written)).saved
            self.clock.pass_by(60)

    def window(self) -> Stories:
        return Stories(self.practice, StoryMemory(self.shelf))


@pytest.fixture
def world() -> World:
    return World()


def test_a_story_is_named_linked_and_found_by_another_window(world: World) -> None:
    made = world.window().add("  The cold\nstore ", note="Winter.\x1b[31m")
    assert (made.id, made.name, made.note) == ("the-cold-store", "The cold store", "Winter.[31m")
    linked = world.window().link("the-cold-store", ["s1", "s2", "s1"])
    assert linked.attempts == ("s1", "s2")
    assert world.window().link("The Cold Store", ["s1"]) == linked
    assert world.window().of("s2") == (linked,)
    assert world.window().unlink("THE COLD STORE", ["s1"]).attempts == ("s2",)


def test_coverage_reads_what_is_linked(world: World) -> None:
    stories = world.window()
    stories.add("Cold store")
    stories.link("cold store", ["s1"])
    found = stories.coverage()
    (standing,) = found.stories
    assert [(one.signal, one.level) for one in standing.carries] == [("asking", Level.STRONG)]
    assert [one.question for one in standing.serves] == ["own-mistake"]
    assert (found.unlinked, found.uncovered) == (1, ())


def test_a_story_keeps_its_id_under_another_name_and_its_note_can_go(world: World) -> None:
    stories = world.window()
    stories.add("Fire", "hot")
    assert stories.rename("fire", "Flood").id == "fire"
    assert stories.note("flood", "  ").note == ""
    assert stories.story("Flood") == stories.story("fire")
    assert stories.rename("fire", "FLOOD").name == "FLOOD"


def test_names_are_taken_once_whatever_their_letters(world: World) -> None:
    stories = world.window()
    stories.add("Café")
    with pytest.raises(StoryError, match="There is a story"):
        stories.add("CAFE\u0301")
    assert stories.add("Cafe").id == "cafe-2"
    with pytest.raises(StoryError):
        stories.rename("cafe-2", "café")


@pytest.mark.parametrize("name", ["", " \n\t ", "\x1b\u202e", "x" * 81])
def test_what_is_no_name_is_refused_in_a_sentence(world: World, name: str) -> None:
    with pytest.raises(StoryError, match=r"name"):
        world.window().add(name)
    assert world.window().all() == ()


def test_a_note_that_is_too_long_is_refused_and_changes_nothing(world: World) -> None:
    made = world.window().add("Fire", "short")
    with pytest.raises(StoryError, match="at most 4,000 characters"):
        world.window().note("fire", "x" * 4001)
    assert world.window().all() == (made,)


def test_a_story_or_attempt_that_is_not_there_is_told_with_the_nearest(world: World) -> None:
    stories = world.window()
    with pytest.raises(UnknownStoryError, match="There are none yet"):
        stories.story("fire")
    stories.add("Fire")
    with pytest.raises(UnknownStoryError, match='Did you mean "fire"'):
        stories.rename("firre", "Flood")
    with pytest.raises(UnknownAttemptError, match='no attempt "s9"'):
        stories.link("fire", ["s1", "s9"])
    with pytest.raises(UnknownAttemptError, match="Linked to"):
        stories.unlink("fire", ["s1"])
    assert stories.story("fire").attempts == ()


def test_a_removed_story_comes_back_whole(world: World) -> None:
    stories = world.window()
    stories.add("Fire")
    linked = stories.link("fire", ["s1"])
    stories.remove("fire")
    assert (stories.all(), [one.id for one in stories.removed()]) == ((), ["fire"])
    assert stories.of("s1") == ()
    assert world.window().restore("FIRE") == linked
    assert stories.all() == (linked,)


def test_a_name_that_was_taken_meanwhile_keeps_a_removed_story_aside(world: World) -> None:
    stories = world.window()
    stories.add("Fire")
    stories.remove("fire")
    assert stories.add("Fire").id == "fire-2"
    with pytest.raises(StoryError, match="There is a story"):
        stories.restore("fire")
    stories.rename("fire-2", "Flood")
    assert stories.restore("fire").name == "Fire"
    with pytest.raises(UnknownStoryError, match="Only what was removed"):
        stories.restore("flood")


def test_a_file_of_a_newer_version_is_never_written_over(world: World, tmp_path: Path) -> None:
    file = tmp_path / "stories/fire.toml"
    file.parent.mkdir()
    file.write_text("format = 99\n", encoding="utf-8")
    stories = Stories(world.practice, StoryFiles(tmp_path))
    assert stories.add("Fire").id == "fire-2"
    assert file.read_text(encoding="utf-8") == "format = 99\n"
    assert any("newer mockroom" in one for one in stories.notices)


def test_a_folder_that_cannot_be_read_is_a_notice_to_lists(world: World, tmp_path: Path) -> None:
    (tmp_path / "stories").write_text("in the way", encoding="utf-8")
    stories = Stories(world.practice, StoryFiles(tmp_path))
    assert stories.all() == ()
    assert len(stories.notices) == 1


HOSTILE = st.text(max_size=90) | st.sampled_from(
    ["../../etc/passwd", "CON", "nul", "日本", "👩\u200d👧", "-", "a" * 80, "x\x00y", "[b]bold[/b]"]
)


@settings(max_examples=50, deadline=None)
@given(names=st.lists(HOSTILE, min_size=1, max_size=4))
def test_whatever_a_story_is_called_it_gets_a_safe_id_and_is_found_by_its_name(
    names: list[str],
) -> None:
    stories = Stories(a_practice(), StoryMemory())
    for name in names:
        try:
            made = stories.add(name)
        except StoryError:
            continue
        assert ID.fullmatch(made.id)
        assert made.id not in {"con", "nul", "prn", "aux"}
        assert made.id == made.id.lower()
        assert stories.story(made.name).name == made.name
    ids = [one.id for one in stories.all()]
    assert len(ids) == len(set(ids))
