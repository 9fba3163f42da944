"""The history: all past attempts in a table, to be found, read, compared, exported and deleted."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from textual import on
from textual.message import Message

from mockroom.domain.attempt import Attempt
from mockroom.practice import PracticeError, StoreError
from mockroom.practice.export import Kind
from mockroom.practice.reviewing import ReviewTools
from mockroom.practice.stories import Stories
from mockroom.ui.keymap import keymap_of
from mockroom.ui.screens._review_asking import AT_ONCE, ReviewAsking
from mockroom.ui.screens._review_link import STORY_NAME, UNNAMED, is_linked, story_choices
from mockroom.ui.screens.chooser import Choice, ChooserScreen
from mockroom.ui.screens.prompt import PromptScreen
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.wording import count

_NEED_TOOLS = frozenset({"link", "export", "rescore", "stories"})
_LETTERS = _NEED_TOOLS | {"compare", "delete", "undo", "trends", "trash"}
"""What single letters do, which are typed while the search has them."""
_LONGEST_PATH = 38
"""Characters of a path in the title of a choice."""


class ReviewScreen(ReviewAsking):
    """A table that reads at a glance."""

    TITLE = "Past attempts"
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "PagedList"

    class Opened(Message):
        """This attempt is wanted."""

        def __init__(self, attempt: Attempt) -> None:
            self.attempt = attempt
            super().__init__()

    class Compared(Message):
        """These two are wanted side by side."""

        def __init__(self, before: Attempt, after: Attempt) -> None:
            self.before = before
            self.after = after
            super().__init__()

    class ToRescoring(Message):
        """Attempts are to be scored under today's rubrics: these, or all of them."""

        def __init__(self, attempts: tuple[str, ...] | None) -> None:
            self.attempts = attempts
            super().__init__()

    class ToTrends(Message):
        """What all of them tell is wanted."""

    class ToStories(Message):
        """The stories are wanted."""

    class ToTrash(Message):
        """What was deleted is wanted."""

    class Done(Message):
        """Enough of it."""

    class Said(Message):
        """Something is done, or cannot be."""

        def __init__(self, sentence: str, *, changed: bool = False, trouble: bool = False) -> None:
            """`changed` says that the list is another one now."""
            self.sentence = sentence
            self.changed = changed
            self.trouble = trouble
            super().__init__()

    _working: bool = False
    _deleted: tuple[tuple[str, ...], ...] = ()
    """What was deleted here, the last of it last."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What there is nothing for is not offered."""
        if not self._composed:
            return action in AT_ONCE
        if action in _NEED_TOOLS and self._tools is None:
            return False
        if self.search.typing and action in _LETTERS:
            return False
        in_hand, marked = self.table.in_hand is not None, len(self.table.marked)
        can = {
            "open": in_hand or self.is_behind,
            "compare": marked == 2 or (marked == 1 and in_hand and not self._marked_in_hand),
            "link": in_hand or marked > 0,
            "export": in_hand or marked > 0,
            "delete": in_hand or marked > 0,
            "undo": bool(self._deleted),
            "rescore": self._page.total > 0,
        }
        return can.get(action, super().check_action(action, parameters))

    @property
    def _marked_in_hand(self) -> bool:
        row = self.table.in_hand
        return row is not None and row.key in self.table.marked

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the attempts that a key is about: those marked, else the one in hand."""
        if self.table.marked:
            return tuple(self.table.marked)
        row = self.table.in_hand
        return (row.key,) if row else ()

    # Reading one, or two

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """The debrief of the attempt in hand."""
        self.when_current(self._open)

    def _open(self) -> None:
        row = self.table.in_hand
        if row is not None:
            self._do(lambda: self.Opened(self._practice.attempt(row.key)))

    def action_compare(self) -> None:
        """The two that are marked, or the marked one and the one in hand."""
        row = self.table.in_hand
        pair = dict.fromkeys((*self.table.marked, *((row.key,) if row else ())))
        first, second, *_ = [*pair, "", ""]

        def work() -> Message:
            two = [self._practice.attempt(one) for one in (first, second)]
            before, after = sorted(two, key=lambda one: (one.finished, one.id))
            if before.question != after.question:
                return self.Said("These two answer different questions; mark two of one.")
            return self.Compared(before, after)

        self._do(work)

    # Away, and back

    def action_delete(self) -> None:
        """Into the trash, from where the undo key brings it back."""
        chosen = self.chosen

        def work() -> Message:
            moved = self._practice.delete(chosen)
            self.app.call_from_thread(self._gone, moved.done)
            key = keymap_of(self).shown("review.undo")
            told = f"{count(len(moved.done), 'attempt')} moved to the trash; {key} here undoes it."
            return self._moved(told if moved.done else "", moved.troubles)

        self._do(work)

    def _gone(self, done: tuple[str, ...]) -> None:
        self.table.marked.difference_update(done)
        self._deleted += (done,) if done else ()

    def on_screen_resume(self) -> None:
        """What was brought back, or ended, on the screen of the trash cannot be undone here."""
        if not self._deleted:
            return
        before = self._deleted

        def work() -> None:
            with suppress(StoreError):  # the trash itself tells that it cannot be read
                there = {one.id for one in self._practice.trash()}
                self.app.call_from_thread(self._keep, before, there)

        self.run_worker(work, thread=True, group="trash")

    def _keep(self, before: tuple[tuple[str, ...], ...], there: set[str]) -> None:
        """Of what was deleted `before`, only what is still in the trash."""
        if self._deleted[: len(before)] != before:
            return
        left = (tuple(one for one in ids if one in there) for ids in before)
        self._deleted = (*(ids for ids in left if ids), *self._deleted[len(before) :])
        self.refresh_bindings()

    def action_undo(self) -> None:
        """Back from the trash, what was deleted last."""
        *others, last = self._deleted
        self._deleted = tuple(others)

        def work() -> Message:
            moved = self._practice.restore(last)
            told = f"{count(len(moved.done), 'attempt')} brought back." if moved.done else ""
            return self._moved(told, moved.troubles)

        self._do(work)

    def _moved(self, told: str, troubles: Sequence[str]) -> Message:
        sentence = " ".join(part for part in (told, *troubles[:1]) if part)
        return self.Said(sentence, changed=True, trouble=bool(troubles))

    # Stories

    def action_link(self) -> None:
        """Choose the story that they tell; one that they are linked to is unlinked."""
        chosen = self.chosen
        choices = story_choices(self._stories, chosen)
        title = f"The story of {count(len(chosen), 'attempt')}"
        screen = ChooserScreen(title, choices, glyphs=self._glyphs)
        self.over(screen, partial(self._link, chosen))

    def _link(self, chosen: tuple[str, ...], story: str | None) -> None:
        if story == UNNAMED:
            screen = PromptScreen("What is the story called?", most=STORY_NAME)
            self.over(screen, partial(self._link_new, chosen))
        elif story is not None:
            self._do(partial(self._linked, chosen, story))

    def _link_new(self, chosen: tuple[str, ...], name: str | None) -> None:
        if name is not None:
            self._do(lambda: self._linked(chosen, self._stories_of().add(name).id))

    def _linked(self, chosen: tuple[str, ...], story: str) -> Message:
        stories = self._stories_of()
        found = stories.story(story)
        if is_linked(found, chosen):
            stories.unlink(story, chosen)
            return self.Said(f'No longer linked to "{found.name}".', changed=True)
        stories.link(story, chosen)
        return self.Said(f'Linked to "{found.name}".', changed=True)

    # Out, and under today's rubrics

    def action_export(self) -> None:
        """Choose what to, and write it."""
        chosen = self.chosen
        choices = [Choice(kind, kind.label) for kind in Kind]
        into = f" into {_end_of(self._exports)}" if self._exports else ""
        title = f"Export {count(len(chosen), 'attempt')}{into} as"
        screen = ChooserScreen(title, choices, glyphs=self._glyphs, wide=True)
        self.over(screen, partial(self._export, chosen))

    def _export(self, chosen: tuple[str, ...], name: str | None) -> None:
        if name is None:
            return
        kind = Kind(name)

        def work() -> Message:
            found = (self._practice.attempt(one) for one in chosen)
            attempts = sorted(found, key=lambda one: (one.finished, one.id))
            numbers = self._practice.numbers
            path = self._tools_now().export(attempts, kind, numbers=numbers)
            return self.Said(f"{count(len(attempts), 'attempt')} written to {path}")

        self._do(work)

    def action_rescore(self) -> None:
        """What the marked ones, those listed, or all come to today."""
        marked = tuple(self.table.marked)
        if marked or not (self._asked.narrowed or self._asked.wanted.text):
            self.post_message(self.ToRescoring(marked or None))
            return

        def work() -> Message:
            wanted = self._asked.fitted(self._stories)
            rows = self._practice.history(wanted, self._asked.sort).rows
            return self.ToRescoring(tuple(one.id for one in rows))

        self._do(work)

    def action_trends(self) -> None:
        """What all of them tell."""
        self.post_message(self.ToTrends())

    def action_stories(self) -> None:
        """What they are about."""
        self.post_message(self.ToStories())

    def action_trash(self) -> None:
        """What was deleted."""
        self.post_message(self.ToTrash())

    def action_back(self) -> None:
        """Home."""
        self.post_message(self.Done())

    # What reads and writes files does so in a thread

    def _tools_now(self) -> ReviewTools:
        if self._tools is None:
            raise RuntimeError("this screen was opened without tools")
        return self._tools()

    def _stories_of(self) -> Stories:
        return self._tools_now().stories

    def _do(self, work: Callable[[], Message]) -> None:
        if self._working:
            return  # the key was pressed twice
        self._working = True

        def worker() -> None:
            try:
                self.post_message(work())
            except (PracticeError, StoreError) as error:
                self.post_message(self.Said(str(error), trouble=True))
            finally:
                self._working = False

        self.run_worker(worker, thread=True, group="doing")

    @on(Said)
    def _say_it(self, message: Said) -> None:
        if message.trouble:
            self.notify(message.sentence, severity="warning", markup=False)
        elif message.sentence:
            self.notify(message.sentence, markup=False, timeout=10)
        if message.changed:
            self.look()
        self.refresh_bindings()


def _end_of(path: str) -> str:
    """A path, or its end where it is too long to be told in a line."""
    return path if len(path) <= _LONGEST_PATH else f"…{path[1 - _LONGEST_PATH :]}"
