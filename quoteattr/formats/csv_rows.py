"""Extractions as CSV, one row an attribution, safe to open in a spreadsheet.

A list stands in its cell as JSON: spans as ``[[15, 17], [20, 28]]``, which no spreadsheet takes
for a date. A cell that one would run as a formula gets an apostrophe before it, and so does one
that begins with an apostrophe: reading takes one away.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.compressed import MOST_LINE
from quoteattr.formats.rows import REQUIRED, PlacedRow, check_columns, read_rows
from quoteattr.records import Extraction
from quoteattr.tables import ATTRIBUTIONS, CellType, Row, replace_surrogates

GUARD = "'"
GUARDED = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", GUARD)
"""What makes a formula of a cell (https://owasp.org/www-community/attacks/CSV_Injection)."""


def write_csv(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every attribution as a row, in UTF-8 with the mark by which spreadsheets know it.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    with write_atomically(path) as file:
        stream = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        writer = csv.writer(stream)
        writer.writerow(ATTRIBUTIONS.cells)
        for extraction in extractions:
            writer.writerows(map(_write_row, extraction.rows()))
        stream.flush()
        stream.detach()


def read_csv(path: Path | str, texts: Mapping[str, str] | None = None) -> Iterator[Extraction]:
    """Yield the extractions of a file; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first row that breaks the format; it names path, line and column.
        OSError: the file cannot be read.
    """
    with Path(path).open(encoding="utf-8-sig", newline="") as stream:
        yield from read_rows(_read_lines(stream, str(path)), texts)


def _read_lines(stream: TextIO, path: str) -> Iterator[PlacedRow]:
    """Yield the values of each line; cells may be as long as lines.

    (The module's own limit, 131,072 characters, is shorter than some contents. It is one for the
    whole process, so it is only ever raised.)
    """
    csv.field_size_limit(max(csv.field_size_limit(), MOST_LINE))
    reader = csv.DictReader(_cut_lines(stream))
    where = f"{path}:1"
    try:
        check_columns(reader.fieldnames or (), where)
        for cells in reader:
            where = f"{path}:{reader.line_num}"
            yield where, _read_row(cells, where)
    except (csv.Error, UnicodeDecodeError) as error:
        raise FormatError(f"{where}: not CSV in UTF-8 ({error}).") from error


def _cut_lines(stream: TextIO) -> Iterator[str]:
    while line := stream.readline(MOST_LINE + 1):
        if len(line) > MOST_LINE:
            raise csv.Error(f"a line of more than {MOST_LINE:,} characters")
        yield line


def _write_row(row: Row) -> list[str]:
    return [
        "" if row[name] is None else _guard(_WRITERS[cell](row[name]))
        for name, cell in ATTRIBUTIONS.cells.items()
    ]


def _read_row(cells: Mapping[str, str | None], where: str) -> dict[str, Any]:
    """Return the values of a line; an empty cell is None, and columns of others are left out."""
    row: dict[str, Any] = {}
    for name, cell in ATTRIBUTIONS.cells.items():
        written = _unguard(cells.get(name) or "")
        try:
            row[name] = _READERS[cell](written) if written or name in REQUIRED else None
        except (ValueError, RecursionError) as error:
            form = _FORMS[cell]
            raise FormatError(f"{where}: {name}: expected {form}, got {written!r}.") from error
    return row


def _guard(cell: str) -> str:
    return GUARD + cell if cell.startswith(GUARDED) else cell


def _unguard(cell: str) -> str:
    return cell.removeprefix(GUARD)


def _write_spans(spans: Iterable[Mapping[str, int]]) -> str:
    return json.dumps([[span["start"], span["end"]] for span in spans])


def _write_texts(texts: Iterable[str]) -> str:
    return replace_surrogates(json.dumps(texts, ensure_ascii=False))


_WRITERS: Mapping[CellType, Callable[[Any], str]] = {
    "text": replace_surrogates,
    "number": repr,
    "texts": _write_texts,
    "spans": _write_spans,
}
_READERS: Mapping[CellType, Callable[[str], Any]] = {
    "text": str,
    "number": float,
    "texts": json.loads,
    "spans": json.loads,
}
_FORMS: Mapping[CellType, str] = {
    "text": "a text",
    "number": "a number",
    "texts": 'a JSON list of texts, ["…"]',
    "spans": "spans, [[15, 17], …]",
}
