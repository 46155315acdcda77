"""What the plan asks of a database: the same on one machine and on many."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

import pyarrow as pa
from attrs import frozen

BatchFunction = Callable[[pa.RecordBatch], pa.RecordBatch]

# Rows handed to a function at a time: enough to forget the cost of the call, and no more memory
# than some megabytes of text.
BATCH_ROWS = 50_000


@frozen
class Work:
    """A function of batches, and the ``schema`` of what it gives.

    Rows that are equal in the column ``group`` come in one batch, and batches are sorted by it. A
    ``light`` function takes hardly longer than to send its rows to another process.
    """

    function: BatchFunction
    schema: pa.Schema
    group: str | None = None
    light: bool = False


class Engine(Protocol):
    """Runs the steps of a plan; tables are known by their names and hidden from one another."""

    def run(self, name: str, select: str) -> None:
        """Make the table ``name`` of a SELECT, in place of an earlier one."""
        ...

    def view(self, name: str, select: str) -> None:
        """Make ``name`` stand for a SELECT, in place of an earlier one."""
        ...

    def map(self, name: str, select: str, work: Work) -> None:
        """Make the table ``name`` of what a function makes of the batches of a SELECT."""
        ...

    def fetch(self, select: str) -> Iterable[Sequence[Any]]:
        """Return the rows of a SELECT that are few enough for this process."""
        ...

    def fill(self, name: str, rows: pa.Table) -> None:
        """Make the table ``name`` of rows that are in this process."""
        ...

    def drop(self, name: str) -> None:
        """Forget the table ``name``."""
        ...

    def count(self, select: str) -> int:
        """Return the number of rows of a SELECT."""
        ...
