"""The page on signals is that of the library."""

import signals_page as tool
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.competency import grouped

PAGE = tool.PAGE.read_text(encoding="utf-8")


def catalogue() -> Catalogue:
    return load([shipped_content()]).catalogue


def test_the_page_of_signals_is_that_of_the_content() -> None:
    assert tool.page(catalogue()) == PAGE, (
        "docs/signals.md is stale. Write it anew with: python tools/signals_page.py"
    )


def test_each_signal_stands_once_under_its_competency() -> None:
    groups = grouped(catalogue().signals.values(), catalogue().competencies)

    for competency, signals in groups:
        assert competency is not None
        _, _, below = PAGE.partition(f"## Competency: {competency.name}\n")
        section = below.partition("\n## ")[0]
        for signal in signals:
            assert section.count(f"\n`{signal.id}`: {signal.meaning}\n") == 1
