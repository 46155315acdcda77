"""Attributions from the rows of a table (``quoteattr.tables``): what CSV, Parquet and JSON-LD hold.

A row knows an attribution and its article; what the article's entities are besides speakers, its
marks that quote nobody and its warnings are in the JSON Lines alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from typing import Any

from quoteattr.converter import build_converter, structure
from quoteattr.errors import FormatError
from quoteattr.formats.checking import check_attribution
from quoteattr.records import SPAN_FIELDS, Article, Attribution, Extraction
from quoteattr.tables import ARTICLE_COLUMNS, ATTRIBUTIONS, Row

PlacedRow = tuple[str, Row]
"""A row after its place, ``path:line``, which messages name."""

REQUIRED = ("article", "attribution", "kind", "text", "content")
"""The columns without which a row says nothing."""

_PLAIN_FIELDS = ("kind", "act", "text", "confidence", "speaker_confidence", "steps")
_LINKS = ("speaker", "via")

_converter = build_converter()


def read_rows(rows: Iterable[PlacedRow], texts: Mapping[str, str] | None) -> Iterator[Extraction]:
    """Yield an extraction for each run of rows of one article.

    ``texts`` gives articles' texts by id. Where an article has one, each span is compared with
    it; else the extraction's text is empty.

    Raises:
        FormatError: at the first row that is wrong; it names its place and the column.
    """
    for id_, run in groupby(rows, key=lambda placed: placed[1].get("article")):
        placed = list(run)
        where, first = placed[0]
        article = {"id": id_} | {name: first.get(name) for name in ARTICLE_COLUMNS[1:]}
        yield read_article(article, placed, (texts or {}).get(str(id_)), where)


def read_article(
    article: Mapping[str, Any], rows: Iterable[PlacedRow], text: str | None, where: str
) -> Extraction:
    """Return the extraction of one article from its fields and its attributions' rows.

    Raises:
        FormatError: as ``read_rows`` does.
    """
    attributions = tuple(_read_attribution(row, text, place) for place, row in rows)
    speakers = chain.from_iterable((a.speaker, a.via) for a in attributions)
    entities = {entity.id: entity for entity in speakers if entity}
    record = structure(_converter, {**article, "text": text or ""}, Article, where)
    return Extraction(record, attributions, tuple(entities.values()))


def check_columns(names: Iterable[str], where: str) -> None:
    """Pass if the columns that a table must have are among ``names``.

    Raises:
        FormatError: beginning with ``where`` and naming those that are missing.
    """
    missing = [name for name in REQUIRED if name not in set(names)]
    if missing:
        raise FormatError(f"{where}: no column {', '.join(missing)}; expected {_COLUMNS}.")


def _read_attribution(row: Row, text: str | None, where: str) -> Attribution:
    values: dict[str, Any] = {"id": row.get("attribution")}
    values |= {name: row[name] for name in _PLAIN_FIELDS if row.get(name) is not None}
    values |= {name: _read_spans(row.get(name)) for name in SPAN_FIELDS}
    values |= {link: _read_entity(row, link) for link in _LINKS}
    attribution = structure(_converter, values, Attribution, where)
    if text is not None:
        check_attribution(attribution, text, where)
    return attribution


def _read_spans(value: object) -> object:
    if not isinstance(value, list):
        return value or []
    return [[s.get("start"), s.get("end")] if isinstance(s, dict) else s for s in value]


def _read_entity(row: Row, link: str) -> dict[str, Any] | None:
    if row.get(f"{link}_id") is None:
        return None
    return {
        "id": row[f"{link}_id"],
        "name": row.get(link) or "",
        "kind": row.get(f"{link}_kind"),
        "gender": row.get(f"{link}_gender"),
    }


_COLUMNS = ", ".join(ATTRIBUTIONS.cells)
