"""Which candidate pairs are worth aligning: those that share neighbouring words, many at a time.

It tells nothing of how two texts relate, which is for `relation` alone. It spares most pairs the
work: in simulated news four of ten candidates come to nothing here, at a fortieth of its cost.
"""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quoteattr.crossref.matching.batches import PAIRS, make_batch
from quoteattr.crossref.matching.blocking import hash_pairs
from quoteattr.crossref.matching.pair_batches import gather_texts, number_texts
from quoteattr.crossref.text.normalise import BRACKETED, number_marks
from quoteattr.crossref.text.ragged import (
    Integers,
    Ragged,
    add_up,
    pack_strings,
    sum_rows,
    unpack_strings,
)
from quoteattr.crossref.text.vocabulary import ALL_CODES, UNLISTED_CODES

# Two texts are aligned where they have so many neighbouring words in common, in order, or such a
# share of those of the shorter one, rounded down: a few words may stand in another order. Where
# they have fewer, single words are all that they share.
ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE = 4, 0.4


def filter_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the numbers of the pairs of texts that are worth aligning."""
    kept = np.flatnonzero(share_neighbours(batch))
    return make_batch(PAIRS, (batch["a"].take(kept), batch["b"].take(kept)))


def share_neighbours(batch: pa.RecordBatch) -> NDArray[np.bool_]:
    """Tell which pairs have enough neighbouring words in common, in order."""
    firsts, one, other = number_texts(batch)
    codes, marks = (
        unpack_strings(gather_texts(batch, name).take(firsts)) for name in ("forms_", "marks_")
    )
    neighbours = join_neighbours(codes)
    shared = cpdist(
        neighbours[one].tolist(),
        neighbours[other].tolist(),
        scorer=LCSseq.similarity,
        dtype=np.int32,
    )
    lengths = count_unbracketed(marks)
    shorter = np.minimum(lengths[one], lengths[other]) - 1
    asked = np.floor(np.minimum(ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE * shorter))
    enough: NDArray[np.bool_] = shared >= asked
    return enough


def join_neighbours(codes: Ragged) -> NDArray[np.object_]:
    """Return for each text a string with one character for every two neighbouring words."""
    first = np.flatnonzero(np.diff(codes.rows) == 0)
    joined = hash_pairs(codes.values[first], codes.values[first + 1])
    span = np.uint64(ALL_CODES - UNLISTED_CODES)
    lengths = np.maximum(codes.lengths - 1, 0)
    packed = pack_strings(Ragged(UNLISTED_CODES + joined % span, add_up(lengths)))
    strings: NDArray[np.object_] = packed.to_numpy(zero_copy_only=False)
    return strings


def count_unbracketed(marks: Ragged) -> Integers:
    """Return the number of words in each text, without those in brackets."""
    unbracketed = (number_marks(marks) & BRACKETED) == 0
    lengths: Integers = sum_rows(unbracketed.astype(np.int64), marks.offsets)
    return lengths
