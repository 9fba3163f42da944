"""What is shown once a drill was answered, line by line. Pure: from an outcome to lines."""

from collections.abc import Callable, Iterator, Mapping

from textual.content import Content

from mockroom.domain.drill import Card, Input, Kind
from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked, Mark, Outcome, Reading
from mockroom.domain.plain import one_line
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.led_lines import Led
from mockroom.ui.widgets.wording import level_word, reason_words

ROOM_FOR_LEAD = 11
"""Cells of the word before a line."""
_LOOKED_FOR = 2
_WORDS: Mapping[Mark, str] = {
    Mark.RIGHT: "right",
    Mark.NEAR: "near",
    Mark.WRONG: "wrong",
    Mark.MISSED: "missed",
}
_WORDS_OF: Mapping[Kind, Mapping[Mark, str]] = {
    Kind.COMPRESS: {Mark.RIGHT: "held", Mark.NEAR: "less", Mark.MISSED: "lost"},
    Kind.HEADLINE: {Mark.RIGHT: "there", Mark.MISSED: "missing", Mark.WRONG: "too long"},
    Kind.PICK: {Mark.RIGHT: "carries", Mark.MISSED: "lacks"},
}
_BACK: Mapping[Kind, str] = {Kind.PICK: "asked for", Kind.COMPRESS: "to keep"}
"""The word before what is right, where it is no answer but what an answer should show."""
_STYLES: Mapping[Mark, str] = {
    Mark.RIGHT: "$primary",
    Mark.NEAR: "$secondary",
    Mark.WRONG: "$warning",
    Mark.MISSED: "$warning",
}


def reveal(card: Card, outcome: Outcome, glyphs: Glyphs, *, numbers: bool) -> tuple[Led, ...]:
    """All lines from top to bottom."""
    blocks = (
        list(_levels(outcome, glyphs, numbers=numbers)),
        list(_telling(outcome, glyphs)),
        [line for one in outcome.checked for line in _checked(card, one)],
        list(_example(outcome)),
        list(_back(card, outcome)),
    )
    lines: list[Led] = []
    for block in blocks:
        if block and lines:
            lines.append(Led())
        lines += block
    return tuple(lines)


# What was written


def _levels(outcome: Outcome, glyphs: Glyphs, *, numbers: bool) -> Iterator[Led]:
    after, before = outcome.reading, outcome.before
    if after is None:
        return
    if after.score is None:
        if before is not None and numbers:
            yield _led("before", plain(count(before.words, "word")))
        if numbers and outcome.words is not None:
            of = f" of {outcome.limit}" if outcome.limit else ""
            yield _led("now", plain(f"{count(outcome.words, 'word')}{of}"))
        return
    if before is not None:
        yield _led("before", _level(before, glyphs, numbers=numbers))
        yield Led(plain(f'"{one_line(before.text)}"', "$quiet"))
    yield _led("now", _level(after, glyphs, numbers=numbers))


def _level(reading: Reading, glyphs: Glyphs, *, numbers: bool) -> Content:
    score = reading.score
    assert score is not None  # the caller has looked
    words = f"  {count(reading.words, 'word')}" if numbers else ""
    tone = "bold $primary" if score.level >= Level.SHOWN else "bold $foreground"
    return styled(
        (f"{glyphs.level(score.level)} {level_word(score.level)}", tone),
        f"  {score.name}",
        (words, "$quiet"),
    )


