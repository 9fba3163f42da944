"""Whether the patterns repeat the phrases of the answers they are measured on.

    python tools/overlap.py ANSWERS.jsonl NAME

Rated answers are kept apart from the project, so that nobody can write patterns to fit them. What
the project keeps of them is a fingerprint: for each three words in a row, cut to four letters, a
hash of three bytes. From it no sentence can be read, but a term of a pattern can be looked up. The
check compares how many terms stand in the rated answers with how many stand in answers that nobody
rated: had phrases been copied, the first would be many times the second.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from mockroom.domain.scoring.matcher import LIGHT
from mockroom.domain.scoring.notation import Run, Word, parse
from mockroom.domain.scoring.text import read

RUN = 3
"""Words in a row that are hashed together; a term of fewer is said by anybody."""
LETTERS = 4
"""Letters that are kept of a word, so that "pulled" and "pulling" are one."""
BYTES = 3


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hashed runs of some answers, and how many words they had."""

    words: int
    hashes: frozenset[bytes]

    def holds(self, term: tuple[str, ...]) -> bool:
        """Whether all runs of a term stand in the answers."""
        return all(_hash(run) in self.hashes for run in _runs(term))

    def rate(self, terms: Iterable[tuple[str, ...]]) -> float:
        """Terms that stand in the answers, for each 10,000 words of theirs."""
        return sum(map(self.holds, terms)) * 10_000 / self.words


def fingerprint(texts: Iterable[str]) -> Fingerprint:
    """The fingerprint of some answers."""
    words = 0
    hashes: set[bytes] = set()
    for raw in texts:
        text = read(raw)
        words += len(text.tokens)
        for first, last in text.sentences:
            norms = _cut(token.norm for token in text.tokens[first:last])
            hashes.update(map(_hash, _runs(norms)))
    return Fingerprint(words, frozenset(hashes))


def terms(patterns: Iterable[str]) -> set[tuple[str, ...]]:
    """The terms of three words or more in patterns and sets, without those that name sets."""
    found: set[tuple[str, ...]] = set()
    for pattern in patterns:
        for slot in parse(pattern).slots:
            found.update(filter(None, map(_term, slot)))
    return found


def load(file: Path) -> Fingerprint:
    """A fingerprint as `save` wrote it."""
    data = file.read_bytes()
    words, hashes = int.from_bytes(data[:4]), data[4:]
    return Fingerprint(
        words, frozenset(hashes[i : i + BYTES] for i in range(0, len(hashes), BYTES))
    )


def save(found: Fingerprint, file: Path) -> None:
    """Write a fingerprint: its words in four bytes, then its hashes in order."""
    file.write_bytes(found.words.to_bytes(4) + b"".join(sorted(found.hashes)))


def _term(run: Run) -> tuple[str, ...] | None:
    if not all(isinstance(item, Word) for item in run):
        return None
    words = _cut(item.word for item in run if isinstance(item, Word))
    return words if len(words) >= RUN else None


def _cut(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word[:LETTERS] for word in words if word not in LIGHT)


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (words[i : i + RUN] for i in range(len(words) - RUN + 1))


def _hash(run: tuple[str, ...]) -> bytes:
    return blake2b(" ".join(run).encode(), digest_size=BYTES).digest()


def main() -> None:
    """Write the fingerprint of a file of answers into the tests."""
    parser = argparse.ArgumentParser(description="Fingerprint answers for the overlap check.")
    parser.add_argument("answers", type=Path, help='lines of JSON with a "text"')
    parser.add_argument("name", help="rated or unrated")
    options = parser.parse_args()
    lines = options.answers.read_text(encoding="utf-8").splitlines()
    folder = Path(__file__).parents[1] / "tests/content/overlap"
    found = fingerprint(json.loads(line)["text"] for line in lines)
    save(found, folder / f"{options.name}.bin")
    print(f"{found.words:,} words, {len(found.hashes):,} runs")


if __name__ == "__main__":
    main()
