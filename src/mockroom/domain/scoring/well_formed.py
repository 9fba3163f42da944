"""A quick yes for patterns that surely parse, so that loading content need not parse them all.

Nearly all of some fifty thousand patterns are plain: words, wildcards and names of sets in an order
that nothing can be wrong with. To see that takes a tenth of the time of parsing them, and of one
question's rubric only a part is ever parsed. "No" means nothing but that `parse` has to decide.
"""

import re

from mockroom.domain.scoring.figures import FigureKind

_SET = r"@[a-z0-9]++(?:-[a-z0-9]++)*+"
_FIGURE = f"<(?:{'|'.join(kind.value for kind in FigureKind)})>"
_ARTICLE = r"(?i:an?|the)(?![A-Za-z0-9])"
_WORD = r"(?:[A-Za-z0-9]++(?:['-][A-Za-z0-9]++)*+\*?|'s|_|=[a-z]++)"
_FIRST = rf"(?:{_ARTICLE} )?(?:(?!{_ARTICLE}){_WORD}|{_SET}|{_FIGURE})"
"""What a run may begin with; of an article alone nothing would be left."""
_NEXT = rf"(?:{_WORD}|{_SET}|{_FIGURE})"
_RUN = rf"{_FIRST}(?: {_NEXT})*+"
_SLOT = rf"{_RUN}(?: ?\| ?{_RUN})*+"
_ONE_SLOT = re.compile(_SLOT)
_SLOTS = re.compile(rf"{_SLOT}(?:(?: ?\+ ?{_SLOT}){{1,2}}+|(?: ?> ?{_SLOT}){{1,2}}+)")
_SHORT_STEM = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9]{1,3}\*")
_NAME = re.compile(_SET)


def is_one_slot(source: str) -> bool:
    """Whether it surely parses, as alternatives of one slot."""
    return bool(_ONE_SLOT.fullmatch(source)) and not _short_stem(source)


def is_several_slots(source: str) -> bool:
    """Whether it surely parses, as two or three slots."""
    return bool(_SLOTS.fullmatch(source)) and not _short_stem(source)


def named_sets(source: str) -> list[tuple[str, int]]:
    """The synonym sets that a pattern of this kind names, each with its column."""
    if "@" not in source:
        return []
    return [(name.group()[1:], name.start()) for name in _NAME.finditer(source)]


def _short_stem(source: str) -> bool:
    return "*" in source and bool(_SHORT_STEM.search(source))
