"""Extractions as the rows of a store's tables."""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

import pyarrow as pa
from attrs import astuple
from attrs.filters import exclude

from quoteattr.crossref.text.parts import join_pieces, list_parts, strip_marks
from quoteattr.records import Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span
from quoteattr.tables import clean_cell
from quoteattr.text.days import read_day

SPANS = pa.list_(pa.struct({"start": pa.int32(), "end": pa.int32()}))
TEXTS = pa.list_(pa.string())
REASONS = pa.list_(pa.struct({"start": pa.int32(), "end": pa.int32(), "reason": pa.string()}))
ARTICLES = pa.schema(
    {
        "article_id": pa.string(),
        "title": pa.string(),
        "outlet": pa.string(),
        "published": pa.string(),
        "url": pa.string(),
        "text": pa.string(),
        "warnings": TEXTS,
        "unattributed": REASONS,
        "digest": pa.string(),
    }
)
ATTRIBUTIONS = pa.schema(
    {
        "article_id": pa.string(),
        "attribution_id": pa.string(),
        "elsewhere": pa.bool_(),
        "place": pa.int32(),
        "kind": pa.string(),
        "act": pa.string(),
        "text": pa.string(),
        "content": SPANS,
        "cue": SPANS,
        "source": SPANS,
        "quoted": SPANS,
        "pieces": pa.int32(),
        "source_text": pa.string(),
        "speaker_id": pa.string(),
        "via_id": pa.string(),
        "confidence": pa.float64(),
        "speaker_confidence": pa.float64(),
        "steps": TEXTS,
        "outlet": pa.string(),
        "published": pa.string(),
        "day": pa.int32(),
    }
)
ENTITIES = pa.schema(
    {
        "article_id": pa.string(),
        "entity_id": pa.string(),
        "elsewhere": pa.bool_(),
        "place": pa.int32(),
        "name": pa.string(),
        "kind": pa.string(),
        "gender": pa.string(),
        "aliases": TEXTS,
        "roles": TEXTS,
        "mentions": SPANS,
        "kb_id": pa.string(),
        "steps": TEXTS,
    }
)
PARTS = pa.schema(
    {
        "article_id": pa.string(),
        "attribution_id": pa.string(),
        "part": pa.int32(),
        "elsewhere": pa.bool_(),
        "role": pa.string(),
        "printed": pa.string(),
    }
)
# Sixteen bytes: two extractions never share a digest by chance.
DIGEST_BYTES = 16
# The ids of quotations whose speaker is unclear begin so, before the place of their first word.
UNCLEAR = "unclear"
# A term of fewer words is a word that many use.
LEAST_TERM = 2
EPOCH = date(1970, 1, 1)

StoreRow = tuple[object, ...]


def digest_extraction(extraction: Extraction) -> str:
    """Return what tells an extraction from any other of the same article."""
    words = repr(astuple(extraction, filter=exclude("path"))).encode("utf-8", "surrogatepass")
    return blake2b(words, digest_size=DIGEST_BYTES).hexdigest()


