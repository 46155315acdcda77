"""The store: one DuckDB database, a file or in memory, that holds a corpus."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import RLock

import duckdb
from attrs import evolve

from quoteattr.crossref.store.migrations import read_migrations
from quoteattr.crossref.store.opening import Location, explain_errors, open_store
from quoteattr.errors import StoreError

__all__ = ["Location", "Store"]


class Store:
    """Lends out connections: for reading, or for one change that is made whole or not at all.

    A file is open only while a connection is lent, so that other processes get their turn. Many
    can read at a time, or one write.
    """

    def __init__(self, location: Location, migrations: tuple[str, ...] | None = None) -> None:
        self.location = location
        self._migrations = read_migrations() if migrations is None else migrations
        self._lock = RLock()
        self._kept: duckdb.DuckDBPyConnection | None = None
        self._closed = False
        if location.path is None:
            self._kept = self._open(read_only=False)
        else:
            self._open(read_only=location.read_only).close()

    @contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a connection for reading.

        Raises:
            StoreError: the file is damaged, or others are writing for too long.
        """
        with self._lock, explain_errors(self.location):
            if self._kept:
                yield self._kept
                return
            connection = self._open(read_only=True)
            try:
                yield connection
            finally:
                connection.close()

    @contextmanager
    def change(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a connection for one change; an exception, Ctrl-C included, takes it all back.

        Raises:
            StoreError: the store is for reading only, or damaged, or others have it for too long.
        """
        if self.location.read_only:
            raise StoreError(
                f"{self.location.name}: opened for reading only; to change it, open it without "
                "read_only=True"
            )
        with self._lock, explain_errors(self.location):
            connection = self._kept or self._open(read_only=False)
            try:
                connection.execute("BEGIN")
                try:
                    yield connection
                except BaseException:
                    connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")
            finally:
                if connection is not self._kept:
                    connection.close()

    def glance(self, query: str) -> tuple[int, ...] | None:
        """Return the first row of a query, or None where it is not to be had at once.

        Others may be writing, or the store be closed, gone or damaged.
        """
        if not self._lock.acquire(blocking=False):
            return None
        try:
            with closing(self._kept.cursor() if self._kept else self._hurry()) as connection:
                return connection.execute(query).fetchone()
        except (StoreError, duckdb.Error):
            return None
        finally:
            self._lock.release()

    def keep_open(self) -> duckdb.DuckDBPyConnection:
        """Open the file for reading and keep it so: for what has no place in the file."""
        self._kept = self._kept or self._open(read_only=True)
        return self._kept

    def close(self) -> None:
        """Let go of the file, or of what was in memory."""
        self._closed = True
        if self._kept:
            self._kept.close()
            self._kept = None

    def _hurry(self) -> duckdb.DuckDBPyConnection:
        return open_store(evolve(self.location, wait=0.0), self._migrations, read_only=True)

    def _open(self, *, read_only: bool) -> duckdb.DuckDBPyConnection:
        if self._closed and self.location.path is None:
            raise StoreError(f"{self.location.name}: closed, and what was in it is gone")
        return open_store(self.location, self._migrations, read_only=read_only)
