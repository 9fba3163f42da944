"""Arrows point one way, and nothing heavy is loaded before it is needed."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from importlinter.cli import lint_imports

DOMAIN = """
import importlib, pkgutil, mockroom.domain
for one in pkgutil.walk_packages(mockroom.domain.__path__, "mockroom.domain."):
    importlib.import_module(one.name)
"""
COMMAND = """
import contextlib, io
from mockroom.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main({arguments!r})
"""
FIRST_FRAME = """
import io
before = set(sys.modules)
class Out(io.StringIO):
    def flush(self):
        report(set(sys.modules) - before)
        out.flush()
        os._exit(0)
    def isatty(self):
        return True
sys.stdin = Out()
out, sys.stdout = sys.stdout, Out()
os.environ["TERM"] = "xterm"
from mockroom.cli import main
main([])
"""
HOME = """
import asyncio
from mockroom.ui.app import MockroomApp
loaded = set()
def practice():
    loaded.update(sys.modules)
    raise RuntimeError("Enough is known.")
async def run():
    app = MockroomApp(practice)
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
try:
    asyncio.run(run())
except Exception:
    pass
report(loaded)
"""
_REPORT = """
import json, os, sys
out = sys.stdout
def report(names):
    print(json.dumps(sorted(names)), file=out)
"""


def modules(code: str) -> list[str]:
    """The modules that a process of its own has loaded, or has reported, after some code."""
    whole = f"{_REPORT}\n{code}\nif 'report(' not in {code!r}:\n    report(sys.modules)"
    command = [sys.executable, "-c", whole]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    names: list[str] = json.loads(done.stdout.splitlines()[0])
    assert names
    return names


def below(names: Iterable[str], *packages: str) -> list[str]:
    """Those of the modules that belong to some packages."""
    return [name for name in names if any(f"{name}.".startswith(f"{p}.") for p in packages)]


def test_every_import_points_the_allowed_way() -> None:
    assert lint_imports(config_filename="pyproject.toml", cache_dir=None) == 0


def test_the_domain_loads_no_library() -> None:
    names = modules(DOMAIN)
    assert "mockroom.domain.scoring.engine" in names
    assert below(names, "pydantic", "textual", "rich", "platformdirs", "tomllib") == []


def test_help_and_version_load_no_library() -> None:
    for arguments in (["--version"], ["--help"], ["score", "--help"]):
        names = modules(COMMAND.format(arguments=arguments))
        assert "mockroom.cli.parser" in names
        assert below(names, "pydantic", "textual", "rich", "platformdirs", "mockroom.domain") == []


def test_plain_commands_load_no_screen(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"  # all that is shipped is checked by the checks themselves
    bad.write_text("")
    for arguments in (
        ["score", "nothing", "nothing"],
        ["questions"],
        ["history"],
        ["check", str(bad)],
    ):
        names = modules(COMMAND.format(arguments=arguments))
        assert "mockroom.domain" in names
        assert below(names, "textual", "rich") == []


def test_the_first_frame_waits_for_nothing() -> None:
    names = modules(FIRST_FRAME)
    assert "mockroom.cli.splash" in names
    assert below(names, "argparse", "re", "typing", "dataclasses", "enum", "contextlib") == []


def test_home_is_painted_with_neither_bank_nor_store_nor_scoring() -> None:
    names = modules(HOME)
    assert "mockroom.ui.screens.home" in names
    heavy = ("bank", "store", "practice", "domain.scoring", "domain.question", "ui.screens.room")
    assert below(names, "pydantic", *(f"mockroom.{one}" for one in heavy)) == []


def test_the_parts_of_the_app_call_only_what_they_inherit() -> None:
    """A stub that raises would make mypy believe in a method that may be missing."""
    app = Path(__file__).parents[2] / "src" / "mockroom" / "ui"
    parts = [*app.glob("*.py"), *app.glob("screens/_review_*.py")]
    stubs = [one.name for one in parts if "NotImplementedError" in one.read_text("utf-8")]
    assert len(parts) > 20
    assert not stubs
