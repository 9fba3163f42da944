"""Samples that stand in until an author writes some: one of each kind that is required."""

from collections.abc import Sequence

from mockroom.bank.rules import REQUIRED_SAMPLES
from mockroom.domain.question import SampleKind

_TEXTS = {
    SampleKind.STRONG: "A story that shows nearly all signals, with reasons and effects.",
    SampleKind.PLAIN: "A story as strong, in everyday words of another trade.",
    SampleKind.THIN: "The outline of a story, short and vague.",
    SampleKind.WE_ONLY: "A real story in which only the group acts.",
    SampleKind.HYPOTHETICAL: "What somebody would do, and nothing that happened.",
    SampleKind.KEYWORDS: "The right words without a story.",
}


def placeholder_samples(signals: Sequence[str]) -> str:
    """A sample of each required kind, which accepts every level of each signal."""
    levels = "\n".join(f"{one} = [0, 1, 2, 3]" for one in signals)
    told = "\n\n".join(
        f'[[samples]]\nid = "{kind}-one"\nkind = "{kind}"\ntext = "{_TEXTS[kind]}"\n'
        f"[samples.expect]\n{levels}"
        for kind in REQUIRED_SAMPLES
    )
    return (
        "# Whole answers with the levels that a careful reader gives them, 0 absent to 3 strong.\n"
        "# Write the answers, decide on the levels, and leave only those that are right.\n\n"
        f"{told}\n"
    )
