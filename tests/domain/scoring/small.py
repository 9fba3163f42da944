"""A small rubric of two signals that the tests of the engine share."""

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.scoring.rubric import Rubric, compile_signal
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal, SynonymSet

GUIDE = LevelGuide(absent="nothing", claimed="said", shown="done", strong="done, and why")


def indicator(name: str, kind: IndicatorKind, *patterns: str, **options: object) -> Indicator:
    """An indicator with placeholders for what the engine does not read."""
    return Indicator(
        id=name,
        says=f"says {name}",
        kind=kind,
        patterns=patterns,
        hits=("x", "y"),
        misses=("x", "y"),
        **options,  # type: ignore[arg-type]
    )


PARTY = SynonymSet(id="party", meaning="sides", words=("side", "team", "both foremen", "@lead"))
LEAD = SynonymSet(id="lead", meaning="leads", words=("lead", "head of _"))

ASKING = Signal(
    id="asking",
    name="Asking",
    short="Asking",
    meaning="Asks before deciding.",
    levels=GUIDE,
    indicators=(
        indicator("asks-why", IndicatorKind.ACTION, "ask > why|what", "sound out + @party"),
        indicator("brings-together", IndicatorKind.ACTION, "bring|get + @party + together"),
        indicator("tells-reason", IndicatorKind.DEPTH, "because > afraid|needed", "took them"),
        indicator("says-listener", IndicatorKind.CLAIM, "good listener"),
        indicator("talks-over", IndicatorKind.AGAINST, "talk over > @party|them"),
        indicator("nobody-asked", IndicatorKind.DEPTH, "nobody|no one > ask", negated_ok=True),
    ),
    probes=("Whom did you ask?", "What did they say?"),
    tips=("Say whom you asked.",),
)

CATALOGUE = Catalogue(signals={"asking": ASKING}, sets={"party": PARTY, "lead": LEAD})
RUBRIC: Rubric = compile_signal(ASKING, CATALOGUE)

TAKING_ON = Signal(
    id="taking-on",
    name="Taking on",
    short="Taking on",
    meaning="Acts on what is nobody's.",
    levels=GUIDE,
    indicators=(
        indicator(
            "acts-on-it",
            IndicatorKind.ACTION,
            "nobody > job|own",
            "not my job",
            negated_ok=True,
            deed_within=1,
        ),
    ),
    probes=("What did you do?", "Why you?"),
    tips=("Say what you did.",),
)
