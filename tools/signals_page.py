"""Writes docs/signals.md: the library of signals, competency by competency.

    python tools/signals_page.py

The page holds what somebody who practises may want to read: what each signal means, what its levels
look like, and what the scorer looks for. A test tells when it is stale.
"""

from collections.abc import Iterator
from pathlib import Path

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.competency import grouped
from mockroom.domain.level import Level
from mockroom.domain.signal import IndicatorKind, Signal

PAGE = Path(__file__).parents[1] / "docs/signals.md"
_OPENING = """\
<!-- Written by tools/signals_page.py from content/signals and content/competencies. -->

# The library of signals

A signal is something that interviewers listen for. There are {signals} of them in {competencies}
competencies, and every question listens for some. This page is written out of the content files;
[Writing content](content.md) tells how to add one, and [How an answer is scored](scoring.md) what
the levels are worth.

"""
_SEEN = {
    IndicatorKind.ACTION: "",
    IndicatorKind.DEPTH: " (depth)",
    IndicatorKind.CLAIM: " (a claim, which is not a deed)",
    IndicatorKind.AGAINST: " (counts against it)",
}


def page(catalogue: Catalogue) -> str:
    """The whole page."""
    groups = grouped(catalogue.signals.values(), catalogue.competencies)
    lines: list[str] = []
    for competency, signals in groups:
        name = competency.name if competency else "Others"
        names = ", ".join(f"[{one.name}](#{_anchor(one.name)})" for one in signals)
        lines.append(f"- **{name}**: {names}")
    for competency, signals in groups:
        # A signal may have the name of its competency; two headings would then share an anchor.
        lines += ["", f"## Competency: {competency.name}" if competency else "## Others", ""]
        lines += [competency.meaning] if competency else []
        for signal in signals:
            lines += _signal(signal)
    head = _OPENING.format(signals=len(catalogue.signals), competencies=len(catalogue.competencies))
    return head + "\n".join(lines) + "\n"


def _signal(signal: Signal) -> Iterator[str]:
    yield from ("", f"### {signal.name}", "", f"`{signal.id}`: {signal.meaning}", "")
    yield from ("| level | what it looks like |", "|---|---|")
    for level in Level:
        yield f"| {level.word} | {_cell(signal.levels.at(level))} |"
    yield ""
    yield "What is looked for in an answer:"
    yield ""
    for one in signal.indicators:
        yield f"- {one.says}{_SEEN[one.kind]}"


def _anchor(name: str) -> str:
    """The anchor that Markdown readers give to a heading."""
    letters = "".join(one for one in name.lower() if one.isalnum() or one in " -")
    return letters.replace(" ", "-")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def shipped_page() -> str:
    """The page of the content that comes along."""
    return page(load([shipped_content()]).catalogue)


def main() -> None:
    """Write the page."""
    PAGE.write_text(shipped_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
