"""Light inflection: the forms under which a word of a pattern is recognised.

Forms are generated from the pattern's word, never stripped from the text's: stemming joins words
that have nothing to do with each other (organ, organise), and was measured to be the weaker way.
"""

import re
from functools import lru_cache

from mockroom.domain.scoring.spelling import canonical

_IRREGULAR = """
arise arose arisen|awake awoke awoken|be is are am was were been being 's 're 'm|bear bore borne
beat beaten|become became|begin began begun|bend bent|bet|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|bring brought|build built|burn burned burnt|burst|buy bought
catch caught|choose chose chosen|come came|cost|creep crept|cut|deal dealt|dig dug
do does did done doing|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go goes went gone going|grow grew grown|hang hung
have has had having 've|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt
know knew known|lay laid|lead led|lean leaned|leave left|lend lent|let|lie lay lain lying
light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame
oversee oversaw overseen|overtake overtook|pay paid|prove proven|put|quit|read|rebuild rebuilt
redo redid redone|rerun reran|resell resold|reset|rethink rethought|rewrite rewrote rewritten
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought
sell sold|send sent|set|shake shook shaken|shed|shine shone|shoot shot|show shown
shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|speed sped|spell spelled|spend spent|spin spun|split|spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|strive strove
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset
wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn
withstand withstood|write wrote written|misread|mishear misheard|oversleep overslept
oversell oversold|mislay mislaid|misunderstand misunderstood|foresee foresaw foreseen|mislead misled
withhold withheld|weave wove woven|sew sewed sewn|sow sowed sown|sling slung|cling clung|fling flung
sting stung|wring wrung|tread trod trodden|forgo forwent forgone|breed bred|unwind unwound
bid bade bidden
die died dying|tie tied tying|person people|man men
woman women|child children|foot feet|tooth teeth|life lives|half halves|shelf shelves|knife knives
leaf leaves|wife wives|self selves|thief thieves|loaf loaves|criterion criteria|analysis analyses
crisis crises|basis bases|hypothesis hypotheses|diagnosis diagnoses|datum data
colleague colleagues|good|better|best|bad worse worst|staff|series|news
"""


def _table() -> dict[str, frozenset[str]]:
    rows = (row.split() for line in _IRREGULAR.split("\n") for row in line.split("|"))
    table: dict[str, frozenset[str]] = {}
    for row in rows:
        if row:
            table[row[0]] = table.get(row[0], frozenset()) | frozenset(row)
    return table


IRREGULAR = _table()
"""Base form to all its irregular forms, the base itself included."""

_REVERSED: dict[str, set[str]] = {}
"""Canonical irregular form to its base forms."""
for _base, _forms in IRREGULAR.items():
    for _form in _forms:
        _REVERSED.setdefault(canonical(_form), set()).add(_base)

_NOUNS = frozenset(
    "person man woman child foot tooth life half shelf knife leaf wife self thief loaf criterion "
    "analysis crisis basis hypothesis diagnosis datum colleague good better best bad staff series "
    "news".split()
)
_VOWELS = frozenset("aeiou")
_BASES = frozenset(IRREGULAR) - _NOUNS

SAME_PAST = frozenset(
    "put set cut let hit cost quit read spread split shut reset bet burst hurt upset "
    "misread".split()
)
"""Verbs whose past looks like the base."""

PAST_IRREGULAR: frozenset[str] = (
    frozenset(
        form
        for base, forms in IRREGULAR.items()
        if base not in _NOUNS
        for form in forms
        if form != base
        and not form.endswith("ing")
        and not form.startswith("'")
        and form not in {"is", "are", "am", "does", "has", "goes"}
    )
    | SAME_PAST
)
"""Irregular pasts and participles, and the verbs whose past looks like the base."""


@lru_cache(maxsize=16_384)
def forms(word: str) -> frozenset[str]:
    """The word in canonical spelling with its regular and irregular inflections.

    A word given in an inflected form ("led", "people") stands for itself and what can be added
    to it; patterns are written with base forms.
    """
    base = canonical(word)
    made = {base, *IRREGULAR.get(base, ())}
    if not base.isalpha() or len(base) < 2:
        return frozenset(made)
    made.add(_with_s(base))
    if len(base) > 4 and base.endswith("man"):
        made.add(base[:-3] + "men")
    if base not in _NOUNS:
        made.update(_with_ing(base))
        if base not in _BASES or base in {"hang", "light", "speed", "prove", "show", "lay", "lean"}:
            made.update(_with_ed(base))
    return frozenset(canonical(form) for form in made)


@lru_cache(maxsize=16_384)
def bases(form: str) -> tuple[str, ...]:
    """The words of which a canonical form is an inflection; some of them may be no English.

    Endings are taken off to guess, and every guess is asked for its forms, so that this joins no
    words that `forms` does not join. It lets a rubric of any size be compiled without inflecting
    its words: only those that a text might mean are.
    """
    return tuple(sorted(word for word in _guesses(form) if form in forms(word)))


def _guesses(form: str) -> set[str]:
    """Every word that `form` could be an inflection of, and more."""
    found = {form, *_REVERSED.get(form, ())}
    if form.endswith("s"):
        found |= {form[:-1], form[:-2], form[:-3] + "y"}
    elif form.endswith("ed"):
        found |= {form[:-1], form[:-2], form[:-3], form[:-3] + "y"}
    elif form.endswith("ing"):
        found |= {form[:-3], form[:-3] + "e", form[:-4], form[:-4] + "ie"}
    elif form.endswith("men"):
        found.add(form[:-3] + "man")
    if respelt := _RESPELT.match(form):  # emphasis, emphasised, and so emphasized
        found.add(f"{respelt[1]}s" if respelt[1] else f"{respelt[2]}l")
    return found - {""}


_RESPELT = re.compile("(.+[iy])z(?:es|ed|ing)$|(.+l)(?:ed|ing)$")
"""What spelling may have made of -is, -ys and -ll before an ending."""


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _with_ed(base: str) -> set[str]:
    if base.endswith("e"):
        return {base + "d"}
    if base.endswith("y") and base[-2] not in _VOWELS:
        return {base[:-1] + "ied"}
    return {stem + "ed" for stem in _stems(base)}


def _with_ing(base: str) -> set[str]:
    if base.endswith("ie"):
        return {base[:-2] + "ying"}
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return {base[:-1] + "ing"}
    return {stem + "ing" for stem in _stems(base)}


def _stems(base: str) -> set[str]:
    """What -ed and -ing are added to: the last consonant doubled after a short vowel.

    One-syllable words double (plan, planned); in longer ones it depends on the stress
    (admit, offer), which spelling does not tell, so both are accepted.
    """
    closed = (
        len(base) >= 3
        and base[-1] not in _VOWELS | set("wxy")
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
    )
    if not closed:
        return {base}
    syllables = sum(
        1 for i, c in enumerate(base) if c in _VOWELS and (i == 0 or base[i - 1] not in _VOWELS)
    )
    doubled = base + base[-1]
    return {doubled} if syllables == 1 else {base, doubled}


@lru_cache(maxsize=32_768)
def is_past(word: str) -> bool:
    """Whether a lower-case word has the shape of a past form or a participle."""
    if word in PAST_IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST


_NOT_PAST = frozenset(
    "need feed seed indeed speed bleed breed exceed proceed succeed hundred kindred sacred shed "
    "naked wicked agreed-upon embed weed deed heed reed greed creed".split()
)
