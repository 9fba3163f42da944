"""The one thing to change next: a debrief gives a single piece of advice, not a list."""

from collections.abc import Mapping
from dataclasses import dataclass

from mockroom.domain.level import Level
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import Reason, Scorecard, SignalScore
from mockroom.domain.section import Section
from mockroom.domain.signal import Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to do differently in the next attempt."""

    sentence: str
    signal: str | None = None
    """The signal it is about; None where it is about the shape of the answer."""


_HELD_BACK: Mapping[Reason, str] = {
    Reason.GROUP: 'Where you say "{cue}", say what you did yourself.',
    Reason.HYPOTHETICAL: 'Tell what happened in place of "{cue}": one time you really did it.',
    Reason.ATTEMPTED: 'Say how it ended: "{cue}" leaves open whether you did it.',
    Reason.HABITUAL: 'Tell one occasion in place of "{cue}".',
}
"""What to say of a cue that kept a signal from being shown."""

SECTION_ADVICE: Mapping[Section, str] = {
    Section.SITUATION: "Open with where and when it was, and what made it hard.",
    Section.TASK: "Say in a sentence what was yours to do, and what hung on it.",
    Section.ACTION: "Tell step by step what you did yourself.",
    Section.RESULT: "Close the story: what was different afterwards, and for whom.",
    Section.LEARNING: "End with what you have done otherwise since then.",
}
"""What belongs into each section, said to somebody who left it out."""

NOTHING_LEFT = "Tell it aloud once within the time, without reading."
"""For an answer that lacks nothing the scorer knows of."""


def next_change(
    card: Scorecard, text: str, question: Question | None, signals: Mapping[str, Signal]
) -> Advice:
    """The most useful single change to the answer `text` that was scored as `card`.

    It is about the weakest signal, the weightiest first among equals, and if all are strong about
    a section that is missing. `question` is None, and `signals` may lack some, where the bank no
    longer has them.
    """
    weights = {use.id: use.weight for use in question.signals} if question else {}
    weakest = min(
        card.signals, key=lambda one: (one.level, -weights.get(one.signal, 1)), default=None
    )
    if weakest is not None and weakest.level < Level.STRONG:
        sentence = _for_signal(weakest, text, signals.get(weakest.signal))
        return Advice(sentence=sentence, signal=weakest.signal)
    for section in Section:
        if not card.star.has(section):
            return Advice(sentence=SECTION_ADVICE[section])
    return Advice(sentence=NOTHING_LEFT)


def _for_signal(score: SignalScore, text: str, signal: Signal | None) -> str:
    held = score.held_back
    if score.level < Level.SHOWN and held and held.cue and held.reason:
        sentence = _HELD_BACK.get(held.reason)
        if sentence:
            return sentence.format(cue=held.cue.whole_words_of(text))
    if signal is None:
        return f"Tell one specific thing you did that shows {score.name}."
    return signal.tips[min(score.level, len(signal.tips) - 1)]
