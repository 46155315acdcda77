"""Pairs relate in a batch as two texts alone do; those that share too little are let go."""

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteattr.crossref.matching.batches import EDGES, PAIRS
from quoteattr.crossref.matching.prefilter import filter_pairs
from quoteattr.crossref.matching.relation import relate_texts
from quoteattr.crossref.matching.verify import describe_relation, relate_pairs
from quoteattr.crossref.text.normalise import normalise_text

WHOLE = "We will not reopen the Lantern Bridge until every bolt of it has been checked."
PART = "every bolt of it has been checked"
RELATED = [
    PART,
    "We will not reopen the Lantern Bridge until every bolt",
    "not reopen the Lantern Bridge until every bolt of it has",
    "reopen the Lantern Bridge until every bolt of it has been checked",
    "We will reopen the Lantern Bridge until every bolt of it has been checked.",
    "We will not reopen [the old] Lantern Bridge until every bolt of it has been checked.",
    "We will not open the Lantern Bridge … until every bolt [of it] has been checked!",
    "every bolt of it has been checked. Then, and only then, shall the herring pass it.",
]
UNRELATED = [
    "The herring will be shared, and so will the patrols of the northern sea.",
    "The herring will not come back until it has been seen that we fish for twice as long.",
]
GRAMMAR = ["the", "of", "and", "to", "into", "we", "it", "not", "never", "will", "is", "was"]
CONTENT = ["herring", "patrol", "patrols", "bolt", "bridge", "raise", "lower", "illegal", "40"]
RESPELLED = ["raised", "lowering", "some times", "sometimes", "Zelensky", "Zelenskyy", "1", "forty"]
DENIED = ["unlawful", "lawful", "zarby", "unzarby", "no.", "Nor"]
MARKED = ["[sic]", "[not]", "…", "—", "Ana Ruiz", "Lantern", "legal", "checked."]
WORDS = [*GRAMMAR, *CONTENT, *RESPELLED, *DENIED, *MARKED]


def verify(*pairs):
    """Return the edges of pairs of printed texts, each pair numbered by its place."""
    batch = make_batch(*pairs)
    near = pc.is_in(batch["a"], filter_pairs(batch)["a"])
    return relate_pairs(batch.filter(near)).to_pylist()


def make_batch(*pairs):
    texts = [(normalise_text(one), normalise_text(other)) for one, other in pairs]
    rows = [describe_pair(2 * n, one, other) for n, (one, other) in enumerate(texts)]
    return pa.RecordBatch.from_pylist(rows)


def describe_pair(number, one, other):
    sides = (("a", number, one), ("b", number + 1, other))
    return {
        name: value
        for side, given, text in sides
        for name, value in {
            side: given,
            f"printed_{side}": text.text,
            f"forms_{side}": text.codes,
            f"marks_{side}": text.marks,
        }.items()
    }


def relate_alone(number, one, other):
    """Return the edge of two texts by themselves, if there is any."""
    relation = relate_texts(normalise_text(one), normalise_text(other))
    if relation is None:
        return []
    facts = (2 * number, 2 * number + 1, *describe_relation(relation))
    return [dict(zip(EDGES.names, facts, strict=True))]


def are_near(one, other):
    """Tell whether two texts share as many neighbouring words as any that are compared."""
    return len(filter_pairs(make_batch((one, other)))) == 1


@pytest.mark.parametrize("other", [*RELATED, *UNRELATED])
def test_many_pairs_relate_as_two_texts_alone(other):
    for pair in ((WHOLE, other), (other, WHOLE)):
        assert verify(pair) == relate_alone(0, *pair)


def test_an_edge_names_the_words_that_both_have():
    [edge] = verify((WHOLE, PART))
    assert (edge["kind"], edge["place"]) == ("contained", "end")
    assert (edge["start_a"], edge["end_a"], edge["start_b"], edge["end_b"]) == (8, 15, 0, 7)


def test_a_negation_left_out_is_told_of_many_pairs_too():
    cut = "reopen the Lantern Bridge until every bolt of it has been checked"
    assert [edge["kind"] for edge in verify((WHOLE, cut), (cut, WHOLE))] == ["altered"] * 2


def test_no_pairs_have_no_edges():
    none = make_batch((WHOLE, PART)).slice(0, 0)
    assert (filter_pairs(none).schema, relate_pairs(none).schema) == (PAIRS, EDGES)


@settings(deadline=None)  # the first example reads the word lists
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.data())
def test_any_cut_relates_as_the_two_texts_alone(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    cut = words[start : data.draw(st.integers(start + 1, len(words)))]
    place = data.draw(st.integers(0, len(cut)))
    put_in = data.draw(st.lists(st.sampled_from(WORDS), max_size=4))
    left_out = data.draw(st.integers(0, 3))
    texts = " ".join(words), " ".join([*cut[:place], *put_in, *cut[place + left_out :]])
    alone = relate_alone(0, *texts) + relate_alone(1, *texts[::-1])
    assert verify(texts, texts[::-1]) == (alone if are_near(*texts) else [])
