"""Extractions to Label Studio tasks, what was found as predictions to check."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import asdict, evolve
from attrs.filters import exclude

from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.lines import write_line
from quoteattr.formats.regions import Region, list_regions, tie_regions
from quoteattr.records import Attribution, Extraction
from quoteattr.tables import replace_surrogates

CONFIG = """\
<View>
  <Labels name="label" toName="text">
    <Label value="Direct"/><Label value="Mixed"/><Label value="Indirect"/>
    <Label value="Cue"/><Label value="Source"/>
  </Labels>
  <Relations>
    <Relation value="content"/><Relation value="cue"/><Relation value="source"/>
  </Relations>
  <Text name="text" value="$text"/>
  <TextArea name="speaker" toName="text" perRegion="true" editable="true"/>
</View>
"""
"""The labelling configuration of a project that takes the tasks."""


def write_tasks(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a task with its article's text, in one JSON list.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    with write_atomically(path) as file:
        before = "["
        for extraction in extractions:
            file.write(f"{before}\n{write_line(extraction_to_task(extraction))}".encode())
            before = ","
        file.write(b"\n]\n" if before == "," else b"[]\n")


def extraction_to_task(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as a task; half a surrogate pair in the text stands as U+FFFD."""
    text = replace_surrogates(extraction.article.text)
    attributions = extraction.attributions
    results = [result for a in attributions for result in _write_results(a, text)]
    return {
        "data": asdict(evolve(extraction.article, text=text), filter=exclude("path")),
        "predictions": [{"model_version": "quoteattr", "result": results}],
    }


def _write_results(attribution: Attribution, text: str) -> Iterator[dict[str, Any]]:
    regions = list_regions(attribution)
    for region in regions:
        yield from _write_region(region, text)
    for tie in tie_regions(regions):
        yield {
            "type": "relation",
            "from_id": tie.head,
            "to_id": tie.other,
            "direction": "right",
            "labels": [tie.role],
        }


def _write_region(region: Region, text: str) -> Iterator[dict[str, Any]]:
    place = asdict(region.span)
    value = place | {"text": region.span.of(text), "labels": [region.label]}
    yield {
        "id": region.id, "from_name": "label", "to_name": "text", "type": "labels", "value": value
    }  # fmt: skip
    if region.speaker:
        value = place | {"text": [region.speaker]}
        yield {
            "id": region.id, "from_name": "speaker", "to_name": "text", "type": "textarea",
            "value": value,
        }  # fmt: skip
