"""The follow-ups after an answer: what it lacks most is what the interviewer asks about.

They are chosen one at a time, each from all that was said until then. A signal below its bar comes
first, the weakest of all; then what lacks in the story, and so on in turn, so that two questions
are not both about signals while nobody has heard how it ended.
"""

from collections.abc import Sequence

from mockroom.domain.asks import WHY, general_ask
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.lacks import lacks_of
from mockroom.domain.level import Level
from mockroom.domain.probing import MOST, USUAL_MOST, Lack, Probe
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import (
    Evidence,
    Reason,
    Scorecard,
    SignalScore,
    Verdict,
)
from mockroom.domain.signal import IndicatorKind

_WHY = {
    Reason.GROUP: "it says “we” where your own part would count",
    Reason.HYPOTHETICAL: "it says what would be done, not what was done",
    Reason.HABITUAL: "it tells a habit or a belief, not an event",
    Reason.ATTEMPTED: "it says what was tried or planned, not what was done",
    Reason.OTHER: "it tells what somebody else did",
    Reason.NEGATED: "it says that it was not done",
    Reason.LABEL: "it names the quality without a deed that shows it",
    Reason.BESIDE: "it tells mostly what somebody else did",
    Reason.SPREAD: "it only hints at what you did; say it outright",
    Reason.APART: "it gives reasons or effects far from your own step",
    Reason.UNSUPPORTED: "it gives reasons or effects without your own step",
    Reason.NO_EVENT: "it tells nothing that happened with you in it",
}
_WHY_SET_ASIDE = {
    Reason.LIST: "what points to it stands in a list of words",
    Reason.VOCABULARY: "what points to it names qualities and tells nothing particular",
    Reason.SHIPPED: "what points to it is worded as in a text that comes with mockroom",
    Reason.CROWDED: "what points to it stands in a sentence that shows three signals already",
    Reason.REPEATED: "what points to it only says again what was said before",
}


def weakest(question: Question, card: Scorecard) -> SignalScore:
    """The signal to work on first: the lowest level, then the weightiest, then the first."""
    return _weakest_first(question, card)[0]


def next_probe(
    question: Question,
    catalogue: Catalogue,
    card: Scorecard,
    text: str,
    asked: Sequence[Probe] = (),
    most: int = USUAL_MOST,
) -> Probe | None:
    """What to ask after `text`, which was scored as `card`; None where nothing is left to ask.

    Nothing is left where every signal is strong or `most` probes were asked. No probe comes twice,
    and no signal and no other lack is asked about twice.
    """
    weak = [one for one in _weakest_first(question, card) if one.level < Level.STRONG]
    if not weak or len(asked) >= min(most, MOST):
        return None
    about_signals = (_about(one, question, catalogue, asked) for one in weak)
    signal = next((probe for probe in about_signals if probe), None)
    had = {probe.lack for probe in asked}
    shape = next((lack for lack in lacks_of(card, text) if lack not in had), None)
    if signal and not (shape and _shape_first(weak[0], asked)):
        return signal
    return Probe(lack=shape, ask=general_ask(shape, text), why=WHY[shape]) if shape else None


def _shape_first(weakest_score: SignalScore, asked: Sequence[Probe]) -> bool:
    """Whether it is the story's turn: after a signal, or where no signal is in a bad way."""
    if asked:
        return asked[-1].lack is Lack.SIGNAL
    return weakest_score.level >= Level.SHOWN


def _weakest_first(question: Question, card: Scorecard) -> list[SignalScore]:
    weights = {use.id: use.weight for use in question.signals}
    order = {use.id: place for place, use in enumerate(question.signals)}
    return sorted(card.signals, key=lambda s: (s.level, -weights[s.signal], order[s.signal]))


def _about(
    score: SignalScore, question: Question, catalogue: Catalogue, asked: Sequence[Probe]
) -> Probe | None:
    """A probe on one signal: one written for the question before the signal's general ones."""
    if any(probe.signal == score.signal for probe in asked):
        return None
    authored = [probe.ask for probe in question.probes if probe.signal == score.signal]
    said = {probe.ask for probe in asked}
    for ask in (*authored, *catalogue.signals[score.signal].probes):
        if ask not in said:
            return Probe(signal=score.signal, ask=ask, why=why_asked(score))
    return None


def held_by(one: Evidence) -> str:
    """What held a hit back, as a clause; empty where that needs no words."""
    return _WHY.get(one.reason, "") if one.reason else ""


def why_asked(score: SignalScore) -> str:
    """What in the answer called for the probe, as a clause that follows the signal's name."""
    if score.level is Level.SHOWN:
        return "it is shown, without the reasons or the effect that would make it strong"
    found = [one for one in score.evidence if one.kind is not IndicatorKind.AGAINST]
    if any(one.verdict is Verdict.CREDITED for one in score.evidence if one not in found):
        both = any(one.verdict is not Verdict.SET_ASIDE for one in found)
        return "it tells that, and its opposite as well" if both else "it tells the opposite"
    found.sort(key=lambda one: one.verdict is Verdict.SET_ASIDE)  # what gave the level comes first
    for words in (_WHY, _WHY_SET_ASIDE):
        for one in found:
            if one.reason in words:
                return words[one.reason]
    return "nothing in the answer pointed to it yet"
