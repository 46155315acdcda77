"""Extractions as Parquet: one row an attribution, in the columns of ``Extraction.to_arrow``."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.rows import PlacedRow, check_columns, read_rows
from quoteattr.records import Extraction
from quoteattr.tables import ATTRIBUTIONS, build_schema, build_table

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
        try:
            yield from read_rows(_read_batches(pq.ParquetFile(stream), str(path)), texts)
        except pa.ArrowInvalid as error:
            raise FormatError(f"{path}: not Parquet ({error}).") from error


def _read_batches(file: pq.ParquetFile, path: str) -> Iterator[PlacedRow]:
    check_columns(file.schema_arrow.names, path)
    batches = file.iter_batches(BATCH) if file.num_row_groups else ()  # pyarrow 19 trips over none
    rows = chain.from_iterable(batch.to_pylist() for batch in batches)
    for number, row in enumerate(rows, start=1):
        yield f"{path}:{number}", row
