"""The shipped content is found in a working tree and in an installed package."""

import shutil
import subprocess
import sys
from pathlib import Path

import mockroom
from mockroom.bank.where import shipped_content


def test_in_a_working_tree_it_is_the_content_folder_beside_the_source() -> None:
    assert shipped_content() == Path(__file__).parents[2] / "content"
    assert (shipped_content() / "signals").is_dir()


def test_in_an_installed_package_it_lies_within(tmp_path: Path) -> None:
    source, installed = Path(mockroom.__file__).parent, tmp_path / "lib/mockroom"
    for name in ("__init__.py", "bank/__init__.py", "bank/where.py"):
        (installed / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, installed / name)
    (installed / "_content").mkdir()
    code = "from mockroom.bank.where import shipped_content; print(shipped_content())"

    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "lib")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert Path(done.stdout.strip()) == (installed / "_content").resolve()
