"""Who did it, whether it is negated, and whether it happened: named cases for each rule."""

import pytest

from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.context import Mode, read_contexts
from mockroom.domain.scoring.text import read

AGENTS = [
    ("I", "I asked both sides", "asked", "self"),
    ("double checked", "The driver left. Double checked all of it", "checked", "self"),
    ("I carried over", "I rang them and asked why", "asked", "self"),
    ("back to me after an inner clause", "I asked what they needed and wrote it", "wrote", "self"),
    ("back to me behind a before", "I rang before he rang me, asked both", "asked", "self"),
    ("its own behind a before", "I rang before he asked them", "asked", "other"),
    ("back to me behind a till", "I sat till he came, asked both", "asked", "self"),
    ("back to me behind a but", "I sat till he came but asked both", "asked", "self"),
    ("my manager behind a phrase", "For the hall itself my manager asked them", "asked", "other"),
    ("my manager as an object", "I went to my manager and asked them", "asked", "self"),
    ("people it was done to", "I rang all the people and asked both", "asked", "self"),
    ("people who did it", "I waited and people asked them", "asked", "other"),
    ("somebody before me", "I came late. The librarian before me asked them", "asked", "other"),
    ("of it", "It ran out and asked for more", "asked", "thing"),
    ("a body I spoke of", "I told him the agency asked them", "asked", "other"),
    ("a role with a name aside", "My boss, Dina, asked them", "asked", "other"),
    ("a role in a place", "A bookkeeper in our firm, Mr Haas, missed it", "missed", "other"),
    ("a thing and what it was", "The boiler, an old Vaillant, stopped it", "stopped", "thing"),
    ("a time and which it was", "The same day, the fourth, rang them", "rang", "self"),
    ("a role and who it was", "My boss, who was new there, asked them", "asked", "other"),
    ("a name and who it was", "My aide Ina, who had begun in May, asked us", "asked", "other"),
    ("I and whom I met", "I met my boss, who was new, and asked them", "asked", "self"),
    ("no subject", "Asked both sides that evening", "Asked", "self"),
    ("we", "we asked both sides", "asked", "group"),
    ("somebody and I", "Maria and I asked both", "asked", "group"),
    ("I after somebody in another clause", "We met the head and I asked", "asked", "self"),
    ("a body we sat as", "We sat as a committee and asked", "asked", "group"),
    ("my own team", "my team asked both sides", "asked", "group"),
    ("he", "I was there and he asked them", "asked", "other"),
    ("a role", "I waited and my manager asked them", "asked", "other"),
    ("a role after an opening", "In the end my neighbour Carlo asked", "asked", "other"),
    ("a role and a phrase", "The head of the ward asked them", "asked", "other"),
    ("I around a purpose", "I went so he would not wait, and asked him", "asked", "self"),
    ("he after an outcome", "I waited so he came in and asked me", "asked", "other"),
    ("behind a time", "Two summers ago the owner of a seaside hotel asked me", "asked", "other"),
    ("behind a day", "On the second day of the trial a buyer asked me", "asked", "other"),
    ("a time alone", "On Monday asked the owner", "asked", "self"),
    ("a time and I", "Two weeks before the launch I asked the owner", "asked", "self"),
    ("a name", "Then Maria asked them", "asked", "other"),
    ("a name that opens", "Maria asked them", "asked", "other"),
    ("a thing", "I left. The report asked for more", "asked", "thing"),
    ("done to me", "I was asked to help", "asked", "other"),
    ("done by me", "they were asked by me", "asked", "self"),
    ("a passive in my story", "I rang. The rules were written down", "written", "self"),
    ("made to do it", "I asked the director to write it", "write", "other"),
    ("helped to do it", "I helped him write it", "write", "other"),
    ("let do it, by name", "I let the commis Amir write it", "write", "other"),
    ("after a remark", "She rang, three times I think, and asked him", "asked", "other"),
    ("who", "I met the man who asked them", "asked", "other"),
]

NEGATED = [
    ("not", "I did not ask them", "ask", "not"),
    ("n't", "I didn’t ask them", "ask", "n’t"),
    ("never", "I never once asked them", "asked", "never"),
    ("a failure", "I failed to ask them", "ask", "failed"),
    ("a lapse", "I had forgotten to ask them", "ask", "forgotten"),
    ("what was short of it", "I nearly asked them", "asked", "nearly"),
    ("a pretence", "I pretended to ask them", "ask", "pretended"),
    ("in place of", "I left instead of asking", "asking", "instead"),
    ("without", "I left without asking", "asking", "without"),
    ("nobody", "nobody asked them", "asked", "nobody"),
    ("a past verb behind a comma after had not", "I had not rung, asked them", "asked", "not"),
    ("a without that is denied", "I did not sign it without looking", "without", "not"),
    ("a time not recalled", "I cannot recall a time when I asked them", "asked", "not"),
]

