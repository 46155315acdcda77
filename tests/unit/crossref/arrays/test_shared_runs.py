"""The runs of many pairs are those of two texts alone; what stands beside them is counted."""

import numpy as np

from quoteattr.crossref import runs
from quoteattr.crossref.arrays.shared_runs import Runs, draw_out, find_edges, find_flanks, lay_pairs
from quoteattr.crossref.normalise import normalise_text
from tests.unit.crossref.arrays.layout import lay_out_pair

SHORT = "raise the bridge and mend every bolt, we say"
LONG = "They will raise the old bridge, and then mend every rusty bolt, we say"


def lay_out_texts(*printed):
    normals = list(map(normalise_text, printed))
    return normals, *lay_out_pair(*normals)


def test_runs_are_those_of_two_texts_alone():
    normals, texts, pairs = lay_out_texts(SHORT, LONG)
    found = lay_pairs(texts, pairs).ahead
    [alone, *_] = runs.find_runs(*normals)
    start = texts.codes.offsets[1]
    assert list(zip(found.a, found.b - start, found.length, strict=True)) == list(alone)


def test_what_stands_beside_each_run_is_counted():
    _, texts, pairs = lay_out_texts(SHORT, LONG)
    flanks = find_flanks(texts, pairs, lay_pairs(texts, pairs).ahead)
    before_a, before_b = flanks.before.lengths
    assert (before_a[0], before_b[0]) == (0, 2)
    edges = find_edges(flanks)
    assert [edge.lengths[1].tolist()[0] for edge in edges] == [2, 0]


def test_runs_are_lengthened_over_equal_words():
    _, texts, pairs = lay_out_texts("we will mend it", "they will mend it now")
    start = texts.codes.offsets[1]
    middle = Runs(*map(np.array, ([0], [2], [start + 2], [1])))
    rest = draw_out(texts, find_flanks(texts, pairs, middle))
    assert [lengths.tolist() for lengths in rest.before.lengths] == [[1], [1]]
    assert [lengths.tolist() for lengths in rest.behind.lengths] == [[0], [1]]
