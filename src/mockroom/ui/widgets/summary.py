"""What a debrief says around the signals: the figure, the next change, sections, the follow-up."""

from collections.abc import Iterator

from textual.content import Content

from mockroom.domain.advice import Advice
from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.session import Phase
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets import wording


def heading(attempt: Attempt, glyphs: Glyphs) -> Content:
    """The overall figure, or that there is none, and how long the answer is and took."""
    card = attempt.scorecard
    figure: Part = (f"{card.overall}", "bold $written")
    parts: list[Part] = [figure, " of 100"]
    if card.too_short:
        parts = [("Too short to score", "bold $written")]
    answered = attempt.seconds.get(Phase.ANSWERING, 0.0)
    facts = (
        f"{wording.count(card.delivery.words, 'word')} {glyphs.point}"
        f" {wording.spoken(card.delivery.seconds)} spoken {glyphs.point}"
        f" written in {wording.clock(answered)} of {wording.clock(attempt.minutes * 60)}"
    )
    return styled(*parts, "\n", (facts, "$quiet"))


def advice_block(advice: Advice) -> Content:
    """The one thing to change."""
    return styled(("Next time\n", "$primary"), (advice.sentence, "$written"))


def follow_up(attempt: Attempt, glyphs: Glyphs) -> Content:
    """What the interviewer asked, why, and which levels the answer to it changed."""
    probe = attempt.probe
    if probe is None:
        return plain("The interviewer had nothing more to ask.", "$quiet")
    names = {score.signal: score.name for score in attempt.scorecard.signals}
    asked: list[Content] = [
        line(f'"{probe.ask}"', "$foreground"),
        line(f"{names.get(probe.signal, probe.signal)}: {probe.why}", "$quiet"),
    ]
    if not attempt.probe_answer.strip():
        return plain("\n").join([*asked, plain("You left it unanswered.", "$quiet")])
    gains = list(_gains(attempt, glyphs)) or [plain("Your answer changed no level.", "$quiet")]
    return plain("\n").join([*asked, *gains])


def _gains(attempt: Attempt, glyphs: Glyphs) -> Iterator[Content]:
    for score in attempt.scorecard.signals:
        before = attempt.levels_before_probe.get(score.signal, score.level)
        if before != score.level:
            change = (
                f"{wording.level_word(before)} {glyphs.reply} {wording.level_word(score.level)}"
            )
            tone = "$primary" if score.level > Level.ABSENT else "$quiet"
            glyph: Part = (f"{glyphs.level(score.level)} ", tone)
            yield styled(glyph, line(score.name, "$foreground"), (f"  {change}", "$quiet"))
