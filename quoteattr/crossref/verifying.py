"""Which pairs of texts are related, and how: a batch of pairs to a batch of edges.

Most pairs are let go over arrays, or told of by the one run of words that they share; what is left
is laid side by side, one pair at a time.
"""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from quoteattr.crossref.batches import make_batch
from quoteattr.crossref.many import Pairs, Texts
from quoteattr.crossref.normalise import Normal, add_bits
from quoteattr.crossref.ragged import unpack_strings
from quoteattr.crossref.relation import SCORE_DIGITS, Relation, relate_texts
from quoteattr.crossref.screening import may_relate, share_neighbours
from quoteattr.crossref.single_runs import (
    NOT_TOLD,
    SingleRuns,
    find_whole_texts,
    share_single_runs,
    share_whole_texts,
)

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


def verify_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Relate pairs of texts: a row for each pair that is, or is altered from, one utterance."""
    texts, pairs = lay_out_pairs(batch)
    near = np.flatnonzero(share_neighbours(texts, pairs))
    begins = find_whole_texts(texts, pairs.take(near))
    inside, others = near[begins >= 0], near[begins < 0]
    others = others[may_relate(texts, pairs.take(others))]
    whole = share_whole_texts(texts, pairs.take(inside), begins[begins >= 0])
    single = share_single_runs(texts, pairs.take(others))
    return pa.concat_batches(
        [
            *verify_runs(batch.take(inside), whole),
            *verify_runs(batch.take(others), single),
        ]
    )


def verify_runs(batch: pa.RecordBatch, found: SingleRuns) -> Iterator[pa.RecordBatch]:
    """Yield the edges that single runs tell of, and those of all other pairs."""
    left = found.kinds == NOT_TOLD
    related = (found.kinds != "") & ~left
    yield describe_runs(batch.filter(related), found.take(related))
    yield relate_pairs(batch.filter(left))


def lay_out_pairs(batch: pa.RecordBatch) -> tuple[Texts, Pairs]:
    """Return the different texts of some pairs, and the pairs by their rows."""
    firsts, pairs = number_texts(batch)
    forms, marks = (gather_texts(batch, name).take(firsts) for name in ("forms_", "marks_"))
    texts = Texts(forms.to_pylist(), unpack_strings(forms), unpack_strings(marks))
    return texts, pairs.turn(texts)


def number_texts(batch: pa.RecordBatch) -> tuple[pa.Array, Pairs]:
    """Return where each different text of some pairs first stands, and the pairs by its number."""
    rows = gather_texts(batch, "").dictionary_encode().indices.to_numpy()
    firsts = np.zeros(rows.max(initial=-1) + 1, dtype=np.int64)
    firsts[rows[::-1]] = np.arange(len(rows))[::-1]
    one, other = rows[: len(batch)].astype(np.int64), rows[len(batch) :].astype(np.int64)
    return pa.array(firsts), Pairs(one, other, np.zeros(len(batch), dtype=bool))


def gather_texts(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return what is told of all first texts of the pairs, then of all second ones."""
    return pa.concat_arrays([batch[f"{name}a"], batch[f"{name}b"]])


def describe_runs(batch: pa.RecordBatch, found: SingleRuns) -> pa.RecordBatch:
    """Return the edges of pairs that are related by a single run."""
    score = [round(most, SCORE_DIGITS) for most in found.coverage[1].tolist()]
    facts = (found.kinds, score, found.bits, found.places, *found.spans)
    return make_batch(EDGES, (batch["a"], batch["b"], *facts))


def relate_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the edges of pairs that have to be laid side by side."""
    rows = list(walk_relations(batch))
    return make_batch(EDGES, list(zip(*rows, strict=True)) or [()] * len(EDGES))


def walk_relations(batch: pa.RecordBatch) -> Iterator[tuple[object, ...]]:
    """Yield the row of each pair of texts that are related."""
    firsts, pairs = number_texts(batch)
    texts = pairs.pick(read_normals(*(gather_texts(batch, name).take(firsts) for name in FIELDS)))
    numbers = (batch[side].to_pylist() for side in ("a", "b"))
    for a, b, one, other in zip(*numbers, *texts, strict=True):
        relation = relate_texts(one, other)
        if relation:
            yield (a, b, *describe_relation(relation))


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
