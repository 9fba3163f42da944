"""What the tests of commands share."""

from conftest import Run, Said

QUESTION = "deadlock-influence"
ANSWER = (
    "Two depots had argued for a month about the cold store. I asked both foremen to sit down with"
    " me, and I wrote on one sheet what each of them could not give up. The director signed it."
)


def sentence(said: Said) -> str:
    """The one line on standard error."""
    assert said.err.count("\n") == 1, said.err
    assert said.err.startswith("mockroom: ")
    return said.err


__all__ = ["ANSWER", "QUESTION", "Run", "Said", "sentence"]
