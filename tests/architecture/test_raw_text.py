"""No text reaches a widget as a plain `str` that could come from outside.

Textual reads a `str` as markup. So wherever a widget is given text, the source must show that it is
a literal of ours, or `Content`: the result of a function that returns it, a parameter annotated so,
or a name assigned from one of these. mypy checks that the annotations are true.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "src" / "mockroom" / "ui"

TEXT_ARGUMENTS: dict[str, set[str]] = {
    "Static": {"content"},
    "Label": {"content"},
    "Button": {"label"},
    "Checkbox": {"label"},
    "RadioButton": {"label"},
    "Option": {"prompt"},
    "Tab": {"label"},
    "TabPane": {"title"},
    "Collapsible": {"title"},
    "Input": {"value", "placeholder"},
    "AnswerEditor": set(),
    "notify": {"message"},
    "update": {"content"},
    "add_option": {"option"},
    "add_column": {"label"},
    "add_row": {"cells"},
    "with_tooltip": {"tooltip"},
}
"""Calls that show text and its keywords; the first positional argument counts as well."""

TEXT_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "placeholder"}
"""Attributes that show what is assigned to them."""


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _returns_content(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.returns is not None:
            yield from [node.name] if ast.unparse(node.returns) == "Content" else []


def _is_safe(node: ast.expr, safe_calls: set[str], safe_names: set[str]) -> bool:
    match node:
        case ast.Constant(value=str(text)):
            return "[" not in text
        case ast.Constant():
            return True
        case ast.Call():
            return _called(node) in safe_calls or (
                _called(node) == "join"
                and isinstance(node.func, ast.Attribute)
                and _is_safe(node.func.value, safe_calls, safe_names)
            )
        case ast.Name() | ast.Attribute():
            return ast.unparse(node) in safe_names
        case ast.IfExp(body=body, orelse=orelse):
            return all(_is_safe(one, safe_calls, safe_names) for one in (body, orelse))
        case ast.Starred(value=value):
            return _is_safe(value, safe_calls, safe_names)
    return False


def _safe_names(tree: ast.AST, safe_calls: set[str]) -> set[str]:
    names = {
        arg.arg
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for arg in (*node.args.args, *node.args.kwonlyargs)
        if arg.annotation is not None and ast.unparse(arg.annotation) in ("Content", "Option")
    }
    for _ in range(3):  # names assigned from names assigned from names
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and _is_safe(node.value, safe_calls, names):
                names |= {ast.unparse(target) for target in node.targets}
    unsafe = {
        ast.unparse(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and not _is_safe(node.value, safe_calls, names)
        for target in node.targets
    }
    return names - unsafe


def raw_text(source: str, safe_calls: set[str]) -> list[str]:
    """Each place where something that may be a plain `str` is given to a widget."""
    tree = ast.parse(source)
    names = _safe_names(tree, safe_calls)
    found: list[str] = []

    def check(value: ast.expr, where: ast.AST) -> None:
        if not _is_safe(value, safe_calls, names):
            found.append(f"line {where.lineno}: {ast.unparse(value)}")  # type: ignore[attr-defined]

    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in TEXT_ATTRIBUTES:
                    check(node.value, node)
        if not isinstance(node, ast.Call) or _called(node) not in TEXT_ARGUMENTS:
            continue
        name = _called(node)
        keywords = {one.arg: one.value for one in node.keywords}
        if name == "notify":
            markup = keywords.get("markup")
            if not (isinstance(markup, ast.Constant) and markup.value is False):
                found.append(f"line {node.lineno}: notify without markup=False")
            continue
        if TEXT_ARGUMENTS[name]:
            for value in node.args[:1]:
                check(value, node)
        for keyword in TEXT_ARGUMENTS[name] & set(keywords):
            check(keywords[keyword], node)
    return found


def _sources() -> list[Path]:
    return sorted(UI.rglob("*.py"))


@cache
def _safe_calls() -> set[str]:
    return {name for path in _sources() for name in _returns_content(ast.parse(path.read_text()))}


@pytest.mark.parametrize("path", _sources(), ids=lambda path: str(path.relative_to(UI)))
def test_widgets_are_given_literals_or_content(path: Path) -> None:
    assert raw_text(path.read_text(), _safe_calls() | {"Content"}) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(text)",
        "Static(f'{text}')",
        "Static('a [b]bold[/b] literal')",
        "Label(question.title)",
        "Option(one.ask, id='x')",
        "Button(label=one.name)",
        "self.notify(sentence)",
        "self.notify('fine', markup=True)",
        "widget.update(str(answer))",
        "editor.border_title = question.title",
        "text = plain(text)\ntext = other\nStatic(text)",
        "Static(plain(a) if a else a)",
    ],
)
def test_a_plain_string_from_elsewhere_is_found(source: str) -> None:
    assert raw_text(source, {"plain"})


@pytest.mark.parametrize(
    "source",
    [
        "Static('Signals', classes='heading')",
        "Static(plain(text))",
        "content = plain(text)\nStatic(content)",
        "def made(content: Content) -> None:\n    Static(content)",
        "self.notify(sentence, markup=False)",
        "Static(plain('\\n').join(lines))",
        "Static(classes='detail')",
    ],
)
def test_literals_and_content_pass(source: str) -> None:
    assert raw_text(source, {"plain"}) == []
