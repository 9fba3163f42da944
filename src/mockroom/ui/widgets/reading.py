"""A text together with what scoring it found, which is what widgets show."""

from dataclasses import dataclass

from mockroom.domain.plain import one_line, shorten
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A scorecard is only spans and levels; the words they point to are in the text."""

    text: str
    card: Scorecard

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return one_line(span.of(self.text))

    def quote(self, evidence: Evidence, width: int) -> str:
        """What was said, in at most `width` characters, beginning with the deed if it is long."""
        for span in (evidence.quote, evidence.span):
            whole = self.words(span)
            if len(whole) <= width:
                return whole
        return shorten(self.words(evidence.span), width)

    def cue(self, evidence: Evidence) -> str:
        """The word that held a hit back, whole; empty if there was none."""
        return one_line(evidence.cue.whole_words_of(self.text)) if evidence.cue else ""
