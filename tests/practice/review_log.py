"""Reviews, and random logs of them, for tests of what a log comes to."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from mockroom.domain.review import Freeze, Grade, LogEntry, Review, Undo

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def a_review(
    name: str,
    card: str = "burst/q/asking",
    grade: Grade = Grade.GOOD,
    days: int = 0,
    minutes: float = 0,
    seconds: float = 30,
) -> Review:
    """A review some days and minutes after noon."""
    kind, _, rest = card.partition("/")
    return Review(
        id=name,
        card=card,
        kind=kind,
        signal=rest.rpartition("/")[2],
        grade=grade,
        at=NOON + timedelta(days=days, minutes=minutes),
        day=TODAY + timedelta(days=days),
        seconds=seconds,
    )


CARDS = ("burst/q/asking", "burst/q/calm", "recall/asking/meaning")
_STEPS = st.tuples(
    st.sampled_from(["review"] * 6 + ["undo", "freeze", "again", "unknown"]),
    st.integers(0, 50),
    st.sampled_from(Grade),
    st.integers(-400, 40) | st.integers(0, 3),
)


@st.composite
def logs(draw: st.DrawFn, most: int = 25) -> list[LogEntry]:
    """Logs with reviews, reviews taken back, ids used twice, and clocks that jump."""
    entries: list[LogEntry] = []
    days = 0
    for number, (what, pick, grade, later) in enumerate(
        draw(st.lists(_STEPS, min_size=1, max_size=most))
    ):
        days += later
        reviews = [one for one in entries if isinstance(one, Review)]
        at = NOON + timedelta(days=days)
        if what == "undo" and reviews:
            entries.append(Undo(id=f"u{number}", review=reviews[-1 - pick % 2 - 1 :][0].id, at=at))
        elif what == "unknown":
            entries.append(Undo(id=f"u{number}", review="nothing", at=at))
        elif what == "freeze":
            week = TODAY - timedelta(days=1 + 7 * (pick % 3))
            entries.append(Freeze(id=f"f{number}", week=week, frozen=bool(pick % 2), at=at))
        else:
            again = what == "again" and reviews
            name = reviews[-1].id if again else f"r{number}"
            entries.append(a_review(name, CARDS[pick % 3], grade, days, pick, pick / 10))
    return entries
