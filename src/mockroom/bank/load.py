"""From folders of content files to one catalogue, and a list of all that is wrong with them.

A bad file never stops the rest: it is named with its problems and left out, and so is what
cannot do without it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from mockroom.bank.draft import TYPES, Draft, Refused, draft
from mockroom.bank.english import english_words
from mockroom.bank.files import Finder, Kind, SourceFile
from mockroom.bank.links import (
    Names,
    lens_problems,
    shared_indicators,
    unknown_competency,
    unknown_sets,
    unknown_signals,
)
from mockroom.bank.memory import Remembering
from mockroom.bank.patterns import SetUse
from mockroom.bank.problems import Problem, first_of
from mockroom.bank.sets import SetDraft, Settling
from mockroom.bank.track_links import track_problems
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.competency import Competency
from mockroom.domain.derived import DerivedStore
from mockroom.domain.lens import Lens
from mockroom.domain.question import Question
from mockroom.domain.signal import Lexicon, Signal, SynonymSet
from mockroom.domain.track import Track

_Named = TypeVar("_Named", Competency, Signal, Question, Track, Lens)
_ORDER = (Kind.COMPETENCY, Kind.SIGNAL, Kind.QUESTION, Kind.TRACK, Kind.LENS)
"""What stands later may name what stands before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedBank:
    """The valid part of all content files, and what is wrong with the rest."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    """In the order of the files; those of folders come first."""
    files: Mapping[tuple[Kind, str], Path]
    """Where each signal, question and so on, or (as `Kind.LEXICON`) a set came from, by id."""


def load(roots: Sequence[Path], memory: DerivedStore | None = None) -> LoadedBank:
    """All content of the packs (folders) and single files given; of one id, the first stays.

    With a memory, files that were right and have not changed since are not read again.
    """
    if memory is None:
        return load_with(roots, draft)
    remembering = Remembering(memory)
    bank = load_with(roots, remembering.draft)
    if bank.problems and remembering.revived:
        bank = load_with(roots, draft)  # the places of problems are not remembered
    remembering.keep()
    return bank


def load_with(roots: Sequence[Path], read: Callable[[SourceFile], Draft | Refused]) -> LoadedBank:
    """The bank of files that are each read by `read`, for whoever knows some of them already."""
    finder = Finder()
    linking = _Linking()
    order: dict[Path, int] = {}
    problems: list[Problem] = []
    for source in [one for root in roots for one in finder.find(root)]:
        order[source.path] = len(order)
        match read(source):
            case Refused() as refused:
                problems += refused.problems
                linking.leave_out(refused, source.path)
            case Draft() as one:
                linking.drafts.append(one)
    problems += linking.run()
    return LoadedBank(
        catalogue=Catalogue(
            questions=linking.questions,
            signals=linking.signals,
            sets=linking.sets,
            tracks=linking.tracks,
            competencies=linking.competencies,
            lenses=linking.lenses,
            english=english_words,
        ),
        problems=(*finder.problems, *_by_file(problems, order)),
        files={
            (kind, name): file
            for kind, names in linking.names.items()
            for name, file in names.files.items()
        },
    )


def _by_file(problems: Iterable[Problem], order: Mapping[Path, int]) -> Iterator[Problem]:
    """The problems in the order of the files, not too many of any one file."""
    ordered = sorted(problems, key=lambda one: order[one.file])
    for _, group in groupby(ordered, key=lambda one: one.file):
        yield from first_of(group)


@dataclass(slots=True)
class _Linking:
    """Puts together files that are right by themselves: what others name comes first."""

    drafts: list[Draft] = field(default_factory=list)
    names: dict[Kind, Names] = field(default_factory=lambda: {kind: Names(kind) for kind in Kind})
    sets: Mapping[str, SynonymSet] = field(default_factory=dict)
    signals: dict[str, Signal] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    tracks: dict[str, Track] = field(default_factory=dict)
    competencies: dict[str, Competency] = field(default_factory=dict)
    lenses: dict[str, Lens] = field(default_factory=dict)

    def leave_out(self, refused: Refused, file: Path) -> None:
        """Remember which names a refused file would have defined."""
        if refused.kind in self.names:
            for name in refused.ids:
                self.names[refused.kind].lost.setdefault(name, file)

    def run(self) -> Iterator[Problem]:
        """Keep what can be used, and tell what is wrong with the rest."""
        yield from self._take_sets()
        for kind in _ORDER:
            for one in self.drafts:
                if isinstance(one.content, TYPES[kind]):
                    yield from self._take(one)

    def _take(self, one: Draft) -> Iterator[Problem]:
        match one.content:
            case Competency() as competency:
                return self._keep(Kind.COMPETENCY, competency, self.competencies, one.file)
            case Signal() as signal:
                return self._take_signal(one, signal)
            case Question() as question:
                return self._take_question(one, question)
            case Track() as track:
                return self._take_track(one, track)
            case Lens() as lens:
                return self._take_lens(one, lens)
            case Lexicon():
                return iter(())

    def _take_sets(self) -> Iterator[Problem]:
        names = self.names[Kind.LEXICON]
        found: dict[str, SetDraft] = {}
        for one in self.drafts:
            if not isinstance(one.content, Lexicon):
                continue
            uses: dict[str | int, list[SetUse]] = {}
            for use in one.uses:
                _, position, *_ = use.written.loc
                uses.setdefault(position, []).append(use)
            for position, synonyms in enumerate(one.content.sets):
                if synonyms.id in found:
                    first = found[synonyms.id].file
                    yield names.taken(synonyms.id, f"sets[{position + 1}].id", one.file, first)
                    continue
                inner = tuple(uses.get(position, ()))
                found[synonyms.id] = SetDraft(synonyms, one.file, inner)
        settling = Settling(list(found.values()), names)
        yield from settling.run()
        self.sets = settling.sets

    def _take_signal(self, one: Draft, signal: Signal) -> Iterator[Problem]:
        competencies = self.names[Kind.COMPETENCY]
        problems = unknown_sets(one.uses, self.names[Kind.LEXICON], one.file)
        yield from self._keep(Kind.SIGNAL, signal, self.signals, one.file, problems)
        # It can do without a competency, so it stays.
        yield from unknown_competency(signal, competencies, one.file)

    def _take_question(self, one: Draft, question: Question) -> Iterator[Problem]:
        problems = [
            *unknown_sets(one.uses, self.names[Kind.LEXICON], one.file),
            *unknown_signals(question, self.names[Kind.SIGNAL], one.file),
            *shared_indicators(question, self.signals, one.file),
        ]
        return self._keep(Kind.QUESTION, question, self.questions, one.file, problems)

    def _take_track(self, one: Draft, track: Track) -> Iterator[Problem]:
        problems = list(track_problems(track, self.questions, self.names, one.file))
        return self._keep(Kind.TRACK, track, self.tracks, one.file, problems)

    def _take_lens(self, one: Draft, lens: Lens) -> Iterator[Problem]:
        problems = list(lens_problems(lens, self.names[Kind.SIGNAL], one.file))
        return self._keep(Kind.LENS, lens, self.lenses, one.file, problems)

    def _keep(
        self,
        kind: Kind,
        content: _Named,
        among: dict[str, _Named],
        file: Path,
        problems: Sequence[Problem] = (),
    ) -> Iterator[Problem]:
        """Put something among those of its kind, unless its id is taken or it has problems."""
        names = self.names[kind]
        if content.id in names.files:
            yield names.taken(content.id, "id", file, names.files[content.id])
        elif problems:
            names.lost[content.id] = file
            yield from problems
        else:
            names.files[content.id] = file
            among[content.id] = content
