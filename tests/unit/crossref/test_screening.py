"""What is let go before texts are compared has no relation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.crossref.many import Pairs, Texts
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.ragged import lay_out
from quoteattr.crossref.relation import relate_texts
from quoteattr.crossref.screening import screen_pairs

WHOLE = "We will not reopen the Lantern Bridge until every bolt of it has been checked twice."
GRAMMAR = ["the", "of", "and", "to", "we", "it", "not", "never", "will"]
CONTENT = ["herring", "patrol", "patrols", "bolt", "bridge", "raise", "lower", "40"]
WORDS = [*GRAMMAR, *CONTENT, "[sic]", "…", "Ana Ruiz", "Lantern", "checked."]


def may_relate(*printed):
    """Tell whether screening lets the first text be compared with the second."""
    normals = list(map(normalise_text, printed))
    codes, marks = ([getattr(normal, name) for normal in normals] for name in ("codes", "marks"))
    texts = Texts(codes, lay_out(codes), lay_out(marks))
    return bool(len(screen_pairs(texts, Pairs(np.array([0]), np.array([1])))))


@pytest.mark.parametrize(
    "other",
    [
        WHOLE,
        "every bolt of it has been checked twice",
        "We will reopen the Lantern Bridge until every bolt of it has been checked twice.",
        "We will not open the Lantern Bridge … until every bolt [of it] has been checked twice!",
        "every bolt of it has been checked twice. Then, and only then, shall the herring pass it.",
    ],
)
def test_what_may_be_one_utterance_is_compared(other):
    assert may_relate(WHOLE, other)


@pytest.mark.parametrize(
    "other",
    [
        "The herring will be shared, and so will the patrols of the northern sea.",
        "The herring will not come back until it has been seen that we fish for twice as long.",
    ],
)
def test_a_few_words_in_common_are_not_looked_at(other):
    assert not may_relate(WHOLE, other)


def test_a_text_without_neighbours_is_compared_with_its_like():
    assert may_relate("Nonsense!", "nonsense")


def test_a_few_words_in_another_order_are_compared():
    assert may_relate("[sic] the", "the [sic]")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.data())
def test_nothing_related_is_let_go(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    cut = words[start : data.draw(st.integers(start + 1, len(words)))]
    place = data.draw(st.integers(0, len(cut)))
    put_in = data.draw(st.lists(st.sampled_from(WORDS), max_size=4))
    left_out = data.draw(st.integers(0, 3))
    texts = " ".join(words), " ".join([*cut[:place], *put_in, *cut[place + left_out :]])
    if relate_texts(*map(normalise_text, texts)):
        assert may_relate(*texts)
