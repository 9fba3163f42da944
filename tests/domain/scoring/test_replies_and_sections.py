"""Sections agree with the levels of signals of their name, and follow-ups leave an answer's be."""

from dataclasses import replace

from small import ASKING, CATALOGUE, RUBRIC

from mockroom.domain.level import Level
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rescoring import Scorer
from mockroom.domain.scoring.rubric import compile_signal
from mockroom.domain.section import Section

ANSWER = (
    "The depot was late every week. I asked both foremen why they could not move the lorries."
    " The director signed it."
)
REPLY = "There was a strike. It was winter. The lorries were old. The depot was small. It was far."


def sections(star_of: str, replies: int | None) -> list[Section]:
    """How the sentences of a text are read."""
    return [one.section for one in score(star_of, RUBRIC, replies=replies).star.sentences]


def test_a_reply_to_a_follow_up_moves_no_section_of_the_answer() -> None:
    alone = sections(ANSWER, None)
    both = f"{ANSWER}\n\n{REPLY}"
    assert sections(both, len(ANSWER))[: len(alone)] == alone
    assert sections(both, None)[: len(alone)] != alone
    assert Scorer(RUBRIC).score(both, replies=len(ANSWER)) == score(
        both, RUBRIC, replies=len(ANSWER)
    )


def test_a_sentence_that_shows_a_signal_named_as_a_section_is_read_as_that_section() -> None:
    rubric = compile_signal(replace(ASKING, id="learning"), CATALOGUE)
    card = score(ANSWER, rubric)
    assert card.signals[0].level >= Level.SHOWN
    assert card.star.has(Section.LEARNING)
    assert card.star.sentences[1].section is Section.LEARNING
    assert not score(ANSWER, RUBRIC).star.has(Section.LEARNING)
