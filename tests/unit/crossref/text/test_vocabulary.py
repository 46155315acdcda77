"""One code point a word, the same in every process."""

import subprocess
import sys

import pytest

from quoteattr.crossref.text.match_weights import is_content_form, weigh_form
from quoteattr.crossref.text.vocabulary import (
    FIRST_CONTENT,
    FIRST_NUMERAL,
    FIRST_UNLISTED,
    encode_form,
    encode_forms,
    tabulate_bits,
    tabulate_forms,
)

FORMS = ("the", "not", "minister", "harbor", "5000", "2.5", "10th", "zelenskyy", "café")


def test_a_text_has_one_character_a_word():
    assert len(encode_forms(FORMS)) == len(FORMS)
    assert len(set(encode_forms(FORMS))) == len(FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_code_tells_content_and_evidence(form):
    assert (encode_form(form) >= FIRST_CONTENT) == is_content_form(form)
    assert tabulate_bits()[ord(encode_form(form))] == weigh_form(form)


@pytest.mark.parametrize("form", FORMS)
def test_numerals_have_a_range_of_their_own(form):
    assert (FIRST_NUMERAL <= encode_form(form) < FIRST_UNLISTED) == form[0].isdigit()


def test_a_listed_code_tells_its_form_and_no_other_does():
    assert tabulate_forms()[encode_form("minister")] == "minister"
    assert encode_form("zelenskyy") not in tabulate_forms()


def test_codes_are_the_same_in_another_process():
    module = "quoteattr.crossref.text.vocabulary"
    code = f"from {module} import encode_form; print(ord(encode_form('zelenskyy')))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert int(found.stdout) == ord(encode_form("zelenskyy"))
