"""A list whose lines are answered with one key each: chosen, ticked, given a level or a section.

It knows no drill: it is given lines and tells what was given to them. Lines wrap below themselves,
and the whole list is one widget, so that another list is there at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from mockroom.domain.level import Level
from mockroom.domain.section import Section
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.theme import DRAWN, Glyphs


class Way(Enum):
    """How a line is answered."""

    ONE = 1
    """One line of all such lines is chosen."""
    MANY = 2
    """Any number of them is ticked."""
    LEVEL = 3
    SECTION = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A line."""

    id: str
    text: str
    way: Way
    key: str = ""
    """The digit or letter that chooses or ticks it from anywhere in the list."""
    heading: str = ""
    """What stands above it, where a new part of the list begins."""
    more: str = ""
    """What is told beside the list while it is in hand."""


Given = bool | Level | Section
"""What was given to a line; one that was chosen or ticked has True."""

KEYS = "1234567890"
"""What chooses lines where nothing else is asked for."""
LETTERS = "abcdefghimnopqvwxyz"
"""What chooses lines where digits give levels; without the letters that move."""
_LEVELS = {str(level.value): level for level in Level}
_SECTIONS = {section.value[0]: section for section in Section}
_WIDTHS = {Way.ONE: 8, Way.MANY: 8, Way.LEVEL: 12, Way.SECTION: 12}
_MARGIN = 2


