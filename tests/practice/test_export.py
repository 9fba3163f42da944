"""Exports: JSON comes back whole, documents show everything and let nothing out of its place."""

import json
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from small_bank import ASKING, STRONG, Clock, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.export.notes import Look
from mockroom.domain.export.page import page_of
from mockroom.domain.level import Level
from mockroom.domain.plain import clean
from mockroom.domain.scoring.scorecard import Span, Verdict
from mockroom.practice.along import NOTHING
from mockroom.practice.export import (
    ImportTroubleError,
    Kind,
    attempt_to_json,
    exported,
    file_name,
    from_json,
)

HOSTILE = (
    "<script>alert(1)</script> & \"quoted\" 'single' </style><img src=x onerror=alert(1)>\n"
    "# no heading\n- no list\n1. no list\n> no quote\n```\n[a](javascript:x) ![b](http://x) **c**"
    " | d | $e$ ~~f~~ <https://x> \\* _g_\n    no code\n---\n===\n\x1b[31m\u202eleft"
)


def answered(text: str = STRONG, probe: str = "", preset: str | None = None) -> Attempt:
    """An attempt at the small bank's question, with a probe that is answered if there is one."""
    clock = Clock()
    practice = a_practice(clock=clock)
    session = practice.assume(practice.begin("stuck-project", preset=preset), "It was winter.")
    session = practice.clarify(session, "How large was the team?")
    session = practice.write(practice.start_answering(session), text)
    clock.pass_by(130)
    session = practice.submit(session)
    if probe:
        session = practice.reply(practice.write(session, probe))
    return practice.close(session).attempt


def hostile(text: str = HOSTILE) -> Attempt:
    """An attempt in which every text tries to be something else."""
    found = answered(f"{STRONG}\n{text}")
    card = found.scorecard
    signal = replace(card.signals[0], name=text, level=Level.SHOWN, missing=(text,))
    practice = a_practice()
    practice._store.save_attempt(found)
    found = practice.dispute(found, ASKING.id, Level.ABSENT, text)
    return replace(
        found,
        question_title=text,
        question_ask=text,
        assumed=(text,),
        scorecard=replace(card, signals=(signal,)),
    )


ONE = answered()


# JSON


def test_json_comes_back_as_the_same_attempts() -> None:
    both = (answered(), hostile(clean(HOSTILE)))
    text = exported(both, Kind.JSON)
    found = from_json(text)
    assert (found.attempts, found.along, found.notices) == (both, NOTHING, ())
    table = json.loads(text)
    assert (table["format"], len(table["attempts"])) == (1, 2)
    assert exported(both, Kind.JSON, numbers=False) == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "It is no JSON"),
        ("[" * 100_000, "It is no JSON"),
        ("1" * 5_000, "It is no JSON"),
        ("[]", "It is no export of attempts"),
        ('{"format": 1}', "It is no export of attempts"),
        ('{"format": true, "attempts": []}', "It is no export of attempts"),
        ('{"format": 2, "attempts": []}', "by a newer mockroom"),
    ],
)
def test_what_is_no_export_is_refused_in_a_sentence(text: str, why: str) -> None:
    with pytest.raises(ImportTroubleError, match=why):
        from_json(text)


def test_an_attempt_that_cannot_be_read_is_told_and_the_others_come() -> None:
    good = attempt_to_json(answered())
    broken = [
        3,
        {**good, "format": 99},
        {**good, "answer": None},
        {**good, "id": "../../x"},
        {**good, "minutes": -1},
        {**good, "started": "2026-01-01T00:00:00"},
        {key: value for key, value in good.items() if key != "format"},
    ]
    text = json.dumps({"format": 1, "attempts": [*broken, good]})
    found = from_json(text)
    attempts, notices = found.attempts, found.notices
    assert len(attempts) == 1
    assert [one.partition(" was left out.")[0] for one in notices] == [
        f"Attempt {n} of 8" for n in range(1, 8)
    ]
    more = {"stories": [{"format": 2, "name": " "}], "reviews": [{"v": 1}, 3], "attempts": []}
    told = from_json(json.dumps({"format": 1, **more})).notices
    assert [one.partition(" was left out.")[0] for one in told] == [
        "Story 1 of 1",
        "Review 1 of 2",
        "Review 2 of 2",
    ]
    no_list = from_json(json.dumps({"format": 1, "attempts": [], "stories": 3})).notices
    assert no_list == ('What stands under "stories" is no list, so it was left out.',)
    assert "format 99" in notices[1]
    assert 'its id is "../../x"' in notices[3]


# Names


def test_files_are_named_after_the_attempt_or_after_how_many_and_when() -> None:
    one = answered()
    assert file_name([one], Kind.MD) == "s1.md"
    assert file_name([one, one], Kind.HTML) == "2-attempts-2026-11-24-to-2026-11-24.html"


# What a document tells


def test_evidence_is_numbered_in_the_order_of_the_text_and_looks_like_what_it_was_worth() -> None:
    page = page_of(answered())
    (signal,) = page.signals
    assert [(note.number, note.look) for note in signal.notes] == [
        (1, Look.STRONG),
        (2, Look.STRONG),
    ]
    answer = page.turns[-1]
    assert "".join(run.text for run in answer.runs) == STRONG
    marked = [run for run in answer.runs if run.look]
    assert [(run.text, run.ends) for run in marked] == [
        ("asked the foreman", (1,)),
        ("because nobody", (2,)),
    ]
    assert dict(page.facts)["Time"] == "2 of 5 minutes"


