"""`mockroom stories`: which story shows what, and naming, linking and removing stories."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mockroom.cli.compose import practice_for, settings_for, tell_skipped
from mockroom.cli.scorecard_text import wrapped
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.practice import PracticeError, StoreError
from mockroom.practice.compose import default_stories
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.signs import level_sign

if TYPE_CHECKING:
    from mockroom.domain.stories import Coverage, Story, StoryStanding
    from mockroom.practice.stories import Stories

FORMAT = 1


def run_stories(options: argparse.Namespace) -> int:
    """List the stories, or take a step with one."""
    practice = practice_for(options)
    stories = default_stories(settings_for(options.content), practice)
    if options.step:
        try:
            story = _step(stories, options)
        except PracticeError as error:
            raise CommandError(str(error), code=2) from error
        except StoreError as error:
            raise CommandError(str(error)) from error
        _tell_one(story, as_json=options.json)
    elif options.removed:
        _tell_removed(stories.removed(), as_json=options.json)
    else:
        tell_skipped(practice, options.content)
        found = stories.coverage()
        if options.json:
            say(json.dumps({"format": FORMAT, **coverage_dict(found)}, indent=2))
        else:
            say("\n".join(_page(found)))
    notices = (*stories.notices, *practice.notices)
    for notice in notices:
        complain(notice)
    return int(bool(notices))


def _step(stories: Stories, options: argparse.Namespace) -> Story:
    match options.step:
        case "add":
            return stories.add(options.name, options.note)
        case "rename":
            return stories.rename(options.story, options.name)
        case "note":
            return stories.note(options.story, options.note)
        case "link":
            return stories.link(options.story, options.attempts)
        case "unlink":
            return stories.unlink(options.story, options.attempts)
        case "remove":
            return stories.remove(options.story)
        case _:
            return stories.restore(options.story)


def _tell_one(story: Story, *, as_json: bool) -> None:
    if as_json:
        say(json.dumps({"format": FORMAT, "story": _facts(story)}, indent=2))
        return
    removed = "" if story.removed is None else ', removed; "stories restore" brings it back'
    say(f"{_head(story)}{removed}")


def _tell_removed(stories: tuple[Story, ...], *, as_json: bool) -> None:
    if as_json:
        say(json.dumps({"format": FORMAT, "stories": [_facts(one) for one in stories]}, indent=2))
    else:
        say("\n".join(map(_head, stories)) or "No story was removed.")


def _head(story: Story) -> str:
    return f"{story.id}  {one_line(story.name)}: {count(len(story.attempts), 'attempt')}"


def _page(found: Coverage) -> Iterator[str]:
    for one in found.stories:
        yield from _story(one)
        yield ""
    for warning in found.warnings:
        yield from wrapped(warning, start=0)
        yield ""
    yield from wrapped(found.sentence, start=0)


def _story(one: StoryStanding) -> Iterator[str]:
    yield _head(one.story)
    if one.story.note:
        yield from wrapped(one_line(one.story.note), start=4)
    for level in sorted({carried.level for carried in one.carries}, reverse=True):
        names = ", ".join(one_line(c.name) for c in one.carries if c.level is level)
        yield from wrapped(f"{level_sign(level)} {Level(level).word}: {names}", start=4)
    for serves in one.serves:
        carried = f"{len(serves.carried)} of its {count(serves.of, 'signal')}"
        title = f"{one_line(serves.title)} ({serves.question})"
        yield from wrapped(f"could serve {title}: {carried}", start=4)


def coverage_dict(found: Coverage) -> dict[str, Any]:
    """What all stories carry, as JSON has it."""
    return {
        "stories": [_standing(one) for one in found.stories],
        "unlinked": found.unlinked,
        "uncovered": [
            {"id": one.signal, "name": one.name, "questions": one.questions}
            for one in found.uncovered
        ],
        "warnings": list(found.warnings),
        "sentence": found.sentence,
    }


def _standing(one: StoryStanding) -> dict[str, Any]:
    return {
        **_facts(one.story),
        "found": one.found,
        "gone": one.gone,
        "questions": list(one.questions),
        "signals": [
            {
                "id": c.signal,
                "name": c.name,
                "level": int(c.level),
                "attempts": c.attempts,
                "reached": c.reached,
            }
            for c in one.carries
        ],
        "serves": [
            {"question": s.question, "title": s.title, "shown": list(s.carried), "of": s.of}
            for s in one.serves
        ],
        "latest": one.latest and one.latest.isoformat(timespec="seconds"),
    }


def _facts(story: Story) -> dict[str, Any]:
    return {
        "id": story.id,
        "name": story.name,
        "note": story.note,
        "attempts": list(story.attempts),
        "made": story.made.isoformat(timespec="seconds"),
        "removed": story.removed and story.removed.isoformat(timespec="seconds"),
    }
