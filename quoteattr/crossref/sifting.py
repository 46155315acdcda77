"""Pairs of texts, many at a time: most are let go, or told of by the runs of words they share.

What is left, one in a hundred, is compared by `verifying`, which has to know how it was printed.
"""

import numpy as np
import pyarrow as pa

from quoteattr.crossref.batches import EDGES, make_batch
from quoteattr.crossref.many import lay_out_pairs, narrow_texts
from quoteattr.crossref.relation import SCORE_DIGITS
from quoteattr.crossref.screening import may_relate, share_neighbours
from quoteattr.crossref.shared_runs import lay_pairs
from quoteattr.crossref.told import NOT_TOLD, Told, find_whole_texts, tell_shared, tell_whole


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
    whole = tell_whole(texts, pairs.take(inside), begins[inside])
    shared = tell_shared(texts, laid.keep_pairs(related))
    numbers = batch.select(["a", "b"]).take(near)
    found = ((numbers.take(inside), whole), (numbers.take(others[related]), shared))
    return pa.concat_batches([describe_told(*side) for side in found])


def describe_told(numbers: pa.RecordBatch, found: Told) -> pa.RecordBatch:
    """Return a row for each pair but those that are told to be unrelated."""
    kept = np.flatnonzero(found.kinds != "")
    kinds = pa.array(found.kinds[kept], mask=found.kinds[kept] == NOT_TOLD)
    score = [round(most, SCORE_DIGITS) for most in found.coverage[1][kept].tolist()]
    spans = (place[kept] for place in found.spans)
    facts = (kinds, score, found.bits[kept], found.places[kept], *spans)
    return make_batch(EDGES, (*numbers.take(kept), *facts))
