"""How an answer is divided into Situation, Task, Action, Result and Learning."""

from textual.content import Content

from mockroom.domain.attempt import Attempt
from mockroom.domain.scoring.scorecard import SectionShare, StarMap
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.theme import Glyphs

_ROOMY = 32
"""From this width on the bars stand apart from their letters."""
_NAME_WIDTH = 10
UNHEARD = "unheard"
"""What to say of a candidate's own section whose words do not sound like it."""


def meter(star: StarMap | None, width: int, glyphs: Glyphs) -> Content:
    """All five on one line of at most `width` cells: S with its bar, T with its bar, and so on."""
    if star is None:
        return plain("")
    roomy = width >= _ROOMY
    after, between = (" ", "  ") if roomy else ("", " ")
    taken = 5 * (1 + len(after)) + 4 * len(between)
    steps = _steps([one.share if _drawn(one) else 0.0 for one in star.shares], width - taken)
    parts: list[Part] = []
    for one, bar in zip(star.shares, steps, strict=True):
        if parts:
            parts.append(between)
        letter = one.section.heading[0]
        parts.append((letter + after, "$foreground" if bar else "$quiet"))
        parts.append((glyphs.bar * bar, "$primary") if bar else (glyphs.nothing, "$quiet"))
    return styled(*parts)


def table(
    star: StarMap,
    width: int,
    glyphs: Glyphs,
    *,
    numbers: bool = True,
    read: StarMap | None = None,
) -> Content:
    """One line a section: name, bar, share, and whether it is short, long or missing; also which
    of a candidate's own sections do not sound like it, where `read` tells how the text reads."""
    room = max(width - _NAME_WIDTH - 5 - 9, 4)
    widest = max((one.share for one in star.shares), default=0.0) or 1.0
    lines = [
        _row(
            one,
            round(one.share / widest * room),
            room,
            glyphs,
            numbers,
            heard=read is None or read.has(one.section),
        )
        for one in star.shares
    ]
    return plain("\n").join(lines)


def heading(attempt: Attempt) -> str:
    """What stands above the table: whose sections they are."""
    return "Sections, as you made them" if attempt.cuts else "Sections"


def remark(share: SectionShare) -> str:
    """What to say of a section in one word; nothing if its share is usual."""
    if not share.present:
        return "missing"
    if share.share < share.low:
        return "short"
    return "long" if share.share > share.high else ""


def _drawn(share: SectionShare) -> bool:
    """Whether it has a bar: none stands beside 0 %."""
    return share.present and round(share.share * 100) > 0


def _row(
    one: SectionShare, bar: int, room: int, glyphs: Glyphs, numbers: bool, *, heard: bool
) -> Content:
    present = one.present
    name = one.section.heading.ljust(_NAME_WIDTH)
    if present and not _drawn(one):
        said = "a few words" if one.words else "named in passing"
        return styled((name, "$foreground"), (f"{glyphs.nothing}  {said}", "$quiet"))
    bar = max(bar, 1) if present else 0
    drawn = (glyphs.bar * bar if bar else glyphs.nothing).ljust(room)
    return styled(
        (name, "$foreground" if present else "$quiet"),
        (drawn, "$primary" if bar else "$quiet"),
        ((f"{one.share:5.0%}" if bar else "     ") if numbers else "", "$foreground"),
        (f"  {remark(one) if heard or not present else UNHEARD}", "$quiet"),
    )


def _steps(shares: list[float], room: int) -> list[int]:
    """Bar lengths that fit into `room` cells; what is there at all has at least one step."""
    total = sum(shares) or 1.0
    room -= shares.count(0.0)  # where there is no bar stands a sign for that
    bars = [max(int(share / total * room), 1) if share else 0 for share in shares]
    while sum(bars) > room and max(bars) > 1:
        bars[bars.index(max(bars))] -= 1
    return bars
