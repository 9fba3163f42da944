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


def reply_to(ask: str, question: Question, catalogue: Catalogue) -> Exchange:
    """The exchange that a typed question leads to: the listed reply it is recognised for, or
    the honest "up to you"."""
    said = read(ask)
    best: tuple[float, ClarifyingQuestion] | None = None
    for listed in question.clarifying:
        weight = _ways_found(said, listed, catalogue) + _likeness(said, read(listed.ask))
        if weight >= LIKE_ENOUGH and (best is None or weight > best[0]):
            best = (weight, listed)
    if best is None:
        return Exchange(ask=one_line(ask), reply=UP_TO_YOU)
    return Exchange(ask=one_line(ask), reply=best[1].reply, known=best[1].id)


def _ways_found(said: Text, listed: ClarifyingQuestion, catalogue: Catalogue) -> int:
    """How many of the listed question's ways of asking are in what was said."""
    patterns = [parse(way) for way in listed.ways]
    slots = list(dict.fromkeys(slot for pattern in patterns for slot in pattern.slots))
    names = {name for pattern in patterns for name, _ in set_names(pattern)}
    matcher = Matcher(slots, needed_sets(names, catalogue))
    places = matcher.find(said.tokens, 0, len(said.tokens), ())
    found = 0
    for pattern in patterns:
        at = [places.get(slots.index(slot)) for slot in pattern.slots]
        starts = [place[0][0] for place in at if place]
        complete = len(starts) == len(at)
        found += complete and (not pattern.ordered or starts == sorted(starts))
    return found


def _likeness(said: Text, listed: Text) -> float:
    """The share of the listed question's telling words that were said, 0.0 to 1.0."""
    telling = {t.norm for t in listed.tokens} - FUNCTION_WORDS
    return len(telling & {t.norm for t in said.tokens}) / len(telling) if telling else 0.0
