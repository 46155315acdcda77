"""The plan's functions of Arrow batches answer as the functions of single texts do."""

import pyarrow as pa

from quoteattr.crossref.batches import EDGES, READINGS, list_text_words, read_texts, verify_pairs
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.relation import relate

WHOLE = "We will not reopen the Lantern Bridge until every bolt of it has been checked."
TEXTS = [
    WHOLE,
    "every bolt of it has been checked",
    WHOLE.replace("not reopen", "reopen"),
    WHOLE.replace("the Lantern", "[the old] Lantern"),
    "The herring will be shared, and so will the patrols of the northern sea.",
]


def read(texts):
    return read_texts(pa.record_batch({"printed": pa.array(texts)})).to_pylist()


def pair_up(texts):
    rows = list(enumerate(sorted(read(texts), key=lambda row: texts.index(row["printed"]))))
    pairs = [(x, y) for x in rows for y in rows if x[0] < y[0]]
    return pa.RecordBatch.from_pylist([describe_pair(*x, *y) for x, y in pairs])


def describe_pair(number, one, other_number, other):
    names = ("printed", "forms", "marks")
    sides = (
        (f"{name}_{side}", row[name]) for name in names for side, row in (("a", one), ("b", other))
    )
    return {"a": number, "b": other_number, **dict(sides)}


def test_a_reading_says_what_the_text_alone_does():
    [row] = read([WHOLE])
    normal = normalise_text(WHOLE)
    assert (row["forms"], row["marks"], row["length"]) == (normal.codes, normal.marks, 15)
    assert row["content"] == 5


def test_equal_words_have_equal_digests():
    one, other, third = read(["We won’t go", "we will not go!", "we will go"])
    assert one["digest"] == other["digest"] != third["digest"]


def test_edges_are_the_relations_of_the_pairs():
    edges = {(edge["a"], edge["b"]): edge for edge in verify_pairs(pair_up(TEXTS)).to_pylist()}
    for a, b in ((i, j) for i in range(len(TEXTS)) for j in range(i + 1, len(TEXTS))):
        relation = relate(TEXTS[a], TEXTS[b])
        found = edges.get((a, b))
        assert (relation and (relation.kind, relation.score, relation.place)) == (
            found and (found["kind"], found["score"], found["place"])
        )


def test_an_edge_names_the_words_that_both_have():
    [edge] = verify_pairs(pair_up(TEXTS[:2])).to_pylist()
    assert (edge["kind"], edge["place"]) == ("contained", "end")
    assert (edge["start_a"], edge["end_a"], edge["start_b"], edge["end_b"]) == (8, 15, 0, 7)


def test_nothing_in_nothing_out():
    assert read_texts(pa.record_batch({"printed": pa.array([], pa.string())})).schema == READINGS
    assert verify_pairs(pair_up(TEXTS).slice(0, 0)).schema == EDGES


def test_each_content_word_of_a_text_is_listed_once():
    [row] = read(["the harbour and the harbour"])
    batch = pa.record_batch({"text_id": [7], "forms": [row["forms"]]})
    assert list_text_words(batch).to_pydict()["text_id"] == [7]
