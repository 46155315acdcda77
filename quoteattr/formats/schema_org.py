"""Extractions as schema.org JSON-LD: Quotation and Claim, as search engines and archives read them.

One line an article: a NewsArticle, a Quotation for each direct attribution, a Claim for each
other one; what a mixed one quotes are Quotations that are part of it. It says who is reported to
have said what. Whether it is true it never says: there is no review, no rating and no verdict.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from quoteattr.converter import take_object, take_objects
from quoteattr.formats.lines import write_file_lines
from quoteattr.formats.linked_data import (
    ARTICLE,
    ATTRIBUTION,
    TERMS,
    describe_article,
    describe_attribution,
    link_of,
    name_article,
    name_attribution,
    read_documents,
)
from quoteattr.formats.rows import PlacedRow
from quoteattr.records import Article, Attribution, Entity, EntityKind, Extraction
from quoteattr.tables import Row

CONTEXT = ("https://schema.org/", TERMS)
PEOPLE: Mapping[EntityKind, str] = {
    "person": "Person",
    "unnamed": "Person",
    "organization": "Organization",
    "group": "Organization",  # schema.org knows no other body of several people that may say things
}


def extraction_to_schema_org(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as a graph of schema.org's things."""
    pairs = zip(extraction.attributions, extraction.rows(), strict=True)
    return {
        "@context": CONTEXT,
        ARTICLE: describe_article(extraction.article),
        "@graph": [
            _write_article(extraction.article),
            *(_write_saying(extraction.article, *pair) for pair in pairs),
        ],
    }


def write_schema_org(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a line.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    write_file_lines(map(extraction_to_schema_org, extractions), path)


def read_schema_org(
    path: Path | str, texts: Mapping[str, str] | None = None
) -> Iterator[Extraction]:
    """Yield the extractions of a file that ``write_schema_org`` wrote.

    ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first thing that is wrong; it names path, line and field.
        OSError: the file cannot be read.
    """
    yield from read_documents(path, texts, _read_sayings)


def _write_article(article: Article) -> dict[str, Any]:
    publisher = article.outlet and {"@type": "Organization", "name": article.outlet}
    fields = {
        "@type": "NewsArticle",
        "@id": name_article(article),
        "identifier": article.id,
        "headline": article.title,
        "datePublished": article.published,
        "publisher": publisher,
        "url": link_of(article),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _write_saying(article: Article, attribution: Attribution, row: Row) -> dict[str, Any]:
    printed = {"@id": name_article(article)}
    saying: dict[str, Any] = {
        "@type": "Claim",
        "@id": name_attribution(article, attribution),
        "text": attribution.text,
        "appearance": printed,
        ATTRIBUTION: describe_attribution(row),
    }
    if attribution.kind == "direct":
        saying |= {"@type": "Quotation", "isPartOf": saying.pop("appearance")}
    if attribution.kind == "mixed" and article.text:
        quoted = (span.of(article.text) for span in attribution.quoted)
        saying["hasPart"] = [{"@type": "Quotation", "text": words} for words in quoted]
    if attribution.speaker:
        saying["creator"] = _write_speaker(attribution.speaker)
    return saying


def _write_speaker(speaker: Entity) -> dict[str, str]:
    return {"@type": PEOPLE[speaker.kind], "name": speaker.name}


def _read_sayings(graph: Mapping[str, Any], _text: str | None, where: str) -> Iterator[PlacedRow]:
    """Yield the attribution that each Quotation or Claim of ours holds, with the thing's words."""
    for number, thing in enumerate(take_objects(graph, "@graph", where)):
        if ATTRIBUTION in thing:
            place = f"{where}: @graph[{number}]"
            yield place, take_object(thing, ATTRIBUTION, place) | {"text": thing.get("text")}
