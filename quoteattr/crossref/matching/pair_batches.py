"""Batches of pairs of texts: each different text is read once, however many pairs it is in."""

import numpy as np
import pyarrow as pa

from quoteattr.crossref.text.ragged import Integers


def number_texts(batch: pa.RecordBatch) -> tuple[pa.Array, Integers, Integers]:
    """Return where each different text of some pairs first stands, and the pairs by its number."""
    rows = gather_texts(batch, "").dictionary_encode().indices.to_numpy()
    firsts = np.zeros(rows.max(initial=-1) + 1, dtype=np.int64)
    firsts[rows[::-1]] = np.arange(len(rows))[::-1]
    one, other = rows[: len(batch)].astype(np.int64), rows[len(batch) :].astype(np.int64)
    return pa.array(firsts), one, other


def gather_texts(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return what is told of all first texts of the pairs, then of all second ones."""
    return pa.concat_arrays([batch[f"{name}a"], batch[f"{name}b"]])
