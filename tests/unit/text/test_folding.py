import pytest

from quoteattr.text.folding import fold_letters


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Zürich", "zurich"), ("Ørsted", "orsted"), ("ŁUKASZ", "lukasz"), ("Зеленский", "zelenskiy")],
)
def test_accents_script_and_case_make_no_difference(text, folded):
    assert fold_letters(text) == folded


def test_other_letters_stay_two_words():
    assert fold_letters("Zurich") != fold_letters("Zuriel")


def test_what_ascii_cannot_write_stands_for_itself():
    assert fold_letters("\ue000") == "\ue000"
