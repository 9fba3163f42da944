"""A question file out of a pasted page: what can be placed is placed, all else stays as comments.

The file passes the check as it is, with the same stand-ins as a new one where the page has nothing.
No word of the page is dropped: what fits nowhere stands at the top, to be placed by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from mockroom.bank.authoring.asking import Clarifying, clarifying_of
from mockroom.bank.authoring.page import STAR, Line, Page, Part, read_page
from mockroom.bank.authoring.place import AuthoringError
from mockroom.bank.authoring.samples import placeholder_samples
from mockroom.bank.authoring.scaffold import TOPIC, usual_signals
from mockroom.bank.authoring.telling import told
from mockroom.bank.authoring.toml import array, comment, prose, quoted
from mockroom.bank.places import slug
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.naming import named
from mockroom.domain.nearest import did_you_mean
from mockroom.domain.plain import one_line
from mockroom.domain.question import Seniority

LONGEST_PAGE = 200_000
"""Characters of a page."""
_LINE, _PROSE, _SHORTEST_ASK, _LONGEST_ASK = 300, 6000, 20, 900
_MOST_SIGNALS, _MOST_PROBES, _MOST_LINES, _MOST_CLARIFYING = 8, 24, 60, 8
_MOST_STRANGE = 40
"""Lines about signals that name none; what follows so many is no list of signals."""
_STAND_INS = {
    Part.SITUATION: "Where it happened, who was there, and what was the matter.",
    Part.TASK: "What your part was, and what hung on it.",
    Part.ACTION: "What you did, step by step. Begin each move with its name and a full stop.",
    Part.RESULT: "What came of it, and how you know.",
    Part.LEARNING: "What you do otherwise since.",
    Part.STRATEGY: "How to go about this question, in a few sentences.",
    Part.CHEAT_CODE: "The one idea that makes the difference.",
}


@dataclass(frozen=True, slots=True)
class Imported:
    """A question that was made out of a page."""

    id: str
    text: str
    """The file."""
    left: int
    """Lines of the page that stand in comments."""


def imported(text: str, catalogue: Catalogue, name: str | None = None) -> Imported:
    """The question file of a page; AuthoringError if the page is too long or says nothing.

    Without a `name` its id is made from the title.
    """
    if len(text) > LONGEST_PAGE:
        raise AuthoringError(f"The page has more than {LONGEST_PAGE:,} characters.")
    page = read_page(text)
    if not page.parts and not page.first:
        raise AuthoringError("The page holds no text.")
    return _Making(page, catalogue).made(name)


class _Making:
    """Takes a page apart; what it cannot place it lays aside."""

    def __init__(self, page: Page, catalogue: Catalogue) -> None:
        self._page, self._catalogue = page, catalogue
        self._aside: list[str] = []
        self._beside: list[str] = []
        """Remarks on signals, which stand beside those that were found."""
        self._strange = 0
        """Lines about signals that named none."""

    def made(self, name: str | None) -> Imported:
        """The whole file."""
        title = self._title()
        name = name or slug(title)
        if len(name) < 2:
            name = "imported-question"
        level, ask, tags = self._level(), self._ask(), self._tags()
        self._lay_aside("Kind", self._page.of(Part.KIND))
        uses = self._signals()
        signals = [one for one, _ in uses]
        clarifying, probes = self._clarifying(), self._probes(signals)
        body = [
            f"id = {quoted(name)}",
            f"title = {quoted(title)}",
            f'level = "{level}"                # junior, mid, senior, staff or manager',
            f"topic = {quoted(TOPIC)}",
            f"tags = {array(tags)}",
            "minutes = 4",
            f"ask = {quoted(ask)}",
            f"primary = {quoted(signals[0])}",
            f"assumptions = {array(self._assumptions())}",
            'sources = ["Imported from a page."]',
            "",
            *clarifying,
            "# What the interviewer listens for: five or six signals.",
            *self._beside,
        ]
        for number, (one, here) in enumerate(uses):
            weight = 1 if number else 2
            body += ["[[signals]]", f"id = {quoted(one)}", f"weight = {weight}"]
            body += [f"here = {quoted(here)}", ""]
        body += ["[coach]"]
        body += [f"strategy = {self._prose(Part.STRATEGY)}"]
        body += [f"cheat_code = {self._prose(Part.CHEAT_CODE)}", ""]
        body += [*probes, "[model_answer]"]
        body += self._model_answer()
        body += ["", placeholder_samples(signals)]
        self._lay_aside("Not placed", self._page.of(Part.OTHER))
        return Imported(name, "\n".join([*self._head(), *body]), len(self._aside))

    def _head(self) -> list[str]:
        head = [
            "# A question that was made out of a page, to be finished: samples with their levels,",
            "# ways of asking each clarifying question, and what the signals mean here.",
            '# "mockroom check --strict" tells what could be better.',
        ]
        if self._page.headings:
            head += ["#", *comment(f"Headings that were read: {', '.join(self._page.headings)}")]
        if self._aside:
            head += ["#", "# What could not be placed:", *comment("\n".join(self._aside))]
        return [*head, ""]

    def _lay_aside(self, what: str, lines: Iterable[Line | str]) -> None:
        for line in lines:
            text = line if isinstance(line, str) else line.text
            self._aside.append(f"{what}: {one_line(text)}")

    def _title(self) -> str:
        titles = [one_line(line.text) for line in self._page.of(Part.TITLE)]
        titles += [one_line(self._page.first)] if self._page.first else []
        fitting = next((one for one in titles if 0 < len(one) <= _LINE), None)
        self._lay_aside("Title", [one for one in titles if one != fitting])
        return fitting or "A Title to Be Found"

    def _level(self) -> str:
        lines = self._page.of(Part.LEVEL)
        self._lay_aside("Level", lines)
        words = " ".join(line.text for line in lines).lower().split()
        found = next((word.strip(".,()/") for word in words if word.strip(".,()/") in _LEVELS), "")
        return found or Seniority.MID.value

    def _ask(self) -> str:
        ask = one_line(" ".join(line.text for line in self._page.of(Part.ASK)))
        if _SHORTEST_ASK <= len(ask) <= _LONGEST_ASK:
            return ask
        self._lay_aside("Question", self._page.of(Part.ASK))
        return "Tell me about a time when you did this. What did you do, and what came of it?"

    def _tags(self) -> list[str]:
        tags = [
            one
            for line in self._page.of(Part.TAGS)
            for one in line.text.replace(";", ",").replace("#", ",").split(",")
        ]
        return self._lines("Tag", tags) or ["Imported"]

    def _assumptions(self) -> list[str]:
        lines = [line.text for line in self._page.of(Part.ASSUMPTIONS)]
        return self._lines("Assumption", lines) or ["The story is your own, and it happened."]

    def _lines(self, what: str, texts: Iterable[str]) -> list[str]:
        """Those that fit a list of lines; the others are laid aside."""
        found: list[str] = []
        for text in filter(None, map(one_line, texts)):
            if len(text) <= _LINE and len(found) < _MOST_LINES:
                found.append(text)
            else:
                self._lay_aside(what, [text])
        return found

    def _signals(self) -> list[tuple[str, str]]:
        """Signals of the library with what they mean here."""
        names = {key: one.name for key, one in self._catalogue.signals.items()}
        found: dict[str, str] = {}
        for title, text in _items(self._page.of(Part.SIGNALS)):
            known = named(title, names) if self._strange < _MOST_STRANGE else None
            if known is not None and known not in found and len(found) < _MOST_SIGNALS:
                meaning = self._catalogue.signals[known].meaning
                fits = len(text) <= _LINE
                found[known] = text if text and fits else meaning
                if title.lower() not in (known.replace("-", " "), names[known].lower()):
                    self._beside += comment(f"Read as {known}: {title}")
                if not fits:
                    self._beside += comment(f"{known}: {text}")
            else:
                self._beside += comment(self._unmatched(title, text, known, names))
        for one in usual_signals(self._catalogue):
            if len(found) < 2 and one not in found:
                found[one] = self._catalogue.signals[one].meaning
        return list(found.items())

    def _unmatched(self, title: str, text: str, known: str | None, names: dict[str, str]) -> str:
        if known is not None:
            return f"Not taken: {title}: {text}"
        told = f"{title}: {text}" if text else title
        self._strange += 1
        if self._strange > _MOST_STRANGE:
            return f"Not taken: {told}"
        guess = did_you_mean(slug(title), names)
        return f"No signal of the library: {told.rstrip('.')}. {guess}".rstrip()

    def _clarifying(self) -> list[str]:
        found, rest, marks = clarifying_of(self._page.of(Part.CLARIFYING))
        self._page.headings += marks
        good = [one for one in found if one.fits][:_MOST_CLARIFYING]
        for one in found:
            if one not in good:
                rest.append(f"{one.ask} {one.reply}")
        self._lay_aside("Clarifying question", rest)
        taken: set[str] = set()
        return [line for one in good or [Clarifying()] for line in _told_clarifying(one, taken)]

    def _probes(self, signals: list[str]) -> list[str]:
        names = {one: self._catalogue.signals[one].name for one in signals}
        found: list[tuple[str, str]] = []
        for line in self._page.of(Part.PROBES):
            title, text = line.titled
            known = named(title, names) if title else None
            ask = one_line(text if known else line.text)
            if len(ask) <= _LINE and len(found) < _MOST_PROBES:
                found.append((known or signals[0], ask))
                if known:
                    self._beside += comment(f"A probe of the page is about: {title}")
            else:
                self._lay_aside("Probe", [line])
        if not found:
            found = [(one, "What did you do yourself?") for one in signals]
        return [
            line
            for signal, ask in found
            for line in ("[[probes]]", f"signal = {quoted(signal)}", f"ask = {quoted(ask)}", "")
        ]

    def _model_answer(self) -> list[str]:
        loose = self._page.of(Part.STORY)
        whole = bool(loose) and not any(self._page.of(part) for part in STAR)
        if whole:
            # A story without headings is better cut up by hand than laid aside line by line.
            self._page.parts[Part.ACTION] = loose
            self._aside.append("Story: it had no headings, and stands under action as a whole.")
        else:
            self._lay_aside("Story", loose)
        return [f"{part} = {self._prose(part)}" for part in STAR]

    def _prose(self, part: Part) -> str:
        text, rest = told(self._page.of(part), _PROSE)
        self._lay_aside(part.value.capitalize(), rest)
        if not text:
            return quoted(_STAND_INS[part])
        return prose(text) if "\n" in text else quoted(text)


_LEVELS = {one.value for one in Seniority}


def _items(lines: Iterable[Line]) -> Iterable[tuple[str, str]]:
    """Signals as a page lists them: one a line with what it means, or several with commas."""
    for line in lines:
        title, text = line.titled
        if title:
            yield title, one_line(text)
        elif "," in line.text and all(len(one.split()) <= 4 for one in line.text.split(",")):
            yield from ((one_line(one), "") for one in line.text.split(",") if one.strip())
        else:
            yield one_line(line.text), ""


def _told_clarifying(one: Clarifying, taken: set[str]) -> Iterable[str]:
    name, number = one.id, 2
    while name in taken:
        name, number = f"{one.id}-{number}", number + 1
    taken.add(name)
    yield from ("[[clarifying]]", f"id = {quoted(name)}", f"ask = {quoted(one.ask)}")
    yield from (f"reply = {quoted(one.reply)}", f"ways = {array(one.ways)}", "")
