"""Tracks and whole interviews as rows of a list, and what each is about. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.interview import Stage
from mockroom.domain.preset import BY_ID
from mockroom.domain.track import Track, TrackSection
from mockroom.practice.interview_rows import InterviewRow, TrackRow
from mockroom.ui.keymap import Keymap
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.columns import Column, Forms, Row
from mockroom.ui.widgets.dates import day, day_and_time
from mockroom.ui.widgets.preview import Preview
from mockroom.ui.widgets.wording import count

COLUMNS = (
    Column(),
    Column(width=11, needs=24),
    Column(width=7, right=True, needs=24),
    Column(width=8, needs=40),
    Column(width=19, needs=46),
)
"""Title, questions, minutes, how it is held, what was done of it."""

BEGUN_COLUMNS = (Column(), Column(width=48, needs=26))
"""Title, and where it stands."""

AS_THE_TRACK_SAYS = ""
"""Instead of a preset."""
HELD: Mapping[str, str] = {
    AS_THE_TRACK_SAYS: "held as each track says",
    "coached": "coached: a debrief after each question",
    "real": "real: one take, all debriefs at the end",
    "gentle": "gentle: coached, without numbers or a clock",
}
"""How the next interview is held, by the id of its preset."""

_INTERVIEW, _TRACK = "interview:", "track:"


@dataclass(frozen=True, slots=True, kw_only=True)
class TracksData:
    """All that the list of tracks tells, as it was at one moment."""

    now: datetime
    usual: str
    """The preset that holds where neither a person nor the track says anything."""
    numbers: bool
    catalogue: Catalogue
    tracks: tuple[TrackRow, ...]
    interviews: tuple[InterviewRow, ...]
    notices: tuple[str, ...]

    def track_of(self, key: str) -> TrackRow | None:
        """The track of a row."""
        return next((one for one in self.tracks if _TRACK + one.track.id == key), None)

    def interview_of(self, key: str) -> InterviewRow | None:
        """The interview of a row."""
        return next((one for one in self.interviews if _INTERVIEW + one.id == key), None)

    def held(self, track: Track) -> str:
        """How an interview on it is held, where the track decides."""
        if track.mode is None or track.mode is BY_ID[self.usual].mode:
            return self.usual
        return track.mode.value


def rows(data: TracksData, preset: str, glyphs: Glyphs) -> list[Row]:
    """What was left, what can be begun, and what is over; the last only where there is any."""
    left = [_left_row(data, one, glyphs) for one in data.interviews if one.open]
    over = [_over_row(data, one, glyphs) for one in data.interviews if not one.open]
    tracks = [_track_row(data, one, preset) for one in data.tracks]
    if not tracks:
        told = 'The bank holds no tracks; "mockroom check" tells why.'
        tracks = [Row(key="##", cells=((told, "$quiet"),), can_choose=False)]
    parts = (("Left for later", left), ("Tracks", tracks), ("Looked back on", over))
    found: list[Row] = []
    for heading, part in parts:
        if part:
            blank = [Row(key="", can_choose=False)] if found else []
            head = Row(key=f"#{heading}", cells=((heading, "bold $quiet"),), can_choose=False)
            found += [*blank, head, *part]
    return found


def first_in_hand(data: TracksData) -> str | None:
    """What was left goes before what is new."""
    for one in data.interviews:
        if one.open and not one.held:
            return _INTERVIEW + one.id
    return _TRACK + data.tracks[0].track.id if data.tracks else None


def _track_row(data: TracksData, row: TrackRow, preset: str) -> Row:
    track = row.track
    done = ""
    if row.done and row.latest:
        times = "once" if row.done == 1 else f"{row.done} times"
        done = f"{times}, {day(row.latest, data.now)}"
    return Row(
        key=_TRACK + track.id,
        cells=(
            track.title,
            (count(row.questions, "question"), "$quiet"),
            (f"{track.minutes} min" if data.numbers else "", "$quiet"),
            (preset or data.held(track), "$quiet"),
            (done, "$quiet"),
        ),
    )


def _left_row(data: TracksData, row: InterviewRow, glyphs: Glyphs) -> Row:
    stands = _stands(row, data)
    if row.held:
        cell = Forms(("open in another window", "in use"), "$warning")
    else:
        when, short = day_and_time(row.touched, data.now), day(row.touched, data.now)
        point = f" {glyphs.point} "
        forms = (point.join((stands, row.mode.value, when)), point.join((stands, short)), stands)
        cell = Forms(forms, "$quiet")
    return Row(
        key=_INTERVIEW + row.id, cells=((row.title, "$written"), cell), columns=BEGUN_COLUMNS
    )


def _over_row(data: TracksData, row: InterviewRow, glyphs: Glyphs) -> Row:
    answered = _answered(row, data)
    when = day(row.touched, data.now)
    forms = (f"{answered} {glyphs.point} {row.mode} {glyphs.point} {when}", answered)
    return Row(
        key=_INTERVIEW + row.id, cells=(row.title, Forms(forms, "$quiet")), columns=BEGUN_COLUMNS
    )


def _stands(row: InterviewRow, data: TracksData) -> str:
    if data.numbers:
        return f"question {row.position + 1} of {row.questions}"
    return "begun"


def _answered(row: InterviewRow, data: TracksData) -> str:
    if data.numbers:
        return f"{row.answered} of {row.questions} answered"
    return "ended early" if row.stage is Stage.ENDED else "gone through"


# What is shown beside the list


def preview_of(
    data: TracksData, key: str, preset: str, glyphs: Glyphs, keymap: Keymap
) -> Preview | None:
    """What the row with this key is about."""
    track, interview = data.track_of(key), data.interview_of(key)
    if track:
        return _track_preview(data, track, preset, glyphs)
    if interview:
        return _interview_preview(data, interview, glyphs, keymap)
    return None


def _track_preview(data: TracksData, row: TrackRow, preset: str, glyphs: Glyphs) -> Preview:
    track = row.track
    facts = [count(row.questions, "question")]
    if data.numbers:
        facts.append(count(track.minutes, "minute"))
    facts.append(preset or data.held(track))
    if track.think and data.numbers and BY_ID[preset or data.held(track)].terms.clock:
        facts.append(f"{track.think} s to think")
    text = " ".join((track.meaning, *row.short))
    return Preview(
        title=track.title,
        facts=f" {glyphs.point} ".join(facts),
        text=text,
        heading="it asks",
        items=tuple(_sections(track, data.catalogue, glyphs)),
    )


def _sections(track: Track, catalogue: Catalogue, glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    for section in track.sections:
        yield (
            glyphs.point,
            f"{section.title}: {section_words(section, catalogue)}",
        )


def section_words(section: TrackSection, catalogue: Catalogue) -> str:
    """What a section asks: the titles of its questions, or what is drawn."""
    rule = section.draw
    if rule is None:
        known = catalogue.questions
        return "; ".join(known[one].title for one in section.questions if one in known)
    signal = catalogue.signals.get(rule.signal or "")
    what = [rule.level.value if rule.level else "", "question" if rule.count == 1 else "questions"]
    number = "any" if rule.count == 1 else f"any {rule.count}"
    of = f" of {rule.topic}" if rule.topic else ""
    listening = f" that listen for {signal.name}" if signal else ""
    if rule.count == 1:
        listening = listening.replace("listen", "listens", 1)
    return " ".join((number, *(one for one in what if one))) + of + listening


def _interview_preview(
    data: TracksData, row: InterviewRow, glyphs: Glyphs, keymap: Keymap
) -> Preview:
    facts = [row.mode.value, f"begun {day_and_time(row.started, data.now)}"]
    if data.numbers:
        facts.append(f"{round(row.spent / 60)} of {count(row.minutes, 'minute')}")
    text = f"{keymap.shown('tracks.look_back').capitalize()} opens its summary."
    if row.held:
        text = "Go on in the other window, or leave it there first."
    elif row.open:
        on, end = keymap.shown("tracks.take_up").capitalize(), keymap.shown("tracks.end")
        text = f"{on} goes on with it. {end} ends it here and opens its summary."
    return Preview(title=row.title, facts=f" {glyphs.point} ".join(facts), text=text)
