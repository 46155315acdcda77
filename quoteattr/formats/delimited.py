"""Tables of text, CSV and tab-separated: the cells of each row, after its place."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from quoteattr.errors import FormatError
from quoteattr.formats.compressed import MOST_LINE, read_lines

DELIMITERS = ",;\t"
"""What stands between cells; spreadsheets where a comma stands in numbers write semicolons."""

PlacedCells = tuple[str, list[str]]
"""A row's cells after its place, ``path:line``."""

# Old spreadsheets end a line with a carriage return alone.
_BREAK = re.compile(r"(?<=\r)(?!\n)")


def read_table(path: Path | str) -> Iterator[PlacedCells]:
    """Yield the cells of each row, the names of the columns first; what parts cells is seen there.

    Cells may be as long as lines. (The csv module's own limit, 131,072 characters, is shorter than
    some contents. It is one for the whole process, so it is only ever raised.)

    Raises:
        FormatError: the file is no such table in UTF-8; it names path and line.
        OSError: it cannot be read.
    """
    csv.field_size_limit(max(csv.field_size_limit(), MOST_LINE))
    where = f"{path}:1"
    try:
        lines = _decode_lines(read_lines(Path(path)))
        head = next(lines, "")
        reader = csv.reader(_join(head, lines), delimiter=find_delimiter(head))
        for cells in reader:
            where = f"{path}:{reader.line_num}"
            yield where, cells
    except (csv.Error, UnicodeDecodeError) as error:
        raise FormatError(f"{where}: not CSV in UTF-8 ({error}).") from error


def find_delimiter(head: str) -> str:
    """Return what parts the cells of a line of columns' names: what makes the most of them."""
    return max(DELIMITERS, key=lambda delimiter: len(split_line(head, delimiter)))


def split_line(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line."""
    return next(csv.reader([line], delimiter=delimiter), [])


def name_cells(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str | None]:
    """Return the cells of a row by their columns' names; an empty one is None."""
    return {name: cell or None for name, cell in zip(columns, cells, strict=False)}


def _decode_lines(lines: Iterable[bytes]) -> Iterator[str]:
    encoding = "utf-8-sig"
    for line in lines:
        yield from _BREAK.split(line.decode(encoding))
        encoding = "utf-8"


def _join(head: str, lines: Iterator[str]) -> Iterator[str]:
    if head:
        yield head
    yield from lines
