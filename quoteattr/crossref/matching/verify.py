"""How pairs of texts relate, many at a time: each is told of as `relation` does."""

from collections.abc import Iterator

import pyarrow as pa

from quoteattr.crossref.matching.batches import EDGES, make_batch
from quoteattr.crossref.matching.pair_batches import gather_texts, number_texts
from quoteattr.crossref.matching.relation import Relation, relate_texts
from quoteattr.crossref.text.normalise import NormalText, add_bits
from quoteattr.crossref.text.ragged import unpack_strings

# What is known of each text of a pair.
FIELDS = ("printed_", "forms_", "marks_")


def relate_pairs(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Relate pairs of texts: a row for each pair that is, or is altered from, one utterance."""
    rows = list(walk_relations(batch))
    return make_batch(EDGES, list(zip(*rows, strict=True)) or [()] * len(EDGES))


def walk_relations(batch: pa.RecordBatch) -> Iterator[tuple[object, ...]]:
    """Yield the row of each pair of texts that are related."""
    firsts, *rows = number_texts(batch)
    texts = read_normals(*(gather_texts(batch, name).take(firsts) for name in FIELDS))
    numbers = (batch[side].to_pylist() for side in ("a", "b"))
    for a, b, one, other in zip(*numbers, *(side.tolist() for side in rows), strict=True):
        relation = relate_texts(texts[one], texts[other])
        if relation:
            yield (a, b, *describe_relation(relation))


def read_normals(printed: pa.Array, forms: pa.Array, marks: pa.Array) -> list[NormalText]:
    """Return texts as single ones are compared."""
    bits = add_bits(unpack_strings(forms), unpack_strings(marks))
    columns = (column.to_pylist() for column in (printed, forms, marks))
    return [NormalText(*row) for row in zip(*columns, bits, strict=True)]


def describe_relation(relation: Relation) -> tuple[object, ...]:
    """Return the facts of a relation: its kind, weight, and the words that are in both texts."""
    found = relation.alignment
    assert found is not None  # only relations made by hand have none
    (start_a, start_b), (end_a, end_b) = found.start, found.end
    where = (relation.place, start_a, end_a, start_b, end_b)
    return relation.kind, relation.score, relation.bits, *where
