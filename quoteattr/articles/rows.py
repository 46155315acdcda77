"""Articles from tables in memory: lists of objects, objects of lists, data frames."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Any, Protocol, runtime_checkable

from quoteattr.articles.fields import NAMES, has_columns, read_article
from quoteattr.errors import ArticleError, FormatError
from quoteattr.records import Article
from quoteattr.text.intake import name_text

ReportProblem = Callable[[str], object]
"""What is called with a message that begins with the place, for each input that is no article."""


@runtime_checkable
class ArrowFrame(Protocol):
    """What speaks the Arrow PyCapsule interface: Arrow tables, pandas, polars, DuckDB."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...


def read_frame(frame: ArrowFrame, report: ReportProblem) -> Iterator[Article]:
    """Return the articles of a data frame, one a row, or those of a column of texts.

    Raises:
        ArticleError: at once, if no column has a name that an article's text has.
    """
    import pyarrow as pa  # noqa: PLC0415  # half a second that those without frames are spared

    try:
        batches = pa.RecordBatchReader.from_stream(frame)
    except pa.ArrowInvalid:  # one column, a Series of texts
        return read_rows(({"text": text} for text in iter(frame)), "series", report)  # type: ignore[call-overload]
    check_columns(batches.schema.names, "frame")
    return read_rows((row for batch in batches for row in batch.to_pylist()), "frame", report)


def check_columns(columns: Iterable[str], where: str) -> None:
    """Pass if a table's columns can be those of articles.

    Raises:
        ArticleError: beginning with ``where``, and naming the columns found and wanted.
    """
    found = list(columns)
    if not set(found) & set(NAMES["text"]):
        raise ArticleError(
            f"{where}: no column of texts: got {', '.join(found) or 'no columns'}; expected "
            f"{NAMES['text'][0]} (or {', '.join(NAMES['text'][1:])}), and where known "
            f"{', '.join(name for name in NAMES if name != 'text')}"
        )


def read_rows(rows: Iterable[object], name: str, report: ReportProblem) -> Iterator[Article]:
    """Yield the article of each row; ``report`` is told of rows that are none."""
    for number, row in enumerate(rows):
        yield from read_object(row, f"{name}[{number}]", report)


def read_object(
    value: object,
    where: str,
    report: ReportProblem,
    name_nameless: Callable[[str], str] = name_text,
) -> Iterator[Article]:
    """Yield the article of an object of fields, or those of an object with a list a field.

    An article without an id is named after its words, as a text without one is.
    """
    try:
        if not isinstance(value, Mapping):
            raise FormatError(f"{where}: expected an article's fields, got {type(value).__name__}.")
        if has_columns(value):
            yield from read_rows(_split_columns(value), where, report)
        else:
            yield read_article(value, where, name_nameless)
    except FormatError as error:
        report(str(error))


def _split_columns(columns: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    lists = {name: column for name, column in columns.items() if isinstance(column, list | tuple)}
    for cells in zip_longest(*lists.values()):
        yield dict(zip(lists, cells, strict=True))
