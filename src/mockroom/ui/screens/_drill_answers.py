"""A drill's answer as it is typed and picked: from a card to lines to pick from, and back. Pure."""

from collections.abc import Mapping

from mockroom.domain.drill import (
    Answer,
    Card,
    Chosen,
    Input,
    Labelled,
    Levels,
    Ticked,
    Written,
)
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.section import Section
from mockroom.ui.widgets.picks import KEYS, LETTERS, Given, Pick, Way

WRITTEN = frozenset({Input.TEXT, Input.LINE})
"""What is typed; everything else is picked from lines."""

HOW = {
    Input.TEXT: "",
    Input.LINE: "",
    Input.CHOICE: "A digit chooses.",
    Input.TICKS: "A digit ticks a line, or takes its tick away.",
    Input.LEVELS: "0 absent  1 claimed  2 shown  3 strong; a letter chooses what to ask.",
    Input.SECTIONS: "s situation  t task  a action  r result  l learning",
}
"""What the keys do in each kind of list."""

_PROBE, _SIGNAL = "ask:", "signal:"
_ASK_NEXT = "What do you ask next?"


def picks_of(card: Card) -> tuple[Pick, ...]:
    """The lines to pick from; none where text is written."""
    material = card.material
    match card.input:
        case Input.CHOICE | Input.TICKS:
            way = Way.ONE if card.input is Input.CHOICE else Way.MANY
            return tuple(
                Pick(id=one.id, text=one.text, way=way, key=KEYS[n : n + 1])
                for n, one in enumerate(material.options)
            )
        case Input.LEVELS:
            levels = (
                Pick(
                    id=_SIGNAL + one.signal,
                    text=one.name,
                    more=one.here,
                    way=Way.LEVEL,
                )
                for one in material.listened
            )
            asks = (
                Pick(
                    id=_PROBE + one.id,
                    text=one.text,
                    way=Way.ONE,
                    key=LETTERS[n : n + 1],
                    heading="" if n else _ASK_NEXT,
                )
                for n, one in enumerate(material.options)
            )
            return (*levels, *asks)
        case Input.SECTIONS:
            return tuple(
                Pick(id=str(n), text=one.text, way=Way.SECTION)
                for n, one in enumerate(material.placed)
            )
        case _:
            return ()


def names_of(card: Card) -> tuple[str, ...]:
    """What a line can be filled with by a key: the candidate's stories."""
    if card.input is not Input.LINE:
        return ()
    return tuple(one_line(one.text) for one in card.material.options)


def answer_of(card: Card, text: str, given: Mapping[str, Given]) -> Answer:
    """The answer, from what is typed or from what was given to the lines."""
    match card.input:
        case Input.CHOICE:
            return Chosen(next((key for key, value in given.items() if value), ""))
        case Input.TICKS:
            return Ticked(frozenset(key for key, value in given.items() if value))
        case Input.LEVELS:
            levels = {
                key.removeprefix(_SIGNAL): value
                for key, value in given.items()
                if isinstance(value, Level) and key.startswith(_SIGNAL)
            }
            probe = next((key for key in given if key.startswith(_PROBE)), "")
            return Levels(levels, probe.removeprefix(_PROBE))
        case Input.SECTIONS:
            found = (given.get(str(n)) for n in range(len(card.material.placed)))
            return Labelled(tuple(one if isinstance(one, Section) else None for one in found))
        case _:
            return Written(text)


def text_in(answer: Answer | None) -> str:
    """What was typed."""
    return answer.text if isinstance(answer, Written) else ""


def given_in(answer: Answer | None) -> dict[str, Given]:
    """What was given to the lines."""
    match answer:
        case Chosen(option):
            return {option: True} if option else {}
        case Ticked(options):
            return dict.fromkeys(options, True)
        case Levels(levels, probe):
            found: dict[str, Given] = {_SIGNAL + key: value for key, value in levels.items()}
            return found | ({_PROBE + probe: True} if probe else {})
        case Labelled(sections):
            return {str(n): one for n, one in enumerate(sections) if one is not None}
        case _:
            return {}
