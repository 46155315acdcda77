"""Label Studio tasks to gold records."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quoteattr.articles.fields import read_article
from quoteattr.converter import read_span, take_id, take_object, take_objects
from quoteattr.errors import FormatError
from quoteattr.formats.compressed import read_bytes
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.labelstudio.words import CitedRegion, settle_offsets
from quoteattr.formats.lines import parse_document
from quoteattr.formats.regions import ROLES, Region, Tie, gather_gold

ENDING = ".labelstudio.json"

PlacedResult = tuple[str, Mapping[str, Any]]
"""A result after its place in the file, which messages name."""


def read_tasks(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold of each task: its last annotation, or its predictions if it has none.

    Raises:
        FormatError: at the first task that is wrong, or whose words are not those of the text;
            it names path, task and field.
        OSError: the file cannot be read.
    """
    tasks = {"tasks": parse_document(read_bytes(Path(path)), str(path))}
    for number, task in enumerate(take_objects(tasks, "tasks", str(path))):
        yield _read_task(task, f"{path}: [{number}]")


def _read_task(task: Mapping[str, Any], where: str) -> GoldArticle:
    data = take_object(task, "data", where)
    article = read_article(data, f"{where}: data", lambda _: f"task-{task.get('id')}")
    results = list(_list_results(task, where))
    speakers = {take_id(r, "id", at): _read_speaker(r) for at, r in _of_type(results, "textarea")}
    cited = [_read_region(placed, speakers) for placed in _of_type(results, "labels")]
    ties = (
        Tie(str(take_id(relation, "from_id", at)), str(take_id(relation, "to_id", at)))
        for at, relation in _of_type(results, "relation")
    )
    return gather_gold(article, settle_offsets(cited, article.text), ties)


def _list_results(task: Mapping[str, Any], where: str) -> Iterator[PlacedResult]:
    """Yield the results of the last annotation that was not cancelled, or of the predictions."""
    for key in ("annotations", "predictions"):
        kept = [one for one in take_objects(task, key, where) if not one.get("was_cancelled")]
        if kept:
            place = f"{where}: {key}.result"
            for number, result in enumerate(take_objects(kept[-1], "result", place)):
                yield f"{place}[{number}]", result
            return


def _of_type(results: list[PlacedResult], type_: str) -> list[PlacedResult]:
    return [placed for placed in results if placed[1].get("type") == type_]


def _read_speaker(result: Mapping[str, Any]) -> str | None:
    match result.get("value"):
        case {"text": [str(name), *_]} | {"text": str(name)}:
            return name
    return None


def _read_region(placed: PlacedResult, speakers: Mapping[str | None, str | None]) -> CitedRegion:
    where, result = placed
    value, id_ = take_object(result, "value", where), take_id(result, "id", where)
    words = value.get("text")
    try:
        span = read_span([value.get("start"), value.get("end")])
    except ValueError as error:
        raise FormatError(f"{where}: value: {error}.") from error
    region = Region(str(id_), _read_label(value, where), span, speakers.get(id_))
    return CitedRegion(region, words if isinstance(words, str) else None, where)


def _read_label(value: Mapping[str, Any], where: str) -> str:
    """Return the first label that we know, or "" for a region of something else."""
    labels = value.get("labels") or []
    if not (isinstance(labels, list) and all(isinstance(one, str) for one in labels)):
        raise FormatError(f"{where}: value.labels: expected a list of texts, got {labels!r:.80}.")
    return next((one for one in labels if one in ROLES), "")
