"""What is seen of a run of drills: one drill in the middle, then what it came to, then the end."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from mockroom.domain.drill import Answer, Card, Input, Kind
from mockroom.domain.drill_run import Queued, Run, Stage
from mockroom.practice import Practice
from mockroom.practice.drills import Drills
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.screens._drill_input import DrillInput
from mockroom.ui.screens._drill_reveal import ROOM_FOR_LEAD, reveal
from mockroom.ui.screens._drill_words import WHY, interval, note, place
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.grade_bar import GradeBar, Grades
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.led_lines import Led, LedLines
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.time_line import TimeLine

GOES_BY = {
    "-revealed": "#ask, #named, #shown, #asked, #text, #work, #reveal, DrillInput",
    "-over": "#card, #over",
    "-long": "#card, #columns, #ask, #work, #how, DrillInput, Picks",
    "-page": "DrillInput",
    "-list": "#ask, #work, #how, DrillInput, Picks",
}
"""What `drill.tcss` has rules for that go by each class of the screen."""
_PAGE_ROWS = ((36, 8), (20, 6), (0, 3))
"""Rows of a page that was read, at most, by the least height of the terminal."""


class DrillBar(Spread):
    """What kind of drill it is, and which of how many."""

    DEFAULT_CSS = "DrillBar { dock: top; padding: 0 1; }"

    run: Run | None = None

    def tell(self, run: Run) -> None:
        """Where the run stands now."""
        self.run = run
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """The kind in a word and what is done in it; the place and why it comes now. What there is
        no room for is left out whole."""
        if self.run is None:
            return plain(""), plain("")
        forms = list(_ends(self.run))
        fit = (one for one in forms if sum(part.cell_length for part in one) < width)
        return next(fit, forms[-1])


def _ends(run: Run) -> Iterator[tuple[Content, Content]]:
    """What can stand left and right, the longest first."""
    name: list[Part] = [("mockroom", "$primary"), "   "]
    current = run.current
    if current is None:
        for front in (name, []):
            yield styled(*front, ("Drills", "bold $foreground")), plain("the end of this run")
        return
    kind = current.card.kind
    title, says = (f"Drill: {kind.value}", "bold $foreground"), (f"  {kind.says}", "$quiet")
    why = plain(f"{WHY[current.why]}   {place(run)}", "$quiet")
    yield styled(*name, title, says), why
    yield styled(title, says), why
    yield styled(title), why
    yield styled(title), plain(place(run), "$quiet")


class DrillFrame(Screen[None]):
    """Paints a run; what keys do is the screen's."""

    CSS_PATH = "drill.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DRILL)]

    banner = query_one(Banner)
    bar = query_one(DrillBar)
    time = query_one(TimeLine)
    asking = query_one("#ask", VerticalScroll)
    input = query_one(DrillInput)
    revealed = query_one("#reveal", VerticalScroll)
    found = query_one("#found", LedLines)
    grades = query_one(GradeBar)

    def __init__(
        self,
        practice: Practice,
        drills: Drills,
        run: Run,
        glyphs: Glyphs,
        *,
        cursor_blink: bool = True,
    ) -> None:
        super().__init__()
        self.run = run
        self._practice = practice
        self._drills = drills
        self._glyphs = glyphs
        self._blink = cursor_blink
        self._stale: set[Widget] = set()
        """What is to be styled anew."""

    def compose(self) -> ComposeResult:
        """All that any drill needs, made once."""
        yield DrillBar()
        yield Banner()
        with Container(id="body"):
            with Vertical(id="card"):
                yield TimeLine(self.seconds_gone, self._glyphs)
                with Container(id="columns"):
                    with VerticalScroll(id="ask"):
                        yield Static(id="note")
                        yield Static(id="named")
                        yield Static(id="shown")
                        yield Static(id="asked")
                        yield Static(id="text")
                    with Vertical(id="work"):
                        yield DrillInput(self._glyphs, cursor_blink=self._blink)
                        with VerticalScroll(id="reveal"):
                            yield LedLines(ROOM_FOR_LEAD, id="found")
                yield GradeBar(self._glyphs)
            with VerticalScroll(id="over"):
                yield LedLines(0, id="told")
        yield Hints()

    def seconds_gone(self) -> float:
        """How long the drill at hand has been on the screen."""
        return max((self._practice.now() - self.run.shown_at).total_seconds(), 0.0)

    # The three stages

    def show_prompt(self, queued: Queued, answer: Answer | None) -> None:
        """A drill to be answered, with what was answered before."""
        self._tell_card(queued)
        self._lay_out(Stage.PROMPT, queued.card)
        timed = self._practice.numbers and answer is None
        self.time.seconds = queued.card.material.seconds if timed else 0
        self.grades.grades = None
        self.input.ask(queued.card, answer)

    def show_reveal(self) -> None:
        """What the answer came to, and the grades."""
        queued, outcome = self.run.current, self.run.outcome
        if queued is None or outcome is None:
            return
        self._tell_card(queued)
        self._lay_out(Stage.REVEAL, queued.card)
        if self.input.card != queued.card:  # it was answered before another one, or elsewhere
            self.input.ask(queued.card, self.run.answer)
        self.input.take_no_answers()
        self.time.seconds = 0
        self.input.light(outcome)
        numbers = self._practice.numbers
        self.found.show(reveal(queued.card, outcome, self._glyphs, numbers=numbers))
        after = self._drills.intervals(self.run)
        self.grades.grades = Grades(
            intervals={grade: interval(time) for grade, time in after.items()},
            suggested=outcome.suggested,
            because=outcome.because,
        )
        self.revealed.scroll_home(animate=False)
        self.revealed.focus(scroll_visible=False)

    def show_over(self, lines: Iterable[Content]) -> None:
        """What was done, and what comes."""
        self._lay_out(Stage.OVER, None)
        self.grades.grades = None
        self.time.seconds = 0
        self.query_one("#told", LedLines).show(Led(one) for one in lines)
        self.query_one("#over").focus(scroll_visible=False)

    def _lay_out(self, stage: Stage, card: Card | None) -> None:
        """Style anew, once, what looks otherwise than before, and nothing else.

        Each change of a class by itself would style the whole screen and have it painted, which
        takes several times as long.
        """
        self.bar.tell(self.run)
        looks = {
            "-revealed": stage is Stage.REVEAL,
            "-over": stage is Stage.OVER,
            "-long": bool(card and card.material.text and not _is_shown(card)),
            "-page": bool(card and card.input is Input.TEXT),
            "-list": bool(card and card.input is Input.LEVELS),
        }
        for name, wanted in looks.items():
            if wanted is not self.has_class(name):
                self.set_class(wanted, name, update=False)
                self._stale |= set(self.query(GOES_BY[name]).results(Widget))
        self.app.stylesheet.update_nodes(self._stale)
        self._stale.clear()
        self._size_page()
        self.asking.scroll_home(animate=False)

    def _size_page(self) -> None:
        """The page takes what room there is, or, once it was read, as much as it needs. It is told
        by itself: to style it takes as long as all that is around it."""
        revealed = self.run.stage is Stage.REVEAL
        most = next(rows for height, rows in _PAGE_ROWS if self.size.height >= height)
        self.input.size_page(most if revealed else None)

    def on_resize(self) -> None:
        """The page heeds how high the terminal is."""
        self._size_page()

    def _tell_card(self, queued: Queued) -> None:
        card = queued.card
        stands_for = self._drills.cards().get(queued.instead_of)
        told = note(queued, stands_for.title if stands_for else "")
        self._fill("#note", plain(told, "$warning"))
        self._fill("#named", plain(card.title))
        listed, heard = card.kind is Kind.SECTIONS, card.kind is Kind.INTERVIEWER
        self._fill("#shown", plain("" if listed or heard else card.shown))
        self._fill("#asked", plain(card.asked))
        text = plain("" if _is_shown(card) else card.material.text)
        if heard:  # whoever listens knows their question, and reads the answer first
            text = styled(text, (f"\n\nThe question was: {card.shown}", "$quiet"))
        self._fill("#text", text)

    def _fill(self, name: str, content: Content) -> None:
        part = self.query_one(name, Static)
        part.update(content)
        if part.has_class("-off") is bool(content):
            part.set_class(not content, "-off", update=False)
            self._stale.add(part)

    def say(self, sentence: str) -> None:
        """A sentence that passes."""
        self.notify(sentence, markup=False)

    def tell_reading(self) -> None:
        """The answer is being read."""
        self.bar.tell(self.run)
        self.query_one("#asked", Static).update(plain("Reading your answer …"))


def _is_shown(card: Card) -> bool:
    """Whether the text that a card works with is what it shows."""
    return card.material.text == card.shown
