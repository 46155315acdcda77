"""Extractions as Parquet: one row an attribution, in the columns of ``Extraction.to_arrow``."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.rows import PlacedRow, check_columns, read_rows
from quoteattr.records import Extraction
from quoteattr.tables import ATTRIBUTIONS, Row, build_schema, build_table

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
    with Path(path).open("rb") as stream:
        yield from read_rows(_number_rows(_read_batches(stream, str(path)), str(path)), texts)


def _number_rows(batches: Iterable[list[Row]], path: str) -> Iterator[PlacedRow]:
    for number, row in enumerate(chain.from_iterable(batches), start=1):
        yield f"{path}:{number}", row


def _read_batches(stream: BinaryIO, path: str) -> Iterator[list[Row]]:
    """Yield the rows of a file, some at a time.

    Raises:
        FormatError: the file is damaged: Arrow says so in half a dozen kinds of error.
    """
    try:
        file = pq.ParquetFile(stream)
        check_columns(file.schema_arrow.names, path)
        if file.num_row_groups:  # pyarrow 19 trips over none
            for batch in file.iter_batches(BATCH):
                yield batch.to_pylist()
    except _DAMAGE as error:
        raise FormatError(f"{path}: not Parquet, or damaged ({error}).") from error
