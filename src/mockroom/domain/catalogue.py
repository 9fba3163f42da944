"""The bank in memory: all valid questions, signals, tracks and so on, looked up by id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mockroom.domain.competency import Competency
from mockroom.domain.lens import Lens
from mockroom.domain.question import Question
from mockroom.domain.signal import Signal, SynonymSet
from mockroom.domain.track import Track


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What the content files hold, once validated; ids are unique within each mapping."""

    questions: Mapping[str, Question] = field(default_factory=dict)
    signals: Mapping[str, Signal] = field(default_factory=dict)
    sets: Mapping[str, SynonymSet] = field(default_factory=dict)
    tracks: Mapping[str, Track] = field(default_factory=dict)
    competencies: Mapping[str, Competency] = field(default_factory=dict)
    lenses: Mapping[str, Lens] = field(default_factory=dict)
    english: Callable[[], Mapping[str, int]] = dict
    """How often each English word occurs; fetched when an answer is scored. Without it words that
    are typed wrong stay as they are."""
