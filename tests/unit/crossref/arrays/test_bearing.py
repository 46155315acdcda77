"""Words that cannot turn a meaning round are told apart by their codes."""

import pytest

from quoteattr.crossref.arrays.bearing import (
    inflect,
    tabulate_negations,
    tabulate_numbers,
    tabulate_opposites,
    tabulate_prefixed,
)
from quoteattr.crossref.changes import is_denied_by_prefix, is_number, list_stems, read_opposites
from quoteattr.crossref.codes import encode_form, tabulate_forms


@pytest.mark.parametrize(
    ("tabulate", "form", "told"),
    [
        (tabulate_negations, "never", True),
        (tabulate_negations, "ever", False),
        (tabulate_numbers, "40", True),
        (tabulate_numbers, "million", True),
        (tabulate_numbers, "bridge", False),
        (tabulate_opposites, "raise", True),
        (tabulate_opposites, "raising", True),
        (tabulate_opposites, "denies", True),
        (tabulate_opposites, "stopped", True),
        (tabulate_opposites, "bridge", False),
        (tabulate_prefixed, "illegal", True),
        (tabulate_prefixed, "unelected", True),
        (tabulate_prefixed, "bridge", False),
    ],
)
def test_a_word_is_told_by_its_code(tabulate, form, told):
    assert tabulate()[ord(encode_form(form))] == told


def test_numbers_are_those_of_single_texts():
    assert all(
        tabulate_numbers()[ord(code)] == is_number(code) for code in [*tabulate_forms(), "𐀀", "񀀀"]
    )


def test_every_word_that_has_an_opposite_is_told():
    bases = {word for pair in read_opposites() for word in pair}
    forms = {*tabulate_forms().values(), *(form for base in bases for form in inflect(base))}
    opposed = [form for form in forms if not bases.isdisjoint(list_stems(form))]
    assert len(opposed) > len(bases)
    assert all(tabulate_opposites()[ord(encode_form(form))] for form in opposed)


@pytest.mark.parametrize(("form", "denied"), [("legal", "illegal"), ("elected", "unelected")])
def test_every_word_behind_a_denying_prefix_is_told(form, denied):
    assert is_denied_by_prefix(form, denied)
    assert tabulate_prefixed()[ord(encode_form(denied))]
