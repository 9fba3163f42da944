"""What must be true between a track and the rest: that its questions exist, and its rules can draw.

A rule that nothing fits is a mistake in the file. One that could draw more than there is now is
none: the bank grows and shrinks with the packs in use, and the interview tells what is short.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mockroom.bank.files import Kind
from mockroom.bank.links import Names
from mockroom.bank.problems import Problem, guess, listing
from mockroom.domain.question import Question
from mockroom.domain.track import DrawRule, Track


def track_problems(
    track: Track, questions: Mapping[str, Question], names: Mapping[Kind, Names], file: Path
) -> Iterator[Problem]:
    """A problem for each name in a track that nothing has, and each rule that nothing fits."""
    for number, section in enumerate(track.sections, 1):
        for place, name in enumerate(section.questions, 1):
            if name not in questions:
                key = f"sections[{number}].questions[{place}]"
                yield names[Kind.QUESTION].unknown(name, key, file)
        if section.draw is not None:
            yield from _rule(section.draw, questions, names, f"sections[{number}].draw", file)


def _rule(
    rule: DrawRule,
    questions: Mapping[str, Question],
    names: Mapping[Kind, Names],
    key: str,
    file: Path,
) -> Iterator[Problem]:
    signals = names[Kind.SIGNAL]
    topics = sorted({question.topic for question in questions.values()})
    if rule.signal is not None and rule.signal not in signals.files:
        yield signals.unknown(rule.signal, f"{key}.signal", file)
    elif rule.topic is not None and rule.topic not in topics:
        yield Problem(
            file=file,
            key=f"{key}.topic",
            found=f'There is no question of the topic "{rule.topic}".',
            allowed=f"There are: {listing(topics)}." if topics else "There are no questions yet.",
            guess=guess(rule.topic, topics),
        )
    elif not any(rule.fits(question) for question in questions.values()):
        yield Problem(
            file=file,
            key=key,
            found=f"No question fits this rule: {rule.words or 'any question'}.",
            allowed="A rule draws from the questions that have all it asks for.",
            remedy="Ask for less, or add a question that fits.",
        )
