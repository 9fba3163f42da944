"""Files of earlier formats, brought into the shape of today before they are read.

Format 1 knew one probe to an interview and kept it in keys of its own. What such a key holds is
moved and not judged: where it does not fit, reading the file tells so.
"""

from typing import Any


def draft_of_today(table: dict[str, Any], version: int) -> dict[str, Any]:
    """The table of a draft that was written in an earlier format."""
    if version > 1 or "probe" not in table:
        return table
    table = dict(table)
    turn = {"probe": table.pop("probe"), "answer": table.pop("probe_answer", "")}
    return {**table, "probes": [turn]}


def attempt_of_today(table: dict[str, Any], version: int) -> dict[str, Any]:
    """The table of an attempt that was written in an earlier format."""
    if version > 1 or "probe" not in table:
        return table
    table = dict(table)
    turn = {
        "probe": table.pop("probe"),
        "answer": table.pop("probe_answer", ""),
        "before": table.pop("levels_before_probe", {}),
        "after": _levels(table.get("scorecard")),
    }
    return {**table, "probes": [turn]}


def _levels(card: Any) -> dict[str, Any]:
    """The levels of a scorecard as it stands in a file; none where it is no scorecard."""
    signals = card.get("signals") if isinstance(card, dict) else None
    found = [one for one in signals if isinstance(one, dict)] if isinstance(signals, list) else []
    return {str(one["signal"]): one["level"] for one in found if {"signal", "level"} <= one.keys()}
