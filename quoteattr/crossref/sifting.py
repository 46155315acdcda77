"""Pairs of texts, many at a time: most are let go, or told of by the runs of words they share.

What is left, one in a hundred, is compared by `verifying`, which has to know how it was printed.
"""

import numpy as np
import pyarrow as pa

from quoteattr.crossref.arrays.alignments import align_shared, align_whole, find_whole_texts
from quoteattr.crossref.arrays.screening import may_relate, share_neighbours
from quoteattr.crossref.arrays.shared_runs import lay_pairs
from quoteattr.crossref.arrays.texts import lay_out_pairs, narrow_texts
from quoteattr.crossref.arrays.told import NOT_TOLD, Told
from quoteattr.crossref.batches import EDGES, make_batch
from quoteattr.crossref.relation import SCORE_DIGITS


def sift_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the edges that are told of at once, and the pairs that are left to compare.

    These have no kind, and what is told of them besides their numbers is void.
    """
    texts, pairs = lay_out_pairs(batch)
    near = np.flatnonzero(share_neighbours(texts, pairs))
    texts, pairs = narrow_texts(texts, pairs.take(near))
    begins = find_whole_texts(texts, pairs)
    inside, others = np.flatnonzero(begins >= 0), np.flatnonzero(begins < 0)
    laid = lay_pairs(texts, pairs.take(others))
    related = may_relate(texts, laid)
    whole = Told(align_whole(texts, pairs.take(inside), begins[inside]))
    shared = Told(align_shared(texts, laid.keep_pairs(related)))
    numbers = batch.select(["a", "b"]).take(near)
    found = ((numbers.take(inside), whole), (numbers.take(others[related]), shared))
    return pa.concat_batches([describe_told(*side) for side in found])


def describe_told(numbers: pa.RecordBatch, told: Told) -> pa.RecordBatch:
    """Return a row for each pair but those that are told to be unrelated."""
    kept = np.flatnonzero(told.kinds != "")
    kinds = pa.array(told.kinds[kept], mask=told.kinds[kept] == NOT_TOLD)
    score = [round(most, SCORE_DIGITS) for most in told.compared.coverage[1][kept].tolist()]
    spans = (place[kept] for place in told.found.spans)
    facts = (kinds, score, told.found.bits[kept], told.places[kept], *spans)
    return make_batch(EDGES, (*numbers.take(kept), *facts))
