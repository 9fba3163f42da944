"""`mockroom tracks`, and the interview that `mockroom interview` begins."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mockroom.cli.compose import interviews_for, practice_for, tell_skipped
from mockroom.cli.lists import FORMAT
from mockroom.cli.streams import complain, say
from mockroom.cli.table import filled
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import one_line

if TYPE_CHECKING:
    import argparse

    from mockroom.domain.track import TrackSection
    from mockroom.practice.interview_rows import TrackRow
    from mockroom.practice.interviews import Interviews, Step

FIRST = "first-mock"
"""The track of a person who names none."""


def run_tracks(options: argparse.Namespace) -> int:
    """Print all tracks."""
    practice = practice_for(options)
    interviews = interviews_for(options, practice)
    tell_skipped(practice, options.content)
    rows = interviews.tracks()
    notices = (*practice.notices, *interviews.notices)
    if options.json:
        say(json.dumps({"format": FORMAT, "tracks": [_track(row) for row in rows]}, indent=2))
    elif rows or not notices:
        lines = "\n".join(_line(row, numbers=practice.numbers) for row in rows)
        say(lines or 'The bank holds no tracks; "mockroom check" tells why.')
    for notice in notices:
        complain(notice)
    return int(bool(notices))


def begun(interviews: Interviews, options: argparse.Namespace) -> Step:
    """The interview that the options ask for; CommandError or PracticeError."""
    from mockroom.domain.mode import Mode
    from mockroom.domain.question import Seniority
    from mockroom.domain.track import mixed_track

    mixed = options.level or options.questions
    wanted = (options.track, mixed, options.go_on)
    if sum(map(bool, wanted)) > 1:
        raise CommandError(
            "--track, --continue, and --level with --questions exclude one another. Give one.",
            code=2,
        )
    if options.go_on:
        _require_no_terms(options)
        return _taken_up(interviews)
    if mixed:
        level = Seniority(options.level) if options.level else None
        track = mixed_track(level, options.questions or 3, options.minutes)
    else:
        track = interviews.track(options.track or _first(interviews))
    return interviews.begin(
        track,
        minutes=options.minutes,
        seed=options.seed,
        mode=Mode(options.mode) if options.mode else None,
        preset=options.preset,
    )


def _require_no_terms(options: argparse.Namespace) -> None:
    """What goes on is held as it was begun."""
    given = ("minutes", "seed", "mode", "preset")
    named = [f"--{one}" for one in given if getattr(options, one) is not None]
    if named:
        raise CommandError(
            f"--continue goes on with an interview as it was begun, and {' and '.join(named)} would"
            " change it. Leave that out, or begin another one without --continue.",
            code=2,
        )


def _taken_up(interviews: Interviews) -> Step:
    last = next((row for row in interviews.rows() if row.open), None)
    if last is None:
        raise CommandError(
            'there is no interview to go on with; "mockroom interview" begins one.', code=1
        )
    return interviews.resume(last.id)


def _first(interviews: Interviews) -> str:
    ids = [row.track.id for row in interviews.tracks()]
    if not ids:
        raise CommandError('the bank holds no tracks; "mockroom check" tells why.')
    return FIRST if FIRST in ids else ids[0]


def _track(row: TrackRow) -> dict[str, Any]:
    track = row.track
    return {
        "id": track.id,
        "title": track.title,
        "meaning": track.meaning,
        "minutes": track.minutes,
        "mode": track.mode.value if track.mode else None,
        "think": track.think,
        "questions": row.questions,
        "sections": [_section(section) for section in track.sections],
        "short": list(row.short),
        "interviews": row.done,
    }


def _section(section: TrackSection) -> dict[str, Any]:
    rule = section.draw
    return {
        "title": section.title,
        "questions": list(section.questions),
        "draw": rule
        and {
            "count": rule.count,
            "level": rule.level.value if rule.level else None,
            "topic": rule.topic,
            "signal": rule.signal,
        },
    }


def _line(row: TrackRow, *, numbers: bool) -> str:
    noun = "question, " if row.questions == 1 else "questions,"
    size = f"{row.questions:>2} {noun} {row.track.minutes:>3} min  " if numbers else ""
    return filled(f"{one_line(row.track.id):<24} {size}", row.track.title)
