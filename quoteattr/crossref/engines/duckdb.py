"""The plan on one machine: DuckDB runs the SQL, and this process the functions."""

from collections.abc import Iterator
from contextlib import closing
from itertools import chain, islice
from typing import Any

import duckdb
import pyarrow as pa
from attrs import field, frozen

from quoteattr.crossref.engines.grouping import keep_groups
from quoteattr.crossref.engines.spool import Spool
from quoteattr.crossref.plan.engine import BATCH_ROWS, Work
from quoteattr.workers import Crew, call_ahead


@frozen
class DuckDBEngine:
    """Runs a plan over a connection; what it makes are temporary tables of that connection.

    With ``processes`` above 1 as many run the functions, those that are light aside.
    """

    connection: duckdb.DuckDBPyConnection = field(repr=False)
    processes: int = 1

    def run(self, name: str, select: str) -> None:
        """Make the table ``name`` of a SELECT, in place of an earlier one."""
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {select}")

    def view(self, name: str, select: str) -> None:
        """Make ``name`` stand for a SELECT, in place of an earlier one."""
        self.connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {select}")

    def map(self, name: str, select: str, work: Work) -> None:
        """Make the table ``name`` of what a function makes of the batches of a SELECT.

        The connection cannot read and write at once: what comes out is kept aside meanwhile.
        """
        batches = self._read_batches(select, work.group)
        with Spool(work.schema) as spool:
            for batch in do_work(work, batches, self.processes):
                spool.write(batch)
            self.fill(name, spool.read())

    def fetch(self, select: str) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT that are few enough for this process."""
        return self.connection.execute(select).fetchall()

    def fill(self, name: str, rows: pa.Table | pa.RecordBatchReader) -> None:
        """Make the table ``name`` of Arrow rows."""
        self.connection.register("incoming_rows", rows)
        self.run(name, "SELECT * FROM incoming_rows")
        self.connection.unregister("incoming_rows")

    def drop(self, name: str) -> None:
        """Forget the table ``name``."""
        self.connection.execute(f"DROP TABLE temp.{name}")

    def count(self, select: str) -> int:
        """Return the number of rows of a SELECT."""
        [(rows,)] = self.fetch(f"SELECT count(*) FROM ({select}) counted")
        return int(rows)

    def _read_batches(self, select: str, group: str | None) -> Iterator[pa.RecordBatch]:
        query = f"SELECT * FROM ({select}) ordered ORDER BY {group}" if group else select
        reader = self.connection.sql(query).to_arrow_reader(BATCH_ROWS)
        return keep_groups(reader, group) if group else iter(reader)


def do_work(
    work: Work, batches: Iterator[pa.RecordBatch], processes: int
) -> Iterator[pa.RecordBatch]:
    """Yield what a function makes of each batch, in order; one batch is not worth a process."""
    first = list(islice(batches, 2))
    batches = chain(first, batches)
    if processes <= 1 or len(first) == 1 or work.light:
        yield from map(work.function, batches)
        return
    with (
        Crew(work.function, processes) as crew,
        closing(call_ahead(crew.call, batches, processes)) as made,
    ):
        yield from made
