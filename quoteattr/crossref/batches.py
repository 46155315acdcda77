"""The plan's Python work as functions of Arrow batches, which any engine can run on its rows.

Each depends on nothing but its batch, so rows may come in any order and in any number at a time;
the more at a time, the less each costs.
"""

from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from quoteattr.crossref.blocking import drop_repeats, hash_pairs, make_keys
from quoteattr.crossref.codes import ALL_CODES, GRAMMAR_CODES, UNLISTED_CODES, tabulate_bits
from quoteattr.crossref.normalise import Normal, add_bits
from quoteattr.crossref.ragged import (
    Hashes,
    Integers,
    Ragged,
    add_up,
    hash_rows,
    pack_strings,
    sum_rows,
    unpack_strings,
)
from quoteattr.crossref.readings import read_printed
from quoteattr.crossref.relation import Relation, relate_texts

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
KEYS = pa.schema({"key": pa.int64(), "text_id": pa.int64()})
# `start` and `end` number the words of each text that are aligned, the end exclusive.
EDGES = pa.schema(
    {
        "a": pa.int64(),
        "b": pa.int64(),
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
# What is known of each text of a pair.
FIELDS = ("printed", "forms", "marks")
# Two texts are compared where they have so many words in common, in order, or such a share of
# those of the shorter one; and so many neighbouring words. Any relation has more.
ENOUGH_WORDS, ENOUGH_SHARE = 7, 0.5
ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE = 4, 0.4


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
    return number_keys(batch, *make_keys(unpack_strings(batch["forms"])))


def list_text_words(batch: pa.RecordBatch) -> pa.RecordBatch:
    """List the different content words of texts, their codes as keys: a row a word."""
    codes = unpack_strings(batch["forms"])
    content = codes.values >= GRAMMAR_CODES
    words: Hashes = codes.values[content].astype(np.uint64)
    return number_keys(batch, *drop_repeats(words, codes.rows[content]))


def number_keys(batch: pa.RecordBatch, keys: NDArray[np.int64], rows: Integers) -> pa.RecordBatch:
    """Return keys with the number of the text in each one's row."""
    return make_batch(KEYS, (keys, batch["text_id"].to_numpy()[rows]))


def verify_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Relate pairs of texts: a row for each pair that is, or is altered from, one utterance."""
    batch = batch.take(sift_pairs(batch))
    rows = list(relate_pairs(batch))
    columns = list(zip(*rows, strict=True)) or [()] * len(EDGES)
    return make_batch(EDGES, columns)


def sift_pairs(batch: pa.RecordBatch) -> Integers:
    """Return the rows of the pairs that share enough to be compared: words, then neighbours."""
    a, b = batch["forms_a"], batch["forms_b"]
    rows = np.flatnonzero(share_enough(a, b, ENOUGH_WORDS, ENOUGH_SHARE))
    a, b = (join_neighbours(side.take(pa.array(rows))) for side in (a, b))
    return rows[share_enough(a, b, ENOUGH_NEIGHBOURS, ENOUGH_NEIGHBOUR_SHARE)]


def share_enough(
    a: pa.StringArray, b: pa.StringArray, enough: int, share: float
) -> NDArray[np.bool_]:
    """Tell which strings have so many characters in common, or such a share of the shorter."""
    one, other = a.to_pylist(), b.to_pylist()
    shared = cpdist(one, other, scorer=LCSseq.similarity, dtype=np.int32)
    lengths = (np.fromiter(map(len, side), np.int32, len(side)) for side in (one, other))
    asked: NDArray[np.bool_] = shared >= np.minimum(enough, share * np.minimum(*lengths))
    return asked


def join_neighbours(forms: pa.StringArray) -> pa.StringArray:
    """Return for each text a string with one character for every two neighbouring words."""
    codes = unpack_strings(forms)
    first = np.flatnonzero(np.diff(codes.rows) == 0)
    joined = hash_pairs(codes.values[first], codes.values[first + 1])
    lengths = np.maximum(codes.lengths - 1, 0)
    span = ALL_CODES - UNLISTED_CODES
    return pack_strings(Ragged(UNLISTED_CODES + joined % np.uint64(span), add_up(lengths)))


def relate_pairs(batch: pa.RecordBatch) -> Iterator[tuple[object, ...]]:
    """Yield the row of each pair of texts that are related."""
    texts = read_normals(batch)
    for a, b in zip(batch["a"].to_pylist(), batch["b"].to_pylist(), strict=True):
        relation = relate_texts(texts[a], texts[b])
        if relation:
            yield (a, b, *describe_relation(relation))


def read_normals(batch: pa.RecordBatch) -> dict[int, Normal]:
    """Return the texts of the pairs by their numbers, each once."""
    sides = [batch.select([side, *(f"{name}_{side}" for name in FIELDS)]) for side in ("a", "b")]
    rows = pa.concat_batches([side.rename_columns(["text_id", *FIELDS]) for side in sides])
    numbers, firsts = np.unique(rows["text_id"].to_numpy(), return_index=True)
    rows = rows.take(pa.array(firsts))
    bits = add_bits(unpack_strings(rows["forms"]), unpack_strings(rows["marks"]))
    columns = (rows[name].to_pylist() for name in FIELDS)
    return {
        number: Normal(printed, codes, marks, own)
        for number, own, printed, codes, marks in zip(numbers.tolist(), bits, *columns, strict=True)
    }


def describe_relation(relation: Relation) -> tuple[object, ...]:
    """Return the facts of a relation: its kind, weight, and the words that are in both texts."""
    found = relation.alignment
    assert found is not None  # only relations made by hand have none
    (start_a, start_b), (end_a, end_b) = found.start, found.end
    where = (relation.place, start_a, end_a, start_b, end_b)
    return relation.kind, relation.score, relation.bits, *where


def make_batch(schema: pa.Schema, columns: Iterable[object]) -> pa.RecordBatch:
    """Return columns as a batch of the given schema."""
    arrays = [pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
