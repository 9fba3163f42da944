"""What all use cases share: the bank, the store, the clock, and what a person has set."""

from collections.abc import Callable
from datetime import datetime

from mockroom.domain.mode import Mode
from mockroom.domain.preset import BY_ID, Preset, preset_of
from mockroom.domain.probing import USUAL_MOST
from mockroom.practice.errors import HeldElsewhereError, UnknownPresetError, unknown
from mockroom.practice.library import Bank, Library
from mockroom.store.protocol import Entry, Listing, Store, StoreError


class Base:
    """Joins the bank, the store and the domain.

    `now` gives the time with its offset; `new_id` makes a session's id from the time it begins;
    the rest holds where `begin` is not told otherwise: the mode or a preset, which goes before it,
    the minutes, None meaning the question's own, the seconds to think, None meaning the preset's,
    whether numbers are shown at all, and how many probes follow an answer at most.
    """

    def __init__(
        self,
        bank: Callable[[], Bank],
        store: Store,
        now: Callable[[], datetime],
        new_id: Callable[[datetime], str],
        *,
        mode: Mode = Mode.COACHED,
        preset: str | None = None,
        minutes: int | None = None,
        think_seconds: int | None = None,
        numbers: bool = True,
        probes: int = USUAL_MOST,
    ) -> None:
        self._library = Library(bank)
        self._store = store
        self._now = now
        self._new_id = new_id
        self.adopt(
            mode=mode,
            preset=preset,
            minutes=minutes,
            think_seconds=think_seconds,
            numbers=numbers,
            probes=probes,
        )
        self._notices: dict[str, None] = {}

    def adopt(
        self,
        *,
        mode: Mode,
        preset: str | None,
        minutes: int | None,
        think_seconds: int | None,
        numbers: bool,
        probes: int,
    ) -> None:
        """Have other things hold than those of the beginning; what has begun keeps its terms."""
        self._preset = self.preset(preset) if preset else preset_of(mode)
        self._minutes = minutes
        self._think_seconds = think_seconds
        self._numbers = numbers
        self._probes = probes

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed about stored files so far, each sentence once."""
        return tuple(self._notices)

    @property
    def mode(self) -> Mode:
        """What holds where `begin` is not told otherwise."""
        return self._preset.mode

    @property
    def usual(self) -> Preset:
        """The preset that holds where `begin` is not told otherwise."""
        return self._preset

    @property
    def numbers(self) -> bool:
        """Whether a person wants to see numbers; where not, words stand for them."""
        return self._numbers

    def now(self) -> datetime:
        """The time that sessions are measured with."""
        return self._now()

    def preset(self, preset_id: str) -> Preset:
        """One preset; UnknownPresetError, with the nearest guess, if there is none."""
        if preset_id not in BY_ID:
            where = f"Presets are {', '.join(BY_ID)}."
            raise UnknownPresetError(unknown("preset", preset_id, BY_ID, where))
        return BY_ID[preset_id]

    # Trouble that must not stop the rest becomes a notice

    def _listed(self, listing_of: Callable[[], Listing[Entry]]) -> tuple[Entry, ...]:
        """What could be listed."""
        try:
            listing = listing_of()
        except StoreError as error:
            listing = Listing(entries=(), notices=(str(error),))
        self._notices.update(dict.fromkeys(listing.notices))
        return listing.entries

    def _noticing(self, step: Callable[[], None]) -> None:
        """Do what is good to do, but not necessary."""
        try:
            step()
        except (StoreError, HeldElsewhereError) as error:
            self._notices[str(error)] = None
