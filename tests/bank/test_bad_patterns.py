"""What is said of patterns that do not parse and of synonym sets that cannot be resolved."""

from pathlib import Path

import pytest
from good_content import (
    LEXICON,
    PLACES,
    QUESTION,
    SIGNAL,
    Case,
    change,
    indicator,
    told_of,
    write_pack,
)

from mockroom.bank.load import load

CASES = [
    Case(
        "an empty alternative",
        SIGNAL,
        {"indicators.0.patterns.1": "leave| + note"},
        """FILE · indicators.writes-it-down.patterns[2]
  An alternative is empty here.
    leave| + note
           ^
  The content guide describes the notation.""",
    ),
    Case(
        "too many slots",
        SIGNAL,
        {"indicators.0.patterns.1": "a1 + b1 + c1 + d1"},
        """FILE · indicators.writes-it-down.patterns[2]
  A pattern has at most 3 slots.
    a1 + b1 + c1 + d1
                 ^
  The content guide describes the notation.""",
    ),
    Case(
        "an unknown figure",
        SIGNAL,
        {"indicators.0.patterns.1": "wait > <time>"},
        """FILE · indicators.writes-it-down.patterns[2]
  "<time>" is no figure; the figures are <number>, <percent>, <money>, <duration>, <change>.
    wait > <time>
           ^
  The content guide describes the notation.""",
    ),
    Case(
        "an error far out in a long pattern",
        SIGNAL,
        {
            "indicators.0.patterns.1": "|".join(["alternative"] * 12)
            + "|| + word|word|word|word|word"
        },
        """FILE · indicators.writes-it-down.patterns[2]
  An alternative is empty here.
    …alternative|alternative|alternative|| + word|word|word|word|word
                                         ^
  The content guide describes the notation.""",
    ),
    Case(
        "an error behind wide characters",
        SIGNAL,
        {"indicators.0.patterns.1": "日本|é| + a"},
        """FILE · indicators.writes-it-down.patterns[2]
  An alternative is empty here.
    日本|é| + a
            ^
  The content guide describes the notation.""",
    ),
    Case(
        "an alternative that says nothing",
        SIGNAL,
        {"indicators.0.patterns.1": "leave it in|in |inside a bin"},
        """FILE · indicators.writes-it-down.patterns[2]
  The alternative "in" stands in nearly every sentence. Alternatives are whole: \
"train _ on|up" means "train _ on", or "up" alone.
    leave it in|in |inside a bin
                ^
  Write it out, or add a second slot.""",
    ),
    Case(
        "an unknown set",
        SIGNAL,
        {"indicators.0.patterns.1": "leave > @slipps"},
        """FILE · indicators.writes-it-down.patterns[2]
  There is no synonym set "slipps". There are: plan, slips.
    leave > @slipps
            ^
  Did you mean "slips"?""",
    ),
    Case(
        "a set with nothing near",
        SIGNAL,
        {"indicators.0.patterns.1": "leave > @xyz"},
        """FILE · indicators.writes-it-down.patterns[2]
  There is no synonym set "xyz". There are: plan, slips.
    leave > @xyz
            ^""",
    ),
    Case(
        "a set twice",
        LEXICON,
        {"sets.1.id": "slips"},
        """FILE · sets[2].id
  The id "slips" is taken: sets[1] has it too. Ids differ within a list.
  Choose another.""",
    ),
    Case(
        "sets in a circle",
        LEXICON,
        {"sets.1.words": ["rota", "@slips"]},
        """FILE · sets.slips.words[3]
  These sets go round in a circle: @slips includes @plan includes @slips. A set may not come \
back to itself.
    @plan
    ^
  Write out the words instead of including one of them.""",
    ),
    Case(
        "a set in itself",
        LEXICON,
        {"sets.1.words": ["rota", "@plan"]},
        """FILE · sets.plan.words[2]
  These sets go round in a circle: @plan includes @plan. A set may not come back to itself.
    @plan
    ^
  Write out the words instead of including one of them.""",
    ),
    Case(
        "a set of an unknown set",
        LEXICON,
        {"sets.1.words": ["rota", "@slps"]},
        """FILE · sets.plan.words[2]
  There is no synonym set "slps". There are: plan, slips.
    @slps
    ^
  Did you mean "slips"?""",
    ),
    Case(
        "slots in a set",
        LEXICON,
        {"sets.1.words": ["rota", "list + plan"]},
        """FILE · sets.plan.words[2]
  A word of a synonym set is one slot, without + or >.
    list + plan
         ^
  The content guide describes the notation.""",
    ),
    Case(
        "a pattern of a question's own indicator",
        QUESTION,
        {"signals.0.indicators": [indicator("locks-up", patterns=["lock >"])]},
        """FILE · signals.handing-over.indicators.locks-up.patterns[1]
  An alternative is empty here.
    lock >
          ^
  The content guide describes the notation.""",
    ),
    Case(
        "a way of asking that does not parse",
        QUESTION,
        {"clarifying.0.ways.1": "long + short > away"},
        """FILE · clarifying.how-long.ways[2]
  A pattern uses either + or >, not both.
    long + short > away
                 ^
  The content guide describes the notation.""",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_with_its_place_and_its_remedy(case: Case, tmp_path: Path) -> None:
    write_pack(tmp_path, but=case.place, tables=change(PLACES[case.place](), case.edits))

    assert told_of(case.place, load([tmp_path]), tmp_path) == case.told
