"""Rows of a store as records: extractions, utterances, people."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from quoteattr.crossref.matching.relation_kinds import RelationKind
from quoteattr.crossref.records import Conflict, Occurrence, Utterance
from quoteattr.crossref.store.writing import Connection
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

Row = Mapping[str, Any]

UTTERANCES = "SELECT * FROM utterances WHERE number IN (SELECT unnest($numbers)) ORDER BY number"
# Printings with what is known of each; the pieces of an interrupted quote come joined.
PRINTINGS = """occurrences o
JOIN attributions a ON a.article_id = o.article_id AND a.attribution_id = o.attribution_id
LEFT JOIN parts t ON t.article_id = o.article_id AND t.attribution_id = o.attribution_id
  AND t.part = 0 AND a.pieces > 1"""
PRINTED_TEXT = "coalesce(t.printed, a.text) AS text"
# In the order of the dates; altered ones last.
PRINTING_ORDER = """o.number, o.relation = 'altered', coalesce(nullif(a.published, ''), '~'),
  o.article_id, o.attribution_id"""
OCCURRENCES = f"""
SELECT o.*, a.outlet, a.published, a.kind, a.content, {PRINTED_TEXT}, a.source_text
FROM {PRINTINGS}
WHERE o.number IN (SELECT unnest($numbers))
ORDER BY {PRINTING_ORDER}
"""
PEOPLE = """
SELECT * FROM people
WHERE speaker_id IN (SELECT speaker_id FROM occurrences WHERE number IN (SELECT unnest($numbers)))
"""
ARTICLES = "SELECT * FROM articles WHERE digest IS NOT NULL AND number > $after ORDER BY number"
ATTRIBUTIONS = """
SELECT * FROM attributions
WHERE place IS NOT NULL AND article_id IN (SELECT unnest($ids))
ORDER BY article_id, place
"""
ENTITIES = """
SELECT * FROM entities
WHERE NOT elsewhere AND article_id IN (SELECT unnest($ids))
ORDER BY article_id, place
"""


def fetch_rows(connection: Connection, query: str, **values: object) -> list[dict[str, Any]]:
    """Return the rows of a query, by the names of their columns."""
    table = connection.sql(query, params=values).to_arrow_table()
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def read_utterances(connection: Connection, numbers: Sequence[int]) -> list[Utterance]:
    """Return the utterances of these numbers, in their order."""
    rows = fetch_rows(connection, UTTERANCES, numbers=list(numbers))
    people = {
        row["speaker_id"]: make_person(row)
        for row in fetch_rows(connection, PEOPLE, numbers=list(numbers))
    }
    printed = fetch_rows(connection, OCCURRENCES, numbers=list(numbers))
    places = {number: list(group) for number, group in groupby(printed, itemgetter("number"))}
    return [make_utterance(row, places[row["number"]], people) for row in rows]


def make_utterance(
    row: Row, printed: Sequence[Row], people: Mapping[str | None, Entity]
) -> Utterance:
    """Return an utterance with its printings."""
    places = [make_occurrence(row, people) for row in printed]
    occurrences = tuple(place for place in places if place.relation.same)
    speaker = people.get(row["speaker_id"])
    return Utterance(
        id=row["utterance_id"],
        text=row["text"],
        speaker=speaker,
        occurrences=occurrences,
        articles=row["articles"],
        conflicts=tuple(
            Conflict(row["article_id"], row["attribution_id"], people[row["speaker_id"]])
            for row in printed
            if row["conflict"]
        ),
        altered=tuple(place for place in places if not place.relation.same),
    )


def make_occurrence(row: Row, people: Mapping[str | None, Entity]) -> Occurrence:
    """Return a printing of an utterance."""
    return Occurrence(
        article=row["article_id"],
        outlet=row["outlet"],
        published=row["published"],
        attribution=row["attribution_id"],
        content=make_spans(row["content"]),
        text=row["text"],
        source_text=row["source_text"],
        speaker=people.get(row["speaker_id"]),
        relation=RelationKind(row["relation"]),
        score=row["score"],
        place=row["place"],
        kind=row["kind"],
    )


def make_person(row: Row) -> Entity:
    """Return one of the people of a corpus; mentions are of articles, and left out."""
    return Entity(
        id=row["speaker_id"],
        name=row["name"],
        kind=row["kind"],
        gender=row["gender"],
        aliases=tuple(row["aliases"]),
        roles=tuple(row["roles"]),
        kb_id=row["kb_id"],
        steps=tuple(row["steps"]),
    )


def read_extractions(connection: Connection, after: int, most: int) -> list[tuple[int, Extraction]]:
    """Return the next extractions after an article's number, each with its own."""
    articles = fetch_rows(connection, f"{ARTICLES} LIMIT {most}", after=after)
    ids = [row["article_id"] for row in articles]
    entities = group_rows(fetch_rows(connection, ENTITIES, ids=ids))
    attributions = group_rows(fetch_rows(connection, ATTRIBUTIONS, ids=ids))
    return [
        (
            row["number"],
            make_extraction(
                row, attributions.get(row["article_id"], []), entities.get(row["article_id"], [])
            ),
        )
        for row in articles
    ]


def group_rows(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the rows of each article."""
    return {key: list(group) for key, group in groupby(rows, itemgetter("article_id"))}


def make_extraction(article: Row, attributions: Iterable[Row], named: Iterable[Row]) -> Extraction:
    """Return an extraction as it was added."""
    entities = {row["entity_id"]: (row["place"], make_entity(row)) for row in named}
    people = {id_: entity for id_, (_, entity) in entities.items()}
    return Extraction(
        article=Article(
            id=article["article_id"],
            text=article["text"],
            title=article["title"],
            outlet=article["outlet"],
            published=article["published"],
            url=article["url"],
        ),
        attributions=tuple(make_attribution(row, people) for row in attributions),
        entities=tuple(entity for place, entity in entities.values() if place is not None),
        unattributed=tuple(
            Unattributed(Span(words["start"], words["end"]), words["reason"])
            for words in article["unattributed"]
        ),
        warnings=tuple(article["warnings"]),
    )


def make_attribution(row: Row, people: Mapping[str | None, Entity]) -> Attribution:
    """Return an attribution as it was added."""
    return Attribution(
        id=row["attribution_id"],
        kind=row["kind"],
        text=row["text"],
        content=make_spans(row["content"]),
        cue=make_spans(row["cue"]),
        source=make_spans(row["source"]),
        quoted=make_spans(row["quoted"]),
        act=row["act"],
        speaker=people.get(row["speaker_id"]),
        via=people.get(row["via_id"]),
        confidence=row["confidence"],
        speaker_confidence=row["speaker_confidence"],
        steps=tuple(row["steps"]),
    )


def make_entity(row: Row) -> Entity:
    """Return an entity as it was added."""
    return Entity(
        id=row["entity_id"],
        name=row["name"],
        kind=row["kind"],
        gender=row["gender"],
        aliases=tuple(row["aliases"]),
        roles=tuple(row["roles"]),
        mentions=make_spans(row["mentions"]),
        kb_id=row["kb_id"],
        steps=tuple(row["steps"]),
    )


def make_spans(spans: Iterable[Mapping[str, int]]) -> tuple[Span, ...]:
    """Return spans as they were added."""
    return tuple(Span(span["start"], span["end"]) for span in spans)
