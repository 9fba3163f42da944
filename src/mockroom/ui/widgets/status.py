"""The line above the keys: how long the answer is, and now and then one sentence."""

from textual.content import Content
from textual.reactive import var

from mockroom.domain.band import SENTENCES, Band, seconds_to_say
from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import plain
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.wording import length_line

SAID_FOR = 30.0
"""Seconds that a sentence stands."""
_APART = 3
"""Cells between the sentence and the length."""


class StatusLine(Spread):
    """Length against the band at the right, a calm sentence at the left; the sentence goes first
    where there is no room for both."""

    DEFAULT_CSS = """
    StatusLine { padding: 0 2; color: $quiet; }
    """

    session: var[Session | None] = var(None)
    words: var[int] = var(0)

    def __init__(self, band: Band, *, numbers: bool, point: str, id: str | None = None) -> None:
        super().__init__(id=id)
        self._band = band
        self._numbers = numbers
        self._point = point
        self._said = ""
        self._saying = 0

    @property
    def said(self) -> str:
        """The sentence that stands there now; empty if there is none."""
        return self._said

    def say(self, sentence: str, seconds: float = SAID_FOR) -> None:
        """Say a sentence for a while, in place of what was said before."""
        self._saying += 1
        mine = self._saying
        self._put(sentence)

        def silent() -> None:
            if mine == self._saying:
                self._put("")

        self.set_timer(seconds, silent)

    def hush(self) -> None:
        """What was said does not matter any more."""
        self._saying += 1
        self._put("")

    def _put(self, sentence: str) -> None:
        self._said = sentence
        self.set_class(bool(sentence), "-said")
        self.refresh()

    def watch_session(self, old: Session | None, new: Session | None) -> None:
        """Repaint when something else is being done."""
        if old is None or new is None or (old.phase, old.paused) != (new.phase, new.paused):
            self.refresh()

    def watch_words(self) -> None:
        """Repaint; the size stays."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """The sentence and the length, or the sentence alone."""
        length, remark = self._length(), self._remark()
        if self._said:
            both = len(self._said) + _APART + len(length) <= width
            return plain(self._said, "$foreground"), plain(length if both else "", "$quiet")
        if len(remark) + _APART + len(length) > width and length:
            remark = ""
        return plain(remark, "$quiet"), plain(length, "$quiet")

    def _remark(self) -> str:
        session = self.session
        if session is None:
            return ""
        if session.paused:
            return "The clock stands still; you can go on writing."
        if session.phase is not Phase.ANSWERING or not self.words:
            return ""
        return SENTENCES[self._band.where(self.words)]

    def _length(self) -> str:
        """How long it is, and for an answer how long it may be."""
        if not self._numbers or self.session is None:
            return ""
        seconds = seconds_to_say(self.words)
        said = length_line(self.words, seconds, self._point, self.size.width) if self.words else ""
        match self.session.phase:
            case Phase.ANSWERING:
                band = f"{self._band.low} to {self._band.high} words fit the time"
                return f"{said} {self._point} {band}" if said else band
            case Phase.PROBING:
                return said
            case _:
                return ""
