"""The line above the keys: how long the answer is, and now and then one sentence."""

from textual.content import Content
from textual.reactive import var

from mockroom.domain.band import SENTENCES, Band, seconds_to_say
from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import plain
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.wording import count, spoken

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
        self._lacks_words = False

    @property
    def said(self) -> str:
        """The sentence that stands there now; empty if there is none."""
        return self._said

    def say(self, sentence: str, seconds: float = SAID_FOR, *, lacks_words: bool = False) -> None:
        """Say a sentence for a while, in place of what was said before.

        With `lacks_words` it is over as soon as something is written.
        """
        self._saying += 1
        self._lacks_words = lacks_words
        mine = self._saying
        self._put(sentence)

        def silent() -> None:
            if mine == self._saying:
                self._put("")

        self.set_timer(seconds, silent)

    def hush(self) -> None:
        """What was said does not matter any more."""
        self._saying += 1
        self._lacks_words = False
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
        """Repaint; the size stays. What asked for the first words has been heard."""
        if self._lacks_words and self.words:
            self.hush()
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """The sentence and the length, or the sentence alone."""
        length, remark = self._length(width), self._remark()
        both = max(len(self._said), len(remark)) + _APART + len(length) <= width
        if self._said:
            return plain(self._said, "$foreground"), plain(length if both else "", "$quiet")
        return plain(remark if both or not length else "", "$quiet"), plain(length, "$quiet")

    def _remark(self) -> str:
        session = self.session
        if session is None:
            return ""
        if session.paused:
            return "The clock stands still; you can go on writing."
        if session.phase is not Phase.ANSWERING or not self.words:
            return ""
        return SENTENCES[self._band.where(self.words)] if session.terms.clock else ""

    def _length(self, width: int) -> str:
        """How long it is, and for an answer how long it may be, in words that fit."""
        if not self._numbers or self.session is None:
            return ""
        words, point = count(self.words, "word"), self._point
        said = f"{words} {point} {spoken(seconds_to_say(self.words))} spoken"
        band = f"{self._band.low} to {self._band.high}"
        forms = {
            (Phase.ANSWERING, True): (
                f"{said} {point} {band} words fit the time",
                f"{words} {point} {band} fit the time",
                f"{words} of {band}",
                words,
            ),
            (Phase.ANSWERING, False): (f"{band} words fit the time", f"{band} words"),
            (Phase.PROBING, True): (said, words),
        }.get((self.session.phase, bool(self.words)), ())
        return next((form for form in forms if len(form) <= width), "")
