"""The nearest guess for a name that does not exist, worded once for every error that has one."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_LIKE_WHOLE = 0.6
_LIKE_PART = 0.75
"""A part ("deadlock" of "deadlock-influence") is short, so that more of it has to agree."""


def nearest(wanted: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Up to `most` known names that `wanted` may have meant, the likeliest first."""
    sought = wanted.strip().lower()
    ranked = sorted((-_likeness(sought, name.lower()), name) for name in set(known))
    return tuple(name for likeness, name in ranked if likeness < 0 and sought)[:most]


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """A sentence with the nearest guesses, or nothing where there is none."""
    guesses = [f'"{name}"' for name in nearest(wanted, known)]
    if not guesses:
        return ""
    *others, last = guesses
    return f"Did you mean {', '.join(others)} or {last}?" if others else f"Did you mean {last}?"


def _likeness(sought: str, name: str) -> float:
    """How much two names agree, 0.0 where too little to be worth a guess."""
    whole = SequenceMatcher(None, sought, name).ratio()
    part = max(SequenceMatcher(None, sought, one).ratio() for one in name.split("-"))
    # A whole name goes before a part that agrees as much: "learning" before "blameless-learning".
    part = part * 0.99 if part >= _LIKE_PART else 0.0
    return max(whole if whole >= _LIKE_WHOLE else 0.0, part)