AFFIRMED = [
    ("not only", "I not only asked them", "asked"),
    ("but ends it", "I did not shout but asked them", "asked"),
    ("and with a past verb ends it", "I did not wait and asked them", "asked"),
    ("a comma and a past verb end did not", "I didn't shout, asked them", "asked"),
    ("a new subject ends it", "There was no plan, I asked them", "asked"),
    ("twice makes once", "I could not leave without asking", "asking"),
    ("nearly of a number", "I asked nearly all of them and asked", "asked"),
    ("an answer", "I said no, we asked them", "asked"),
    ("an answer without a comma", "i said no we asked them", "asked"),
    ("and that ends it", "they never came and that convinced him", "convinced"),
]

MODES = [
    ("would", "I would ask them", "ask", Mode.HYPOTHETICAL),
    ("'d with a base form", "I'd ask them", "ask", Mode.HYPOTHETICAL),
    ("'d with a participle", "I'd asked them", "asked", Mode.EVENT),
    ("'d with a form that may be either", "typically I'd cut them", "cut", Mode.HYPOTHETICAL),
    ("'d with such a form in a story", "by then I'd cut them", "cut", Mode.EVENT),
    ("would have", "I would have asked them", "asked", Mode.HYPOTHETICAL),
    ("would have, twice", "I would have rung and asked them", "asked", Mode.HYPOTHETICAL),
    ("would not is a refusal", "he would not listen so I asked", "asked", Mode.EVENT),
    ("if", "if I asked them they left", "asked", Mode.HYPOTHETICAL),
    ("say this happened", "Say they argued and I asked", "argued", Mode.HYPOTHETICAL),
    ("then goes on with would", "I would ring and then ask them", "ask", Mode.HYPOTHETICAL),
    ("the clause after it", "he would shout, but I asked", "asked", Mode.EVENT),
    ("so that we would", "I wrote it so that we would ask", "ask", Mode.EVENT),
    ("or so opens nothing", "I'd wait a week or so and ask them", "ask", Mode.HYPOTHETICAL),
    ("I wish", "I wish I had asked them", "asked", Mode.HYPOTHETICAL),
    ("if only", "If only I had asked them", "asked", Mode.HYPOTHETICAL),
    ("a dream", "I dreamt that I asked them", "asked", Mode.HYPOTHETICAL),
    ("a wish, but", "I wish I knew but I asked them", "asked", Mode.EVENT),
    ("always", "I always ask them", "ask", Mode.HABITUAL),
    ("whenever", "Whenever they argue, I ask them", "ask", Mode.HABITUAL),
    ("if and a past verb", "if they argued, I asked them", "asked", Mode.EVENT),
    ("an ability", "I can ask them", "ask", Mode.HABITUAL),
    ("I believe", "I believe in asking", "asking", Mode.HABITUAL),
    ("I suppose I asked", "I suppose I asked them", "asked", Mode.EVENT),
    ("I think I asked", "I think I asked them", "asked", Mode.EVENT),
    ("wanted to", "I wanted to ask them", "ask", Mode.ATTEMPTED),
    ("wanted to, and did", "I wanted to help and asked them", "asked", Mode.EVENT),
    ("the month of May", "in May I asked them", "asked", Mode.EVENT),
]


def _at(text: str, word: str) -> tuple[int, object]:
    """The number of a word's token within its sentence, and the sentence's context."""
    answer = read(text)
    contexts = read_contexts(answer)
    for number, (first, last) in enumerate(answer.sentences):
        for i in range(first, last):
            if answer.span(i, i + 1).of(text) == word:
                return i - first, contexts.sentences[number]
    raise AssertionError(f"{word} is not in {text}")


@pytest.mark.parametrize(("text", "word", "agent"), [r[1:] for r in AGENTS],
                         ids=[r[0] for r in AGENTS])  # fmt: skip
def test_the_doer_is_the_nearest_subject(text: str, word: str, agent: str) -> None:
    place, context = _at(text, word)
    assert context.doers[place].agent is Agent(agent)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "word", "cue"), [r[1:] for r in NEGATED],
                         ids=[r[0] for r in NEGATED])  # fmt: skip
def test_a_cue_negates_what_follows_in_its_clause(text: str, word: str, cue: str) -> None:
    place, context = _at(text, word)
    found = context.negated[place]  # type: ignore[attr-defined]
    assert found >= 0
    assert read(text).span(found, found + 1).of(text) == cue


@pytest.mark.parametrize(("text", "word"), [r[1:] for r in AFFIRMED], ids=[r[0] for r in AFFIRMED])
def test_a_negation_ends_where_its_scope_ends(text: str, word: str) -> None:
    place, context = _at(text, word)
    assert context.negated[place] == -1  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "word", "mode"), [r[1:] for r in MODES],
                         ids=[r[0] for r in MODES])  # fmt: skip
def test_a_clause_tells_an_event_or_something_less(text: str, word: str, mode: Mode) -> None:
    place, context = _at(text, word)
    assert context.modes[place][0] is mode  # type: ignore[attr-defined]
