"""Processes that score lines beside this one."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import partial

from mockroom.cli.score_line import Numbered, Outcome, outcome
from mockroom.practice import workers
from mockroom.practice.workers import cores as cores
from mockroom.practice.workers import end as end

Worker = workers.Worker[Numbered, Outcome]
"""A process that scores lines."""


def start(number: int, content: Sequence[str]) -> list[Worker]:
    """So many workers, on the content that the command line adds."""
    return [Worker(partial(_scorer, tuple(content))) for _ in range(number)]


def _scorer(content: Sequence[str]) -> Callable[[Numbered], Outcome]:
    """What scores a line, with the content read."""
    from mockroom.cli.compose import practice_for

    practice = practice_for(Namespace(content=list(content)))
    practice.catalogue  # noqa: B018 - reads the content
    return partial(outcome, practice)
