"""Screens for tests stand still, whatever the machine says, and their style sheets are read once.

Every app of a test has the same style sheets. Textual keeps what it parsed for one app; kept for
all apps of a process, under the colours it was parsed with, it saves a tenth of each test.
"""

import os
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)

_parse = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}
_colours: dict[tuple[tuple[str, str], ...], int] = {}


def _parse_once(self: Stylesheet, css: str, read_from: Any, *rest: Any, **more: Any) -> Any:
    variables = tuple(sorted(self._variables.items()))
    key = (
        _colours.setdefault(variables, len(_colours)),
        css,
        read_from,
        rest,
        tuple(sorted(more.items())),
    )
    if key not in _parsed:
        _parsed[key] = _parse(self, css, read_from, *rest, **more)
    return _parsed[key]


@pytest.fixture(autouse=True, scope="session")
def _style_sheets_are_parsed_once() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", _parse_once)
        yield
