"""What one paper prints in other letters or leaves out openly is no misquote; a denial is one."""

import pytest

from quoteattr.crossref import relate

KEPT = [
    pytest.param("Ten kilometres of road were lost", "10 km of road were lost", id="unit"),
    pytest.param(
        "It will be all right in the harbour", "It will be alright in the harbour", id="alright"
    ),
    pytest.param(
        "We asked California for the plans of the harbour",
        "We asked Califrnia for the plans of the harbour",
        id="typing error",
    ),
    pytest.param(
        "Mr. Yıldırım opened the café at the old port",
        "Mr. Yildirim opened the cafe at the old port",
        id="accents",
    ),
    pytest.param(
        "Łódź and São Paulo are closed to us", "Lodz and Sao Paulo are closed to us", id="letters"
    ),
    pytest.param(
        "That was a bloody stupid thing to sign",
        "That was a bl**dy stupid thing to sign",
        id="mask",
    ),
    pytest.param(
        "Nobody gives a shit about this harbour",
        "Nobody gives a s--- about this harbour",
        id="dashes",
    ),
    pytest.param(
        "It was f**king cold on the ferry", "It was f***ing cold on the ferry", id="masks"
    ),
    pytest.param(
        "We counted forty-two boats at the pier", "We counted 42 boats at the pier", id="number"
    ),
    pytest.param(
        "a breach of the rules of the port",
        "It was not just a breach of the rules of the port, it was theft",
        id="not just",
    ),
    pytest.param(
        "The rules of chapter 9 of the port code were broken by the firm",
        "The rules of ... the port code were broken by the firm",
        id="cut number",
    ),
]
APART = [
    pytest.param(
        "We asked Johnston for the plans of the harbour",
        "We asked Johnson for the plans of the harbour",
        id="name",
    ),
    pytest.param(
        "We asked Darila for the plans of the harbour",
        "We asked Darla for the plans of the harbour",
        id="short name",
    ),
    pytest.param("We back the plan", "We do not back the plan", id="short"),
    pytest.param(
        "The mayor supports the merger with the port",
        "The mayor doesn't support the merger with the port",
        id="inflected",
    ),
    pytest.param(
        "It was only a breach of the rules of the port",
        "It was not only a breach of the rules of the port",
        id="only",
    ),
    pytest.param(
        "a breach of the rules of the port",
        "It was not a breach of the rules of the port, it was theft",
        id="not",
    ),
    pytest.param(
        "We counted forty-two boats at the pier", "We counted 43 boats at the pier", id="number"
    ),
    pytest.param(
        "The rules of chapter 9 of the port code were broken by the firm",
        "The rules of chapter 7 of the port code were broken by the firm",
        id="other number",
    ),
    pytest.param(
        "We will … raise the fees at the port this year",
        "We will not raise the fees at the port this year",
        id="cut negation",
    ),
]
OTHER = [
    pytest.param(
        "That was a bloody stupid thing", "That was a br***y stupid thing", id="other mask"
    ),
    pytest.param("He sat in Bonn", "He sat in Born", id="other letters"),
    pytest.param("I support the bill", "I do not read the newspapers", id="only a denial is left"),
]


@pytest.mark.parametrize(("a", "b"), KEPT)
def test_another_spelling_or_an_open_cut_is_the_same(a, b):
    for relation in (relate(a, b), relate(b, a)):
        assert relation is not None
        assert relation.same


@pytest.mark.parametrize(("a", "b"), APART)
def test_a_word_that_turns_the_meaning_is_a_possible_misquote(a, b):
    for relation in (relate(a, b), relate(b, a)):
        assert relation is not None
        assert relation.kind == "altered"


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_words_that_only_look_alike_are_not_the_same(a, b):
    relation = relate(a, b)
    assert relation is None or not relation.same
