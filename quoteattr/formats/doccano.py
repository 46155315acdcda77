"""doccano's JSON Lines for relations: articles to check and correct there, gold on the way back.

doccano counts UTF-16 units, as browsers do, unless a project counts graphemes: leave that off. Its
exports have no words beside the offsets; where they are still there, they are compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict
from attrs.filters import exclude

from quoteattr.articles.fields import read_article
from quoteattr.converter import read_span, take_id, take_object, take_objects, take_text
from quoteattr.errors import FormatError
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.lines import parse_object, read_file_lines, write_file_lines
from quoteattr.formats.regions import Region, Tie, gather_gold, list_regions, tie_regions
from quoteattr.formats.utf16 import Utf16Offsets
from quoteattr.records import Extraction
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates

ENDING = ".doccano.jsonl"
SPEAKERS = "speakers"
"""Speakers' names by ``start-end`` of a content's first region; metadata that doccano keeps."""


def write_doccano(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a line with its article's text.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    write_file_lines(map(extraction_to_doccano, extractions), path)


def read_doccano(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold of each line.

    Raises:
        FormatError: at the first line that is wrong; it names path, line and field.
        OSError: the file cannot be read.
    """
    for where, line in read_file_lines(path):
        yield _read_example(parse_object(line, where), where)


def extraction_to_doccano(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as an example; half a surrogate pair in the text stands as U+FFFD."""
    article = asdict(extraction.article, filter=exclude("path"))
    text = article["text"] = replace_surrogates(article["text"])
    offsets = Utf16Offsets(text)
    groups = [list_regions(attribution) for attribution in extraction.attributions]
    regions = [region for group in groups for region in group]
    numbers = {region.id: number for number, region in enumerate(regions)}
    ties = (tie for group in groups for tie in tie_regions(group))
    return {
        **{"article_id" if name == "id" else name: value for name, value in article.items()},
        "entities": [_write_entity(r, numbers[r.id], text, offsets) for r in regions],
        "relations": [
            {"from_id": numbers[tie.head], "to_id": numbers[tie.other], "type": tie.role}
            for tie in ties
        ],
        SPEAKERS: {_key(offsets.to_units(r.span)): r.speaker for r in regions if r.speaker},
    }


def _write_entity(region: Region, number: int, text: str, offsets: Utf16Offsets) -> dict[str, Any]:
    start, end = offsets.to_units(region.span)
    return {
        "id": number,
        "label": region.label,
        "start_offset": start,
        "end_offset": end,
        "text": region.span.of(text),
    }


def _read_example(example: Mapping[str, Any], where: str) -> GoldArticle:
    named = {**example, "id": example.get("article_id", example.get("id"))}
    article = read_article(named, where)
    offsets = Utf16Offsets(article.text)
    speakers = take_object(example, SPEAKERS, where) if example.get(SPEAKERS) else {}
    regions = [
        _read_entity(entity, article.text, offsets, speakers, f"{where}: entities[{number}]")
        for number, entity in enumerate(take_objects(example, "entities", where))
    ]
    ties = (
        Tie(str(take_id(relation, "from_id", where)), str(take_id(relation, "to_id", where)))
        for relation in take_objects(example, "relations", where)
    )
    return gather_gold(article, regions, ties)


def _read_entity(
    entity: Mapping[str, Any],
    text: str,
    offsets: Utf16Offsets,
    speakers: Mapping[str, Any],
    where: str,
) -> Region:
    words, id_ = entity.get("text"), str(take_id(entity, "id", where))
    try:
        units = read_span([entity.get("start_offset"), entity.get("end_offset")])
    except ValueError as error:
        raise FormatError(f"{where}: start_offset, end_offset: {error}.") from error
    try:
        span = offsets.to_points(units)
    except ValueError as error:
        raise FormatError(f"{where}: {error}. Does the project count graphemes?") from error
    if words is not None and words != span.of(text):
        raise FormatError(f"{where}: the text has {span.of(text)!r:.80}, not {words!r:.80}.")
    label = take_text(entity, "label", where) or ""
    return Region(id_, label, span, take_text(speakers, _key(units), f"{where}: {SPEAKERS}"))


def _key(span: Span) -> str:
    return f"{span.start}-{span.end}"
