"""Extractions as JSON Lines, ``quoteattr.extraction/1``: one line an article."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from quoteattr.converter import (
    build_converter,
    structure,
    take_object,
    take_objects,
    take_text,
)
from quoteattr.errors import FormatError
from quoteattr.formats.checking import check_extraction
from quoteattr.formats.lines import parse_object, read_file_lines, write_file_lines
from quoteattr.records import Extraction

SCHEMA = "quoteattr.extraction/1"

_LINKS = ("speaker", "via")
"""The fields of an attribution that name an entity by its id."""

_converter = build_converter()


def extraction_to_dict(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction in the contract's JSON: without the article's text, entities by id."""
    value: dict[str, Any] = {"schema": SCHEMA, **_converter.unstructure(extraction)}
    value["article"] = {k: v for k, v in value["article"].items() if k != "text"}
    for attribution in value["attributions"]:
        for link in _LINKS:
            attribution[link] = attribution[link] and attribution[link]["id"]
    return value


def extraction_from_dict(
    value: Mapping[str, Any], text: str | None = None, where: str = "<record>:1"
) -> Extraction:
    """Return the extraction that ``extraction_to_dict`` wrote.

    ``text`` is the article's, which the JSON leaves out; without it the article's text is empty
    and spans are checked for their order alone.

    Raises:
        FormatError: beginning with ``where`` and naming the field, if a value is wrong, an
            entity is unknown, or a span is not in the text.
    """
    if value.get("schema") != SCHEMA:
        raise FormatError(f"{where}: schema: expected {SCHEMA!r}, got {value.get('schema')!r}.")
    linked = _link_entities(value, where)
    linked["article"] = {**take_object(value, "article", where), "text": text or ""}
    extraction = structure(_converter, linked, Extraction, where)
    if text is not None:
        check_extraction(extraction, where)
    return extraction


def read_extractions(
    path: Path | str, texts: Mapping[str, str] | None = None
) -> Iterator[Extraction]:
    """Yield the extractions of a file; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first line that breaks the format; it names path, line and field.
        OSError: if the file cannot be read.
    """
    for where, line in read_file_lines(path):
        value = parse_object(line, where)
        id_ = take_object(value, "article", where).get("id")
        yield extraction_from_dict(value, (texts or {}).get(str(id_)), where)


def begins_as_extractions(path: Path | str) -> bool:
    """Tell whether the first line of a file is an extraction."""
    try:
        first = islice(read_file_lines(path), 1)
        return any(parse_object(line, where).get("schema") == SCHEMA for where, line in first)
    except (FormatError, OSError):
        return False  # whoever reads it as articles names what is wrong


def write_extractions(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a line.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    write_file_lines(map(extraction_to_dict, extractions), path)


def _link_entities(value: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return ``value`` with entities in the place of their ids."""
    entities: dict[str | None, Any] = {None: None}
    for number, entity in enumerate(take_objects(value, "entities", where)):
        entities[take_text(entity, "id", f"{where}: entities[{number}]")] = entity
    entities[None] = None  # an entity without an id is refused with all that is wrong
    attributions = []
    for number, attribution in enumerate(take_objects(value, "attributions", where)):
        place = f"{where}: attributions[{number}]"
        links = {link: take_text(attribution, link, place) for link in _LINKS}
        for link, id_ in links.items():
            if id_ not in entities:
                raise FormatError(f"{place}.{link}: no entity is {id_!r:.80}.")
        linked = {link: entities[id_] for link, id_ in links.items()}
        attributions.append(attribution | linked)
    return {**value, "attributions": attributions}
