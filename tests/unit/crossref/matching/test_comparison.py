"""What two texts can prove at most is never less than what they do prove."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.crossref.matching.alignment import align_texts
from quoteattr.crossref.matching.comparison import TextComparison
from quoteattr.crossref.text.normalise import normalise_text

PLAIN = "we will not never raise raised taxes tax in the harbour harbor of five legal illegal"
MARKED = ("Berlin", "Zelensky", "Zelenskyy", "25", "[sic]", "(they)", "…", "—", ".", ",")
WORDS = st.sampled_from((*PLAIN.split(), *MARKED))
SENTENCES = st.lists(WORDS, min_size=4, max_size=14).map(" ".join)


def compare(text, other):
    a, b = sorted((normalise_text(text), normalise_text(other)), key=lambda text: len(text.codes))
    alignment = align_texts(a, b)
    return alignment and TextComparison(alignment)


@given(SENTENCES, SENTENCES)
def test_no_gap_adds_more_than_its_words_are_worth(text, other):
    comparison = compare(text, other)
    if comparison is None:
        return
    for proven in (comparison.coverage, comparison.denied_coverage):
        pairs = zip(proven, comparison.most_coverage, strict=True)
        assert all(share <= most for share, most in pairs)


def test_the_bound_is_reached_where_each_gap_is_a_spelling():
    comparison = compare("We asked Zelensky for the harbour", "We asked Zelenskyy for the harbor")
    assert comparison.coverage == comparison.most_coverage == (1, 1)


@pytest.mark.parametrize("words", ["raise the taxes in June", "lower the duties"])
def test_words_that_only_one_text_has_keep_the_bound_low(words):
    comparison = compare(f"{words} and the ferry in the harbour", "The ferry in the harbour sank")
    assert min(comparison.most_coverage) < 1
