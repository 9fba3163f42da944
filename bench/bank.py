"""A bank of many questions: from the start of Python to all content read, and the home screen.

    python bench/bank.py [--sizes 60 200 1000] [--rounds N]

Each size gets a pack with so many questions, those that come along under other ids, beside the
signals and sets that come along. "read" has nothing to go by but the files, "remembered" finds
that no file has changed since the last start. Both are whole processes, and `python -c pass` is
what they are compared with. Then the list of questions at home: the first picture with all of
them, and a key that moves on in it, narrows it down by level, or looks for a word.
"""

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from _measure import interleaved, ratio, table
from mockroom.bank.where import shipped_content
from mockroom.practice import Practice, default_practice
from mockroom.settings import load_settings
from mockroom.ui.app import MockroomApp

LOADING = """\
import os
from mockroom.practice import default_practice
from mockroom.settings import load_settings
found = default_practice(load_settings(os.environ)).catalogue.questions
assert len(found) > {number} * 0.9, len(found)
"""
KEYS = {"on": "down", "level": "l", "search": "e"}
SIZE = (120, 40)


def person(folder: Path, number: int) -> dict[str, str]:
    """The environment of somebody whose own content makes so many questions in all."""
    data = folder / f"{number}"
    files = sorted(shipped_content().glob("questions/**/*.toml"))
    for place in range(max(number - len(files), 0)):
        file = files[place % len(files)]
        name = f"{file.stem}-{place}"
        target = data / "content/questions" / file.parent.name / f"{name}.toml"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        target.write_text(
            text.replace(f'id = "{file.stem}"', f'id = "{name}"', 1), encoding="utf-8"
        )
    data.mkdir(exist_ok=True)
    return {"MOCKROOM_DATA": str(data), "MOCKROOM_CONFIG": str(data / "config.toml")}


def process(code: str, env: dict[str, str]) -> float:
    """Seconds that a whole process takes."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], env=os.environ | env, check=True)
    return perf_counter() - start


def loading(env: dict[str, str], number: int, remembered: bool) -> Callable[[], float]:
    """A process that loads the bank, with what was remembered or without."""
    cache = Path(env["MOCKROOM_DATA"]) / "cache"

    def load() -> float:
        if not remembered:
            shutil.rmtree(cache, ignore_errors=True)
        elif not cache.exists():
            process(LOADING.format(number=number), env)
        return process(LOADING.format(number=number), env)

    return load


async def at_home(practice: Practice, rounds: int) -> dict[str, float]:
    """Seconds until home shows its questions, and for each key until the next picture."""
    app = MockroomApp(lambda: practice, "home", cursor_blink=False)
    found: dict[str, list[float]] = {name: [] for name in KEYS}
    start = perf_counter()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        shown = perf_counter() - start
        for name, key in KEYS.items():
            if name == "search":
                await pilot.press("escape", "slash")
            for _ in range(3 * rounds):
                start = perf_counter()
                await pilot.press(key)
                await pilot.pause()
                found[name].append(perf_counter() - start)
                if name == "search":
                    await pilot.press("backspace")
    return {"shown": shown} | {name: median(figures) for name, figures in found.items()}


def main() -> None:
    """Measure each size and print the tables."""
    parser = argparse.ArgumentParser(description="Banks of many questions.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[60, 200, 1_000])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        people = {number: person(Path(folder), number) for number in options.sizes}
        cases: dict[str, Callable[[], float]] = {"python -c pass": lambda: process("pass", {})}
        for number, env in people.items():
            for kind in ("read", "remembered"):
                cases[f"{number:,} {kind}"] = loading(env, number, kind == "remembered")
        figures = interleaved(cases, options.rounds)
        bare = figures["python -c pass"]
        rows = [
            [name, f"{median(one) * 1_000:,.0f} ms", f"{ratio(one, bare):.1f}"]
            for name, one in figures.items()
        ]
        print(table(["questions", "process", "times python -c pass"], rows))
        print()
        home = [
            [f"{number:,}"]
            + [
                f"{seconds * 1_000:,.0f} ms"
                for seconds in asyncio.run(
                    at_home(default_practice(load_settings(env)), options.rounds)
                ).values()
            ]
            for number, env in people.items()
        ]
        print(table(["questions", "home is shown", *KEYS], home))


if __name__ == "__main__":
    main()
