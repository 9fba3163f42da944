"""The content reference: every key of every content file, written out of the types themselves.

`python -m mockroom.bank.reference docs/content.md` rewrites the part of that page below its
marker. What a key means is the docstring of its field, so that it is said in one place.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from mockroom.bank.shape import Choice, Field, Items, Shape, Table
from mockroom.domain.competency import Competency
from mockroom.domain.lens import Lens
from mockroom.domain.question import Question
from mockroom.domain.signal import Lexicon, Signal
from mockroom.domain.track import Track

MARKER = "<!-- Generated from here on: python -m mockroom.bank.reference docs/content.md -->"
_FILES = {
    Signal: "signals/<id>.toml",
    Lexicon: "lexicon/<name>.toml",
    Question: "questions/<topic>/<id>.toml",
    Track: "tracks/<id>.toml",
    Competency: "competencies/<id>.toml",
    Lens: "lenses/<id>.toml",
}


def reference() -> str:
    """The generated part of the page, from the marker to the end."""
    lines = [MARKER, "", "## Every key of every file", ""]
    told: set[type] = set()
    for top, place in _FILES.items():
        lines += [f"### {_title(Table(top))}", "", f"`{place}`", "", *_keys(Table(top))]
        told.add(top)
        for way, table in _tables(Table(top), ""):
            if table.type not in told:
                told.add(table.type)
                lines += [f"#### {_title(table)}", "", f"`{way}`", "", *_keys(table)]
    return "\n".join(lines).rstrip() + "\n"


def rewritten(page: str) -> str:
    """A page with everything below its marker generated anew; ValueError if it has no marker."""
    written, marker, _ = page.partition(MARKER)
    if not marker:
        raise ValueError(f"the page has no line {MARKER}")
    return written + reference()


def _title(table: Table) -> str:
    return table.noun[:1].upper() + table.noun[1:]


def _tables(table: Table, above: str) -> Iterator[tuple[str, Table]]:
    """The tables within a table, each with the heading that begins it in a file."""
    for name, one in table.keys().items():
        way = f"{above}.{name}" if above else name
        match one.shape:
            case Table() as inner:
                yield f"[{way}]", inner
                yield from _tables(inner, way)
            case Items(each=Table() as inner):
                yield f"[[{way}]]", inner
                yield from _tables(inner, way)


def _keys(table: Table) -> list[str]:
    docs = docs_of(table.type)
    lines = ["| key | holds | meaning |", "|---|---|---|"]
    for name, one in table.keys().items():
        lines.append(
            f"| `{name}` | {_holds(one)} | {_cell(docs.get(name) or _purpose(one.shape))} |"
        )
    lines.append("")
    for name, one in table.keys().items():
        if isinstance(one.shape, Choice) and (words := list(_words(one.shape.type))):
            lines += [f"Words for `{name}`:", "", *words, ""]
    return lines


def _holds(one: Field) -> str:
    text = _cell(str(one.shape))
    table = _table_in(one.shape)
    if table:
        text = text.replace(table.noun, f"[{table.noun}](#{table.noun.replace(' ', '-')})")
    if one.required:
        return text
    default = _written(one.default)
    return f"{text}; may be left out" + (f", then `{default}`" if default else "")


def _purpose(shape: Shape) -> str:
    """What the table that a key holds is for."""
    table = _table_in(shape)
    return (inspect.getdoc(table.type) or "").split("\n\n")[0] if table else ""


def _table_in(shape: Shape) -> Table | None:
    match shape:
        case Table():
            return shape
        case Items(each=each):
            return _table_in(each)
        case _:
            return None


def _written(default: Any) -> str:
    """A default as it would be written in a file; empty where it is nothing at all."""
    match default:
        case bool():
            return str(default).lower()
        case StrEnum():
            return default.value
        case int():
            return str(default)
        case _:
            return ""


def _words(words: type[StrEnum]) -> Iterator[str]:
    docs = docs_of(words)
    for name, member in words.__members__.items():
        if name in docs:
            yield f"- `{member.value}`: {docs[name]}"


@cache
def docs_of(described: type) -> dict[str, str]:
    """The docstrings below the fields of a class, on one line each, by the field's name."""
    (tree,) = ast.parse(inspect.getsource(described)).body
    docs: dict[str, str] = {}
    name = ""
    for statement in tree.body if isinstance(tree, ast.ClassDef) else ():
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                pass
            case ast.Expr(value=ast.Constant(value=str() as text)) if name:
                docs[name] = " ".join(text.split())
                name = ""
            case _:
                name = ""
    return docs


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main(paths: list[str]) -> None:
    """Rewrite the pages named on the command line."""
    for path in map(Path, paths):
        path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
