"""The small words that tell who did something, whether it was done, and whether it happened.

Closed lists of the language, not of any question: they belong to the engine and are the same for
every rubric.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SELF_SUBJECTS = _words("i")
GROUP_SUBJECTS = _words("we")
OTHER_SUBJECTS = _words(
    "he she they you someone somebody everyone everybody anyone anybody nobody people others"
)
OWN_WORDS = _words("i me my mine myself")
GROUP_WORDS = _words("we us our ours ourselves")
OTHER_WORDS = _words("he she they him her them his hers their theirs himself herself themselves")
OBJECT_PEOPLE = _words(
    "him her them everyone everybody someone somebody people others us anyone anybody each both"
)

DETERMINERS = _words(
    "a an the my our your his her their its this that these those one two three four five another "
    "other each every some most all both no"
)
GROUP_NOUNS = _words("team teams crew squad shift class department group company unit ward")
"""Bodies that "my" or "our" make the candidate's own group."""

AUXILIARIES = _words(
    "am is are was were be been being 'm 're have has had 've do does did will would can could "
    "shall should may might must 'd 'll ought 's"
)
BE = _words("am is are was were be been being 'm 're got get gets getting")

FEELINGS = _words(
    "broken blocked closed cracked frozen flooded jammed damaged delayed burst "
    "involved started used interested worried determined tired born concerned prepared excited "
    "surprised pleased scared embarrassed stressed frustrated annoyed stuck lost ashamed "
    "frightened exhausted terrified relieved disappointed shocked overwhelmed confused bored "
    "amazed delighted convinced satisfied qualified retired married divorced dressed seated "
    "crowded allowed supposed related located based left gone needed afraid tempted inclined "
    "outnumbered unused furnished"
)
"""Participles that after "was" tell a state of mind or a standing, and no passive."""

NEGATORS = _words("not n't never no nobody none nothing neither nor hardly barely scarcely nowhere")
NEGATING_VERBS = _words(
    "fail failed fails refuse refused decline declined avoid avoided forget forgot "
    "forgotten pretend pretended unable neglect neglected omit omitted"
)
"""Verbs that, followed by "to" (or a form in -ing), say that it did not happen."""
PSEUDO_NEGATIONS = frozenset(
    {
        ("not", "only"), ("not", "just"), ("not", "merely"), ("not", "simply"), ("not", "least"),
        ("no", "doubt"), ("no", "matter"), ("no", "longer"), ("no", "wonder"), ("not", "until"),
        ("nothing", "but"), ("no", "sooner"), ("not", "mine"), ("no", "more"), ("not", "easy"),
        ("n't", "easy"), ("n't", "just"), ("n't", "only"), ("n't", "help"), ("n't", "until"),
    }
)  # fmt: skip
"""Two words that look like a negation of what follows and are none."""

HYPOTHETICALS = _words("would could should might may will 'll shall ought")
CONDITIONALS = _words("if unless suppose imagine")
HABITUALS = _words(
    "can always usually generally normally typically often tends tend whenever sometimes"
)
BELIEFS = frozenset(
    {("i", "believe"), ("i", "think"), ("i", "feel"), ("i", "like"), ("i", "enjoy"), ("i", "love"),
     ("i", "prefer"), ("i", "strive"), ("i", "aim")}
)  # fmt: skip
ATTEMPTS = _words(
    "want wanted wants try tried tries trying plan planned hope hoped hoping intend intended aim "
    "aimed wish wished need needed meant mean supposed going ready willing"
)
"""Verbs that, followed by "to", say what was aimed at and not that it was done."""

CLAUSE_OPENERS = _words(
    "but however although though because so which while whereas when whenever until till unless if "
    "since where that who whose therefore instead then before after as than"
)
JOINERS = _words("and or nor then")
COMMON_OPENERS = _words(
    "in on at after before when while since then so but and because although though however for "
    "with without by from to of as if once during until through over under between among "
    "eventually finally initially firstly first second secondly next later afterwards meanwhile "
    "today yesterday last this that these those there here it what who how why where another "
    "instead also still even only just not no yes well okay basically actually overall "
    "fortunately unfortunately luckily sadly maybe perhaps"
)

ADVERBS = _words(
    "also then just even really quickly soon finally eventually still only simply later first "
    "once always never often already personally actually basically immediately directly quietly "
    "slowly carefully gently openly together myself himself herself themselves ourselves both all "
    "each not n't next again now therefore instead usually double"
)
STATIVE = _words(
    "was were had felt thought knew known seen believed wanted liked saw heard noticed realized "
    "hated loved needed hoped seemed became got been did could would used happened"
)
"""Past forms that tell a state or a perception and no deed."""

GENERAL = _words("would could should might if whenever always usually never 'll will shall when")
"""Words of an answer that speaks of what one does in general."""
ONE_TIME = _words(
    "yesterday monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december then suddenly morning evening "
    "night afternoon midnight noon christmas easter o'clock"
)
"""Words of an answer that tells of one particular time."""

IDLE_DEEDS = STATIVE | _words(
    "left said told waited stayed ignored answered replied went came walked kept stood sat "
    "watched looked mentioned offered tried helped spoke talked complained moaned "
    "asked worked started shrugged laughed let passed"
)
"""Past forms after which a problem may lie where it lay."""

FUNCTION_WORDS = (
    OWN_WORDS | GROUP_WORDS | OTHER_WORDS | DETERMINERS | AUXILIARIES | CLAUSE_OPENERS | JOINERS
) | _words(
    "it of in on at to for with from by about into over under up down out off between through "
    "during within without not n't there here what how why where very more most less too only "
    "also just even still 's 'd what's i you yes no well them ourselves itself such same own per "
    "against toward towards until upon among across around behind beside beyond near "
)
