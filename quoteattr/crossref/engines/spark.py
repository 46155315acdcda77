"""The plan on many machines: Spark runs the SQL, and its Python workers the functions."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from attrs import define, field, frozen
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from quoteattr.crossref.engines.grouping import keep_groups
from quoteattr.crossref.plan.engine import BATCH_ROWS, Work
from quoteattr.errors import StoreError

# What makes Spark read the plan's SQL as DuckDB does: sums that overflow are errors, and "day" in
# double quotes is a column.
SETTINGS = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
}
BATCH_SIZE = "spark.sql.execution.arrow.maxRecordsPerBatch"
# A new session has the settings that the application began with; this one is often set later.
KEPT = "spark.sql.shuffle.partitions"


@frozen
class MapBatches:
    """A function of one batch as Spark wants it: of all batches of a partition."""

    work: Work

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield what the function makes of each batch."""
        group = self.work.group
        return map(self.work.function, keep_groups(batches, group) if group else batches)


@define
class SparkEngine:
    """Runs a plan in a session; each table it makes is a folder of Parquet inside ``folder``.

    A table is written before the next step reads it: so nothing is worked out twice, and a worker
    that is lost costs its part of one step.
    """

    session: SparkSession = field(repr=False)
    folder: str
    _made: int = field(default=0, init=False)

    def run(self, name: str, select: str) -> None:
        """Make the table ``name`` of a SELECT, in place of an earlier one."""
        self.keep(name, self.session.sql(select))

    def view(self, name: str, select: str) -> None:
        """Make ``name`` stand for a SELECT, in place of an earlier one."""
        self.session.sql(select).createOrReplaceTempView(name)

    def map(self, name: str, select: str, work: Work) -> None:
        """Make the table ``name`` of what a function makes of the batches of a SELECT.

        Groups are not sent to Python one by one, which costs more than most of them are worth:
        each partition holds whole groups, in order.
        """
        rows = self.session.sql(select)
        if work.group:
            rows = rows.repartition(work.group).sortWithinPartitions(work.group)
        self.keep(name, rows.mapInArrow(MapBatches(work), from_arrow_schema(work.schema)))

    def drop(self, name: str) -> None:
        """Forget the table ``name``; its files go with the folder."""
        self.session.catalog.dropTempView(name)

    def count(self, select: str) -> int:
        """Return the number of rows of a SELECT."""
        return self.session.sql(select).count()

    def fetch(self, select: str) -> Iterator[Row]:
        """Return the rows of a SELECT that are few enough for this process."""
        return self.session.sql(select).toLocalIterator()

    def fill(self, name: str, rows: pa.Table) -> None:
        """Make the table ``name`` of rows that are in this process."""
        told = [tuple(row.values()) for row in rows.to_pylist()]
        self.keep(name, self.session.createDataFrame(told, from_arrow_schema(rows.schema)))

    def keep(self, name: str, rows: DataFrame) -> None:
        """Make the table ``name`` of a data frame, in place of an earlier one."""
        self._made += 1
        path = f"{self.folder}/{self._made:03}-{name}"
        rows.write.parquet(path)
        self.session.read.schema(rows.schema).parquet(path).createOrReplaceTempView(name)


def open_session(spark: SparkSession, batch_rows: int = BATCH_ROWS) -> SparkSession:
    """Return a session beside ``spark``, whose settings and views it does not touch.

    Functions get ``batch_rows`` rows at a time, or fewer.
    """
    session = spark.newSession()
    settings = {**SETTINGS, BATCH_SIZE: str(batch_rows), KEPT: str(spark.conf.get(KEPT))}
    for name, value in settings.items():
        session.conf.set(name, value)
    return session


def remove_folder(session: SparkSession, folder: str) -> None:
    """Remove a folder, on whatever file system it is."""
    files, path = find_folder(session, folder)
    files.delete(path, True)


def require_new(session: SparkSession, folder: str) -> None:
    """Refuse a folder that is there, before the hours of work that it could not take.

    Raises:
        StoreError: it is there.
    """
    files, path = find_folder(session, folder)
    if files.exists(path):
        raise StoreError(f"{folder}: it is there already; name a new folder, or remove it.")


def find_folder(session: SparkSession, folder: str) -> tuple[Any, Any]:
    """Return a folder's file system, and its path there, as Java has them."""
    java: Any = session._jvm
    path = java.org.apache.hadoop.fs.Path(folder)
    return path.getFileSystem(session._jsc.hadoopConfiguration()), path
