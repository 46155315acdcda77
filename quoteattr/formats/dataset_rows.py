"""Extractions as rows of a data set: one an article, its text and its attributions in it.

Every row has the same fields of the same types, as Arrow, ``datasets.load_dataset("json", …)`` and
``Dataset.from_list`` ask: a span is ``{"start", "end"}``, what is not known is null.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict

from quoteattr.converter import take_objects, take_text
from quoteattr.formats.lines import parse_object, read_file_lines, write_file_lines
from quoteattr.formats.rows import read_article
from quoteattr.records import Extraction
from quoteattr.tables import ARTICLE_COLUMNS, clean_cell

ATTRIBUTIONS = "attributions"


def extraction_to_row(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as a row; half a surrogate pair, which Arrow cannot hold, is U+FFFD."""
    article = {name: clean_cell(value) for name, value in asdict(extraction.article).items()}
    return article | {ATTRIBUTIONS: [_write_attribution(row) for row in extraction.rows()]}


def extraction_from_row(row: Mapping[str, Any], where: str = "<row>") -> Extraction:
    """Return the extraction that ``extraction_to_row`` wrote.

    Raises:
        FormatError: beginning with ``where`` and naming the field that is wrong.
    """
    text = take_text(row, "text", where) or ""
    article = {name: row.get(name) for name in ("id", *ARTICLE_COLUMNS[1:])}
    placed = (
        (f"{where}: {ATTRIBUTIONS}[{number}]", attribution)
        for number, attribution in enumerate(take_objects(row, ATTRIBUTIONS, where))
    )
    return read_article(article, placed, text, where)


def write_dataset(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a line.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    write_file_lines(map(extraction_to_row, extractions), path)


def read_dataset(path: Path | str, _texts: Mapping[str, str] | None = None) -> Iterator[Extraction]:
    """Yield the extraction of each line.

    Raises:
        FormatError: at the first line that is wrong; it names path, line and field.
        OSError: the file cannot be read.
    """
    for where, line in read_file_lines(path):
        yield extraction_from_row(parse_object(line, where), where)


def _write_attribution(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: clean_cell(value) for name, value in row.items() if name not in ARTICLE_COLUMNS}
