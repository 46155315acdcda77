import pytest

from quoteattr.attribution.tagger.cue_from_tokens import find_head, make_cue
from tests.unit.attribution.reading import find_token


def cue_of(syntax, first, last):
    return make_cue(syntax, find_token(syntax, first), find_token(syntax, last) + 1)


@pytest.mark.parametrize(
    ("text", "printed", "found"),
    [
        pytest.param(
            "Ana has since said it held.", ("has", "said"), ("said", "verb", "qc"), id="a verb"
        ),
        pytest.param(
            "Her claim that it held is false.",
            ("claim", "claim"),
            ("claim", "noun", "c"),
            id="a noun",
        ),
        pytest.param(
            "Ana sighed that it held.",
            ("sighed", "sighed"),
            ("sighed", "verb", "qcino"),
            id="a verb of no list",
        ),
        pytest.param(
            "Ana addressed the plan.",
            ("addressed", "addressed"),
            ("addressed", "verb", "qcino"),
            id="a verb listed without frames",
        ),
        pytest.param(
            "According to Ana, it held.",
            ("According", "to"),
            ("According", "preposition", ""),
            id="according to",
        ),
    ],
)
def test_make_cue(read, text, printed, found):
    syntax = read(text)
    cue = cue_of(syntax, *printed)
    assert (syntax.parsed.doc[cue.head].text, cue.kind, cue.frames) == found


def test_a_listed_word_keeps_its_act(read):
    assert cue_of(read("Tom asked whether it held."), "asked", "asked").act == "ask"


@pytest.mark.parametrize(
    ("text", "tokens", "head"),
    [
        pytest.param("Ana went on to say it held.", range(1, 5), "went", id="the verb on top"),
        pytest.param("Her last words of warning stood.", range(1, 5), "words", id="then a noun"),
        pytest.param("It held, of course.", range(2, 3), ",", id="then anything"),
    ],
)
def test_find_head(read, text, tokens, head):
    syntax = read(text)
    assert syntax.parsed.doc[find_head(syntax, tokens)].text == head
