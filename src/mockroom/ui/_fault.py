"""What a person reads when mockroom itself has a fault.

Textual would print the whole traceback with the values of local variables, that is with the
answer. This tells what happened, whether the draft is safe, and where in the program it was.
"""

from pathlib import PurePath
from traceback import walk_tb

from mockroom import __version__

_FRAMES_SHOWN = 6


def fault_report(error: BaseException | None, kept: str | None) -> str:
    """The lines to print on leaving; `kept` is the trouble with keeping the draft, if any.

    Only types and places in the program are named, for a message may quote what was typed.
    """
    saved = (
        f"What you were writing could not be kept: {kept}"
        if kept
        else 'What you were writing is kept; "mockroom" takes it up again.'
    )
    places = _places(error)
    return "\n".join(
        [
            f"mockroom {__version__} has stopped because of a fault of its own ({_kinds(error)}).",
            saved,
            "Please report it to the project with the lines below; they hold none of your text.",
            *(f"  {place}" for place in places[-_FRAMES_SHOWN:]),
        ]
    )


def _chain(error: BaseException | None) -> list[BaseException]:
    """The error and what it was raised from, the first cause last."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        nested = getattr(error, "error", None)  # a failed worker carries its error this way
        error = error.__cause__ or (nested if isinstance(nested, BaseException) else None)
    return chain


def _kinds(error: BaseException | None) -> str:
    return " from ".join(type(one).__name__ for one in _chain(error)) or "unknown"


def _places(error: BaseException | None) -> list[str]:
    """Where it came from, outermost first: file, line and function."""
    chain = _chain(error)
    if not chain:
        return []
    return [
        f"{'/'.join(PurePath(frame.f_code.co_filename).parts[-3:])}:{number}"
        f" in {frame.f_code.co_name}"
        for frame, number in walk_tb(chain[-1].__traceback__)
    ]
