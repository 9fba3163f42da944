"""New content files that pass the check as they are, with a word on what to put in each place."""

from collections.abc import Callable, Mapping, Sequence

from mockroom.bank.authoring.place import AuthoringError
from mockroom.bank.authoring.samples import placeholder_samples
from mockroom.bank.authoring.toml import array, quoted
from mockroom.bank.files import Kind
from mockroom.domain.catalogue import Catalogue

USUAL = ("ownership", "results-oriented")
"""Signals that come along, which stand in until an author chooses."""
TOPIC = "own"
"""The folder of questions whose author names no topic."""


def scaffold(kind: Kind, name: str, topic: str = TOPIC, signals: Sequence[str] = USUAL) -> str:
    """The text of a new content file; KeyError for a kind that one does not begin so.

    `signals` are at least two that the bank has, for what has to name some.
    """
    return _MAKERS[kind](name, topic, signals)


def usual_signals(catalogue: Catalogue) -> tuple[str, ...]:
    """Two signals of the bank to begin with; AuthoringError if it has fewer."""
    found = tuple(one for one in USUAL if one in catalogue.signals)
    if len(found) < len(USUAL):
        found = tuple(catalogue.signals)[: len(USUAL)]
    if len(found) < len(USUAL):
        raise AuthoringError('The bank holds too few signals; "mockroom check" tells why.')
    return found


def titled(name: str) -> str:
    """An id as a title: "Passing It On" for "passing-it-on"."""
    return " ".join(word.capitalize() for word in name.split("-"))


def _question(name: str, topic: str, signals: Sequence[str]) -> str:
    first = signals[0]
    uses = "\n".join(
        f'[[signals]]\nid = "{one}"\nweight = {2 if one == first else 1}\n'
        f'here = "What it means for this question, in a sentence."\n'
        for one in signals
    )
    probes = "\n".join(
        f'[[probes]]\nsignal = "{one}"\nask = "What did you do yourself?"\n' for one in signals
    )
    return f"""\
# A question to be finished: every text that you read here is meant to be replaced.
# "mockroom check" tells what is wrong with it, and "mockroom check --strict" what could be better.

id = {quoted(name)}
title = {quoted(titled(name))}
level = "mid"                # junior, mid, senior, staff or manager
topic = {quoted(topic)}
tags = [{quoted(titled(first))}]
minutes = 4
ask = "Tell me about a time when you did this. What did you do, and what came of it?"
primary = {quoted(first)}
assumptions = ["The story is your own, and it happened."]
sources = ["Composed example."]

[[clarifying]]
id = "which-job"
ask = "Does it have to be from my present job?"
reply = "No. Any job will do, and so will school or a club."
ways = ["present|current|last + job|work|role", "school|club|volunteer|university + count|okay|do"]

# What the interviewer listens for: five or six signals; "mockroom signals" lists them.
{uses}
[coach]
strategy = "How to go about this question, in a few sentences."
cheat_code = "The one idea that makes the difference."

{probes}
[model_answer]
situation = "Where it happened, who was there, and what was the matter."
task = "What your part was, and what hung on it."
action = "What you did, step by step. Begin each move with its name and a full stop."
result = "What came of it, and how you know."
learning = "What you do otherwise since."

{placeholder_samples(signals)}"""


_EXAMPLES = """\
[[indicators]]
id = "waters-the-plants"
says = "waters what would dry out"
kind = "action"              # earns "shown"
patterns = [
  "water > plant|flower|bed|seedling",
  "fill|carry > watering can|water butt",
]
hits = [
  "I watered the seedlings before the shop opened.",
  "I carried the watering can up to the third floor.",
  "I filled the water butt on Sunday.",
]
misses = [
  "My neighbour watered the plants.",
  "I would water the flowers.",
  "I drank a glass of water.",
]

[[indicators]]
id = "what-it-saved"
says = "tells what the watering saved"
kind = "depth"               # lifts "shown" to "strong"
patterns = ["plant|flower|bed|seedling + survive|recover|flower again|come through"]
hits = [
  "The seedlings survived the heat.",
  "All forty beds came through the summer.",
  "The flowers recovered within a week.",
]
misses = [
  "The flowers died in June.",
  "The beds were grey.",
  "He sold seedlings.",
]

[[indicators]]
id = "says-green-fingers"
says = "says that they are good with plants"
kind = "claim"               # earns "claimed" at most
patterns = ["good with > plant|flower", "have > green fingers|a green thumb"]
hits = [
  "I am good with plants.",
  "I have green fingers.",
  "I have always been good with flowers.",
]
misses = [
  "The plants were green.",
  "I sold a plant.",
  "I cut my finger.",
]
"""
"""Three indicators, one of each kind that earns something, to be replaced."""


def _signal(name: str, topic: str, signals: Sequence[str]) -> str:
    del topic, signals
    title = titled(name)
    return f"""\
# A signal to be finished: every text that you read here is meant to be replaced.
# The examples are about watering plants, so that you can see how the parts go together.
# "mockroom check" tries all hits and misses.

id = {quoted(name)}
name = {quoted(title)}
short = {quoted(title[:12].strip())}
meaning = "What somebody does who shows it, in one sentence."
# competency = "delivery"    # one of those that "mockroom signals" shows
probes = ["What did you do yourself?", "How do you know that it worked?"]
tips = ["What to say next time, as a sentence."]

[levels]
absent = "What an answer looks like that holds nothing of it."
claimed = "What it looks like where it is only asserted."
shown = "What it looks like where one deed is told."
strong = "What it looks like where the reason or the effect is told too."

{_EXAMPLES}"""


def _track(name: str, topic: str, signals: Sequence[str]) -> str:
    del topic
    return f"""\
# A track to be finished: a whole interview in sections.

id = {quoted(name)}
title = {quoted(titled(name))}
meaning = "For whom it is and what it trains, in a sentence."
minutes = 15
# mode = "real"              # coached or real; without it as the settings say
# think = 60                 # seconds before each answer

[[sections]]
title = "To warm up"
draw = {{ count = 1 }}         # any question; or level, topic, signal

[[sections]]
title = "What it is about"
draw = {{ count = 1, signal = {quoted(signals[0])} }}
# questions = ["deadlock-influence"]    # in place of draw: these, in this order
"""


def _lens(name: str, topic: str, signals: Sequence[str]) -> str:
    del topic
    return f"""\
# A lens to be finished: the values of a house, and the signals that show them.

id = {quoted(name)}
name = {quoted(titled(name))}
meaning = "For whose interviews it is, in a sentence."

[[values]]
id = "first-value"
name = "First Value"
meaning = "What somebody does who lives by it, in a sentence."
signals = {array(signals)}    # "mockroom signals" lists them
"""


_MAKERS: Mapping[Kind, Callable[[str, str, Sequence[str]], str]] = {
    Kind.QUESTION: _question,
    Kind.SIGNAL: _signal,
    Kind.TRACK: _track,
    Kind.LENS: _lens,
}
