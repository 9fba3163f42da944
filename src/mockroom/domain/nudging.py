"""What the clock says by itself: one calm sentence at three moments, each once.

It informs and never cuts off. While it stands still it says nothing.
"""

from datetime import datetime

from mockroom.domain.clock import Nudge
from mockroom.domain.phase import Phase
from mockroom.domain.session import Session

NEARLY = 0.75
"""The share of the answer's time after which it is time to come to the end."""

SENTENCES = {
    Nudge.THOUGHT: "The time to think is used up; begin when you have your first sentence.",
    Nudge.NEARLY: "Three quarters of the time have gone; steer towards how it ended.",
    Nudge.OVER: "The time is used up; finish the thought and close the story.",
}
"""How each is said."""


def think_seconds(session: Session, now: datetime) -> float:
    """Seconds from the question to the answer: those of the briefing and of clarifying."""
    return session.seconds(Phase.BRIEFING, now) + session.seconds(Phase.CLARIFYING, now)


def answer_seconds(session: Session, now: datetime) -> float:
    """Seconds spent on the answer itself; probes have their own."""
    return session.seconds(Phase.ANSWERING, now)


def nudge_at(session: Session, now: datetime) -> Nudge | None:
    """What is to be said now, if anything; never what the session knows was said.

    Somebody who comes late hears only the last of what is due.
    """
    if session.paused or not session.terms.clock:
        return None
    due: Nudge | None = None
    if session.phase in (Phase.BRIEFING, Phase.CLARIFYING):
        allowed = session.terms.think_seconds
        due = Nudge.THOUGHT if allowed and think_seconds(session, now) >= allowed else None
    elif session.phase is Phase.ANSWERING:
        share = answer_seconds(session, now) / (session.minutes * 60)
        if share >= 1:
            due = Nudge.OVER
        elif share >= NEARLY and Nudge.OVER not in session.nudged:
            due = Nudge.NEARLY
    return None if due in session.nudged else due
