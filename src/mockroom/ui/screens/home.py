"""The home screen: what was begun, what to do next, what can be asked.

It is painted before anything heavy is loaded: the use cases, the bank and the stored files are read
in a thread after the first paint. A key that starts something is remembered until then, so that
mockroom and Enter can be typed in one breath.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from mockroom.ui.keymap import keymap_of
from mockroom.ui.screens._home_data import (
    DRILL,
    INTERVIEW,
    MORE,
    REVIEW,
    Begun,
    HomeData,
    begun,
    begun_of,
    draft_key,
    first_in_hand,
    question_of,
    read,
)
from mockroom.ui.screens._home_frame import HomeFrame
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from mockroom.domain.session import Session
    from mockroom.practice import Practice
    from mockroom.practice.drills import Drills
    from mockroom.practice.interviews import Interviews

_LOOKS = frozenset({"search", "level", "topic", "signal", "unseen", "value"})
_NEEDS_DATA = _LOOKS | {"preset", "discard"}
"""Actions that mean nothing before the questions are read; the others are remembered."""


class HomeScreen(HomeFrame):
    """Where mockroom begins, and where every interview ends.

    `practice` gives the use cases, `interviews` those of whole interviews and `drills` those of
    drills, or None where there is no place for them; all are called in a thread, and each time
    again.
    """

    TITLE = "Home"
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "RowList"

    class Entered(Message):
        """An interview begins, or goes on."""

        def __init__(self, session: Session) -> None:
            self.session = session
            super().__init__()

    class TakenUp(Message):
        """This whole interview is to go on."""

        def __init__(self, interview: str) -> None:
            self.interview = interview
            super().__init__()

    class ToTracks(Message):
        """A whole interview is wanted."""

    class ToReview(Message):
        """The past attempts are wanted."""

    class ToTrends(Message):
        """What all attempts tell is wanted."""

    class ToDrills(Message):
        """Drills are wanted."""

    class ToProgress(Message):
        """How the drills go is to be seen."""

    class Read(Message):
        """Everything has been read."""

        def __init__(self, data: HomeData) -> None:
            self.data = data
            super().__init__()

    def __init__(
        self,
        practice: Callable[[], Practice],
        glyphs: Glyphs = DRAWN,
        interviews: Callable[[], Interviews | None] = lambda: None,
        drills: Callable[[], Drills | None] = lambda: None,
    ) -> None:
        super().__init__(glyphs)
        self._drills = drills
        self._practice = practice
        self._interviews = interviews
        self._waiting: Callable[[], object] | None = None
        self._entered: str | None = None

    # Reading

    def on_screen_resume(self) -> None:
        """Read everything, again when coming back, but never before the screen is painted."""
        self.call_after_refresh(self._read)

    def _read(self) -> None:
        if self.is_current:
            self.run_worker(self._work, thread=True, exclusive=True, group="home")

    def _work(self) -> None:
        """In a thread, which whoever quits has to wait for: so it looks whether it is to end."""
        worker = get_current_worker()
        data = read(
            self._practice(), self._interviews(), self._drills(), lambda: worker.is_cancelled
        )
        if data is not None:
            self.post_message(self.Read(data))

    @on(Read)
    def _show_read(self, message: Read) -> None:
        previous, self._data = self._data, message.data
        wanted = self._wanted_after(previous, self._data)
        self._entered = None
        self.show(wanted)
        if self.list.in_hand is None:
            self.show(first_in_hand(self._data))
        if self._waiting:
            waiting, self._waiting = self._waiting, None
            waiting()

    def _wanted_after(self, previous: HomeData | None, data: HomeData) -> str | None:
        """The key of the row to be in hand: what one has just come from, else what was in hand."""
        before = self.list.in_hand
        if previous is None or before is None:
            return first_in_hand(data)
        left = draft_key(self._entered) if self._entered else ""
        if begun_of(data, left):
            return left
        last = next(iter(begun(data)), None)
        if last and begun_of(previous, last.key) is None:
            return last.key
        return before.key

    @property
    def will_start(self) -> bool:
        """Whether a key came before there was anything to do it with."""
        return self._waiting is not None

    def _when_read(self, action: Callable[[], object]) -> None:
        """Do something now, or as soon as it is known what there is."""
        if self._data is not None:
            action()
            return
        self._waiting = action
        if self._composed:  # a key can come before there is anything to show it on
            self.list.search()

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What there is nothing for is not offered."""
        data = self._data
        if data is None:
            return action not in _NEEDS_DATA | {"clear"}
        if action == "value" and not data.lenses:
            return False
        if action in _LOOKS:
            return bool(data.questions) and not self.list.searching
        can = {
            "start": self.list.in_hand is not None,
            "continue": bool(data.drafts or data.interviews),
            "next": data.suggestion is not None,
            "interview": self.can_interview,
            "drill": data.drills is not None,
            "progress": data.drills is not None,
            "discard": self._begun_in_hand is not None,
            "clear": self.list.searching or self.narrowed,
        }
        return can.get(action, True)

    @property
    def can_interview(self) -> bool:
        """Whether there is a place for whole interviews, and tracks to begin them on."""
        return bool(self._data and self._data.tracks)

    @property
    def _begun_in_hand(self) -> Begun | None:
        row = self.list.in_hand
        return begun_of(self._data, row.key) if self._data and row else None

    # Beginning and going on

    def action_start(self) -> None:
        """Go on with the row in hand."""
        self._when_read(lambda: self.list.when_typed(self._start))

    @on(RowList.Chosen)
    def _start(self) -> None:
        row, data = self.list.in_hand, self._data
        if row is None or data is None:
            return
        one, question = begun_of(data, row.key), question_of(data, row.key)
        if one:
            self._go_on(one)
        elif question:
            self._begin(question.question.id)
        elif row.key == INTERVIEW:
            self._interview()
        elif row.key == REVIEW:
            self.post_message(self.ToReview())
        elif row.key == DRILL:
            self.post_message(self.ToDrills())
        elif row.key == MORE:
            self._show_all_begun()

    def action_continue(self) -> None:
        """Go on with what was touched last."""
        self._when_read(self._continue)

    def _continue(self) -> None:
        last = next(iter(begun(self._data)), None) if self._data else None
        if last:
            self._go_on(last)

    def action_next(self) -> None:
        """Begin what is suggested."""
        self._when_read(self._next)

    def _next(self) -> None:
        if self._data and self._data.suggestion:
            self._begin(self._data.suggestion.question.id)

    def action_interview(self) -> None:
        """Leave for the tracks."""
        self._when_read(self._interview)

    def _interview(self) -> None:
        if self.can_interview:
            self.post_message(self.ToTracks())

    def action_review(self) -> None:
        """Leave for the past attempts."""
        self._when_read(partial(self.post_message, self.ToReview()))

    def action_trends(self) -> None:
        """Leave for what they tell over time."""
        self._when_read(partial(self.post_message, self.ToTrends()))

    def action_drill(self) -> None:
        """Leave for the drills of today, or for new ones."""
        self._when_read(partial(self._if_drills, self.ToDrills()))

    def action_progress(self) -> None:
        """See how the drills go."""
        self._when_read(partial(self._if_drills, self.ToProgress()))

    def _if_drills(self, message: Message) -> None:
        if self._data and self._data.drills:
            self.post_message(message)

    def _show_all_begun(self) -> None:
        """The first of those that were hidden takes the place of the row that led to them."""
        at, self._all_begun = self.list.rows.at, True
        self.show(None)
        self.list.rows.at = at

    def _go_on(self, one: Begun) -> None:
        if one.draft:
            draft_id = one.draft.id
            self._enter(lambda practice: practice.resume(draft_id))
        elif one.interview:
            self.post_message(self.TakenUp(one.interview.id))

    def _begin(self, question_id: str) -> None:
        self._enter(lambda practice: practice.begin(question_id, preset=self.preset))

    def _enter(self, session_of: Callable[[Practice], Session]) -> None:
        """Into the room, or a sentence about why not."""
        from mockroom.practice import PracticeError, StoreError

        if self._entered:
            return  # the key was pressed twice
        try:
            session = session_of(self._practice())
        except (PracticeError, StoreError) as error:
            self.notify(str(error), severity="warning", markup=False)
            self._read()
            return
        self._entered = session.id
        if self.list.searching:
            self.list.close_search()
        self.post_message(self.Entered(session))

    # Discarding

    def action_discard(self) -> None:
        """Ask, and put the draft in hand into the trash, or end the interview in hand."""
        one = self._begun_in_hand
        if one:
            asked = _discard_asked(one, numbers=bool(self._data and self._data.numbers))
            self.app.push_screen(ConfirmScreen(asked), partial(self._discard, one))

    def _discard(self, one: Begun, sure: bool | None) -> None:
        from mockroom.practice import PracticeError, StoreError

        if not sure:
            return
        interviews = self._interviews()
        try:
            if one.draft:
                self._practice().discard(one.draft.id)
                shown = keymap_of(self).shown
                way = f"{shown('home.review')}, then {shown('review.trash')}, opens it"
                self.notify(f"The draft is in the trash; {way}.", markup=False)
            elif one.interview and interviews:
                step = interviews.end(interviews.interview(one.interview.id))
                if step.trouble:
                    self.notify(step.trouble, severity="warning", markup=False)
        except (PracticeError, StoreError) as error:
            self.notify(str(error), severity="warning", markup=False)
        self._read()


def _discard_asked(one: Begun, *, numbers: bool) -> str:
    if one.interview:
        told = f", {one.interview.answered} of {one.interview.questions} questions answered"
        told = told if numbers else ""
        return f'End "{one.title}"{told}? What you answered is kept; no more is asked.'
    words = one.draft.words if one.draft and numbers else 0
    told = f'"{one.title}", {count(words, "word")}' if words else f'"{one.title}"'
    return f"Discard the draft of {told}? It goes to the trash."
