"""Claims that report a quoted statement, of all that each speaker said: a step of the plan."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa
from attrs import astuple

from quoteattr.crossref.matching.batches import make_batch
from quoteattr.crossref.matching.reports import Report, Statement, link_claims
from quoteattr.crossref.text.normalise import normalise_text

REPORTS = pa.schema(
    {"claim_id": pa.int64(), "root_id": pa.int64(), "score": pa.float64(), "bits": pa.float64()}
)


def report_claims(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Link claims to what they report: a row a claim that reports a quote.

    A batch has a row a statement: its speaker with the name, its utterance, article and day, its
    words and those that are quoted, and whether it is a claim, that may be linked, or a quote.
    """
    rows = sorted(batch.to_pylist(), key=itemgetter("speaker_id"))
    found = [
        astuple(report)
        for _, said in groupby(rows, key=itemgetter("speaker_id"))
        for report in link_speaker(list(said))
    ]
    return make_batch(REPORTS, list(zip(*found, strict=True)) or [()] * len(REPORTS))


def link_speaker(rows: Sequence[Mapping[str, Any]]) -> Iterator[Report]:
    """Yield what the claims of one speaker report."""
    own = frozenset(normalise_text(rows[0]["name"]).codes)
    order = itemgetter("day", "root_id", "article_id", "forms", "quoted_forms")
    said = [(row["claim"], read_statement(row, own)) for row in sorted(rows, key=order)]
    claims = [statement for claim, statement in said if claim]
    quotes = [statement for claim, statement in said if not claim]
    return link_claims(claims, quotes)


def read_statement(row: Mapping[str, Any], own: frozenset[str]) -> Statement:
    """Return a statement without the names of whoever makes it."""
    codes, quoted = (
        "".join(code for code in row[name] if code not in own) for name in ("forms", "quoted_forms")
    )
    return Statement(row["root_id"], row["article_id"], row["day"], codes, quoted)
