"""Where one stands in a whole interview, in words: the same in the room, between, and in lists.

Figures are for those who want them; without them the words tell first, next and last.
"""

from mockroom.domain.interview import Interview
from mockroom.domain.preset import Terms

_MINUTE = 60.0


def question_words(position: int, count: int, terms: Terms) -> str:
    """Which question it is, from 0: "question 2 of 3", or "the last question"."""
    if terms.numbers:
        return f"question {position + 1} of {count}"
    if count == 1:
        return "the only question"
    if position == 0:
        return "the first question"
    return "the last question" if position == count - 1 else "a further question"


def place_words(interview: Interview | None, session: str, terms: Terms) -> str:
    """Which question of an interview a session answers; nothing where it belongs to none."""
    turns = interview.turns if interview else ()
    found = [at for at, turn in enumerate(turns) if turn.session == session]
    return question_words(found[0], len(turns), terms) if found else ""


def time_words(seconds: float, minutes: int, terms: Terms) -> str:
    """How much of the time is left: "about 14 minutes left"; nothing where no clock is shown."""
    if not (terms.numbers and terms.clock):
        return ""
    left = minutes * _MINUTE - seconds
    if left <= 0:
        return f"past the {minutes} minutes"
    whole = round(left / _MINUTE)
    if whole < 1:
        return "less than a minute left"
    return "about 1 minute left" if whole == 1 else f"about {whole} minutes left"


def standing(interview: Interview, seconds: float, terms: Terms, point: str) -> tuple[str, ...]:
    """Which question and how much time, at several lengths, the longest first.

    `seconds` is the time spent so far.
    """
    count = len(interview.turns)
    position = min(interview.position, count - 1)
    question = question_words(position, count, terms)
    left = time_words(seconds, interview.minutes, terms)
    short = f"{position + 1} of {count}" if terms.numbers else question
    long = (f"{question} {point} {left}",) if left else ()
    return (*long, question, short)
