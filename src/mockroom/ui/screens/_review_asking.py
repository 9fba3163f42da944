"""How a person narrows the history down, orders it, searches it, and marks rows of it."""

from collections.abc import Callable
from dataclasses import replace

from mockroom.ui.screens import _review_filters as filters
from mockroom.ui.screens._review_data import Asked
from mockroom.ui.screens._review_frame import ReviewFrame
from mockroom.ui.screens.chooser import Choice, ChooserScreen
from mockroom.ui.screens.prompt import PromptScreen

_LONGEST_DATES = 40
AT_ONCE = ("back", "search")
"""What can be done before anything is to be seen."""
_NARROWING = ("search", "filter", "signal", "topic", "mode", "days", "order")


class ReviewAsking(ReviewFrame):
    """What is asked for stays until it is cleared, also while a debrief is read."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While words are typed the letters are theirs."""
        if not self._composed:
            return action in AT_ONCE
        anything = bool(self._known and self._known.attempts)
        searching, marked = self.search.searching, bool(self.table.marked)
        narrowed = marked or self._asked.narrowed
        can = {
            **dict.fromkeys(_NARROWING, anything),
            "search": anything or self._known is None,
            "mark": self.table.in_hand is not None,
            "mark_all": self._page.total > 0,
            "turn": len(self.signals) > 1,
            "clear": marked or (self._asked.narrowed and not searching),
            "words": searching and not marked,
            "results": False,
            "back": not narrowed and not searching,
        }
        if self.search.typing and action in can:
            return action == "clear" or (action == "results" and self._page.total > 0)
        return can[action] if action in can else super().check_action(action, parameters)

    # Searching and clearing

    def action_search(self) -> None:
        """Type words that were said.

        The letters behind the key must not be taken for commands, however early it comes.
        """
        if not self._composed:
            self._search_soon = True
            return
        self.search.open()
        self.refresh_bindings()

    def action_results(self) -> None:
        """Down to what was found, where all the keys of the list hold."""
        self.search.leave_line()

    def action_words(self) -> None:
        """Up from what was found to the words, to type on."""
        self.search.open()
        self.refresh_bindings()

    def action_clear(self) -> None:
        """End the search, or else let go of what is marked, or else list everything."""
        if self.search.typing:
            self.search.close()
        elif self.table.marked:
            self.table.marked.clear()
            self.table.refresh()
            self._tell_counts()
        else:
            self.ask(Asked(sort=self._asked.sort))
        self.refresh_bindings()

    # Marking

    def action_mark(self) -> None:
        """Mark the row in hand and go on to the next, or take its mark away."""
        row = self.table.in_hand
        if row is None:
            return
        self.table.marked ^= {row.key}
        self.table.refresh_line(self.table.at)
        self.table.action_step(1)
        self.table.refresh()
        self._tell_counts()
        self.refresh_bindings()

    def action_mark_all(self) -> None:
        """Mark all that are listed, or let go of all if they are marked."""
        asked, total = self._asked, self._page.total
        if len(self.table.marked) >= total:
            self._marked(())
            return

        def work() -> None:
            rows = self._practice.history(asked.fitted(self._stories), asked.sort).rows
            self.app.call_from_thread(self._marked, tuple(one.id for one in rows))

        self.run_worker(work, thread=True, exclusive=True, group="marking")

    def _marked(self, ids: tuple[str, ...]) -> None:
        self.table.marked = set(ids)
        self.table.refresh()
        self._tell_counts()
        self.refresh_bindings()

    # Narrowing down

    def action_turn(self, by: int) -> None:
        """The trend of another signal."""
        self.turn_signal(by)

    def action_order(self) -> None:
        """Choose an order."""

        def chosen(key: str | None) -> None:
            if key is not None:
                self.ask(replace(self._asked, sort=filters.order_of(key)))

        key = filters.order_key(self._asked.sort)
        self._choose("Order", filters.order_choices(), key, chosen)

    def action_filter(self) -> None:
        """Choose what to narrow down by, with what holds now."""
        if self._known:
            choices = filters.filter_choices(self._asked, self._known, self._stories)
            self._choose("Filter", choices, "", self._filter)

    def _filter(self, kind: str | None) -> None:
        known, asked = self._known, self._asked
        if known is None or kind is None:
            return
        numbers = self._practice.numbers
        if kind == filters.QUESTION:
            rows = filters.choices(known.questions, "any question", known.attempts, numbers=numbers)
            self._narrow(kind, "Question", rows, asked.wanted.question or "")
        elif kind == filters.DISPUTED:
            self.ask(asked.wanting(replace(asked.wanted, disputed=not asked.wanted.disputed)))
        elif kind == filters.STORY:
            stories = [Choice(one.id, one.name) for one in self._stories]
            rows = [Choice("", "any story"), *stories]
            self._choose("Story", rows, asked.story, self._story_chosen)
        else:
            actions: dict[str, Callable[[], None]] = {
                filters.TOPIC: self.action_topic,
                filters.SIGNAL: self.action_signal,
                filters.MODE: self.action_mode,
                filters.DATES: self.action_days,
            }
            actions[kind]()

    def _story_chosen(self, story: str | None) -> None:
        if story is not None:
            self.ask(replace(self._asked, story=story))

    def action_topic(self) -> None:
        """Choose a topic."""
        if self._known:
            known, now = self._known, self._asked.wanted.topic or ""
            rows = filters.choices(
                known.topics, "any topic", known.attempts, numbers=self._practice.numbers
            )
            self._narrow(filters.TOPIC, "Topic", rows, now)

    def action_mode(self) -> None:
        """Choose a mode."""
        if self._known:
            known, now = self._known, self._asked.wanted.mode or ""
            rows = filters.choices(
                known.modes, "any mode", known.attempts, numbers=self._practice.numbers
            )
            self._narrow(filters.MODE, "Mode", rows, now)

    def action_signal(self) -> None:
        """Choose a signal, and then a level of it."""
        if self._known:
            known, now = self._known, self._asked.wanted.signal or ""
            rows = filters.choices(
                known.signals, "any signal", known.attempts, numbers=self._practice.numbers
            )
            self._choose("Signal", rows, now, self._signal_chosen)

    def _signal_chosen(self, signal: str | None) -> None:
        if not signal or self._known is None:
            if signal is not None:
                self.ask(filters.at_level(self._asked, "", ""))
            return

        def chosen(level: str | None) -> None:
            if level is not None:
                self.ask(filters.at_level(self._asked, signal, level))

        rows = filters.level_choices(self._known, signal, numbers=self._practice.numbers)
        self._choose("Level", rows, "", chosen)

    def action_days(self) -> None:
        """Choose a stretch of time, or type one."""
        if self._known:
            rows = filters.date_choices(self._known, numbers=self._practice.numbers)
            self._choose("Days", rows, "", self._days_chosen)

    def _days_chosen(self, key: str | None) -> None:
        if key == filters.OWN_DATES:
            screen = PromptScreen(
                "From which day, and up to which?", most=_LONGEST_DATES, refused=_no_days
            )
            self.over(screen, self._days_typed)
        elif key is not None and self._known:
            self.ask(filters.narrowed(self._asked, filters.DATES, key, self._known.today))

    def _days_typed(self, text: str | None) -> None:
        days = filters.typed_dates(text or "")
        if not isinstance(days, str):
            self.ask(self._asked.wanting(replace(self._asked.wanted, since=days[0], until=days[1])))

    def _narrow(self, kind: str, title: str, rows: list[Choice], now: str) -> None:
        def chosen(key: str | None) -> None:
            if key is not None and self._known:
                self.ask(filters.narrowed(self._asked, kind, key, self._known.today))

        self._choose(title, rows, now, chosen)

    def _choose(
        self, title: str, rows: list[Choice], now: str, chosen: Callable[[str | None], None]
    ) -> None:
        self.over(ChooserScreen(title, rows, now, self._glyphs), chosen)


def _no_days(text: str) -> str:
    """Why what was typed are no days; nothing where they are."""
    days = filters.typed_dates(text)
    return days if isinstance(days, str) else ""
