"""The plan's Python work as functions of Arrow batches, which any engine can run on its rows.

Each depends on nothing but its batch, so rows may come in any order and in any number at a time.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import pyarrow as pa

from quoteattr.crossref.blocking import hash_pair, list_keys, share_enough
from quoteattr.crossref.evidence import is_content_form, weigh_form
from quoteattr.crossref.normalise import Normal, normalise_text
from quoteattr.crossref.relation import Relation, relate_texts

BatchFunction = Callable[[pa.RecordBatch], pa.RecordBatch]

READINGS = pa.schema(
    {
        "printed": pa.string(),
        "digest": pa.int64(),
        "surface": pa.int64(),
        "forms": pa.string(),
        "length": pa.int32(),
        "content": pa.int32(),
        "bits": pa.float64(),
    }
)
KEYS = pa.schema({"key": pa.int64(), "text_id": pa.int64()})
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
# Bits of a stored key: sorted keys then pack to two bytes, and at a hundred million different
# ones, one in ten thousand meets another by chance and brings a candidate in vain.
KEY_BITS = 40
# Eight bytes tell ten million texts apart: the chance that two of them share a digest is 3 in a
# million.
DIGEST_BYTES = 8


def read_texts(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Normalise printed texts; those without a word are left out."""
    normals = (normalise_text(text) for text in batch["printed"].to_pylist())
    return make_batch(READINGS, (describe_reading(normal) for normal in normals if normal.words))


def describe_reading(normal: Normal) -> tuple[object, ...]:
    """Return the row of a normalised text."""
    forms = " ".join(normal.forms)
    content = sum(map(is_content_form, normal.forms))
    bits = sum(map(weigh_form, normal.forms))
    digests = digest_words(forms), digest_words(normal.surface)
    return normal.text, *digests, forms, len(normal.words), content, bits


def digest_words(words: str) -> int:
    """Return the number that stands for words, the same in every process."""
    digest = blake2b(words.encode("utf-8"), digest_size=DIGEST_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)


def list_text_keys(batch: pa.RecordBatch) -> pa.RecordBatch:
    """List the blocking keys of texts: a row a key."""
    return make_batch(KEYS, walk_keys(batch, lambda forms: set(list_keys(forms))))


def list_text_words(batch: pa.RecordBatch) -> pa.RecordBatch:
    """List the different content words of texts as keys: a row a word."""
    return make_batch(KEYS, walk_keys(batch, list_word_keys))


def list_word_keys(forms: Iterable[str]) -> set[int]:
    """Return the keys of the different content words among ``forms``."""
    return {hash_pair(form, "") for form in forms if is_content_form(form)}


def walk_keys(
    batch: pa.RecordBatch, list_own: Callable[[list[str]], Iterable[int]]
) -> Iterator[tuple[int, int]]:
    """Yield each shortened key of each text with the text's number."""
    texts = zip(batch["text_id"].to_pylist(), batch["forms"].to_pylist(), strict=True)
    for text_id, forms in texts:
        for key in {shorten_key(key) for key in list_own(forms.split(" "))}:
            yield key, text_id


def shorten_key(key: int) -> int:
    """Return the part of a 64-bit hash that is stored."""
    return key >> (64 - KEY_BITS)


def verify_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Relate pairs of texts: a row for each pair that is, or is altered from, one utterance."""
    return make_batch(EDGES, filter(None, map(relate_row, batch.to_pylist())))


def relate_row(row: dict[str, Any]) -> tuple[object, ...] | None:
    """Return the edge of one pair of texts, or None where they are not related."""
    if not share_enough(read_keys(row["forms_a"]), read_keys(row["forms_b"])):
        return None
    relation = relate_texts(read_normal(row["printed_a"]), read_normal(row["printed_b"]))
    return (row["a"], row["b"], *describe_relation(relation)) if relation else None


def describe_relation(relation: Relation) -> tuple[object, ...]:
    """Return the facts of a relation: its kind, weight, and the stretch that is in both texts."""
    found = relation.alignment
    assert found is not None  # only relations made by hand have none
    a, b = (
        (text.words[start].start, text.words[end - 1].end)
        for text, start, end in zip((found.a, found.b), found.start, found.end, strict=True)
    )
    return relation.kind, relation.score, relation.bits, relation.place, *a, *b


@lru_cache(maxsize=1 << 12)
def read_normal(text: str) -> Normal:
    """Normalise a text, the last few thousand remembered: each stands in many pairs."""
    return normalise_text(text)


@lru_cache(maxsize=1 << 12)
def read_keys(forms: str) -> frozenset[int]:
    """Return the keys of a text, remembered likewise."""
    return frozenset(list_keys(forms.split(" ")))


def make_batch(schema: pa.Schema, rows: Iterable[tuple[object, ...]]) -> pa.RecordBatch:
    """Return rows as a batch of the given columns."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
