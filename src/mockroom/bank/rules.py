"""What must be true of one file beyond the types of its values, without looking at others."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mockroom.bank.problems import Problem, guess, listing
from mockroom.domain.competency import Competency
from mockroom.domain.lens import Lens
from mockroom.domain.nearest import nearest
from mockroom.domain.question import Question, Sample, SampleKind
from mockroom.domain.signal import Lexicon, Signal
from mockroom.domain.track import Track

REQUIRED_SAMPLES = (
    SampleKind.STRONG,
    SampleKind.PLAIN,
    SampleKind.THIN,
    SampleKind.WE_ONLY,
    SampleKind.HYPOTHETICAL,
    SampleKind.KEYWORDS,
)
"""The kinds of sample that every question has at least one of."""

_FOLDER = "questions"


def file_problems(
    content: Signal | Question | Lexicon | Track | Competency | Lens, file: Path
) -> list[Problem]:
    """Everything wrong with a file whose values all have the right types."""
    match content:
        case Signal():
            return [*_named_like_file(content.id, file), *_signal(content, file)]
        case Question():
            return [*_named_like_file(content.id, file), *_question(content, file)]
        case Track():
            return [*_named_like_file(content.id, file), *_track(content, file)]
        case Lens():
            return [*_named_like_file(content.id, file), *_lens(content, file)]
        case Competency():
            return list(_named_like_file(content.id, file))
        case Lexicon():
            return list(_twice("sets", [one.id for one in content.sets], file))


def _named_like_file(name: str, file: Path) -> Iterator[Problem]:
    if file.stem != name:
        yield Problem(
            file=file,
            key="id",
            found=f'The id is "{name}" and the file is called "{file.name}".',
            allowed="Both must be the same.",
            remedy=f'Rename the file to "{name}.toml", or change the id.',
        )


def _signal(signal: Signal, file: Path) -> Iterator[Problem]:
    yield from _twice("indicators", [one.id for one in signal.indicators], file)


def _question(question: Question, file: Path) -> Iterator[Problem]:
    ids = [use.id for use in question.signals]
    used = list(dict.fromkeys(ids))
    yield from _topic(question.topic, file)
    yield from _twice("clarifying", [one.id for one in question.clarifying], file)
    yield from _twice("signals", ids, file)
    for use in question.signals:
        key = f"signals.{use.id}.indicators"
        yield from _twice(key, [one.id for one in use.indicators], file)
    yield from _twice("samples", [one.id for one in question.samples], file)
    yield from _listened_for("primary", question.primary, used, file)
    for number, probe in enumerate(question.probes, 1):
        yield from _listened_for(f"probes[{number}].signal", probe.signal, used, file)
    for sample in question.samples:
        yield from _expectations(sample, used, file)
    there = {sample.kind for sample in question.samples}
    missing = [kind.value for kind in REQUIRED_SAMPLES if kind not in there]
    if missing:
        yield Problem(
            file=file,
            key="samples",
            found=f"There is no sample of the kind: {listing(missing)}.",
            allowed=f"A question has at least one of each: {listing(REQUIRED_SAMPLES)}.",
        )


def _lens(lens: Lens, file: Path) -> Iterator[Problem]:
    yield from _twice("values", [one.id for one in lens.values], file)
    for value in lens.values:
        for number, name in enumerate(value.signals):
            if name in value.signals[:number]:
                yield Problem(
                    file=file,
                    key=f"values.{value.id}.signals[{number + 1}]",
                    found=f'The signal "{name}" is named twice.',
                    allowed="A value names each of its signals once.",
                    remedy="Take it out, or name another.",
                )


def _track(track: Track, file: Path) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for number, section in enumerate(track.sections, 1):
        if bool(section.questions) == bool(section.draw):
            both = "both questions and a rule" if section.draw else "neither questions nor a rule"
            yield Problem(
                file=file,
                key=f"sections[{number}]",
                found=f"This section has {both} to draw them by.",
                allowed='A section has either "questions" or "draw".',
                remedy="Take one of them out."
                if section.draw
                else 'Write "draw = {count = 1}" for any question.',
            )
        for place, name in enumerate(section.questions, 1):
            key = f"sections[{number}].questions[{place}]"
            if name in first:
                yield Problem(
                    file=file,
                    key=key,
                    found=f'The question "{name}" is asked twice: {first[name]} asks it too.',
                    allowed="No question is asked twice in one interview.",
                    remedy="Take it out, or name another.",
                )
            first.setdefault(name, key)


def _topic(topic: str, file: Path) -> Iterator[Problem]:
    """A question below `questions/` lies in the folder of its topic; a single file may not."""
    if _FOLDER not in file.absolute().parent.parts:
        return
    folder = file.absolute().parent.name
    if folder == _FOLDER:
        yield Problem(
            file=file,
            key="topic",
            found=f'The file lies in no topic\'s folder, and its topic is "{topic}".',
            remedy=f'Move it to "{_FOLDER}/{topic}/".',
        )
    elif folder != topic:
        yield Problem(
            file=file,
            key="topic",
            found=f'The topic is "{topic}" and the file lies in the folder "{folder}".',
            allowed="Both must be the same.",
            remedy=f'Move the file to "{_FOLDER}/{topic}/", or change the topic.',
        )


def _twice(key: str, ids: list[str], file: Path) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, one in enumerate(ids, 1):
        if one in first:
            yield Problem(
                file=file,
                key=f"{key}[{number}].id",
                found=f'The id "{one}" is taken: {key}[{first[one]}] has it too.',
                allowed="Ids differ within a list.",
                remedy="Choose another.",
            )
        first.setdefault(one, number)


def _listened_for(key: str, name: str, used: list[str], file: Path) -> Iterator[Problem]:
    if name not in used:
        yield Problem(
            file=file,
            key=key,
            found=f'This question does not listen for "{name}".',
            allowed=f"Its signals are: {listing(used)}.",
            guess=guess(name, used),
        )


def _expectations(sample: Sample, used: Iterable[str], file: Path) -> Iterator[Problem]:
    key = f"samples.{sample.id}.expect"
    missing = [one for one in used if one not in sample.expect]
    for name in sample.expect:
        if name not in used:
            meant = nearest(name, missing, 1)
            yield Problem(
                file=file,
                key=key,
                found=f'This question does not listen for "{name}".',
                allowed=f"Its signals are: {listing(used)}.",
                guess=guess(name, missing),
            )
            missing = [one for one in missing if one not in meant]
    if missing:
        yield Problem(
            file=file,
            key=key,
            found=f"There is no level for: {listing(missing)}.",
            allowed="A sample says which levels are right for each signal of the question.",
            remedy=f'Add "{missing[0]} = [0]", or the levels that are right.',
        )
