"""Several packs and many files at once: what is bad is left out, and nothing else."""

from pathlib import Path

import pytest
from good_content import (
    LEXICON,
    PLACES,
    QUESTION,
    SIGNAL,
    change,
    indicator,
    signal,
    told_of,
    write,
    write_pack,
)

from mockroom.bank.files import Kind
from mockroom.bank.load import load
from mockroom.domain.question import QuestionKind, Seniority
from mockroom.domain.signal import IndicatorKind


def test_a_good_pack_loads_whole(tmp_path: Path) -> None:
    bank = load([write_pack(tmp_path)])

    assert bank.problems == ()
    assert set(bank.catalogue.signals) == {"handing-over", "keeping-watch"}
    assert set(bank.catalogue.sets) == {"slips", "plan"}
    question = bank.catalogue.questions["leaving-for-a-while"]
    assert (question.kind, question.level) == (QuestionKind.BEHAVIOURAL, Seniority.JUNIOR)
    assert question.signal_use("keeping-watch").weight == 1
    assert bank.catalogue.signals["handing-over"].indicators[2].kind is IndicatorKind.CLAIM


def test_every_thing_knows_its_file(tmp_path: Path) -> None:
    bank = load([write_pack(tmp_path)])

    assert bank.files == {
        (Kind.LEXICON, "slips"): tmp_path / LEXICON,
        (Kind.LEXICON, "plan"): tmp_path / LEXICON,
        (Kind.SIGNAL, "handing-over"): tmp_path / SIGNAL,
        (Kind.SIGNAL, "keeping-watch"): tmp_path / "signals/keeping-watch.toml",
        (Kind.QUESTION, "leaving-for-a-while"): tmp_path / QUESTION,
    }


@pytest.mark.parametrize("place", PLACES)
def test_one_bad_file_takes_along_only_what_depends_on_it(place: str, tmp_path: Path) -> None:
    write_pack(tmp_path / "first")
    write_pack(tmp_path / "bad", but=place, tables={"id": 5, "name": "x"})
    alone = load([tmp_path / "first"]).catalogue

    bank = load([tmp_path / "bad", tmp_path / "first"])

    assert (tmp_path / "bad" / place) in {problem.file for problem in bank.problems}
    assert bank.catalogue == alone


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write_pack(tmp_path)
    write(tmp_path, SIGNAL, change(signal(), {"short": "x", "indicators.0.kind": "acton"}))
    write(
        tmp_path,
        QUESTION,
        change(PLACES[QUESTION](), {"minutes": 0, "clarifying.0.ways": ["a b", "|"]}),
    )
    (tmp_path / "lexicon/worse.toml").write_text("[[")

    told = [(problem.file.name, problem.place) for problem in load([tmp_path]).problems]

    assert told == [
        ("handing-over.toml", "short"),
        ("handing-over.toml", "indicators.writes-it-down.kind"),
        ("worse.toml", "line 1"),
        ("leaving-for-a-while.toml", "minutes"),
        ("leaving-for-a-while.toml", "clarifying.how-long.ways[2]"),
    ]


def test_what_needs_a_file_that_is_left_out_says_which_to_mend(tmp_path: Path) -> None:
    write_pack(tmp_path, but=LEXICON, tables={"sets": [{"id": "slips"}, {"id": "plan"}]})

    bank = load([tmp_path])

    assert told_of(SIGNAL, bank, tmp_path) == (
        "FILE · indicators.writes-it-down.patterns[1]\n"
        '  The synonym set "slips" is left out, because lexicon/papers.toml has problems.\n'
        "    write|draw up + @slips\n"
        "                    ^\n"
        "  Mend that file first."
    )
    assert told_of(QUESTION, bank, tmp_path) == (
        "FILE · signals[1].id\n"
        '  The signal "handing-over" is left out, because signals/handing-over.toml has problems.\n'
        "  Mend that file first."
    )
    assert set(bank.catalogue.signals) == {"keeping-watch"}


def test_a_later_pack_adds_and_builds_on_the_first(tmp_path: Path) -> None:
    first = write_pack(tmp_path / "first")
    later = tmp_path / "later"
    more = change(signal("saying-goodbye"), {"name": "Saying Goodbye", "short": "Goodbye"})
    write(later, "signals/saying-goodbye.toml", more)

    bank = load([first, later])

    assert bank.problems == ()
    assert set(bank.catalogue.signals) == {"handing-over", "keeping-watch", "saying-goodbye"}


def test_of_two_things_with_one_id_the_first_stays(tmp_path: Path) -> None:
    first = write_pack(tmp_path / "first")
    later = tmp_path / "later"
    write(later, SIGNAL, change(signal(), {"name": "Other"}))
    write(later, QUESTION, change(PLACES[QUESTION](), {"title": "Other"}))
    other = {"id": "plan", "meaning": "other", "words": ["scheme", "chart"]}
    fresh = {"id": "fresh", "meaning": "new", "words": ["new", "@plan"]}
    write(later, LEXICON, {"sets": [other, fresh]})

    bank = load([first, later])

    assert bank.catalogue.signals["handing-over"].name == "Handing Over"
    assert bank.catalogue.questions["leaving-for-a-while"].title == "Leaving for a While"
    assert bank.catalogue.sets["plan"].words == ("plan", "rota")
    assert bank.catalogue.sets["fresh"].words == ("new", "@plan")
    assert [problem.lines(tmp_path)[:2] for problem in bank.problems] == [
        (
            f"later/{SIGNAL} · id",
            f'  There is a signal "handing-over" already, in first/{SIGNAL}. The first one stays, '
            "and this one is left out.",
        ),
        (
            f"later/{LEXICON} · sets[1].id",
            f'  There is a synonym set "plan" already, in first/{LEXICON}. The first one stays, '
            "and this one is left out.",
        ),
        (
            f"later/{QUESTION} · id",
            f'  There is a question "leaving-for-a-while" already, in first/{QUESTION}. The first '
            "one stays, and this one is left out.",
        ),
    ]


def test_a_pack_named_twice_or_by_a_link_is_read_once(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack")
    (tmp_path / "link").symlink_to(pack)

    bank = load([pack, tmp_path / "link", pack / SIGNAL, pack])

    assert bank.problems == ()


def test_a_question_without_a_topic_folder_is_told_where_to_go(tmp_path: Path) -> None:
    write_pack(tmp_path, but=QUESTION)
    place = "questions/leaving-for-a-while.toml"
    write(tmp_path, place, PLACES[QUESTION]())

    assert told_of(place, load([tmp_path]), tmp_path) == (
        "FILE · topic\n"
        '  The file lies in no topic\'s folder, and its topic is "teamwork".\n'
        '  Move it to "questions/teamwork/".'
    )


def test_a_file_with_very_many_problems_tells_the_first_and_that_there_are_more(
    tmp_path: Path,
) -> None:
    many = [indicator(f"number-{n}", kind="acton") for n in range(2_000)]
    write(tmp_path, SIGNAL, signal() | {"indicators": many} | {f"key{n}": n for n in range(2_000)})

    problems = load([tmp_path]).problems

    assert len(problems) == 251
    assert str(problems[-1]).endswith("The others are told when these are mended.")


def test_curly_braces_and_square_brackets_stay_as_they_are_written(tmp_path: Path) -> None:
    text = "Set {x} to [bold]%s[/bold] \\n {0.__class__} $HOME."
    write_pack(tmp_path, but=QUESTION, tables=change(PLACES[QUESTION](), {"coach.strategy": text}))

    bank = load([tmp_path])

    assert bank.problems == ()
    assert bank.catalogue.questions["leaving-for-a-while"].coach.strategy == text
