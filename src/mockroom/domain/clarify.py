"""What the interviewer replies to a clarifying question in the candidate's own words."""

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.events import Exchange
from mockroom.domain.plain import one_line
from mockroom.domain.question import ClarifyingQuestion, Question
from mockroom.domain.scoring.cues import FUNCTION_WORDS
from mockroom.domain.scoring.matcher import Matcher
from mockroom.domain.scoring.notation import parse, set_names
from mockroom.domain.scoring.rubric import needed_sets
from mockroom.domain.scoring.text import Text, read

UP_TO_YOU = "That is up to you. Say what you assume, and go on from there."
"""The reply to what no listed question answers."""
LIKE_ENOUGH = 0.6
"""Share of the listed question's telling words that have to be said to be taken for it."""
_MORE = 0.5
"""By so much one listed question has to fit better than the next, or else it was neither."""


def reply_to(ask: str, question: Question, catalogue: Catalogue) -> Exchange:
    """The exchange that a typed question leads to: the listed reply it is recognised for, or the
    honest "up to you" where it fits none well, or two alike."""
    said = read(ask)
    weighed = [
        (_ways_found(said, listed, catalogue) + _likeness(said, read(listed.ask)), listed)
        for listed in question.clarifying
    ]
    weighed.sort(key=lambda one: one[0], reverse=True)
    weights = [weight for weight, _ in weighed]
    if not weights or weights[0] < LIKE_ENOUGH or weights[0] - sum(weights[1:2]) < _MORE:
        return Exchange(ask=one_line(ask), reply=UP_TO_YOU)
    known = weighed[0][1]
    return Exchange(ask=one_line(ask), reply=known.reply, known=known.id)


def _ways_found(said: Text, listed: ClarifyingQuestion, catalogue: Catalogue) -> int:
    """How many of the listed question's ways of asking are in what was said, each in a sentence."""
    patterns = [parse(way) for way in listed.ways]
    slots = list(dict.fromkeys(slot for pattern in patterns for slot in pattern.slots))
    names = {name for pattern in patterns for name, _ in set_names(pattern)}
    matcher = Matcher(slots, needed_sets(names, catalogue))
    found: set[int] = set()
    for first, last in said.sentences:
        places = matcher.find(said.tokens, first, last, ())
        for number, pattern in enumerate(patterns):
            at = [places.get(slots.index(slot)) for slot in pattern.slots]
            starts = [place[0][0] for place in at if place]
            complete = len(starts) == len(at)
            if complete and (not pattern.ordered or starts == sorted(starts)):
                found.add(number)
    return len(found)


def _likeness(said: Text, listed: Text) -> float:
    """The share of the listed question's telling words that were said, 0.0 to 1.0; a single word
    tells nothing."""
    telling = {t.norm for t in listed.tokens} - FUNCTION_WORDS
    common = telling & {t.norm for t in said.tokens}
    return len(common) / len(telling) if len(common) > 1 else 0.0
