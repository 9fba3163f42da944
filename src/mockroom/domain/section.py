"""The five sections an answer to a behavioural question is told in."""

from enum import StrEnum


class Section(StrEnum):
    """One of Situation, Task, Action, Result and Learning."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    LEARNING = "learning"

    @property
    def heading(self) -> str:
        """The section's name as a heading."""
        return self.value.capitalize()
