"""What can be done in the room: a table of phases, and of what is being looked at.

Pure, so that bindings, hints, palette and tests ask the same question in the same place.
"""

from enum import StrEnum

from mockroom.domain.session import Began, Mode, Phase, Reopened, Session, possible

WRITING = (Phase.ANSWERING, Phase.PROBING)
"""The phases in which there is a page to write on."""


class Pane(StrEnum):
    """What has the attention; on a small terminal it is what can be seen."""

    MAIN = "main"
    SIGNALS = "signals"
    QUESTION = "question"
    GUIDE = "guide"


ACTIONS = (
    "clarify",
    "answer",
    "submit",
    "finish",
    "skip",
    "reopen",
    "signals",
    "question",
    "guide",
    "pause",
    "back",
    "leave",
)
"""Everything the room's commands do."""


def allowed(session: Session, pane: Pane) -> frozenset[str]:
    """The actions that are possible now.

    Handing in an empty answer counts as possible, so that the key can say why it does nothing.
    """
    phase = session.phase
    if phase is Phase.DEBRIEF:
        return frozenset()
    writing = phase in WRITING
    states = {
        "clarify": phase is Phase.BRIEFING,
        "answer": possible(session, Began),
        "submit": phase is Phase.ANSWERING,
        "finish": phase is Phase.PROBING,
        "skip": phase is Phase.PROBING and not session.probe_answer.strip(),
        "reopen": phase is Phase.PROBING and possible(session, Reopened),
        "signals": writing and session.mode is Mode.COACHED,
        "question": writing,
        "guide": True,
        "pause": True,
        "back": pane is not Pane.MAIN,
        "leave": pane is Pane.MAIN,
    }
    return frozenset(action for action, can in states.items() if can)
