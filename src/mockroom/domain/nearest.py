"""The nearest guess for a name that does not exist, worded once for every error that has one."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(wanted: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Up to `most` known names that `wanted` may have meant, the likeliest first."""
    names = sorted(set(known))
    sought = wanted.strip().lower()
    close = get_close_matches(sought, names, n=most, cutoff=0.6)
    within = [name for name in names if len(sought) > 2 and sought in name and name not in close]
    return (*close, *within)[:most]


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """A sentence with the nearest guesses, or nothing where there is none."""
    guesses = [f'"{name}"' for name in nearest(wanted, known)]
    if not guesses:
        return ""
    *others, last = guesses
    return f"Did you mean {', '.join(others)} or {last}?" if others else f"Did you mean {last}?"
