"""Words that cannot be one word in two spellings are told apart by how they begin."""

import numpy as np
import pytest

from quoteattr.crossref.codes import encode_forms, tabulate_forms
from quoteattr.crossref.initials import can_be_same
from quoteattr.crossref.names import is_inflection


def are_same(*words):
    one, other = (np.array([ord(code)]) for code in encode_forms(words))
    return bool(can_be_same(one, other)[0])


@pytest.mark.parametrize(
    "words",
    [("patrol", "patrols"), ("carry", "carried"), ("is", "were"), ("sergei", "zergei")],
)
def test_spellings_of_one_word_begin_alike(words):
    assert are_same(*words)


def test_other_beginnings_are_other_words():
    assert not are_same("raise", "lower")


def test_a_word_that_is_not_listed_may_be_any():
    assert are_same("zelenskyy", "lower")


def test_no_inflection_of_a_listed_word_begins_otherwise():
    forms = sorted(tabulate_forms().values())
    endings = ("s", "es", "d", "ed", "ing", "er", "ly")
    pairs = [(form, form + ending) for form in forms for ending in endings]
    for pair in pairs:
        assert not is_inflection(*pair) or are_same(*pair)
