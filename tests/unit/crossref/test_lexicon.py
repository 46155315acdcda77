"""Every entry of every word list does what it is there for."""

import pytest

from quoteattr.crossref import relate
from quoteattr.crossref.matching.edits import is_number, is_opposite
from quoteattr.crossref.text.match_weights import RARE_BITS, is_content_form, weigh_form
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.crossref.text.tokens import open_token, settle_form
from quoteattr.crossref.text.vocabulary import encode_form
from quoteattr.languages.word_lists import read_rows


@pytest.mark.parametrize(("one", "other"), read_rows("matching/opposites"))
def test_opposites_are_opposite_both_ways(one, other):
    forms = settle_form(one), settle_form(other)
    assert is_opposite(*forms)
    assert is_opposite(*reversed(forms))


@pytest.mark.parametrize("row", read_rows("matching/negations"))
def test_a_negation_alters(row):
    plain = "the harbour board wants to sell the fishing fleet"
    relation = relate(plain, plain.replace("wants", f"{row[0]} wants"))
    assert relation.kind == "altered"


@pytest.mark.parametrize("row", read_rows("matching/numbers"))
def test_a_number_word_is_a_numeral(row):
    assert is_number(encode_form(settle_form(row[0])))
    assert settle_form(row[0]) == row[1]


@pytest.mark.parametrize("name", ["abbreviations", "contractions"])
def test_short_forms_open(name):
    for short, form in read_rows(f"matching/{name}"):
        assert open_token(short) == tuple(settle_form(word) for word in form.split())


def test_both_spellings_come_out_alike():
    for british, american in read_rows("matching/british_american"):
        assert normalise_text(british).forms == normalise_text(american).forms


def test_words_of_grammar_are_no_content():
    assert not any(is_content_form(row[0]) for row in read_rows("matching/function_words"))


def test_listed_words_prove_less_than_others():
    assert all(
        weigh_form(settle_form(row[0])) <= RARE_BITS for row in read_rows("matching/word_bits")
    )


@pytest.mark.parametrize(
    "name",
    ["abbreviations", "british_american", "contractions", "function_words", "negations", "numbers"],
)
def test_no_entry_stands_twice(name):
    keys = [row[0] for row in read_rows(f"matching/{name}")]
    assert len(keys) == len(set(keys))
