import pytest

from quoteattr.attribution.claims import nonreports
from quoteattr.attribution.claims.nonreports import NONREPORT_RULES, is_nonreport
from quoteattr.attribution.frame import Cue, Frame
from quoteattr.spans import Span
from tests.unit.attribution.reading import find_token

# The rule, a text, its cue and the cue's act, its source ("" where none), its content, the answer.
CASES = [
    (
        "without_source",
        "Telling all that it holds is easy.",
        "Telling",
        "say",
        "",
        "it holds",
        True,
    ),
    ("without_source", "Ana said that it holds.", "said", "say", "Ana", "it holds", False),
    ("by_anyone", "No one thinks it holds.", "thinks", "believe", "No one", "it holds", True),
    ("by_anyone", "Anyone saying it holds is mad.", "saying", "say", "Anyone", "it holds", True),
    ("by_anyone", "No one. Ana thinks it holds.", "thinks", "believe", "Ana", "it holds", False),
    ("by_writer", "We need a plan.", "need", "want", "We", "a plan", True),
    ("by_writer", "I told her it holds.", "told", "say", "I", "it holds", False),
    ("by_writer", "They need a plan.", "need", "want", "They", "a plan", False),
    ("of_itself", "Ana wants tea.", "wants", "want", "Ana", "Ana", True),
    ("of_itself", "Ana wants tea.", "wants", "want", "Ana", "tea", False),
    ("knows", "Doctors know how it spreads.", "know", "believe", "Doctors", "how it spreads", True),
    ("knows", "Ana saw the dam fall.", "saw", "believe", "Ana", "the dam fall", True),
    ("knows", "Ana sees it as a risk.", "sees", "believe", "Ana", "it as a risk", False),
    ("knows", "Ana thinks it holds.", "thinks", "believe", "Ana", "it holds", False),
    ("seems", "Ana seems willing to talk.", "seems", "believe", "Ana", "willing to talk", True),
    ("seems", "Ana hopes to talk.", "hopes", "want", "Ana", "to talk", False),
    (
        "of_participle",
        "The reforms proposed by law fail.",
        "proposed",
        "say",
        "reforms",
        "law",
        True,
    ),
    ("of_participle", "Ana proposed a law.", "proposed", "say", "Ana", "a law", False),
    ("without_content", "Ana said then that it was.", "said", "say", "Ana", "that it was", True),
    ("without_content", "Ana said it fell.", "said", "say", "Ana", "it fell", False),
]


def make_frame(syntax, text, case):
    """Return the frame that a case describes."""
    _, _, word, act, source, content, _ = case
    head = find_token(syntax, word)
    said = find_range(syntax, text, content)
    named = (find_range(syntax, text, source),) if source else ()
    return Frame(Cue("verb", head, head, head + 1, act, "qc"), (said,), named)


def find_range(syntax, text, part):
    """Return the tokens of the words ``part``."""
    start = text.index(part)
    return syntax.parsed.token_range(Span(start, start + len(part)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case[:2]))
def test_a_rule_answers_or_passes(read, case):
    rule, text, *_, answer = case
    syntax = read(text)
    frame = make_frame(syntax, text, case)
    assert getattr(nonreports, rule)(syntax, frame) is answer
    assert is_nonreport(syntax, frame) is answer


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    for rule in NONREPORT_RULES:
        assert {case[-1] for case in CASES if case[0] == rule.__name__} == {True, False}


def test_words_before_a_colon_are_no_verb(read):
    syntax = read("Ruiz: It holds.")
    assert not is_nonreport(syntax, Frame(Cue("mark", 1, 1, 2, "say", ""), ((2, 4),), ()))


def test_every_listed_verb_is_passed_over(read):
    for lemma in nonreports.read_classes():
        syntax = read(f"Ana will {lemma} the plan.")
        frame = Frame(Cue("verb", 2, 2, 3, "believe", "c"), ((3, 5),), ((0, 1),))
        assert is_nonreport(syntax, frame), lemma
