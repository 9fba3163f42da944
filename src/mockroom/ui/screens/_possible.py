"""What can be done in the room: a table of phases, and of what is being looked at.

Pure, so that bindings, hints, palette and tests ask the same question in the same place.
"""

from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.session import Began, Hinted, Phase, Reopened, Session, possible

WRITING = (Phase.ANSWERING, Phase.PROBING)
"""The phases in which there is a page to write on."""


class Pane(StrEnum):
    """What has the attention; on a small terminal it is what can be seen."""

    MAIN = "main"
    SIGNALS = "signals"
    QUESTION = "question"
    GUIDE = "guide"
    HINTS = "hints"
    OUTLINE = "outline"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class View:
    """What the session does not know: how it is being looked at."""

    pane: Pane = Pane.MAIN
    in_fields: bool = False
    """Whether the answer is written in five sections."""
    assuming: bool = False
    """Whether the line for questions holds an assumption."""
    again: bool = False
    """Whether there is an earlier answer to look at."""


ACTIONS = (
    "clarify",
    "answer",
    "assume",
    "ask",
    "submit",
    "finish",
    "skip",
    "reopen",
    "signals",
    "question",
    "guide",
    "fields",
    "next_field",
    "hints",
    "outline",
    "earlier",
    "pause",
    "back",
    "leave",
)
"""Everything the room's commands do."""


def allowed(session: Session, view: View) -> frozenset[str]:
    """The actions that are possible now.

    Handing in an empty answer counts as possible, so that the key can say why it does nothing.
    """
    phase = session.phase
    if phase in (Phase.RATING, Phase.DEBRIEF):
        return frozenset()
    writing = phase in WRITING
    answering = phase is Phase.ANSWERING
    probing = phase is Phase.PROBING
    clarifying = phase is Phase.CLARIFYING
    states = {
        "clarify": phase is Phase.BRIEFING,
        "answer": possible(session, Began),
        "assume": clarifying and not view.assuming,
        "ask": clarifying and view.assuming,
        "submit": answering,
        "finish": probing,
        "skip": probing and not session.probe_answer.strip(),
        "reopen": probing and possible(session, Reopened),
        "signals": writing and session.sidebar,
        "question": writing,
        "guide": True,
        "fields": answering,
        "next_field": answering and view.in_fields,
        "hints": possible(session, Hinted),
        "outline": answering,
        "earlier": writing and view.again,
        "pause": session.terms.clock,
        "back": view.pane is not Pane.MAIN,
        "leave": view.pane is Pane.MAIN,
    }
    return frozenset(action for action, can in states.items() if can)