def make_table(schema: pa.Schema, rows: Iterable[StoreRow]) -> pa.Table:
    """Return rows as an Arrow table; half a surrogate pair, which UTF-8 cannot hold, is U+FFFD."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [
        pa.array(map(clean_cell, column), field.type)
        for column, field in zip(columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def list_articles(extractions: Iterable[Extraction]) -> Iterator[StoreRow]:
    """Yield the row of each article."""
    for extraction in extractions:
        article = extraction.article
        yield (
            article.id,
            article.title,
            article.outlet,
            article.published,
            article.url,
            article.text,
            list(extraction.warnings),
            [_describe_unattributed(words) for words in extraction.unattributed],
            digest_extraction(extraction),
        )


def list_attributions(extractions: Iterable[Extraction]) -> Iterator[StoreRow]:
    """Yield the row of each attribution, and of each quotation whose speaker is unclear.

    Other articles may tell who said the latter; they have no place in the order.
    """
    for extraction in extractions:
        for place, attribution in enumerate(extraction.attributions):
            yield _describe_attribution(extraction, place, attribution)
        for attribution in list_unclear(extraction):
            yield _describe_attribution(extraction, None, attribution)


def list_unclear(extraction: Extraction) -> Iterator[Attribution]:
    """Yield the quotations whose speaker is unclear, as attributions to nobody."""
    text = extraction.article.text
    spans = (words.span for words in extraction.unattributed if may_be_said(words, text))
    for span in spans if text else ():
        yield Attribution(
            id=f"{UNCLEAR}-{span.start}",
            kind="direct",
            text=span.of(text),
            content=(span,),
            quoted=(span,),
            confidence=0.0,
            speaker_confidence=0.0,
        )


def may_be_said(words: Unattributed, text: str) -> bool:
    """Tell whether words in marks may be somebody's, as a term of some words ("sham trial")."""
    return words.reason == "unclear" or (
        words.reason == "term" and len(words.span.of(text).split()) >= LEAST_TERM
    )


def _describe_attribution(
    extraction: Extraction, place: int | None, attribution: Attribution
) -> StoreRow:
    article = extraction.article
    return (
        article.id,
        attribution.id,
        False,
        place,
        attribution.kind,
        attribution.act,
        attribution.text,
        _list_spans(attribution.content),
        _list_spans(attribution.cue),
        _list_spans(attribution.source),
        _list_spans(attribution.quoted),
        len(attribution.content),
        " ".join(span.of(article.text) for span in attribution.source),
        attribution.speaker.id if attribution.speaker else None,
        attribution.via.id if attribution.via else None,
        attribution.confidence,
        attribution.speaker_confidence,
        list(attribution.steps),
        article.outlet,
        article.published,
        count_days(article.published),
    )


def list_entities(extractions: Iterable[Extraction]) -> Iterator[StoreRow]:
    """Yield the row of each entity, those last that only an attribution names."""
    for extraction in extractions:
        named = {entity.id: (n, entity) for n, entity in enumerate(extraction.entities)}
        spoken = (entity for a in extraction.attributions for entity in (a.speaker, a.via))
        others = {e.id: (None, e) for e in spoken if e and e.id not in named}
        for place, entity in (*named.values(), *others.values()):
            yield _describe_entity(extraction.article.id, place, entity)


def _describe_entity(article_id: str, place: int | None, entity: Entity) -> StoreRow:
    return (
        article_id,
        entity.id,
        False,
        place,
        entity.name,
        entity.kind,
        entity.gender,
        list(entity.aliases),
        list(entity.roles),
        _list_spans(entity.mentions),
        entity.kb_id,
        list(entity.steps),
    )


def list_matched(extractions: Iterable[Extraction]) -> Iterator[StoreRow]:
    """Yield a row for all that an attribution is found by: the whole, and what it quotes."""
    for extraction in extractions:
        article = extraction.article
        for attribution in (*extraction.attributions, *list_unclear(extraction)):
            for part, (role, printed) in enumerate(_list_roles(attribution, article.text)):
                key = (article.id, attribution.id, part, False)
                yield (*key, role, strip_marks(printed))


def _list_roles(attribution: Attribution, text: str) -> Iterator[tuple[str, str]]:
    parts = list_parts(attribution, text)
    if parts == (attribution.text,):
        yield "claim" if attribution.kind == "indirect" else "quote", join_pieces(attribution, text)
        return
    yield "context", join_pieces(attribution, text)
    for printed in parts:
        yield "quote", printed


def count_days(published: str | None) -> int | None:
    """Return the day that an ISO date begins with, since 1970-01-01, or None."""
    day = read_day(published)
    return (day - EPOCH).days if day else None


def _list_spans(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _describe_unattributed(words: Unattributed) -> dict[str, object]:
    return {"start": words.span.start, "end": words.span.end, "reason": words.reason}
