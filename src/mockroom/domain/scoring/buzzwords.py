"""Vocabulary without a story: sentences made of the words that interviews are said to want.

"Leveraged cross-functional alignment to drive strategic outcomes" names six qualities and tells
nothing that anyone could have seen. Such a sentence earns nothing, and in an answer full of such
words hardly any sentence does: the words themselves are what the patterns of the signals are
about, and would otherwise be paid for twice.
"""

from mockroom.domain.scoring.cues import FUNCTION_WORDS
from mockroom.domain.scoring.inflection import forms
from mockroom.domain.scoring.text import Sentence, Text

FEWEST = 3
"""So many buzzwords in a sentence, and"""
SHARE = 0.5
"""such a share of its words of meaning, make it vocabulary without a story."""
FEWEST_IN_ALL = 12
"""So many buzzwords in an answer, and"""
SHARE_OF_ALL = 0.22
"""such a share of all its words of meaning, make the answer vocabulary. Told stories have a share
of .00 to .10, whoever tells them; answers made of vocabulary one of .30 to .60."""
SHARE_THEN = 0.12
"""In such an answer only sentences with a smaller share than this may tell something."""

_BASES = """
ability accountability accountable achieve achievement actionable adaptability adaptable advocacy
agile agility align alignment ambiguity analysis analytical approach artefact authority balance
behaviour blameless boundary bottleneck buy-in cadence capability champion clarity clear coach
coaching collaborate collaboration collaborative commit commitment communicate communication
communicator compassion competing competence complex composed composure comprehensive concise
conflict consensus consistent constraint constructive continuous contribution courage creative
critical cross cross-functional culture customer customer-centric data data-driven decisive
decision decision-making dedicated dedication delegate deliver deliverable delivery demonstrate
development dialogue diligence diligent discipline disagree diverse drive driven dynamic effective
effectively efficiency efficient empathy empower empowerment enable encourage end-to-end engage
engagement ensure environment escalate evidence-based excellence execute execution executive
exemplary expectation experiment facilitate facilitation feedback flexibility flexible focus
focused foster framework functional goal governance growth highly holistic honest humility
hypothesis iterate impact impactful implement improve improvement inclusive influence influential
information initiative innovate innovation innovative insight inspire integrity iteration
iterative kpi lasting leader leadership leverage long-term manage management measurable metric
mindset mitigate mitigation milestone momentum motivate motivated motivation navigate objective
openness optimise ownership outcome oriented passion passionate people performance perspective
positive prevention prevent priorities prioritisation prioritise priority proactive proactively
problem-solving process productive professional professionalism progress quality quantifiable
rapport rationale recovery reflection relationship reliability resilience resilient resolution
resolve resourceful respect responsibility responsible responsive result results-driven
results-oriented rigor risk roadmap robust root root-cause scalable scope self-awareness shared
significant skill solid solution solving stakeholder standard strategic strategically strategy
strength strong structured success successful successfully support sustainable synergy systematic
systemic takeaway talent target teamwork timely trade-off transparency transparent trust uplift
value vision visibility vulnerable win-win
"""


def _words() -> frozenset[str]:
    bases = {part for word in _BASES.split() for part in word.split("-")}
    return frozenset(form for base in bases for form in forms(base))


BUZZWORDS = _words() - FUNCTION_WORDS
"""Every form of the words, in canonical spelling."""


def vocabulary(text: Text) -> frozenset[int]:
    """The sentences, by number, that are made of buzzwords with nothing particular in them.

    What is said twice is no longer for it: each sentence counts once towards the whole.
    """
    counts = [_count(text, sentence) for sentence in text.sentences]
    told = dict(zip((_words_of(text, one) for one in text.sentences), counts, strict=True))
    buzz, meaning = (sum(count[which] for count in told.values()) for which in (0, 1))
    dense = buzz >= FEWEST_IN_ALL and buzz >= SHARE_OF_ALL * meaning
    fewest, share = (1, SHARE_THEN) if dense else (FEWEST, SHARE)
    return frozenset(
        number for number, (one, two) in enumerate(counts) if one >= fewest and one >= share * two
    )


def _words_of(text: Text, sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.norm for token in text.tokens[sentence.first : sentence.last])


def _count(text: Text, sentence: Sentence) -> tuple[int, int]:
    """Buzzwords and words of meaning in a sentence."""
    meaning = [
        token.norm
        for token in text.tokens[sentence.first : sentence.last]
        if token.norm not in FUNCTION_WORDS
    ]
    return sum(word in BUZZWORDS for word in meaning), len(meaning)
