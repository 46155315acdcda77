"""The plan's Python work as functions of Arrow batches, which any engine can run on its rows.

Each depends on nothing but its batch, so rows may come in any order and in any number at a time;
the more at a time, the less each costs.
"""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa

from quoteattr.crossref.matching.blocking import drop_repeats, make_keys
from quoteattr.crossref.text.ragged import (
    Hashes,
    hash_rows,
    pack_strings,
    sum_rows,
    unpack_strings,
)
from quoteattr.crossref.text.readings import read_printed
from quoteattr.crossref.text.vocabulary import GRAMMAR_CODES, tabulate_bits

# `forms` are the words as they are matched, one code point a word; `marks` one letter a word.
READINGS = pa.schema(
    {
        "printed": pa.string(),
        "digest": pa.int64(),
        "surface": pa.int64(),
        "forms": pa.string(),
        "marks": pa.string(),
        "length": pa.int32(),
        "content": pa.int32(),
        "bits": pa.float64(),
    }
)
PAIRS = pa.schema({"a": pa.int64(), "b": pa.int64()})
# `start` and `end` number the words of each text that are aligned, the end exclusive.
EDGES = pa.schema(
    {
        **{side.name: side.type for side in PAIRS},
        "kind": pa.string(),
        "score": pa.float64(),
        "bits": pa.float64(),
        "place": pa.string(),
        "start_a": pa.int32(),
        "end_a": pa.int32(),
        "start_b": pa.int32(),
        "end_b": pa.int32(),
    }
)
WORDS = pa.schema({"key": pa.int64(), "text_id": pa.int64()})
KEYS = pa.schema([*WORDS, ("left_word", pa.int8()), ("right_word", pa.int8())])


def read_texts(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Normalise printed texts; those without a word are left out."""
    texts = read_printed(batch["printed"])
    codes = texts.codes
    is_content = (codes.values >= GRAMMAR_CODES).astype(np.int32)
    columns = (
        texts.printed,
        hash_rows(codes).view(np.int64),
        texts.surfaces.view(np.int64),
        pack_strings(codes),
        pack_strings(texts.marks),
        codes.lengths.astype(np.int32),
        sum_rows(is_content, codes.offsets),
        sum_rows(tabulate_bits()[codes.values], codes.offsets),
    )
    return make_batch(READINGS, columns)


def list_text_keys(batch: pa.RecordBatch) -> pa.RecordBatch:
    """List the blocking keys of texts: a row a key."""
    keys = make_keys(unpack_strings(batch["forms"]))
    owners = batch["text_id"].to_numpy()[keys.rows]
    return make_batch(KEYS, (keys.values, owners, keys.left, keys.right))


def list_text_words(batch: pa.RecordBatch) -> pa.RecordBatch:
    """List the different content words of texts, their codes as keys: a row a word."""
    codes = unpack_strings(batch["forms"])
    content = codes.values >= GRAMMAR_CODES
    words: Hashes = codes.values[content].astype(np.uint64)
    keys, rows = drop_repeats(words, codes.rows[content])
    return make_batch(WORDS, (keys, batch["text_id"].to_numpy()[rows]))


def make_batch(schema: pa.Schema, columns: Iterable[object]) -> pa.RecordBatch:
    """Return columns as a batch of the given schema."""
    arrays = [pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