def test_the_session_is_told_as_it_happened_with_evidence_in_answers_to_probes() -> None:
    page = page_of(answered("It was a long winter in the yard, and we waited.", probe=STRONG))
    told = [f"{turn.speaker} {turn.what}" for turn in page.turns]
    assert told[:5] == [
        "Interviewer asks",
        "You ask back",
        "Interviewer replies",
        "You take as given",
        "You answer",
    ]
    assert told[5:7] == ["Interviewer asks further", "You answer"]
    probe = page.turns[6]
    assert [run.text for run in probe.runs if run.ends] == ["asked the foreman", "because nobody"]


def test_without_numbers_a_document_tells_words_only() -> None:
    for page in (page_of(answered(), numbers=False), page_of(answered(preset="gentle"))):
        labels = dict(page.facts)
        assert labels.keys().isdisjoint({"Overall", "Time", "Hints"} - {"Overall"})
        assert labels.get("Overall", "too short to score") == "too short to score"
        assert page.delivery == ()
        assert all(one.share is None for one in page.sections)


def test_what_a_word_held_back_is_told_with_the_word() -> None:
    found = answered("We stood still in the yard. I would have asked the foreman in the end.")
    held = [e for e in found.scorecard.signals[0].evidence if e.verdict is Verdict.SET_ASIDE]
    assert held
    (note,) = page_of(found).signals[0].notes
    assert note.look is Look.HELD
    assert "held back: “would”" in note.says


@settings(max_examples=50)
@given(spans=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=5))
def test_evidence_may_lie_over_other_evidence(spans: list[tuple[int, int]]) -> None:
    found = replace(ONE, answer="I asked. " * 8)
    score = ONE.scorecard.signals[0]
    places = [Span(start, start + length) for start, length in spans]
    evidence = tuple(replace(score.evidence[0], span=one, quote=one) for one in places)
    card = replace(found.scorecard, signals=(replace(score, evidence=evidence),))
    page = page_of(replace(found, scorecard=card))
    runs = next(turn for turn in page.turns if turn.what == "answer").runs
    assert "".join(run.text for run in runs) == found.answer
    ends = Counter(number for run in runs for number in run.ends)
    inside = [one for one in places if one.end <= len(found.answer)]
    assert sum(ends.values()) == len(inside)


# HTML


class Reader(HTMLParser):
    """Reads a page: its text, its tags, and whether they close as they open."""

    VOID = {"meta"}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.said: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def test_a_page_needs_nothing_else_and_has_no_script() -> None:
    page = Reader(exported([hostile(), answered()], Kind.HTML))
    allowed = (
        "html head meta title style body nav h1 ol li a article dl div dt dd section h2 h3 p mark"
        " sup span ul q table tr th td"
    )
    assert set(page.tags) <= set(allowed.split())
    assert not {name for name, _ in page.attributes} & {"src", "onerror", "onclick"}
    assert all(value.startswith("#") for value in page.values("href"))
    assert "default-src 'none'; style-src 'unsafe-inline'" in page.values("content")


def test_a_page_escapes_whatever_was_typed_and_shows_it_all() -> None:
    text = exported([hostile()], Kind.HTML)
    said = "".join(Reader(text).said)
    assert "<script>alert(1)</script> & \"quoted\" 'single'" in said
    assert "# no heading\n- no list" in said
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_evidence_is_marked_by_class_and_number_and_linked_both_ways() -> None:
    page = Reader(exported([answered(), answered()], Kind.HTML))
    assert page.tags["mark"] == 4
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {one.removeprefix("#") for one in page.values("href")} <= set(ids)
    assert page.values("class").count("strong") == 4
    assert "strong" in page.said


def test_a_page_prints() -> None:
    assert "@media print" in exported([answered()], Kind.HTML)


# Markdown


def test_markdown_shows_whatever_was_typed_as_text() -> None:
    text = exported([hostile()], Kind.MD)
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = reader.parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    types = {one.type for one in (*tokens, *inline)}
    assert types.isdisjoint(
        {"html_block", "html_inline", "link_open", "image", "fence", "code_block", "code_inline",
         "table_open", "s_open", "ordered_list_open"}
    )  # fmt: skip
    headings = [after.content for one, after in pairwise(tokens) if one.type == "heading_open"]
    assert [one for one in headings if "no heading" not in one] == [
        "What was said",
        "What it shows",
        "How it was told",
    ]
    shown = " ".join(one.content for one in inline if one.type == "text")
    for part in (
        "<script>alert(1)</script>",
        "[a](javascript:x)",
        "**c**",
        "- no list",
        "1. no list",
    ):
        assert part in shown.replace("\u201c", "")
    assert "\x1b" not in text


@settings(max_examples=50, deadline=None)
@given(text=st.text(st.sampled_from("a1 .)-#>*_`[]()<>!&|~\\\n+=:$^"), max_size=30))
def test_no_text_becomes_markup(text: str) -> None:
    found = exported([replace(ONE, answer=text, probes=())], Kind.MD)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(found)
    quotes = [one for one in tokens if one.type == "blockquote_open"]
    assert len(quotes) == 4 + bool(text.strip())
    types = Counter(one.type for one in tokens)
    assert types["heading_open"] == 5
    assert types.keys().isdisjoint({"ordered_list_open", "fence", "code_block", "html_block"})
    inline = {child.type for one in tokens for child in one.children or ()}
    assert inline <= {"text", "text_special", "softbreak", "hardbreak", "em_open", "em_close",
                      "strong_open", "strong_close"}  # fmt: skip
