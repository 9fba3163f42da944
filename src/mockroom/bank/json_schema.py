"""A JSON Schema for each kind of content file, so that an editor can help while one is written.

`python -m mockroom.bank.json_schema docs/schemas` writes them all anew. They come from the same
types as the check; what a key means is the docstring of its field.
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from mockroom.bank.draft import TYPES
from mockroom.bank.files import Kind
from mockroom.bank.places import ID
from mockroom.bank.reference import docs_of
from mockroom.bank.shape import NOUNS
from mockroom.bank.texts import NAMES

KINDS = {kind.name.lower(): kind for kind in Kind}
"""The kinds by their names: signal, question and so on."""
_DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors for TOML understand; every keyword here is in it."""


def schema(name: str) -> dict[str, Any]:
    """The schema of a kind of file; KeyError for a name that is not in `KINDS`."""
    top = TYPES[KINDS[name]]
    made = TypeAdapter(top).json_schema()
    for table, described in _tables(top, made):
        _describe(table, described)
    return {"$schema": _DIALECT, **made, "title": f"mockroom: {NOUNS[top]}"}


def schema_text(name: str) -> str:
    """The same as the text of a file."""
    return json.dumps(schema(name), indent=2) + "\n"


def _tables(top: type, made: dict[str, Any]) -> list[tuple[dict[str, Any], type]]:
    by_name = {one.__name__: one for one in NOUNS}
    inner = made.get("$defs", {}).items()
    return [(made, top), *((table, by_name[name]) for name, table in inner if name in by_name)]


def _describe(table: dict[str, Any], described: type) -> None:
    """Say what each key of a table is for, and what an id looks like."""
    docs = docs_of(described)
    for key, value in table["properties"].items():
        value.pop("title", None)
        if key in docs:
            value["description"] = docs[key]
        if key in NAMES and value.get("type") == "string":
            value["pattern"] = f"^{ID.pattern}$"
    table["additionalProperties"] = False


def main(folders: list[str]) -> None:
    """Write the schemas into the folders named on the command line."""
    for folder in map(Path, folders):
        folder.mkdir(parents=True, exist_ok=True)
        for name in KINDS:
            (folder / f"{name}.json").write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
