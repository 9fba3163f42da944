"""Attempts as one HTML page that needs nothing else: no scripts, no fonts, no pictures, no net.

All that comes from outside is escaped, and a policy in the page forbids browsers whatever might
slip through. Evidence stands out by a line whose kind tells the level, by a number, and by the
note of that number, so that it reads in black and white and aloud.
"""

from collections.abc import Iterator, Sequence
from html import escape

from mockroom.domain.export.notes import Look, Run
from mockroom.domain.export.page import CLOSING, Page, SectionPart, SignalPart, Turn
from mockroom.domain.export.style import STYLE
from mockroom.domain.plain import clean

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LEGEND = {
    Look.STRONG: "double line: counts, and the signal is strong",
    Look.SHOWN: "single line: counts, and the signal is shown",
    Look.CLAIMED: "dashed line: counts as claimed",
    Look.HELD: "dotted line: held back",
    Look.AGAINST: "wavy line: speaks against a signal",
}


def html(pages: Sequence[Page]) -> str:
    """One page of all attempts, with a line end at its end."""
    title = pages[0].title if len(pages) == 1 else f"{len(pages)} attempts"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{_text(title)}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            *(_contents(pages) if len(pages) > 1 else ()),
            *(line for number, page in enumerate(pages, 1) for line in _article(page, number)),
            "</body>",
            "</html>",
            "",
        ]
    )


def _contents(pages: Sequence[Page]) -> Iterator[str]:
    yield '<nav aria-label="Attempts">'
    yield f"<h1>{len(pages)} attempts</h1>"
    yield "<ol>"
    for number, page in enumerate(pages, 1):
        when = dict(page.facts).get("When", "")
        yield f'<li><a href="#attempt-{number}">{_text(page.title)}</a>, {_text(when)}</li>'
    yield "</ol>"
    yield "</nav>"


def _article(page: Page, number: int) -> Iterator[str]:
    yield f'<article id="attempt-{number}">'
    yield f"<h1>{_text(page.title)}</h1>"
    yield '<dl class="facts">'
    for label, value in page.facts:
        yield f"<div><dt>{_text(label)}</dt><dd>{_text(value)}</dd></div>"
    yield "</dl>"
    yield "<section>"
    yield "<h2>What was said</h2>"
    for turn in page.turns:
        yield from _turn(turn, number)
    if any(part.notes for part in page.signals):
        used = {note.look for part in page.signals for note in part.notes}
        told = "; ".join(words for look, words in _LEGEND.items() if look in used)
        yield f'<p class="legend">{_text(told[0].upper() + told[1:])}.</p>'
    yield "</section>"
    yield "<section>"
    yield "<h2>What it shows</h2>"
    for part in page.signals:
        yield from _signal(part, number)
    yield "</section>"
    yield "<section>"
    yield "<h2>How it was told</h2>"
    if page.sections:
        yield '<table class="sections">'
        for one in page.sections:
            yield _section(one)
        yield "</table>"
    if page.delivery:
        yield f"<p>{_text(' · '.join(page.delivery))}</p>"
    yield "</section>"
    yield f'<p class="closing">{_text(CLOSING)}</p>'
    yield "</article>"


def _turn(turn: Turn, number: int) -> Iterator[str]:
    who = turn.speaker.name.lower()
    yield f'<div class="turn {who}">'
    yield f"<h3>{_text(f'{turn.speaker} {turn.what}')}</h3>"
    said = "".join(_run(run, number) for run in turn.runs).strip()
    if said:
        yield f'<p class="said">{said}</p>'
    yield "</div>"


def _run(run: Run, number: int) -> str:
    text = _text(run.text)
    ends = ", ".join(
        f'<a href="#note-{number}-{note}" id="at-{number}-{note}">{note}</a>' for note in run.ends
    )
    ends = f"<sup>{ends}</sup>" if ends else ""
    return f"{text}{ends}" if run.look is None else f'<mark class="{run.look}">{text}</mark>{ends}'


def _signal(part: SignalPart, number: int) -> Iterator[str]:
    yield '<div class="signal">'
    yield f'<h3>{_text(part.name)} <span class="level">{_text(part.word)}</span></h3>'
    if part.notes:
        yield '<ul class="notes">'
        for note in part.notes:
            yield (
                f'<li id="note-{number}-{note.number}">'
                f'<a href="#at-{number}-{note.number}">{note.number}</a> '
                f"<q>{_text(note.quote)}</q> {_text(note.says)}"
                f' <span class="look">{_text(note.look)}</span></li>'
            )
        yield "</ul>"
    if part.missing:
        yield f"<p>Not found: {_text('; '.join(part.missing))}.</p>"
    if part.dispute:
        yield f'<p class="dispute">{_text(part.dispute)}</p>'
    yield "</div>"


def _section(one: SectionPart) -> str:
    told, bar = "missing", ""
    if one.present:
        told = "there" if one.share is None else f"{one.share:.0%}"
        width = 0 if one.share is None else round(min(max(one.share, 0.0), 1.0) * 100)
        bar = f'<span class="bar" style="width: {width}%"></span>'
    return f'<tr><th scope="row">{one.heading}</th><td>{told}</td><td class="bars">{bar}</td></tr>'


def _text(text: str) -> str:
    """Text as HTML shows it, in element and attribute alike."""
    return escape(clean(text), quote=True)
