"""British and American spellings read as one, so that content is written once."""

import re
from functools import lru_cache

_WORDS = {
    "programme": "program", "programmes": "programs", "centre": "center", "centres": "centers",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters",
    "theatre": "theater", "theatres": "theaters", "fibre": "fiber", "defence": "defense",
    "licence": "license", "offence": "offense", "practise": "practice", "practised": "practiced",
    "practises": "practices", "practising": "practicing", "judgement": "judgment",
    "judgements": "judgments", "acknowledgement": "acknowledgment", "fulfil": "fulfill",
    "fulfils": "fulfills", "enrol": "enroll", "enrols": "enrolls", "skilful": "skillful",
    "ageing": "aging", "grey": "gray", "tyre": "tire", "tyres": "tires", "kerb": "curb",
    "cheque": "check", "cheques": "checks", "catalogue": "catalog", "dialogue": "dialog",
    "analogue": "analog", "whilst": "while", "amongst": "among", "learnt": "learned",
    "burnt": "burned", "spelt": "spelled", "dreamt": "dreamed", "leant": "leaned",
    "manoeuvre": "maneuver", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "ok": "okay", "alright": "okay", "colleauge": "colleague", "collegue": "colleague",
    "collegues": "colleagues",
}  # fmt: skip
_OUR = (
    "behavi", "col", "fav", "lab", "hon", "neighb", "rum", "hum", "harb", "endeav", "flav",
    "arm", "od", "vig", "sav", "rig", "misbehavi",
)  # fmt: skip
_OUR_WORD = re.compile(f"^({'|'.join(_OUR)})our(s|ed|ing|able|al|ally|hood|ite|ites)?$")
_ISE = re.compile(r"^(\w{3,})(is)(e|es|ed|er|ers|ing|ation|ations)$")
_YSE = re.compile(r"^(anal|paral|catal)ys(e|es|ed|ing)$")
_NOT_ISE = re.compile(
    r"(?:rais|prais|nois|advis|devis|revis|supervis|televis|improvis|promis|compris|surpris|"
    r"enterpris|exercis|expertis|franchis|merchandis|advertis|disguis|precis|concis|excis|premis|"
    r"wis|aris|rois|cruis|bruis|pois|mais|dais|chois|despis|paradis|circumcis|treatis|"
    r"demis|guis|diagnos|apprais|chastis|incis|apprehens|cerise)$|^(?:vis|lis|mis|poss)$"
)
_DOUBLED_L = re.compile(
    r"^(travel|model|label|cancel|signal|level|counsel|total|channel|fuel|quarrel|dial|equal|"
    r"marvel|tunnel|rival|spiral|initial|jewel|panel)l(ed|ing|er|ers)$"
)


@lru_cache(maxsize=32_768)
def canonical(word: str) -> str:
    """The American spelling of a lower-case word; any other word as it is."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    if len(word) < 5:
        return word
    if found := _OUR_WORD.match(word):
        return f"{found[1]}or{found[2] or ''}"
    if found := _YSE.match(word):
        return f"{found[1]}yz{found[2]}"
    if (found := _ISE.match(word)) and not _NOT_ISE.search(found[1] + "is"):
        return f"{found[1]}iz{found[3]}"
    if found := _DOUBLED_L.match(word):
        return found[1] + found[2]
    return word
