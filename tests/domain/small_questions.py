"""Questions with nothing in them but what a draw or a summary looks at."""

from mockroom.domain.question import CoachNotes, ModelAnswer, Question, Seniority, SignalUse


def a_question(
    name: str,
    level: Seniority = Seniority.MID,
    topic: str = "teams",
    *signals: str,
) -> Question:
    """A question of a level and a topic that listens for some signals, each weighted alike."""
    used = signals or ("asking",)
    return Question(
        id=name,
        title=name.replace("-", " ").capitalize(),
        level=level,
        topic=topic,
        tags=("-",),
        minutes=4,
        ask=f"Tell me about {name} and what you did about it.",
        primary=used[0],
        clarifying=(),
        assumptions=("-",),
        signals=tuple(SignalUse(id=one, here="-") for one in used),
        coach=CoachNotes(strategy="-", cheat_code="-"),
        probes=(),
        model_answer=ModelAnswer(situation="-", task="-", action="-", result="-", learning="-"),
        samples=(),
        sources=("-",),
    )
