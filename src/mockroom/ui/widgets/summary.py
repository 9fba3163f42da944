"""What a debrief says around the signals: the figure, the next change, what went before and after.

Where a person wants no numbers, words stand for them.
"""

from collections.abc import Iterator, Mapping

from textual.content import Content

from mockroom.domain.advice import Advice
from mockroom.domain.attempt import Attempt
from mockroom.domain.hint import HintKind
from mockroom.domain.level import Level
from mockroom.domain.probing import Probed
from mockroom.domain.session import Phase
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets import wording


def heading(attempt: Attempt, glyphs: Glyphs, *, numbers: bool) -> Content:
    """How good it was on the whole, what the candidate thought of it, and how long it took."""
    card = attempt.scorecard
    parts: list[Part] = [overall(attempt, glyphs, numbers=numbers)]
    if attempt.self_rating is not None:
        said = wording.level_word(attempt.self_rating)
        glyph = glyphs.level(attempt.self_rating)
        parts += [("\nyou said ", "$quiet"), (f"{glyph} {said}", "$secondary")]
        parts.append((" before you saw it", "$quiet"))
    if numbers:
        facts = [
            wording.count(card.delivery.words, "word"),
            f"{wording.spoken(card.delivery.seconds)} spoken",
        ]
        if attempt.timed:
            answered = wording.clock(attempt.seconds.get(Phase.ANSWERING, 0.0))
            facts.append(f"written in {answered} of {wording.clock(attempt.minutes * 60)}")
        parts.append((f"\n{f' {glyphs.point} '.join(facts)}", "$quiet"))
    return styled(*parts)


def overall(attempt: Attempt, glyphs: Glyphs, *, numbers: bool) -> Content:
    """The overall figure with its level in words, the level alone, or that there is neither."""
    card = attempt.scorecard
    if card.too_short:
        return plain("Too short to score", "bold $written")
    level = Level.nearest(card.overall)
    word = f"{glyphs.level(level)} {wording.level_word(level)}"
    if not numbers:
        return styled("On the whole ", (word, "bold $written"))
    return styled((f"{card.overall}", "bold $written"), " of 100, on the whole ", word)


def advice_block(advice: Advice) -> Content:
    """The one thing to change."""
    return styled(("Next time\n", "$primary"), (advice.sentence, "$written"))


def before_it(earlier: Attempt, key: str, glyphs: Glyphs, *, numbers: bool) -> Content:
    """How the attempt before went, and the key that compares the two."""
    day = f"{earlier.finished.day} {earlier.finished:%b}"
    told = overall(earlier, glyphs, numbers=numbers)
    return styled((f"Your attempt of {day}: ", "$quiet"), told, ("\n"), (key, "$primary")) + plain(
        " compares the two.", "$quiet"
    )


# Before the answer


def asked_first(attempt: Attempt, glyphs: Glyphs) -> Content:
    """What the candidate asked and took as given, which earns and costs nothing; empty if
    nothing."""
    lines: list[Content] = []
    for exchange in attempt.exchanges:
        lines.append(line(f'"{exchange.ask}"', "$foreground"))
        lines.append(line(f"{glyphs.reply} {exchange.reply}", "$quiet"))
    lines += [
        styled(("you took as given: ", "$quiet"), line(said, "$foreground"))
        for said in attempt.assumed
    ]
    return plain("\n").join(lines)


_HINTS: dict[HintKind, str] = {
    HintKind.OUTLINE: "how to go about it",
    HintKind.SIGNALS: "the signals that are listened for",
    HintKind.SIGNAL: "what {} means, and a tip",
    HintKind.CHEAT_CODE: "the idea that makes the difference",
    HintKind.EXAMPLE: "a sentence that shows {}",
}


def hints_taken(attempt: Attempt, *, numbers: bool) -> Content:
    """The hints with their price; empty where none was taken."""
    if not attempt.hints:
        return plain("")
    names = {score.signal: score.name for score in attempt.scorecard.signals}
    lines: list[Content] = []
    for hint in attempt.hints:
        name = line(_HINTS[hint.kind].format(names.get(hint.signal, hint.signal)), "$foreground")
        price = f"  {wording.count(hint.price, 'point')}" if numbers else ""
        lines.append(styled(name, (price, "$quiet")))
    if numbers:
        points = wording.count(attempt.hint_points, "point")
        lines.append(plain(f"{points} together, which the figure above does not count", "$quiet"))
    return plain("\n").join(lines)


# After the answer


def follow_up(attempt: Attempt, glyphs: Glyphs) -> Content:
    """What the interviewer asked, why, and which levels the answers to it changed."""
    if not attempt.probes:
        return plain("The interviewer had nothing more to ask.", "$quiet")
    names = {score.signal: score.name for score in attempt.scorecard.signals}
    told = (_probed(probed, names, glyphs) for probed in attempt.probes)
    return plain("\n\n").join(plain("\n").join(lines) for lines in told)


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
