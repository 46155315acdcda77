"""The plan's Python work as functions of Arrow batches, which any engine can run on its rows.

Each depends on nothing but its batch, so rows may come in any order and in any number at a time;
the more at a time, the less each costs.
"""

from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from quoteattr.crossref.blocking import drop_repeats, make_keys
from quoteattr.crossref.codes import GRAMMAR_CODES, tabulate_bits
from quoteattr.crossref.many import Pairs, Texts
from quoteattr.crossref.normalise import Normal, add_bits
from quoteattr.crossref.ragged import (
    Hashes,
    Integers,
    hash_rows,
    pack_strings,
    sum_rows,
    unpack_strings,
)
from quoteattr.crossref.readings import read_printed
from quoteattr.crossref.relation import Relation, relate_texts
from quoteattr.crossref.screening import screen_pairs

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
FIELDS = ("printed_", "forms_", "marks_")


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
    rows = list(relate_pairs(batch.take(screen_batch(batch))))
    columns = list(zip(*rows, strict=True)) or [()] * len(EDGES)
    return make_batch(EDGES, columns)


def screen_batch(batch: pa.RecordBatch) -> pa.Array:
    """Return the rows of the pairs that may be related."""
    firsts, pairs = number_texts(batch)
    forms, marks = (gather_texts(batch, name).take(firsts) for name in ("forms_", "marks_"))
    texts = Texts(forms.to_pylist(), unpack_strings(forms), unpack_strings(marks))
    return pa.array(screen_pairs(texts, pairs))


def relate_pairs(batch: pa.RecordBatch) -> Iterator[tuple[object, ...]]:
    """Yield the row of each pair of texts that are related."""
    firsts, pairs = number_texts(batch)
    texts = pairs.pick(read_normals(*(gather_texts(batch, name).take(firsts) for name in FIELDS)))
    numbers = (batch[side].to_pylist() for side in ("a", "b"))
    for a, b, one, other in zip(*numbers, *texts, strict=True):
        relation = relate_texts(one, other)
        if relation:
            yield (a, b, *describe_relation(relation))


def number_texts(batch: pa.RecordBatch) -> tuple[pa.Array, Pairs]:
    """Return where each different text of some pairs first stands, and the pairs by its number."""
    given = gather_texts(batch, "").to_numpy()
    _, firsts, rows = np.unique(given, return_index=True, return_inverse=True)
    return pa.array(firsts), Pairs(rows[: len(batch)], rows[len(batch) :])


def gather_texts(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return what is told of all first texts of the pairs, then of all second ones."""
    return pa.concat_arrays([batch[f"{name}a"], batch[f"{name}b"]])


def read_normals(printed: pa.Array, forms: pa.Array, marks: pa.Array) -> list[Normal]:
    """Return texts as single ones are compared."""
    bits = add_bits(unpack_strings(forms), unpack_strings(marks))
    columns = (column.to_pylist() for column in (printed, forms, marks))
    return [Normal(*row) for row in zip(*columns, bits, strict=True)]


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
