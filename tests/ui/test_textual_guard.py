"""A Textual that changes what our overrides rest on is noticed before a user does."""

import inspect
from importlib.metadata import version

import pytest
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.widgets import TextArea
from textual.widgets.text_area import Document, WrappedDocument

from mockroom.ui import _driver, _textual

ADVICE = (
    "Read Textual's code beside src/mockroom/ui/_textual.py and _driver.py, bring the overrides in "
    "line, run `pytest -m fuzz tests/ui` and `pytest tests/e2e`, then add the "
    "version to CHECKED_AGAINST."
)
INSTALLED = version("textual")


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (owner, name)
        for rests_on in (_textual.RESTS_ON, _driver.RESTS_ON)
        for owner, names in rests_on.items()
        for name in names
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_textual_still_has_what_we_override_or_call(owner: type, name: str) -> None:
    assert hasattr(owner, name), f"Textual {INSTALLED} has no {owner.__name__}.{name}. {ADVICE}"


@pytest.mark.parametrize("name", ["_undo_batch", "_redo_batch", "render_line", "get_line"])
def test_our_overrides_take_what_textual_passes(name: str) -> None:
    ours = list(inspect.signature(getattr(_textual.SteadyTextArea, name)).parameters)
    stock = list(inspect.signature(getattr(TextArea, name)).parameters)
    assert ours == stock, f"Textual {INSTALLED} calls TextArea.{name} with {stock}. {ADVICE}"


async def test_textual_still_keeps_the_tables_we_read() -> None:
    instances = {
        App: App[None](),
        TextArea: TextArea("a"),
        WrappedDocument: WrappedDocument(Document("a b"), 2),
    }
    for owner, names in _textual.RESTS_ON_ATTRIBUTES.items():
        for name in names:
            message = f"Textual {INSTALLED} keeps no {owner.__name__}.{name}. {ADVICE}"
            assert hasattr(instances[owner], name), message
    rows = WrappedDocument(Document("a b\nc"), 2)._offset_to_line_info
    assert rows == [(0, 0), (0, 1), (1, 0)], f"Textual {INSTALLED} keeps rows otherwise. {ADVICE}"


@pytest.mark.parametrize("name", _driver.RESTS_ON_SOURCE)
def test_textual_still_drives_the_terminal_by_the_attributes_we_use(name: str) -> None:
    source = inspect.getsource(LinuxDriver) + inspect.getsource(Driver)
    assert name in source, f"Textual {INSTALLED} has no {name} in its driver. {ADVICE}"


def test_the_installed_textual_is_one_we_have_read() -> None:
    checked = {".".join(one.split(".")[:2]) for one in _textual.CHECKED_AGAINST}
    assert ".".join(INSTALLED.split(".")[:2]) in checked, f"Textual {INSTALLED} is new. {ADVICE}"
