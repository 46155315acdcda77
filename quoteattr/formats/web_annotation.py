"""Extractions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

One line an article: an AnnotationPage in JSON-LD with an annotation for each attribution. Its
targets are the spans, each by its words (TextQuoteSelector) and its place (TextPositionSelector,
which counts code points, as we do); its bodies are the speaker's name and the kind.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from quoteattr.converter import read_span, take_object, take_objects, take_text
from quoteattr.errors import FormatError
from quoteattr.formats.lines import write_file_lines
from quoteattr.formats.linked_data import (
    ARTICLE,
    ATTRIBUTION,
    ROLE,
    TERMS,
    describe_article,
    describe_attribution,
    name_article,
    name_attribution,
    read_documents,
)
from quoteattr.formats.rows import PlacedRow
from quoteattr.records import SPAN_FIELDS, Article, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.tables import Row

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", TERMS)
CONTEXT_LENGTH = 32
"""Code points of prefix and suffix: what Hypothesis and others use to find a quote again."""
QUOTE, POSITION = "TextQuoteSelector", "TextPositionSelector"


def extraction_to_annotations(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as an AnnotationPage."""
    pairs = zip(extraction.attributions, extraction.rows(), strict=True)
    return {
        "@context": CONTEXT,
        "id": f"{name_article(extraction.article)}#annotations",
        "type": "AnnotationPage",
        ARTICLE: describe_article(extraction.article),
        "items": [_write_item(extraction.article, *pair) for pair in pairs],
    }


def write_annotations(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a line.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    write_file_lines(map(extraction_to_annotations, extractions), path)


def read_annotations(
    path: Path | str, texts: Mapping[str, str] | None = None
) -> Iterator[Extraction]:
    """Yield the extractions of a file; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first annotation that is wrong, or whose words are not those of its
            place; it names path, line and field.
        OSError: the file cannot be read.
    """
    yield from read_documents(path, texts, _read_items)


def _write_item(article: Article, attribution: Attribution, row: Row) -> dict[str, Any]:
    known = describe_attribution(row)
    targets = [
        _write_target(article, span, role)
        for role in SPAN_FIELDS
        for span in getattr(attribution, role)
    ]
    return {
        "id": name_attribution(article, attribution),
        "type": "Annotation",
        "motivation": "identifying",
        "body": list(_write_bodies(attribution)),
        "target": targets,
        ATTRIBUTION: {name: value for name, value in known.items() if name not in SPAN_FIELDS},
    }


def _write_bodies(attribution: Attribution) -> Iterator[dict[str, str]]:
    if attribution.speaker:
        name = attribution.speaker.name
        yield {"type": "TextualBody", "purpose": "identifying", "value": name}
    yield {"type": "TextualBody", "purpose": "classifying", "value": attribution.kind}


def _write_target(article: Article, span: Span, role: str) -> dict[str, Any]:
    """Return a target; an article that came without its text has no words to cite."""
    position = {"type": POSITION, "start": span.start, "end": span.end}
    quote = {
        "type": QUOTE,
        "exact": span.of(article.text),
        "prefix": article.text[max(0, span.start - CONTEXT_LENGTH) : span.start],
        "suffix": article.text[span.end : span.end + CONTEXT_LENGTH],
    }
    return {
        "type": "SpecificResource",
        "source": name_article(article),
        "selector": [quote, position] if article.text else [position],
        ROLE: role,
    }


def _read_items(page: Mapping[str, Any], text: str | None, where: str) -> Iterator[PlacedRow]:
    for number, item in enumerate(take_objects(page, "items", where)):
        place = f"{where}: items[{number}]"
        row = take_object(item, ATTRIBUTION, place)
        spans: dict[str, list[dict[str, int]]] = {role: [] for role in SPAN_FIELDS}
        for target_number, target in enumerate(take_objects(item, "target", place)):
            target_place = f"{place}.target[{target_number}]"
            role = take_text(target, ROLE, target_place)
            if role in spans:
                spans[role].append(_read_target(target, text, target_place))
        yield place, {**row, **spans}


def _read_target(target: Mapping[str, Any], text: str | None, where: str) -> dict[str, int]:
    """Return the span of a target, once its words are found to be those of its place."""
    selectors = {
        take_text(one, "type", f"{where}.selector"): one
        for one in take_objects(target, "selector", where)
    }
    position, quote = selectors.get(POSITION, {}), selectors.get(QUOTE)
    try:
        start, end = read_span([position.get("start"), position.get("end")])
    except ValueError as error:
        raise FormatError(f"{where}: selector: {POSITION}: {error}.") from error
    if quote and not _fits(quote.get("exact"), start, end, text):
        raise FormatError(
            f"{where}: {QUOTE} says {quote.get('exact')!r:.80}, which is not what stands at "
            f"[{start}, {end}]. Was it made from another edition?"
        )
    return {"start": start, "end": end}


def _fits(exact: object, start: int, end: int, text: str | None) -> bool:
    if not isinstance(exact, str):
        return False
    return len(exact) == end - start if text is None else exact == text[start:end]
