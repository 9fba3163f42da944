"""The follow-up after an answer: what it lacks most is what the interviewer asks about."""

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import Reason, Scorecard, SignalScore
from mockroom.domain.session import Probe

_WHY = {
    Reason.GROUP: "it says “we” where your own part would count",
    Reason.HYPOTHETICAL: "it says what would be done, not what was done",
    Reason.HABITUAL: "it tells a habit or a belief, not an event",
    Reason.ATTEMPTED: "it says what was tried or planned, not what was done",
    Reason.OTHER: "it tells what somebody else did",
    Reason.NEGATED: "it says that it was not done",
    Reason.LABEL: "it names the quality without a deed that shows it",
    Reason.SPREAD: "it only hints at what you did; say it outright",
    Reason.UNSUPPORTED: "it gives reasons or effects without your own step",
    Reason.NO_EVENT: "it tells nothing that happened with you in it",
}


def weakest(question: Question, card: Scorecard) -> SignalScore:
    """The signal to work on first: the lowest level, then the weightiest, then the first."""
    weights = {use.id: use.weight for use in question.signals}
    order = {use.id: place for place, use in enumerate(question.signals)}
    return min(card.signals, key=lambda s: (s.level, -weights[s.signal], order[s.signal]))


def choose_probe(question: Question, catalogue: Catalogue, card: Scorecard) -> Probe | None:
    """The probe on the weakest signal; None where every signal is already strong.

    A probe written for the question comes before the signal's general ones.
    """
    score = weakest(question, card)
    if score.level is Level.STRONG:
        return None
    authored = [probe.ask for probe in question.probes if probe.signal == score.signal]
    asks = authored or list(catalogue.signals[score.signal].probes)
    return Probe(signal=score.signal, ask=asks[0], why=why_asked(score))


def why_asked(score: SignalScore) -> str:
    """What in the answer called for the probe, as a clause that follows the signal's name."""
    if score.level is Level.SHOWN:
        return "it is shown, without the reasons or the effect that would make it strong"
    for one in score.evidence:
        if one.reason in _WHY:
            return _WHY[one.reason]
    return "nothing in the answer points to it"
