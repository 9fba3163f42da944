"""A bank with something for every kind of drill, and what scores answers to it."""

from dataclasses import dataclass, field, replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.clarify import reply_to
from mockroom.domain.drill import Answer, Card, KnownStory
from mockroom.domain.drilling.generating import cards
from mockroom.domain.drilling.judging import judge
from mockroom.domain.events import Exchange
from mockroom.domain.outcome import Outcome
from mockroom.domain.question import (
    AuthoredProbe,
    ClarifyingQuestion,
    CoachNotes,
    ModelAnswer,
    Question,
    Sample,
    SampleKind,
    Seniority,
    SignalUse,
)
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import (
    Rubric,
    compile_rubric,
    compile_signal,
    compile_use,
    shipped_texts,
)
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal

GUIDE = LevelGuide(absent="-", claimed="-", shown="-", strong="-")
TOLD = (
    "The mill stood still in a cold spring, and nobody knew for how long it would. "
    "I asked the foreman about the belt, because nobody had. "
    "I counted the sacks myself every night. "
    "The miller went home and the carter slept on a bench by the door until noon. "
) * 5
"""A story of 245 words that shows both signals of its question, asking strongly."""


def _indicator(name: str, kind: IndicatorKind, pattern: str, *examples: str) -> Indicator:
    middle = len(examples) // 2
    return Indicator(
        id=name,
        says=name.replace("-", " "),
        kind=kind,
        patterns=(pattern,),
        hits=examples[:middle],
        misses=examples[middle:],
    )


def a_signal(name: str, deed: Indicator, *others: Indicator) -> Signal:
    """A signal with a deed, and more."""
    title = name.capitalize()
    return Signal(
        id=name,
        name=title,
        short=title,
        meaning=f"{title} before acting.",
        levels=GUIDE,
        indicators=(deed, *others),
        probes=(f"What came of the {name}?",),
        tips=("-",),
    )


ASKING = a_signal(
    "asking",
    _indicator(
        "asks-who-knows", IndicatorKind.ACTION, "ask > foreman|smith",
        "I asked the smith which of the two gates was the older one.", "I asked the foreman.",
        "We asked the foreman.", "I would ask the smith.",
    ),
    _indicator(
        "says-why", IndicatorKind.DEPTH, "because > nobody",
        "Because nobody had.", "It was because nobody knew.", "I know nobody.", "It is because.",
    ),
    _indicator(
        "says-listener", IndicatorKind.CLAIM, "good listener",
        "I am a good listener.", "People call me a good listener.", "I listened.", "It is good.",
    ),
)  # fmt: skip
COUNTING = a_signal(
    "counting",
    _indicator(
        "counts-it", IndicatorKind.ACTION, "count > sack|crate",
        "I counted the sacks.", "I counted every crate.", "We had counted.", "I count on him.",
    ),
)  # fmt: skip
OTHERS = {
    name: a_signal(name, _indicator("does", IndicatorKind.ACTION, name, "-", "-"))
    for name in ("mending", "baking")
}
MILL = Question(
    id="mill",
    title="The Mill",
    level=Seniority.MID,
    topic="teams",
    tags=("-",),
    minutes=5,
    ask="Tell me about something that stood still and what you did about it.",
    primary="asking",
    clarifying=tuple(
        ClarifyingQuestion(id=name, ask=ask, reply="-", ways=(way, way))
        for name, ask, way in (
            ("how-big", "How large should it have been?", "how big|how large"),
            ("how-old", "How long ago may it be?", "how recent|how long ago"),
            ("failed", "May it have failed?", "failure|fail"),
            ("whose", "Should it have been mine to do?", "whose"),
        )
    ),
    assumptions=("-",),
    signals=(
        SignalUse(id="asking", weight=2, here="You asked who knew."),
        SignalUse(id="counting", here="You counted what there was."),
    ),
    coach=CoachNotes(strategy="-", cheat_code="-"),
    probes=(AuthoredProbe(signal="asking", ask="Whom did you ask?"),),
    model_answer=ModelAnswer(
        situation="The yard stood still on a cold winter morning. Short.",
        task="It was my part to find out what was wrong.",
        action="Nobody there had spoken to the smith so far. I asked the smith to look at it.",
        result="Two weeks later the trucks went out again.",
        learning="Since then I ask on the first day already.",
    ),
    samples=(
        Sample(id="mill-told", kind=SampleKind.STRONG, text=TOLD,
               expect={"asking": (3,), "counting": (2, 3)}),
        Sample(id="only-asked", kind=SampleKind.THIN,
               text="It stood still. I asked the foreman, because nobody had.",
               expect={"asking": (3,), "counting": (0,)}),
    ),
    sources=("-",),
)  # fmt: skip
BANK = Catalogue(
    questions={"mill": MILL}, signals={"asking": ASKING, "counting": COUNTING, **OTHERS}
)
CARDS = cards(BANK)


@dataclass
class Scoring:
    """Scores as the use cases do."""

    catalogue: Catalogue = field(default_factory=lambda: BANK)
    rubrics: dict[tuple[str, str], Rubric] = field(default_factory=dict)

    def score(self, question_id: str, text: str) -> Scorecard:
        question = self.catalogue.questions[question_id]
        if (question_id, "") not in self.rubrics:
            self.rubrics[question_id, ""] = compile_rubric(question, self.catalogue)
        return score(text, self.rubrics[question_id, ""], shipped_texts(question))

    def score_signal(self, signal_id: str, text: str, question_id: str = "") -> Scorecard:
        key = (question_id, signal_id)
        if key not in self.rubrics:
            self.rubrics[key] = (
                compile_use(self.catalogue.questions[question_id], signal_id, self.catalogue)
                if question_id
                else compile_signal(self.catalogue.signals[signal_id], self.catalogue)
            )
        return score(text, self.rubrics[key])

    def reply_to(self, question_id: str, ask: str) -> Exchange:
        return reply_to(ask, self.catalogue.questions[question_id], self.catalogue)


SCORING = Scoring()


def outcome(
    card: str | Card, answer: Answer, *, stories: tuple[KnownStory, ...] = (), seconds: float = 0.0
) -> Outcome:
    """What an answer to a card of the bank comes to."""
    known = CARDS[card] if isinstance(card, str) else card
    return judge(known, answer, BANK, SCORING, stories=stories, seconds=seconds)


def with_question(name: str) -> Catalogue:
    """The bank with one more question, a copy of the first."""
    more = replace(MILL, id=name, title=name.capitalize())
    return replace(BANK, questions={**BANK.questions, name: more})
