"""Extractions as Parquet: one row an attribution, in the columns of ``Extraction.to_arrow``."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.rows import PlacedRow, check_columns, read_rows
from quoteattr.records import Extraction
from quoteattr.tables import ATTRIBUTIONS, build_schema, build_table

# What Arrow raises of bytes that are not what they were; its OSErrors name no file.
_DAMAGE = (pa.ArrowException, OSError, ValueError, OverflowError, KeyError, TypeError)
BATCH = 10_000
"""Rows held at a time: some ten megabytes, and row groups large enough to compress well."""


def write_parquet(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every attribution as a row, in flat memory however many there are.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    rows = chain.from_iterable(extraction.rows() for extraction in extractions)
    schema = build_schema(ATTRIBUTIONS)
    with (
        write_atomically(path) as file,
        pq.ParquetWriter(file, schema, compression="zstd") as writer,
    ):
        while batch := list(islice(rows, BATCH)):
            writer.write_table(build_table(batch, ATTRIBUTIONS))


def read_parquet(path: Path | str, texts: Mapping[str, str] | None = None) -> Iterator[Extraction]:
    """Yield the extractions of a file; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first row that is wrong; it names path, row and column.
        OSError: the file cannot be read.
    """
    check_columns(list_columns(path), str(path))
    yield from read_rows(read_arrow_rows(path), texts)


def read_arrow_rows(path: Path | str) -> Iterator[PlacedRow]:
    """Yield the rows of a file after their places, ``path:row``, some held at a time.

    Raises:
        FormatError: the file is damaged: Arrow says so in half a dozen kinds of error.
        OSError: it cannot be read.
    """
    with _open(path) as file:
        if file.num_row_groups:  # pyarrow 19 trips over none
            rows = chain.from_iterable(batch.to_pylist() for batch in file.iter_batches(BATCH))
            for number, row in enumerate(rows, start=1):
                yield f"{path}:{number}", row


def list_columns(path: Path | str) -> list[str]:
    """Return the names of a file's columns.

    Raises:
        FormatError: as ``read_arrow_rows`` does.
        OSError: as ``read_arrow_rows`` does.
    """
    with _open(path) as file:
        return list(file.schema_arrow.names)


def count_rows(path: Path) -> int:
    """Return how many rows a file says that it has.

    Raises:
        FormatError: as ``read_arrow_rows`` does.
        OSError: as ``read_arrow_rows`` does.
    """
    with _open(path) as file:
        return int(file.metadata.num_rows)


@contextmanager
def _open(path: Path | str) -> Iterator[pq.ParquetFile]:
    with Path(path).open("rb") as stream:
        try:
            yield pq.ParquetFile(stream)
        except _DAMAGE as error:
            raise FormatError(f"{path}: not Parquet, or damaged ({error}).") from error
