"""Words that cannot be one word in two spellings are told apart by how they begin."""

import pytest

from quoteattr.crossref.text.initials import INITIALS, number_group, number_initial
from quoteattr.crossref.text.spelling import Spelling, is_inflection, is_same_spelling
from quoteattr.crossref.text.vocabulary import (
    begins_alike,
    encode_form,
    tabulate_forms,
    tabulate_initials,
)
from quoteattr.languages.en.closed_classes import INFLECTIONS


@pytest.mark.parametrize(
    "words",
    [("patrol", "patrols"), ("carry", "carried"), ("gaddafi", "kadafi"), ("thaksin", "daksin")],
)
def test_spellings_of_one_word_begin_alike(words):
    assert is_same_spelling(*(Spelling(word, capital=True) for word in words))
    assert number_initial(words[0]) == number_initial(words[1])


def test_other_beginnings_are_other_words():
    assert number_initial("raise") != number_initial("lower")


def test_helping_verbs_may_stand_for_one_another():
    assert number_group("is") == number_group("were") != number_group("has")
    assert begins_alike(*map(encode_form, ("is", "were")))
    assert not begins_alike(*map(encode_form, ("is", "has")))


@pytest.mark.parametrize("form", ["minister", "zelenskyy", "5000", "café", "être", "is"])
def test_a_code_tells_how_its_word_begins(form):
    assert tabulate_initials()[ord(encode_form(form))] == number_initial(form) < INITIALS


def test_inflections_begin_alike():
    for form in tabulate_forms().values():
        for ending in INFLECTIONS:
            if is_inflection(form, form + ending):
                assert number_initial(form) == number_initial(form + ending)
