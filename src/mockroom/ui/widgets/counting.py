"""Counts with their nouns, for screens that are painted before anything is scored."""


def count(number: int, noun: str) -> str:
    """A count with its noun: "1 figure", "2 figures"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