class Picks(ScrollView, can_focus=True):
    """The list, with one line in hand."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"picks--line", "picks--in-hand", "picks--out-of-hand"}
    DEFAULT_CSS = """
    Picks {
        height: auto;
        background: $background;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;

        & > .picks--line { color: $foreground; }
        & > .picks--out-of-hand { color: $foreground; background: $panel; }
        & > .picks--in-hand {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
        }
    }
    """
    BINDINGS = [
        Binding("up,k", "step(-1)", "up", show=False),
        Binding("down,j", "step(1)", "down", show=False),
        Binding("home", "end(-1)", "first", show=False),
        Binding("end", "end(1)", "last", show=False),
    ]

    at: var[int] = var(0, init=False)
    """Which line is in hand."""

    class Changed(Message):
        """Something was given to a line, or taken back."""

    class Turned(Message):
        """Another line is in hand."""

    def __init__(self, glyphs: Glyphs = DRAWN, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._given: dict[str, Given] = {}
        self._rows: list[tuple[int, int]] = []
        self._tops: list[int] = []
        self._laid_out_for = -1
        self.picks: tuple[Pick, ...] = ()

    @property
    def in_hand(self) -> Pick | None:
        """The line that a level or a section would be given to."""
        return self.picks[self.at] if 0 <= self.at < len(self.picks) else None

    @property
    def given(self) -> Mapping[str, Given]:
        """What was given to each line by its id; lines without anything are left out."""
        return dict(self._given)

    def show(self, picks: Sequence[Pick], given: Mapping[str, Given]) -> None:
        """Show these lines with what was given to them before; the first open one is in hand."""
        self.picks = tuple(picks)
        ids = {pick.id for pick in picks}
        self._given = {key: value for key, value in given.items() if key in ids}
        self._laid_out_for = -1
        unanswered = (
            place
            for place, pick in enumerate(self.picks)
            if pick.way in (Way.LEVEL, Way.SECTION) and pick.id not in self._given
        )
        self.at = next(unanswered, 0)
        self.scroll_home(animate=False)
        self.refresh(layout=True)

    # Answering

    def on_key(self, event: events.Key) -> None:
        """A key that a line knows answers it."""
        key = event.character or ""
        place = next((n for n, pick in enumerate(self.picks) if key and pick.key == key), None)
        pick = self.in_hand
        if place is not None:
            self.at = place
            self._toggle(self.picks[place])
        elif pick and pick.way is Way.LEVEL and key in _LEVELS:
            self._give(pick, _LEVELS[key])
        elif pick and pick.way is Way.SECTION and key in _SECTIONS:
            self._give(pick, _SECTIONS[key])
        elif pick and key == " ":
            self._toggle(pick)
        else:
            return
        event.stop()
        event.prevent_default()

    def _give(self, pick: Pick, value: Given) -> None:
        """Give it, and go on to the next line of the same kind."""
        self._given[pick.id] = value
        following = self.at + 1
        if following < len(self.picks):
            self.at = following
        self._told()

    def _toggle(self, pick: Pick) -> None:
        had = self._given.pop(pick.id, None)
        match pick.way:
            case Way.ONE if not had:
                for other in self.picks:
                    if other.way is Way.ONE:
                        self._given.pop(other.id, None)
                self._given[pick.id] = True
            case Way.MANY if not had:
                self._given[pick.id] = True
            case Way.LEVEL:
                self._given[pick.id] = _next(list(Level), had)
            case Way.SECTION:
                self._given[pick.id] = _next(list(Section), had)
        self._told()

    def _told(self) -> None:
        self.refresh()
        self.post_message(self.Changed())

    # Moving

    def action_step(self, by: int) -> None:
        """To the next line in a direction, and no further than the ends."""
        self.at = min(max(self.at + by, 0), max(len(self.picks) - 1, 0))

    def action_end(self, by: int) -> None:
        """To the first line or the last."""
        self.at = 0 if by < 0 else max(len(self.picks) - 1, 0)

    def watch_at(self) -> None:
        """Keep the line in hand in view, with its heading."""
        self.refresh()
        self.post_message(self.Turned())
        self.call_after_refresh(self._keep_in_view)

    def on_resize(self) -> None:
        """The line in hand stays in view."""
        self.call_after_refresh(self._keep_in_view)

    def _keep_in_view(self) -> None:
        if not self._tops or not 0 <= self.at < len(self._tops):
            return
        ends = [*self._tops[1:], len(self._rows)]
        top, end = self._tops[self.at], ends[self.at]
        region = Region(0, 0 if self.at == 0 else top, 1, max(end - top, 1))
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def on_click(self, event: events.Click) -> None:
        """A click does what the key of the line does."""
        offset = event.get_content_offset(self)
        row = offset.y + self.scroll_offset.y if offset else -1
        if 0 <= row < len(self._rows):
            self.at = self._rows[row][0]
            self._toggle(self.picks[self.at])

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As high as all lines are in that width."""
        self._lay_out(width)
        return len(self._rows)

    def notify_style_update(self) -> None:
        """Another theme: paint all lines anew."""
        super().notify_style_update()
        self.refresh()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The line in hand looks different where keys go elsewhere."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row, at `y` of what is in view."""
        width = self.scrollable_content_region.width
        if width != self._laid_out_for:
            self._lay_out(width)
        row = y + self.scroll_offset.y
        if not 0 <= row < len(self._rows):
            return Strip.blank(width, self.get_visual_style("picks--line").rich_style)
        place, number = self._rows[row]
        pick = self.picks[place]
        if number < 0:
            heading = plain(pick.heading if number == -1 else "", "bold $quiet")
            return self._strip(styled(" " * _MARGIN, heading), width, "line")
        in_hand = place == self.at
        look = ("in-hand" if self.has_focus else "out-of-hand") if in_hand else "line"
        strips = self._wrapped(pick, width, look)
        lead = self._lead(pick, in_hand) if number == 0 else plain("")
        indent = _MARGIN + _WIDTHS[pick.way]
        first = self._strip(lead.without_spans if in_hand else lead, indent, look)
        return Strip.join([first, strips[number]])

    def _lead(self, pick: Pick, in_hand: bool) -> Content:
        """The pointer, the key, and what was given."""
        pointer = (self._glyphs.pointer if in_hand else "").ljust(_MARGIN)
        value = self._given.get(pick.id)
        parts: list[Part] = [pointer]
        match pick.way:
            case Way.ONE:
                parts += [(f"{pick.key}  ", "$primary"), ("(x)" if value else "( )", "$written")]
            case Way.MANY:
                parts += [(f"{pick.key}  ", "$primary"), ("[x]" if value else "[ ]", "$written")]
            case Way.LEVEL if isinstance(value, Level):
                parts.append((f"{self._glyphs.level(value)} {value.word}", "$primary"))
            case Way.SECTION if isinstance(value, Section):
                parts.append((value.heading, "$primary"))
            case _:
                parts.append((self._glyphs.nothing * 3, "$quiet"))
        return styled(*parts)

    def _lay_out(self, width: int) -> None:
        self._laid_out_for = width
        self._rows, self._tops = [], []
        for place, pick in enumerate(self.picks):
            self._tops.append(len(self._rows))
            if pick.heading:
                self._rows += [(place, -2)] * (place > 0) + [(place, -1)]
            height = len(self._wrapped(pick, width, "line"))
            self._rows += [(place, number) for number in range(height)]
        self.virtual_size = Size(0, len(self._rows))

    def _wrapped(self, pick: Pick, width: int, look: str) -> list[Strip]:
        room = max(width - _MARGIN - _WIDTHS[pick.way] - 1, 1)
        style = self.get_visual_style(f"picks--{look}")
        text = plain(pick.text)
        strips = Visual.to_strips(self, text, room, None, style, apply_selection=False, pad=True)
        return [strip.extend_cell_length(room + 1, style.rich_style) for strip in strips]

    def _strip(self, content: Content, width: int, look: str) -> Strip:
        style = self.get_visual_style(f"picks--{look}")
        strips = Visual.to_strips(self, content, width, 1, style, apply_selection=False, pad=True)
        return strips[0].extend_cell_length(width, style.rich_style)


def _next(values: Sequence[Given], before: Given | None) -> Given:
    """The value after another, round and round; the first after none."""
    return values[0] if before is None else values[(values.index(before) + 1) % len(values)]
