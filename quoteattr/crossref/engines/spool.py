"""Arrow batches put aside: in memory, or in a file where they are many."""

from contextlib import ExitStack
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

import pyarrow as pa

# What is kept in memory before the rest goes to a file.
MOST_BYTES = 64 << 20


class Spool:
    """Keeps batches of one schema in order, and gives them back once all are there."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._batches: list[pa.RecordBatch] = []
        self._bytes = 0
        self._writer: pa.RecordBatchStreamWriter | None = None
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def write(self, batch: pa.RecordBatch) -> None:
        """Put a batch aside."""
        self._bytes += batch.nbytes
        self._batches.append(batch)
        if self._bytes > MOST_BYTES:
            self._flush()

    def read(self) -> pa.RecordBatchReader:
        """Return all batches in the order of writing; nothing may be written after."""
        if self._writer is None:
            return pa.RecordBatchReader.from_batches(self._schema, self._batches)
        self._flush()
        self._writer.close()
        self._file.seek(0)
        return pa.ipc.open_stream(self._file)

    def _flush(self) -> None:
        if self._writer is None:
            self._file = TemporaryFile(prefix="quoteattr-")  # noqa: SIM115  # closed on exit
            self._open.enter_context(self._file)
            self._writer = pa.ipc.new_stream(self._file, self._schema)
        for batch in self._batches:
            self._writer.write_batch(batch)
        self._batches, self._bytes = [], 0
