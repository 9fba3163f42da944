"""The filter that options ask for, with all that it names found: a story needs the stories."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockroom.cli._history_parser import filter_of
from mockroom.cli.compose import settings_for
from mockroom.cli.trouble import CommandError
from mockroom.practice import PracticeError, StoreError
from mockroom.practice.compose import default_stories

if TYPE_CHECKING:
    import argparse

    from mockroom.domain.history import HistoryFilter
    from mockroom.practice import Practice


def filter_for(practice: Practice, options: argparse.Namespace) -> HistoryFilter:
    """The filter of the options of `add_filters`; CommandError, with the nearest guesses, where
    something that is named is not known."""
    wanted = filter_of(options)
    try:
        if options.story is not None:
            stories = default_stories(settings_for(options.content), practice)
            story = stories.story(options.story)
            wanted = replace(wanted, attempts=frozenset(story.attempts))
        return practice.checked(wanted)
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error
    except StoreError as error:
        raise CommandError(str(error)) from error
