"""What a debrief says around the signals: the figure, the next change, sections, the follow-up."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from mockroom.domain.advice import Advice
from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.probing import Probed
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
    """What the interviewer asked, why, and which levels the answers to it changed."""
    if not attempt.probes:
        return plain("The interviewer had nothing more to ask.", "$quiet")
    names = {score.signal: score.name for score in attempt.scorecard.signals}
    lines = [one for probed in attempt.probes for one in _probed(probed, names, glyphs)]
    return plain("\n").join(lines)


def _probed(probed: Probed, names: Mapping[str, str], glyphs: Glyphs) -> Iterator[Content]:
    probe = probed.probe
    about = names.get(probe.signal, probe.signal) if probe.signal else "The answer"
    yield line(f'"{probe.ask}"', "$foreground")
    yield line(f"{about}: {probe.why}", "$quiet")
    if probed.skipped:
        yield plain("You left it unanswered.", "$quiet")
    else:
        yield from _gains(probed, names, glyphs) or [
            plain("Your answer changed no level.", "$quiet")
        ]


def _gains(probed: Probed, names: Mapping[str, str], glyphs: Glyphs) -> list[Content]:
    gains: list[Content] = []
    for signal, level in probed.after.items():
        before = probed.before.get(signal, level)
        if before != level:
            change = f"{wording.level_word(before)} {glyphs.reply} {wording.level_word(level)}"
            tone = "$primary" if level > Level.ABSENT else "$quiet"
            glyph: Part = (f"{glyphs.level(level)} ", tone)
            name = line(names.get(signal, signal), "$foreground")
            gains.append(styled(glyph, name, (f"  {change}", "$quiet")))
    return gains
