"""The schemas for editors are those of the types, and say of a file what the check says."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from good_content import DROP, PLACES, change, question, signal

from mockroom.bank.json_schema import KINDS, main, schema
from mockroom.bank.where import shipped_content
from mockroom.cli._content_parser import KINDS as OFFERED

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/schemas"
ONLY_TOLD = {"$schema", "$defs", "title", "description", "default", "format"}
"""Keywords that refuse nothing."""
TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}


def _errors(value: Any, rules: dict[str, Any], top: dict[str, Any], at: str = "") -> Iterator[str]:
    """Where a value breaks a rule, and which; KeyError for keywords that no schema here has."""
    for word, rule in rules.items():
        if word == "$ref":
            yield from _errors(value, top["$defs"][rule.rpartition("/")[2]], top, at)
        elif word == "anyOf":
            if all([*_errors(value, one, top, at)] for one in rule):
                yield f"{at}: anyOf"
        elif word not in ONLY_TOLD and _breaks(value, word, rule, rules):
            yield f"{at}: {word}"
    for name, one, its_rules in _inside(value, rules):
        yield from _errors(one, its_rules, top, f"{at}.{name}")


def _breaks(value: Any, word: str, rule: Any, rules: dict[str, Any]) -> bool:
    if word == "type":
        is_other = isinstance(value, bool) and rule != "boolean"  # True is an int to Python only
        return is_other or not isinstance(value, TYPES.get(rule, type(None)))
    if word in {"enum", "const"}:
        return value not in (rule if word == "enum" else [rule])
    if word in {"items", "properties", "propertyNames"}:
        return False
    if isinstance(value, dict) and word == "additionalProperties":
        return rule is False and not value.keys() <= rules["properties"].keys()
    kind, breaks = _LIMITS[word]
    return isinstance(value, kind) and bool(breaks(value, rule))


_LIMITS: dict[str, tuple[type, Callable[[Any, Any], object]]] = {
    "pattern": (str, lambda value, rule: not re.search(rule, value)),
    "minLength": (str, lambda value, rule: len(value) < rule),
    "maxLength": (str, lambda value, rule: len(value) > rule),
    "minItems": (list, lambda value, rule: len(value) < rule),
    "maxItems": (list, lambda value, rule: len(value) > rule),
    "minimum": (int, lambda value, rule: value < rule),
    "maximum": (int, lambda value, rule: value > rule),
    "required": (dict, lambda value, rule: not set(rule) <= value.keys()),
    "additionalProperties": (dict, lambda value, rule: False),
}


def _inside(value: Any, rules: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """The values inside of one, each with its name and its rules."""
    if isinstance(value, list) and "items" in rules:
        yield from ((str(number), one, rules["items"]) for number, one in enumerate(value))
    if isinstance(value, dict):
        known = rules.get("properties", {})
        yield from ((key, one, known[key]) for key, one in value.items() if key in known)
        if isinstance(rules.get("additionalProperties"), dict):
            others = rules["additionalProperties"]
            yield from ((key, one, others) for key, one in value.items())
        if "propertyNames" in rules:
            yield from ((key, key, rules["propertyNames"]) for key in value)


def _told(value: Any, kind: str) -> list[str]:
    return list(_errors(value, schema(kind), schema(kind)))


def test_the_schemas_are_those_of_the_types(tmp_path: Path) -> None:
    main([str(tmp_path)])

    written = {one.name: one.read_text(encoding="utf-8") for one in tmp_path.iterdir()}
    there = {one.name: one.read_text(encoding="utf-8") for one in FOLDER.iterdir()}
    assert there == written, "run: python -m mockroom.bank.json_schema docs/schemas"
    assert set(OFFERED) == KINDS.keys() == {name.removesuffix(".json") for name in there}


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_file_fits_its_schema_and_an_unknown_key_does_not(kind: str) -> None:
    files = sorted(shipped_content().glob(f"{KINDS[kind].value}/**/*.toml"))[:12]

    assert files
    for file in files:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
        assert _told(tables, kind) == [], file
        assert _told(tables | {"nmae": "x"}, kind) == [": additionalProperties"]


@pytest.mark.parametrize(
    ("tables", "kind", "told"),
    [
        (change(question(), {"level": "boss"}), "question", ".level: enum"),
        (change(question(), {"minutes": 99}), "question", ".minutes: maximum"),
        (change(question(), {"coach": DROP}), "question", ": required"),
        (change(question(), {"signals.0.wieght": 1}), "question", ".signals.0: additionalProp"),
        (change(question(), {"clarifying.0.ways": ["one"]}), "question", "ways: minItems"),
        (change(question(), {"samples.0.expect.handing-over": [4]}), "question", "0: maximum"),
        (change(question(), {"id": "Leaving"}), "question", ".id: pattern"),
        (change(signal(), {"indicators.0.kind": "deed"}), "signal", "0.kind: enum"),
        (change(signal(), {"indicators.0.says": 3}), "signal", "0.says: type"),
        (change(signal(), {"short": "x" * 40}), "signal", ".short: maxLength"),
    ],
)
def test_what_the_check_refuses_a_schema_refuses_in_its_place(
    tables: dict[str, Any], kind: str, told: str
) -> None:
    assert any(told in one for one in _told(tables, kind)), _told(tables, kind)


def test_the_good_pack_fits_and_every_key_says_what_it_is_for() -> None:
    for place, make in PLACES.items():
        kind = next(name for name, one in KINDS.items() if one.value == place.split("/")[0])
        assert _told(make(), kind) == []
    for kind in KINDS:
        made = schema(kind)
        for table in (made, *made.get("$defs", {}).values()):
            for key, one in table.get("properties", {}).items():
                inner = {"$ref", "items", "anyOf"} & one.keys()
                assert one.get("description") or inner, (kind, key)


def test_editors_find_the_schema_of_each_kind_of_file() -> None:
    rules = tomllib.loads((ROOT / ".taplo.toml").read_text(encoding="utf-8"))["rule"]

    found = {ROOT / one["schema"]["path"]: one["include"][0] for one in rules}
    assert found.keys() == set(FOLDER.iterdir())
    for path, pattern in found.items():
        assert pattern.startswith(f"content/{KINDS[path.stem].value}/")
        assert any(ROOT.glob(pattern))
