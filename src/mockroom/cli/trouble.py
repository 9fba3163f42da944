"""What ends a command early, told in one sentence on standard error."""


class CommandError(Exception):
    """A sentence with its remedy, and the exit code: 1 problems found, 2 usage."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code
