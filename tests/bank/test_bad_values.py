"""What is said of values that no key of a content file can hold, word for word."""

from datetime import date
from pathlib import Path

import pytest
from good_content import DROP, LEXICON, PLACES, QUESTION, SIGNAL, Case, change, told_of, write_pack

from mockroom.bank.load import load

CASES = [
    Case(
        "an unknown key",
        SIGNAL,
        {"indicators.0.kindd": "action"},
        """FILE · indicators.writes-it-down
  Unknown key "kindd". An indicator takes: id, says, kind, patterns, scope, within, negated_ok, \
deed_within, agent, hits, misses.
  Did you mean "kind"?""",
    ),
    Case(
        "a misspelt key",
        SIGNAL,
        {"indicators.0.pattern": ["write"], "indicators.0.patterns": DROP},
        """FILE · indicators.writes-it-down
  Unknown key "pattern". An indicator takes: id, says, kind, patterns, scope, within, \
negated_ok, deed_within, agent, hits, misses.
  Did you mean "patterns"?""",
    ),
    Case(
        "an unknown key with nothing near",
        SIGNAL,
        {"colour": "red"},
        """FILE
  Unknown key "colour". A signal file takes: id, name, short, meaning, competency, \
levels, indicators, probes, tips.""",
    ),
    Case(
        "a missing key",
        SIGNAL,
        {"levels.shown": DROP},
        """FILE · levels
  The key "shown" is missing. It takes a text of 1 to 300 characters.""",
    ),
    Case(
        "a missing table",
        SIGNAL,
        {"levels": DROP},
        """FILE
  The key "levels" is missing. It takes a table of levels with: absent, claimed, shown, strong.""",
    ),
    Case(
        "a wrong word",
        SIGNAL,
        {"indicators.1.kind": "acton"},
        """FILE · indicators.shows-the-place.kind
  Found the text "acton". Allowed is one of: action, depth, claim, against.
  Did you mean "action"?""",
    ),
    Case(
        "a number for a text",
        SIGNAL,
        {"name": 5},
        """FILE · name
  Found the number 5. Allowed is a text of 1 to 300 characters.""",
    ),
    Case(
        "a text for a list",
        SIGNAL,
        {"tips": "Say it."},
        """FILE · tips
  Found the text "Say it.". Allowed is a list of 1 to 60 items, each a text of 1 to 300 \
characters.""",
    ),
    Case(
        "a text for a table",
        SIGNAL,
        {"levels": "high"},
        """FILE · levels
  Found the text "high". Allowed is a table of levels with: absent, claimed, shown, strong.""",
    ),
    Case(
        "a list for a table",
        SIGNAL,
        {"levels": ["a"]},
        """FILE · levels
  Found a list of 1 item. Allowed is a table of levels with: absent, claimed, shown, strong.""",
    ),
    Case(
        "a date for a text",
        SIGNAL,
        {"meaning": date(2026, 11, 24)},
        """FILE · meaning
  Found the date or time 2026-11-24. Allowed is a text of 1 to 300 characters.""",
    ),
    Case(
        "a fraction for a whole number",
        SIGNAL,
        {"indicators.0.within": 2.5},
        """FILE · indicators.writes-it-down.within
  Found the number 2.5. Allowed is a whole number from 2 to 60.""",
    ),
    Case(
        "true for a number",
        QUESTION,
        {"minutes": True},
        """FILE · minutes
  Found true. Allowed is a whole number from 1 to 30.""",
    ),
    Case(
        "a number out of range",
        QUESTION,
        {"signals.0.weight": 4},
        """FILE · signals.handing-over.weight
  Found the number 4. Allowed is a whole number from 1 to 3.""",
    ),
    Case(
        "a very large number",
        QUESTION,
        {"minutes": 10**30},
        """FILE · minutes
  Found a very large number. Allowed is a whole number from 1 to 30.""",
    ),
    Case(
        "a text for true",
        SIGNAL,
        {"indicators.0.negated_ok": "yes"},
        """FILE · indicators.writes-it-down.negated_ok
  Found the text "yes". Allowed is true or false.""",
    ),
    Case(
        "an empty text",
        SIGNAL,
        {"name": ""},
        """FILE · name
  Found an empty text. Allowed is a text of 1 to 300 characters.""",
    ),
    Case(
        "a blank text",
        SIGNAL,
        {"name": "  "},
        """FILE · name
  The text is blank.
  Fill it in.""",
    ),
    Case(
        "a long text",
        SIGNAL,
        {"short": "Handing over things"},
        """FILE · short
  Found a text of 19 characters. Allowed is a text of 2 to 12 characters.""",
    ),
    Case(
        "a short list",
        SIGNAL,
        {"indicators.0.hits": ["I wrote a list."]},
        """FILE · indicators.writes-it-down.hits
  Found a list of 1 item. Allowed is a list of 2 to 60 items, each a text of 1 to 300 \
characters.""",
    ),
    Case(
        "no sets",
        LEXICON,
        {"sets": []},
        """FILE · sets
  Found a list of 0 items. Allowed is a list of 1 to 200 items, each a synonym set.""",
    ),
    Case(
        "a wrong item in a list",
        SIGNAL,
        {"indicators.0.hits.1": 7},
        """FILE · indicators.writes-it-down.hits[2]
  Found the number 7. Allowed is a text of 1 to 300 characters.""",
    ),
    Case(
        "a second line in a line",
        SIGNAL,
        {"name": "Handing\nOver"},
        """FILE · name
  The text has a line end or a tab in it. This is a single line.
  Write it on one line.""",
    ),
    Case(
        "an escape character",
        SIGNAL,
        {"meaning": "Red \x1b[31m text"},
        """FILE · meaning
  The character U+001B does not show, and may do harm. Texts hold visible characters, blanks, \
tabs and line ends.
    Red �[31m text
        ^
  Remove it.""",
    ),
    Case(
        "a bidirectional override",
        SIGNAL,
        {"tips.0": "Say \u202e so."},
        """FILE · tips[1]
  The character U+202E does not show, and may do harm. Texts hold visible characters, blanks, \
tabs and line ends.
    Say � so.
        ^
  Remove it.""",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_with_its_place_and_its_remedy(case: Case, tmp_path: Path) -> None:
    write_pack(tmp_path, but=case.place, tables=change(PLACES[case.place](), case.edits))

    assert told_of(case.place, load([tmp_path]), tmp_path) == case.told
