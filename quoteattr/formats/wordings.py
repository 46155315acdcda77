"""Wordings from a file: one a line, or the column of a table that has them."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from quoteattr.articles.fields import NAMES
from quoteattr.errors import FormatError
from quoteattr.formats.compressed import read_bytes
from quoteattr.formats.decoding import decode_text
from quoteattr.formats.lines import parse_object, read_file_lines

COLUMNS = ("quote", "wording", *NAMES["text"])
"""The names that a column of wordings may have; the first of them that is there is taken."""

PlacedRow = tuple[str, Mapping[str, Any]]


def read_wordings(path: Path) -> Iterator[str]:
    """Yield the wordings of a file: of a .csv, .jsonl or .parquet a row each, else a line each.

    Blank ones are left out.

    Raises:
        FormatError: a row has no column of wordings; it names path, line and the columns wanted.
        OSError: the file cannot be read.
    """
    read = READERS.get(path.suffix, _read_lines)
    yield from (wording for wording in read(path) if wording.strip())


def _read_lines(path: Path) -> Iterator[str]:
    yield from decode_text(read_bytes(path), str(path)).splitlines()


def _read_csv(path: Path) -> Iterator[str]:
    text = io.StringIO(decode_text(read_bytes(path), str(path)), newline="")
    rows = csv.DictReader(text)
    return _take((f"{path}:{rows.line_num}", row) for row in rows)


def _read_objects(path: Path) -> Iterator[str]:
    return _take((where, parse_object(line, where)) for where, line in read_file_lines(path))


def _read_parquet(path: Path) -> Iterator[str]:
    import pyarrow.parquet as pq  # noqa: PLC0415  # half a second that others are spared

    rows = (row for batch in pq.ParquetFile(path).iter_batches() for row in batch.to_pylist())
    return _take((f"{path}:{number}", row) for number, row in enumerate(rows, start=1))


def _take(rows: Iterable[PlacedRow]) -> Iterator[str]:
    for where, row in rows:
        name = next((name for name in COLUMNS if name in row), None)
        if name is None:
            raise FormatError(f"{where}: no column {', '.join(COLUMNS)} among {list(row)!r:.200}")
        if row[name] is not None:
            yield str(row[name])


READERS: Mapping[str, Callable[[Path], Iterator[str]]] = {
    ".csv": _read_csv,
    ".jsonl": _read_objects,
    ".parquet": _read_parquet,
}
