"""Examples in content files are tried, and told where they come out otherwise."""

from pathlib import Path

from good_content import PLACES, QUESTION, SIGNAL, change, indicator, signal, write, write_pack

from mockroom.bank.checking import check
from mockroom.bank.load import load
from mockroom.bank.proof import prove


def _told(root: Path) -> list[str]:
    bank = load([root])
    assert bank.problems == ()
    return ["\n".join(problem.lines(root)) for problem in prove(bank)]


def test_a_good_pack_proves_itself(tmp_path: Path) -> None:
    assert _told(write_pack(tmp_path)) == []


def test_a_hit_that_is_not_recognised_is_told(tmp_path: Path) -> None:
    hits = ["I wrote a list for the night shift.", "I baked a cake."]
    write_pack(tmp_path, but=SIGNAL, tables=change(signal(), {"indicators.0.hits": hits}))

    assert _told(tmp_path) == [
        f"{SIGNAL} · indicators.writes-it-down.hits[2]\n"
        '  "I baked a cake." earns nothing here: not recognised. Every hit must be credited.\n'
        "  Widen the patterns, or change the sentence."
    ]


def test_a_hit_that_is_set_aside_is_told_with_the_reason(tmp_path: Path) -> None:
    hits = ["I never wrote a list.", "I left a note on the till."]
    write_pack(tmp_path, but=SIGNAL, tables=change(signal(), {"indicators.0.hits": hits}))

    (told,) = _told(tmp_path)

    assert "indicators.writes-it-down.hits[1]" in told
    assert "set aside: negated" in told


def test_a_miss_that_is_credited_is_told_with_what_matched(tmp_path: Path) -> None:
    misses = ["My boss wrote a list.", "I left my plan at home."]
    write_pack(tmp_path, but=SIGNAL, tables=change(signal(), {"indicators.0.misses": misses}))

    assert _told(tmp_path) == [
        f"{SIGNAL} · indicators.writes-it-down.misses[2]\n"
        '  "I left my plan at home." is credited for "left my plan". No miss may be credited.\n'
        "  Narrow the patterns, or change the sentence."
    ]


def test_an_indicator_of_a_question_is_proved_too(tmp_path: Path) -> None:
    own = indicator("locks-up", patterns=["lock > door"], hits=["I locked the door."] * 2)
    edits = {"signals.1.indicators": [own | {"hits": ["I locked the door.", "I sang."]}]}
    write_pack(tmp_path, but=QUESTION, tables=change(PLACES[QUESTION](), edits))

    (told,) = _told(tmp_path)

    assert "signals.keeping-watch.indicators.locks-up.hits[2]" in told


def test_a_sample_that_scores_otherwise_is_told_with_what_earned_it(tmp_path: Path) -> None:
    edits = {
        "samples.0.expect.handing-over": [0, 1],
        "samples.2.expect.keeping-watch": [3],
    }
    write_pack(tmp_path, but=QUESTION, tables=change(PLACES[QUESTION](), edits))

    high, low = _told(tmp_path)

    assert high == (
        f"{QUESTION} · samples.strong-one.expect.handing-over\n"
        "  The text scores 2 (shown); expected is 0 or 1. "
        '"I wrote a list of the ovens for Femi and showed him around the store" '
        "earned it (writes-it-down).\n"
        "  Change the indicators of the signal, or the levels expected if they are wrong."
    )
    assert low.splitlines()[1] == "  The text scores 0 (absent); expected is 3."


def test_pasting_the_question_does_not_spoil_the_proof_of_a_sample(tmp_path: Path) -> None:
    told = PLACES[QUESTION]()["samples"][0]["text"]
    edits = {"model_answer.action": told}
    write_pack(tmp_path, but=QUESTION, tables=change(PLACES[QUESTION](), edits))

    assert _told(tmp_path) == []


def test_a_check_of_a_pack_proves_that_pack_on_top_of_what_is_shipped(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack")

    report = check([pack])

    assert set(report.checked) == {pack / place for place in PLACES}
    assert [problem for problem in report.problems if problem.file.is_relative_to(pack)] == []
    assert "handing-over" in report.bank.catalogue.signals


def test_a_check_of_one_file_proves_that_file_with_what_it_builds_on(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack")
    lone = write(
        tmp_path / "own",
        "signals/saying-goodbye.toml",
        change(
            signal("saying-goodbye"),
            {"indicators.0.patterns": ["write > @slips"], "indicators.0.hits.1": "I sang."},
        ),
    )

    report = check([lone], beside=[pack])

    assert report.checked == (lone,)
    assert [problem.key for problem in report.problems if problem.file == lone] == [
        "indicators.writes-it-down.hits[2]"
    ]
