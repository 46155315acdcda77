"""Extractions as a workbook (``.xlsx``): one sheet, one row an attribution, the cells of CSV.

What begins like a formula is written as a text: openpyxl alone would make a formula of it. The
mark that Excel sets for a leading apostrophe keeps it one when somebody edits the cell.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from quoteattr.errors import FormatError, MissingExtraError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.cells import read_cells, write_cells
from quoteattr.formats.csv_rows import GUARDED
from quoteattr.formats.rows import PlacedRow, check_columns, read_rows
from quoteattr.installing import tell_command
from quoteattr.records import Extraction
from quoteattr.tables import ATTRIBUTIONS, Row

Cells = tuple[object, ...]

SHEET = "attributions"
MOST_CHARACTERS = 32_767
"""What Excel holds in a cell; openpyxl would cut the rest off."""
MOST_ROWS = 1_048_576
"""What Excel holds in a sheet."""

# What XML cannot hold or does not keep stands as _x000D_, and what looks so already as _x005F_….
_UNHELD = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write_xlsx(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every attribution as a row, in flat memory: openpyxl gathers them on disk.

    Raises:
        FormatError: a cell or the sheet would hold more than a spreadsheet does.
        MissingExtraError: openpyxl is not installed.
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    openpyxl = _load_openpyxl()
    with write_atomically(path) as file:
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet(SHEET)
        sheet.append(list(ATTRIBUTIONS.cells))
        rows = (row for extraction in extractions for row in extraction.rows())
        for number, row in enumerate(rows, start=2):
            if number > MOST_ROWS:
                raise FormatError(f"{path}: a sheet holds {MOST_ROWS:,} rows; write .csv.")
            sheet.append(list(_write_row(sheet, row, f"{path}:{number}")))
        book.save(file)


def read_xlsx(path: Path | str, texts: Mapping[str, str] | None = None) -> Iterator[Extraction]:
    """Yield the extractions of a file; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first row that breaks the format; it names path, row and column.
        MissingExtraError: openpyxl is not installed.
        OSError: the file cannot be read.
    """
    yield from read_rows(_read_sheet(path), texts)


def _read_sheet(path: Path | str) -> Iterator[PlacedRow]:
    openpyxl = _load_openpyxl()
    with Path(path).open("rb") as file:
        rows = _number_rows(openpyxl, file, str(path))
        where, columns = next(rows, (f"{path}:1", ()))
        names = [str(name) for name in columns]
        check_columns(names, where)
        for place, cells in rows:
            texts = (None if cell is None else _unescape(str(cell)) for cell in cells)
            yield place, read_cells(dict(zip(names, texts, strict=False)), place)


def _number_rows(openpyxl: Any, file: BinaryIO, path: str) -> Iterator[tuple[str, Cells]]:  # noqa: ANN401  # a module
    try:
        sheet = openpyxl.load_workbook(file, read_only=True).worksheets[0]
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            if any(cell is not None for cell in cells):
                yield f"{path}:{number}", cells
    except Exception as error:  # whatever a damaged ZIP or XML makes openpyxl trip over
        raise FormatError(f"{path}: no workbook ({type(error).__name__}: {error}).") from error


def _write_row(sheet: Any, row: Row, where: str) -> Iterator[Any]:  # noqa: ANN401  # openpyxl's
    for name, cell in write_cells(row).items():
        if cell is None or ATTRIBUTIONS.cells[name] == "number":
            yield row[name]
        else:
            yield _make_cell(sheet, cell, f"{where}: {name}")


def _make_cell(sheet: Any, text: str, where: str) -> Any:  # noqa: ANN401  # openpyxl's
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  # optional: the extra "xlsx"

    escaped = _UNHELD.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if len(escaped) > MOST_CHARACTERS:
        raise FormatError(
            f"{where}: {len(escaped):,} characters, of which a spreadsheet's cell holds "
            f"{MOST_CHARACTERS:,}; write .csv or .parquet."
        )
    cell = WriteOnlyCell(sheet, escaped)
    if text.startswith(GUARDED):
        cell.data_type, cell.quotePrefix = "s", True
    return cell


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _load_openpyxl() -> Any:  # noqa: ANN401  # a module
    try:
        return import_module("openpyxl")
    except ImportError as error:
        raise MissingExtraError(
            f".xlsx needs openpyxl, which is not installed: {tell_command('xlsx')}"
        ) from error
