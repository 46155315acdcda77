"""Extractions as CSV or with tabs, one row an attribution, safe to open in a spreadsheet.

A list stands in its cell as JSON: spans as ``[[15, 17], [20, 28]]``, which no spreadsheet takes
for a date. A cell that one would run as a formula gets an apostrophe before it, and so does one
that begins with an apostrophe: reading takes one away.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.cells import read_cells, write_cells
from quoteattr.formats.delimited import name_cells, read_table
from quoteattr.formats.rows import PlacedRow, check_columns, read_rows
from quoteattr.records import Extraction
from quoteattr.tables import ATTRIBUTIONS

GUARD = "'"
GUARDED = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", GUARD)
"""What makes a formula of a cell (https://owasp.org/www-community/attacks/CSV_Injection)."""


def write_csv(extractions: Iterable[Extraction], path: Path | str, delimiter: str = ",") -> None:
    """Write every attribution as a row, in UTF-8 with the mark by which spreadsheets know it.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    with write_atomically(path) as file:
        stream = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(ATTRIBUTIONS.cells)
        for extraction in extractions:
            for row in extraction.rows():
                writer.writerow(map(_guard, write_cells(row).values()))
        stream.flush()
        stream.detach()


def write_tsv(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every attribution as a row, as ``write_csv`` does, with tabs between the cells."""
    write_csv(extractions, path, "\t")


def read_csv(path: Path | str, texts: Mapping[str, str] | None = None) -> Iterator[Extraction]:
    """Yield the extractions of a file; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first row that breaks the format; it names path, line and column.
        OSError: the file cannot be read.
    """
    yield from read_rows(_read_lines(path), texts)


def _read_lines(path: Path | str) -> Iterator[PlacedRow]:
    rows = read_table(path)
    where, columns = next(rows, (f"{path}:1", []))
    check_columns(columns, where)
    for place, cells in rows:
        if cells:
            named = {name: _unguard(cell) for name, cell in name_cells(columns, cells).items()}
            yield place, read_cells(named, place)


def _guard(cell: str | None) -> str:
    return GUARD + cell if cell and cell.startswith(GUARDED) else cell or ""


def _unguard(cell: str | None) -> str | None:
    return cell and cell.removeprefix(GUARD)
