"""A small pack in which nothing is wrong, as plain tables, for tests to break one thing of."""

from pathlib import Path
from typing import Any, NamedTuple

import tomli_w

from mockroom.bank.load import LoadedBank

Tables = dict[str, Any]


def lexicon() -> Tables:
    return {
        "sets": [
            {"id": "slips", "meaning": "what is written down", "words": ["list", "note", "@plan"]},
            {"id": "plan", "meaning": "what is meant to happen", "words": ["plan", "rota"]},
        ]
    }


def indicator(name: str, **changes: Any) -> Tables:
    return {
        "id": name,
        "says": "writes it down for the next one",
        "kind": "action",
        "patterns": ["write|draw up + @slips", "leave > @slips"],
        "hits": ["I wrote a list for the night shift.", "I left a note on the till."],
        "misses": ["My boss wrote a list.", "I wrote to my aunt."],
    } | changes


def signal(name: str = "handing-over") -> Tables:
    return {
        "id": name,
        "name": "Handing Over",
        "short": "Handover",
        "meaning": "Leaves work so that the next person can go on with it.",
        "probes": ["What did the next one find?", "How did they know where to begin?"],
        "tips": ["Say what you left behind for the next one."],
        "levels": {
            "absent": "Nothing is handed over.",
            "claimed": "You say that you hand over well.",
            "shown": "You left something for the next one.",
            "strong": "You left something, and tell what it was good for.",
        },
        "indicators": [
            indicator("writes-it-down"),
            indicator(
                "shows-the-place",
                says="shows the next one around",
                patterns=["show > around|where"],
                hits=["I showed Ana around the store.", "I showed him where the keys are."],
                misses=["They showed me around.", "I would show her around."],
            ),
            indicator(
                "says-handover",
                says="says that they hand over well",
                kind="claim",
                patterns=["good at > handover"],
                hits=["I am good at handovers.", "I was always good at handover."],
                misses=["The handover was late.", "I wrote a list."],
            ),
        ],
    }


def sample(kind: str, text: str, first: list[int], second: list[int]) -> Tables:
    expect = {"handing-over": first, "keeping-watch": second}
    return {"id": f"{kind}-one", "kind": kind, "text": text, "expect": expect}


def question() -> Tables:
    told = (
        "I was leaving the bakery for two weeks. I wrote a list of the ovens for Femi and showed "
        "him around the store. He ran it alone and nothing burned."
    )
    return {
        "id": "leaving-for-a-while",
        "title": "Leaving for a While",
        "level": "junior",
        "topic": "teamwork",
        "tags": ["Handing Over"],
        "minutes": 3,
        "ask": "Tell me about a time when somebody else had to go on with your work.",
        "primary": "handing-over",
        "assumptions": ["The story happened."],
        "sources": ["Composed example."],
        "clarifying": [
            {
                "id": "how-long",
                "ask": "How long should I have been away?",
                "reply": "A day is enough.",
                "ways": ["how long", "long|short + away|absence"],
            }
        ],
        "signals": [
            {"id": "handing-over", "weight": 2, "here": "The next one could go on."},
            {"id": "keeping-watch", "here": "You saw how it went."},
        ],
        "coach": {"strategy": "Tell what you left.", "cheat_code": "Think of the next one."},
        "probes": [{"signal": "handing-over", "ask": "What did you leave for them?"}],
        "model_answer": {
            "situation": "The bakery was mine for the summer.",
            "task": "I had to be away for two weeks.",
            "action": "I wrote down what each oven needs.",
            "result": "Nothing burned.",
            "learning": "I keep the list up to date now.",
        },
        "samples": [
            sample("strong", told, [2], [0]),
            sample("plain", told, [2], [0]),
            sample("thin", "It went well and all of us were glad about it.", [0], [0]),
            sample("we-only", "We wrote a list of the ovens for the others.", [1], [0]),
            sample("hypothetical", "I would write a list of the ovens.", [0], [0]),
            sample("keywords", "list note plan rota handover write leave show", [0], [0]),
        ],
    }


def watching() -> Tables:
    """A second signal, of the same build as the first."""
    tables = signal("keeping-watch")
    tables |= {"name": "Keeping Watch", "short": "Watch"}
    for number, (verb, past) in enumerate({"check": "checked", "count": "counted"}.items()):
        tables["indicators"][number] |= {
            "id": f"{verb}s-it",
            "says": f"{verb}s how it goes",
            "patterns": [f"{verb} > oven|till|stock"],
            "hits": [f"I {past} the ovens.", f"I {past} the stock that night."],
            "misses": [f"She {past} the stock.", f"I {past} my watch."],
        }
    return tables


PLACES = {
    "lexicon/papers.toml": lexicon,
    "signals/handing-over.toml": signal,
    "signals/keeping-watch.toml": watching,
    "questions/teamwork/leaving-for-a-while.toml": question,
}
"""The files of the pack and what makes their tables."""
LEXICON, SIGNAL, _, QUESTION = PLACES


def write(root: Path, place: str, tables: Tables) -> Path:
    """Write one file of a pack."""
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(tables), encoding="utf-8")
    return path


def write_pack(root: Path, *, but: str = "", tables: Tables | None = None) -> Path:
    """Write the whole pack, one file (`but`) with other tables, or not at all if they are None."""
    for place, make in PLACES.items():
        chosen = tables if place == but else make()
        if chosen is not None:
            write(root, place, chosen)
    return root


DROP = object()
"""In place of a value: take the key away."""


def change(tables: Tables, edits: dict[str, Any]) -> Tables:
    """The tables with values put at dotted places (`indicators.0.kind`), or taken away."""
    for place, value in edits.items():
        *way, last = place.split(".")
        inner: Any = tables
        for step in way:
            inner = inner[int(step)] if step.isdigit() else inner[step]
        if value is DROP:
            del inner[int(last) if last.isdigit() else last]
        elif last.isdigit():
            inner[int(last)] = value
        else:
            inner[last] = value
    return tables


class Case(NamedTuple):
    """One mistake in one file of the pack."""

    name: str
    place: str
    edits: dict[str, Any]
    told: str
    """All that is said of the file, with FILE for its path."""


def told_of(place: str, bank: LoadedBank, root: Path) -> str:
    """All that is said of one file of a pack."""
    told = ["\n".join(one.lines(root)) for one in bank.problems if one.file == root / place]
    return "\n".join(told).replace(place, "FILE")
