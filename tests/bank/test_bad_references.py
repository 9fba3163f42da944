"""What is said of ids that are none, that are taken, or that nothing has."""

from pathlib import Path

import pytest
from good_content import PLACES, QUESTION, SIGNAL, Case, change, indicator, told_of, write_pack

from mockroom.bank.load import load

TWICE = {
    "id": "how-long",
    "ask": "How long?",
    "reply": "A day.",
    "ways": ["how long", "what length"],
}

CASES = [
    Case(
        "an id with capitals",
        SIGNAL,
        {"indicators.0.id": "Writes It_Down"},
        """FILE · indicators[1].id
  "Writes It_Down" is no id. An id has lower-case letters, digits and single hyphens between them.
  Did you mean "writes-it-down"?""",
    ),
    Case(
        "an id without letters",
        SIGNAL,
        {"indicators.0.id": "--"},
        """FILE · indicators[1].id
  "--" is no id. An id has lower-case letters, digits and single hyphens between them.""",
    ),
    Case(
        "an id of one letter",
        SIGNAL,
        {"indicators.0.id": "x"},
        """FILE · indicators.x.id
  Found a text of 1 character. Allowed is a text of 2 to 60 characters.""",
    ),
    Case(
        "an id that is not the file's name",
        SIGNAL,
        {"id": "handover"},
        """FILE · id
  The id is "handover" and the file is called "handing-over.toml". Both must be the same.
  Rename the file to "handover.toml", or change the id.""",
    ),
    Case(
        "an indicator twice",
        SIGNAL,
        {"indicators.1.id": "writes-it-down"},
        """FILE · indicators[2].id
  The id "writes-it-down" is taken: indicators[1] has it too. Ids differ within a list.
  Choose another.""",
    ),
    Case(
        "a signal that is not there",
        QUESTION,
        {"signals.1.id": "keeping-wach"}
        | {f"samples.{n}.expect": {"handing-over": [0], "keeping-wach": [0]} for n in range(6)},
        """FILE · signals[2].id
  There is no signal "keeping-wach". There are: handing-over, keeping-watch.
  Did you mean "keeping-watch"?""",
    ),
    Case(
        "a primary signal it does not listen for",
        QUESTION,
        {"primary": "keeping-wacht"},
        """FILE · primary
  This question does not listen for "keeping-wacht". Its signals are: handing-over, keeping-watch.
  Did you mean "keeping-watch"?""",
    ),
    Case(
        "a probe for a signal it does not listen for",
        QUESTION,
        {"probes.0.signal": "ownership"},
        """FILE · probes[1].signal
  This question does not listen for "ownership". Its signals are: handing-over, keeping-watch.""",
    ),
    Case(
        "a sample without a signal",
        QUESTION,
        {"samples.2.expect": {"handing-over": [0]}},
        """FILE · samples.thin-one.expect
  There is no level for: keeping-watch. A sample says which levels are right for each signal of \
the question.
  Add "keeping-watch = [0]", or the levels that are right.""",
    ),
    Case(
        "a sample with a misspelt signal",
        QUESTION,
        {"samples.2.expect": {"handing-over": [0], "keepingwatch": [1]}},
        """FILE · samples.thin-one.expect
  This question does not listen for "keepingwatch". Its signals are: handing-over, keeping-watch.
  Did you mean "keeping-watch"?""",
    ),
    Case(
        "a sample with an impossible level",
        QUESTION,
        {"samples.2.expect.handing-over": [0, 4]},
        """FILE · samples.thin-one.expect.handing-over[2]
  Found the number 4. Allowed is a whole number from 0 to 3.""",
    ),
    Case(
        "a sample with a level outside a list",
        QUESTION,
        {"samples.2.expect.handing-over": 2},
        """FILE · samples.thin-one.expect.handing-over
  Found the number 2. Allowed is a list of 1 to 4 items, each a whole number from 0 to 3.""",
    ),
    Case(
        "a sample with an id that is too short",
        QUESTION,
        {"samples.2.expect": {"x": [0], "handing-over": [0], "keeping-watch": [0]}},
        """FILE · samples.thin-one.expect
  The key "x" is no id. An id has 2 to 60 characters.""",
    ),
    Case(
        "a kind of sample that is missing",
        QUESTION,
        {"samples.3.kind": "uneven"},
        """FILE · samples
  There is no sample of the kind: we-only. A question has at least one of each: strong, plain, \
thin, we-only, hypothetical, keywords.""",
    ),
    Case(
        "a sample twice",
        QUESTION,
        {"samples.1.id": "strong-one"},
        """FILE · samples[2].id
  The id "strong-one" is taken: samples[1] has it too. Ids differ within a list.
  Choose another.""",
    ),
    Case(
        "a clarifying question twice",
        QUESTION,
        {"clarifying": [TWICE, TWICE]},
        """FILE · clarifying[2].id
  The id "how-long" is taken: clarifying[1] has it too. Ids differ within a list.
  Choose another.""",
    ),
    Case(
        "a topic that is not the folder",
        QUESTION,
        {"topic": "team-work"},
        """FILE · topic
  The topic is "team-work" and the file lies in the folder "teamwork". Both must be the same.
  Move the file to "questions/team-work/", or change the topic.""",
    ),
    Case(
        "an indicator the signal has already",
        QUESTION,
        {"signals.0.indicators": [indicator("writes-it-down")]},
        """FILE · signals.handing-over.indicators.writes-it-down.id
  The signal "handing-over" has an indicator "writes-it-down" already.
  Choose another id.""",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_with_its_place_and_its_remedy(case: Case, tmp_path: Path) -> None:
    write_pack(tmp_path, but=case.place, tables=change(PLACES[case.place](), case.edits))

    assert told_of(case.place, load([tmp_path]), tmp_path) == case.told
