"""The command line in this process: its exit code, what it prints, and what it complains about."""

from functools import cache
from pathlib import Path

import pytest
from cli_world import Run, Said

from mockroom.cli import main
from mockroom.practice import compose
from mockroom.practice.library import Bank
from mockroom.settings import Settings


@cache
def shipped_bank() -> Bank:
    """The bank that comes along, read once for all tests."""
    nowhere = Path("/nowhere")
    return compose_load(Settings(config=nowhere / "config.toml", data=nowhere))


compose_load = compose.load_bank


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data directory of a person without one, who stands in an empty directory."""
    monkeypatch.setenv("MOCKROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("MOCKROOM_CONFIG", str(tmp_path / "config"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "data"


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command; reading the bank once is all that is done for speed."""

    def load(settings: Settings) -> Bank:
        plain = not settings.content and not compose.own_content(settings)
        return shipped_bank() if plain else compose_load(settings)

    monkeypatch.setattr(compose, "load_bank", load)

    def command(*arguments: str) -> Said:
        try:
            code = main(arguments)
        except SystemExit as error:
            code = int(error.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return command
