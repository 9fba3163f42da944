"""Hints to choose from, each with its price, and what the last one says."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mockroom.domain.hint import HintKind
from mockroom.domain.hints import Offer
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.widgets.wording import count

_SMALL = 2
"""Points up to which a price is called small where no numbers are shown."""


def price_words(offer: Offer, *, numbers: bool) -> str:
    """What a hint costs, in figures or without."""
    if not offer.price:
        return "taken"
    if numbers:
        return count(offer.price, "point")
    return "a small price" if offer.price <= _SMALL else "a higher price"


class HintPane(Vertical):
    """A list of offers; Enter takes the one in hand, and to read it again costs nothing."""

    BORDER_TITLE = "Hints"
    DEFAULT_CSS = """
    HintPane {
        & OptionList { height: 1fr; padding: 0; }
        & .how { height: auto; color: $quiet; padding: 0 1; margin-bottom: 1; }
        & VerticalScroll { height: auto; max-height: 60%; padding: 1 1 0 1; display: none; }
        & VerticalScroll.-told { display: block; }
        & VerticalScroll Static { height: auto; color: $written; }
    }
    """

    class Wanted(Message):
        """The candidate takes this hint."""

        def __init__(self, kind: HintKind, signal: str) -> None:
            self.kind = kind
            self.signal = signal
            super().__init__()

    def __init__(self, *, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self._numbers = numbers
        self._offers: tuple[Offer, ...] = ()

    def compose(self) -> ComposeResult:
        """How it works, the list, and below it what was told."""
        how = "Enter takes one. The price stands beside your score and takes nothing off it."
        yield Static(plain(how), classes="how")
        yield OptionList()
        with VerticalScroll():
            yield Static(id="told")

    @property
    def options(self) -> OptionList:
        """The list."""
        return self.query_one(OptionList)

    def show(self, offers: Sequence[Offer]) -> None:
        """Offer these; the one in hand stays in hand."""
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        options = self.options
        at = options.highlighted
        options.clear_options()
        prices = [price_words(one, numbers=self._numbers) for one in self._offers]
        widest = max(map(len, prices), default=0)
        for one, price in zip(self._offers, prices, strict=True):
            options.add_options([_option(f"{price:{widest}}", one)])
        options.highlighted = min(at or 0, len(self._offers) - 1) if self._offers else None

    def tell(self, text: str) -> None:
        """What the hint says."""
        self.query_one("#told", Static).update(plain(text))
        view = self.query_one(VerticalScroll)
        view.add_class("-told")
        view.scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _taken(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        offer = self._offers[event.option_index]
        self.post_message(self.Wanted(offer.kind, offer.signal))


def _option(price: str, offer: Offer) -> Option:
    """A hint in the list, its price before it."""
    shown = styled((f"{price}  ", "$quiet"), line(offer.name))
    return Option(shown)