def _telling(outcome: Outcome, glyphs: Glyphs) -> Iterator[Led]:
    """The words that earned the level, or those that were held back and why."""
    evidence, reading = outcome.telling, outcome.reading
    if evidence is not None and reading is not None:
        quote = (f'"{one_line(outcome.quote)}"', "$written")
        if evidence.reason is None:
            yield _led("earned by", styled(quote), "$quiet")
            yield Led(plain(evidence.says, "$quiet"))
        else:
            cue = one_line(evidence.cue.whole_words_of(reading.text)) if evidence.cue else ""
            by: list[Part] = [("held back by ", "$quiet"), (f'"{cue}"', "italic $text-error")]
            lead = by if cue else [("not counted", "$quiet")]
            why = (f" {glyphs.dash} {reason_words(evidence.reason)}", "$quiet")
            yield _led("you wrote", styled(quote), "$quiet")
            yield Led(styled(*lead, why))
    score = reading.score if reading else None
    if score is not None and score.level < Level.STRONG and score.missing:
        lead_word = "looked for" if score.level is Level.ABSENT else "not found"
        missing = "; ".join(score.missing[:_LOOKED_FOR])
        yield Led(plain(f"{lead_word}: {missing}", "$quiet"))


def _example(outcome: Outcome) -> Iterator[Led]:
    if not outcome.example:
        return
    says = f" {outcome.says}" if outcome.says else ""
    yield _led("example", styled((f'"{outcome.example}"', "$secondary")), "$quiet")
    yield Led(plain(f"From another story;{says or ' it does what is asked'}.", "$quiet"))


def _back(card: Card, outcome: Outcome) -> Iterator[Led]:
    """The right answer, where it is not told line by line already."""
    if outcome.checked or not outcome.back:
        return
    first, *others = outcome.back.splitlines()
    yield _led(_BACK.get(card.kind, "right"), plain(first))
    for line in others:
        yield Led(plain(line))


# What was picked


def _checked(card: Card, one: Checked) -> Iterator[Led]:
    words = {**_WORDS, **_WORDS_OF.get(card.kind, {})}
    yield _led(words[one.mark], plain(_about(card)(one)), _STYLES[one.mark])
    for line in _more(card, one):
        yield Led(plain(line, "$quiet"))


def _about(card: Card) -> Callable[[Checked], str]:
    """What stands on the line of a checked thing."""
    if card.input is Input.TICKS:
        return lambda one: one.what if one.mark is Mark.RIGHT else f"{one.what}: {one.right}"
    if card.input is Input.CHOICE:
        return lambda one: one.right
    if card.kind is Kind.INTERVIEWER:
        return _level_said
    if card.kind is Kind.COMPRESS:
        return _level_kept
    return lambda one: one.what


def _level_said(one: Checked) -> str:
    if one.right.endswith(("?", ".")):  # what to ask next, which has no level
        return one.what
    if one.mark is Mark.RIGHT:
        return f"{one.what}: {one.yours}"
    said = f"you say {one.yours}" if one.yours else "you gave none"
    return f"{one.what}: {said}, right is {one.right}"


def _level_kept(one: Checked) -> str:
    if one.yours == one.right:
        return f"{one.what}: {one.right}"
    return f"{one.what}: {one.right} before, {one.yours} now"


def _more(card: Card, one: Checked) -> Iterator[str]:
    """What stands below it."""
    if card.input is Input.CHOICE and one.yours and one.mark is not Mark.RIGHT:
        yield f"You chose: {one.yours}"
    elif card.kind is Kind.SECTIONS and one.mark is not Mark.RIGHT:
        yield f"You say {one.yours}; it is {one.right}." if one.yours else f"It is {one.right}."
    elif card.kind is Kind.SECTIONS:
        yield f"It is {one.right}."
    elif card.kind is Kind.INTERVIEWER and _level_said(one) == one.what:
        yield f"The room asks: {one.right}"
        if one.yours and one.yours != one.right:
            yield f"You ask: {one.yours}"
    elif card.kind is Kind.HEADLINE and one.yours and one.mark is not Mark.RIGHT:
        yield f"{one.yours}; it is to be {one.right}"
    elif card.kind is Kind.RECALL and card.input is Input.TEXT and one.yours not in ("", one.what):
        yield f"You asked: {one.yours}"
    if one.why and not (card.kind is Kind.HEADLINE and one.mark is Mark.RIGHT):
        yield one.why


def _led(word: str, text: Content, style: str = "$primary") -> Led:
    return Led(text, plain(word, style))
