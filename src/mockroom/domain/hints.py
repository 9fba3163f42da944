"""Hints with a price: what a coach would whisper, and what it takes off nothing but the pride.

The score of an answer stays what the words earn. The price stands beside it: "71, hints 8".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.hint import OF_A_SIGNAL, PRICES, Hint, HintKind
from mockroom.domain.question import Question
from mockroom.domain.stronger import first_example


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A hint that can be had."""

    kind: HintKind
    signal: str = ""
    name: str
    """What one gets, in a few words."""
    price: int
    """0 once it has been taken: to read it again costs nothing."""


def offers(
    question: Question, catalogue: Catalogue, taken: Sequence[Hint], *, signals_shown: bool
) -> tuple[Offer, ...]:
    """All hints that a question has, the cheap ones first.

    Where the sidebar shows the signals by name nobody has to buy their names.
    """
    had = {(hint.kind, hint.signal) for hint in taken}
    found: list[Offer] = []
    for kind in HintKind:
        if kind is HintKind.SIGNALS and signals_shown:
            continue
        about = [use.id for use in question.signals] if kind in OF_A_SIGNAL else [""]
        for signal in about:
            price = 0 if (kind, signal) in had else PRICES[kind]
            name = _NAMES[kind].format(catalogue.signals[signal].name if signal else "")
            found.append(Offer(kind=kind, signal=signal, name=name, price=price))
    return tuple(found)


def hint_text(kind: HintKind, signal: str, question: Question, catalogue: Catalogue) -> str:
    """What a hint tells; KeyError where a kind needs a signal that the question does not have."""
    match kind:
        case HintKind.OUTLINE:
            return question.coach.strategy
        case HintKind.SIGNALS:
            return ", ".join(catalogue.signals[use.id].name for use in question.signals) + "."
        case HintKind.CHEAT_CODE:
            return question.coach.cheat_code
        case HintKind.SIGNAL:
            use = question.signal_use(signal)
            return f"{use.here}\n{catalogue.signals[signal].tips[0]}"
        case HintKind.EXAMPLE:
            question.signal_use(signal)
            return first_example(catalogue.signals[signal], question)


_NAMES = {
    HintKind.OUTLINE: "How to go about this question",
    HintKind.SIGNALS: "The signals that are listened for",
    HintKind.SIGNAL: "What {} means here, and a tip",
    HintKind.CHEAT_CODE: "The one idea that makes the difference",
    HintKind.EXAMPLE: "A sentence that shows {}",
}
