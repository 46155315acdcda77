"""Pairs of texts, many at a time: most are let go, or told of by the one run of words they share.

What is left, a tenth or less, is compared by `verifying`, which has to know how it was printed.
"""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from quoteattr.crossref.batches import EDGES, make_batch
from quoteattr.crossref.many import lay_out_pairs
from quoteattr.crossref.relation import SCORE_DIGITS
from quoteattr.crossref.screening import may_relate, share_neighbours
from quoteattr.crossref.single_runs import (
    NOT_TOLD,
    SingleRuns,
    find_whole_texts,
    share_single_runs,
    share_whole_texts,
)


def sift_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the edges that are told of at once, and the pairs left to compare, which are no more.

    These have numbers and no kind.
    """
    texts, pairs = lay_out_pairs(batch)
    near = np.flatnonzero(share_neighbours(texts, pairs))
    begins = find_whole_texts(texts, pairs.take(near))
    inside, others = near[begins >= 0], near[begins < 0]
    others = others[may_relate(texts, pairs.take(others))]
    whole = share_whole_texts(texts, pairs.take(inside), begins[begins >= 0])
    single = share_single_runs(texts, pairs.take(others))
    numbers = batch.select(["a", "b"])
    found = ((numbers.take(inside), whole), (numbers.take(others), single))
    return pa.concat_batches([rows for side in found for rows in describe_pairs(*side)])


def describe_pairs(numbers: pa.RecordBatch, found: SingleRuns) -> Iterator[pa.RecordBatch]:
    """Yield the edges of pairs that are related by a single run, and all pairs not told of."""
    left = found.kinds == NOT_TOLD
    related = (found.kinds != "") & ~left
    yield describe_runs(numbers.filter(related), found.take(related))
    open_ = numbers.filter(left)
    yield make_batch(EDGES, (*open_, *([None] * len(open_) for _ in EDGES.names[2:])))


def describe_runs(numbers: pa.RecordBatch, found: SingleRuns) -> pa.RecordBatch:
    """Return the edges of pairs that are related by a single run."""
    score = [round(most, SCORE_DIGITS) for most in found.coverage[1].tolist()]
    facts = (found.kinds, score, found.bits, found.places, *found.spans)
    return make_batch(EDGES, (*numbers, *facts))
