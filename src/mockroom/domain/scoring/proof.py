"""An indicator's own examples, tried: every hit has to be credited, every miss must not be."""

from dataclasses import dataclass, replace
from typing import Literal

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.firing import earns
from mockroom.domain.scoring.rubric import compile_signal
from mockroom.domain.signal import Indicator, Signal


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that did not behave as its list says."""

    sentence: str
    wanted: Literal["hit", "miss"]
    got: str
    """What the scorer made of it, in words."""


def failures(indicator: Indicator, signal: Signal, catalogue: Catalogue) -> tuple[Failure, ...]:
    """The examples of an indicator that fail, tried against this indicator alone.

    A claim is right when it is found at all, since claims never earn more than "claimed". Depth
    is judged by its context and without the deed that it would be tied to in an answer.
    """
    alone = compile_signal(replace(signal, indicators=(indicator,)), catalogue)
    found: list[Failure] = []
    for wanted, sentences in (("hit", indicator.hits), ("miss", indicator.misses)):
        for sentence in sentences:
            evidence = score(sentence, alone).signals[0].evidence
            earned = [e for e in evidence if earns(e.verdict, e.reason, indicator.kind)]
            if wanted == "hit" and not earned:
                got = "; ".join(f"{e.verdict}: {e.reason}" for e in evidence) or "not recognised"
                found.append(Failure(sentence, "hit", got))
            elif wanted == "miss" and earned:
                got = f'credited for "{earned[0].span.of(sentence)}"'
                found.append(Failure(sentence, "miss", got))
    return tuple(found)
