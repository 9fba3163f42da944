"""Counts with their nouns, for screens that are painted before anything is scored."""


def count(number: int, noun: str) -> str:
    """A count with its noun: "1 figure", "2 figures"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def attempts_and_drafts(attempts: int, drafts: int) -> str:
    """How many there are of each: "3 attempts and 1 draft", "1 draft"."""
    parts = [count(attempts, "attempt")] if attempts else []
    return " and ".join([*parts, count(drafts, "draft")] if drafts else parts)
