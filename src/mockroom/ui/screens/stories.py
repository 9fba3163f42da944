"""Stories: what happened to the candidate, which signals each carries, and what none shows."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.getters import query_one
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from mockroom.domain.stories import MOST_NAME, MOST_NOTE, Coverage, StoryStanding
from mockroom.practice import Practice, PracticeError, StoreError
from mockroom.practice.stories import Stories
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain
from mockroom.ui.screens._story_rows import COLUMNS, attempt_choices, rows, story_page
from mockroom.ui.screens.chooser import Choice, ChooserScreen
from mockroom.ui.screens.note import NoteScreen
from mockroom.ui.screens.prompt import PromptScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.list_bar import ListBar
from mockroom.ui.widgets.row_list import RowList

_MOST_CHOICES = 300
"""Attempts that can be linked from here, the last ones; the history links any."""


class StoriesScreen(Screen[None]):
    """Every story with what it carries."""

    TITLE = "Stories"
    CSS_PATH = "stories.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.STORIES)]

    list = query_one(RowList)
    bar = query_one(ListBar)
    banner = query_one(Banner)

    class Listed(Message):
        """The attempts that tell a story are wanted."""

        def __init__(self, story: str) -> None:
            self.story = story
            super().__init__()

    class Done(Message):
        """Seen enough."""

    class Read(Message):
        """Everything has been read."""

        def __init__(self, coverage: Coverage, wanted: str) -> None:
            self.coverage = coverage
            self.wanted = wanted
            super().__init__()

    class ToLink(Message):
        """These attempts can be linked to a story, or unlinked from it."""

        def __init__(self, story: str, choices: Sequence[Choice], *, link: bool) -> None:
            self.story = story
            self.choices = choices
            self.link = link
            super().__init__()

    class Failed(Message):
        """What was asked for cannot be done."""

        def __init__(self, sentence: str) -> None:
            self.sentence = sentence
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        stories: Callable[[], Stories],
        glyphs: Glyphs = DRAWN,
        *,
        cursor_blink: bool = True,
    ) -> None:
        """`stories` is called in threads."""
        super().__init__()
        self._practice = practice
        self._stories = stories
        self._glyphs = glyphs
        self._blink = cursor_blink
        self._coverage: Coverage | None = None
        self._removed: tuple[str, ...] = ()
        """What was set aside here, the last of it last."""
        self._asking = False

    def compose(self) -> ComposeResult:
        """The list, and what the story in hand carries."""
        yield ListBar("Stories")
        yield Banner()
        yield Static(id="said")
        with Container(id="body"):
            yield RowList(COLUMNS, self._glyphs)
            with VerticalScroll(id="page"):
                yield Static(id="story")
        yield Hints()

    def on_mount(self) -> None:
        """Say that they are coming."""
        self._say("Reading your stories …")

    def _say(self, sentence: str) -> None:
        self.list.show([Row(key="", cells=((sentence, "$quiet"),), can_choose=False)])

    # Reading

    def on_screen_resume(self) -> None:
        """Read everything in a thread, again when coming back."""
        if not self._asking:
            self._do(lambda: None)
        self._asking = False

    def _do(self, step: Callable[[], str | None]) -> None:
        """Take a step in a thread and show what there is afterwards; the step may give the id of
        the story to be in hand."""

        def work() -> None:
            wanted = ""
            try:
                wanted = step() or ""
            except (PracticeError, StoreError) as error:
                self.post_message(self.Failed(str(error)))
            self.post_message(self.Read(self._stories().coverage(), wanted))

        self.run_worker(work, thread=True, group="stories")

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.notify(message.sentence, severity="warning", markup=False)

    @on(Read)
    def _show(self, message: Read) -> None:
        coverage = self._coverage = message.coverage
        numbers, now = self._practice.numbers, self._practice.now()
        if coverage.stories:
            found = rows(coverage, now, self._glyphs, numbers=numbers)
            self.list.show(found, message.wanted or None)
        else:
            new, back = (keymap_of(self).shown(f"stories.{one}") for one in ("new", "back"))
            self._say(f"No stories yet; {new} names one, {back} goes back.")
        told = numbers and coverage.stories
        said = [*coverage.warnings, coverage.sentence] if told else []
        line = self.query_one("#said", Static)
        line.update(plain(" ".join(said[:2]), "$foreground"))
        line.display = bool(said)
        number = len(coverage.stories)
        self.bar.told = f"{number} {'story' if number == 1 else 'stories'}" if told else ""
        self.banner.say(" ".join(self._stories().notices[:1]) or None)
        self.query_one("#page").display = bool(coverage.stories)
        self._turned()

    @on(RowList.Turned)
    def _turned(self) -> None:
        standing = self._in_hand
        page = self.query_one("#story", Static)
        if standing:
            page.update(story_page(standing, self._glyphs, numbers=self._practice.numbers))
            self.query_one("#page").scroll_home(animate=False)
        else:
            page.update(plain(""))
        self.refresh_bindings()

    @property
    def _in_hand(self) -> StoryStanding | None:
        row = self.list.in_hand
        stories = self._coverage.stories if self._coverage else ()
        return next((one for one in stories if row and one.story.id == row.key), None)

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Most things need a story."""
        standing = self._in_hand if self.is_mounted else None
        can = {
            "list": standing is not None and standing.found > 0,
            "new": self._coverage is not None,
            "unlink": standing is not None and bool(standing.story.attempts),
            "undo": bool(self._removed),
            **dict.fromkeys(("link", "rename", "note", "remove"), standing is not None),
        }
        return can.get(action, True)

    @on(RowList.Chosen)
    def action_list(self) -> None:
        """The attempts that tell it."""
        standing = self._in_hand
        if standing and standing.found:
            self.post_message(self.Listed(standing.story.id))

    def _over(self, screen: ModalScreen[str | None], then: Callable[[str | None], None]) -> None:
        self._asking = True
        self.app.push_screen(screen, then)

    def action_new(self) -> None:
        """Name a story."""
        self._over(PromptScreen("What is the story called?", most=MOST_NAME), self._new)

    def _new(self, name: str | None) -> None:
        if name is not None:
            self._do(lambda: self._stories().add(name).id)

    def action_rename(self) -> None:
        """Give it another name."""
        standing = self._in_hand
        if standing:
            story = standing.story
            screen = PromptScreen("What is it called?", story.name, most=MOST_NAME)
            self._over(screen, partial(self._rename, story.id))

    def _rename(self, story: str, name: str | None) -> None:
        if name is not None:
            self._do(lambda: self._stories().rename(story, name).id)

    def action_note(self) -> None:
        """Write what to remember of it; it is kept on disk by the page itself."""
        standing = self._in_hand
        if standing:
            story = standing.story
            self._asking = True
            screen = NoteScreen(
                f"Note on {story.name}",
                story.note,
                lambda text: self._stories().note(story.id, text),
                most=MOST_NOTE,
                cursor_blink=self._blink,
            )
            self.app.push_screen(screen, self._noted)

    def _noted(self, changed: bool | None) -> None:
        if changed:
            self._do(lambda: None)

    def action_remove(self) -> None:
        """Set it aside."""
        standing = self._in_hand
        if standing:
            story = standing.story
            self._removed += (story.id,)
            key = keymap_of(self).shown("stories.undo")
            said = f'"{story.name}" is set aside; {key} brings it back.'
            self.notify(said, markup=False)

            def step() -> None:
                self._stories().remove(story.id)

            self._do(step)

    def action_undo(self) -> None:
        """Bring back what was set aside last."""
        *others, last = self._removed
        self._removed = tuple(others)
        self.app.clear_notifications()  # they say that it is set aside
        self._do(lambda: self._stories().restore(last).id)

    def action_link(self) -> None:
        """Choose an attempt that tells it as well."""
        self._choose(link=True)

    def action_unlink(self) -> None:
        """Choose an attempt that does not tell it."""
        self._choose(link=False)

    def _choose(self, *, link: bool) -> None:
        standing = self._in_hand
        if standing is None:
            return
        story = standing.story

        def work() -> None:
            rows = self._practice.attempts()
            found = [one for one in rows if (one.id in story.attempts) is not link]
            found = found[:_MOST_CHOICES]
            said = self._practice.said([one.id for one in found])
            now, numbers = self._practice.now(), self._practice.numbers
            choices = attempt_choices(found, said, now, numbers=numbers)
            self.post_message(self.ToLink(story.id, choices, link=link))

        self.run_worker(work, thread=True, group="choosing")

    @on(ToLink)
    def _to_link(self, message: ToLink) -> None:
        if not message.choices:
            self.notify("There is no attempt left to link.", markup=False)
            return
        title = "Which attempt tells it?" if message.link else "Which one does not tell it?"
        screen = ChooserScreen(title, message.choices, glyphs=self._glyphs, wide=True)
        self._over(screen, partial(self._linked, message.story, message.link))

    def _linked(self, story: str, link: bool, attempt: str | None) -> None:
        def step() -> str:
            stories = self._stories()
            change = stories.link if link else stories.unlink
            return change(story, [attempt or ""]).id

        if attempt is not None:
            self._do(step)

    def action_back(self) -> None:
        """Back."""
        self.post_message(self.Done())
