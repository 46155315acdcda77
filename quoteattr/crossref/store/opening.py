"""Opening a store's file: waiting for whoever has it, and words for what is wrong with it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, EFBIG, ENAMETOOLONG, ENOSPC, EPERM, EROFS
from pathlib import Path
from tempfile import gettempdir

import duckdb
from attrs import frozen

from quoteattr.crossref.store.migrations import check_version, migrate_store, read_version
from quoteattr.errors import StoreError

# Seconds between two attempts to open a file that another process has open.
PAUSE = 0.05
# What DuckDB says of a file that another process, or another connection of this one, has open.
BUSY = ("Could not set lock", "Conflicting lock", "different configuration", "being used by")
# What DuckDB raises when a file is not what it was when it was written.
DAMAGE = (
    duckdb.IOException,
    duckdb.SerializationException,
    duckdb.InternalException,
    duckdb.FatalException,
)
DAMAGED = "Corrupt database"
# What the system says where it refuses to read or write a file with which nothing is wrong.
REFUSED = tuple(map(os.strerror, (ENOSPC, EDQUOT, EFBIG, EACCES, EPERM, EROFS)))


@frozen
class Location:
    """Where a store is, and how it is opened; without a path it is in memory."""

    path: Path | None
    read_only: bool = False
    wait: float = 30.0
    memory_limit: str | None = None

    @property
    def name(self) -> str:
        """What messages begin with."""
        return str(self.path) if self.path else "corpus in memory"


def open_store(
    location: Location, migrations: tuple[str, ...], *, read_only: bool
) -> duckdb.DuckDBPyConnection:
    """Open a store, a new one where there is none, and bring it to the newest version.

    Raises:
        StoreError: it is damaged, of something else or of a newer version, or others have it
            open for longer than ``location.wait`` seconds.
    """
    if location.path:
        check_file(location.path, read_only=read_only)
    with explain_errors(location):
        connection = connect_patiently(location, read_only=read_only)
        try:
            if read_only:
                require_version(connection, location, len(migrations))
            else:
                migrate_store(connection, location.name, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def check_file(path: Path, *, read_only: bool) -> None:
    """Refuse what can be seen without opening it.

    Raises:
        StoreError: there is no file to read, or no folder to write it in, or it is empty, or
            no file can have such a name.
    """
    if not is_name(path):
        raise StoreError(f"{str(path)!r:.120}: no file of a store can have this name; give another")
    if path.is_dir() or not path.parent.is_dir():
        what = "is a folder" if path.is_dir() else "is in no folder that exists"
        raise StoreError(f"{path}: {what}, expected the path of a file; give another path")
    if not path.exists() and read_only:
        raise StoreError(f"{path}: there is no such file; to begin a store, open it for writing")
    if path.exists() and not path.stat().st_size:
        raise StoreError(f"{path}: an empty file, expected a store; delete it to begin a new one")


def is_name(path: Path) -> bool:
    """Tell whether a file can have this path: the system says so, and DuckDB writes it in UTF-8."""
    try:
        str(path).encode("utf-8")
        path.lstat()
    except OSError as error:
        return error.errno != ENAMETOOLONG
    except ValueError:  # half a surrogate pair, or NUL
        return False
    return True


def connect_patiently(location: Location, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Connect, again and again while others have the file open.

    Raises:
        StoreError: they had it for longer than ``location.wait`` seconds.
    """
    deadline = time.monotonic() + location.wait
    while True:
        try:
            return connect(location, read_only=read_only)
        except duckdb.Error as error:
            if not any(words in str(error) for words in BUSY):
                raise
            if time.monotonic() >= deadline:
                raise StoreError(
                    f"{location.name}: others have it open, and did not close it within "
                    f"{location.wait:g} seconds; try again when they are done, or wait longer: "
                    "Corpus(path, wait=600)"
                ) from error
        time.sleep(PAUSE)


def connect(location: Location, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Connect to the database, in memory or in its file."""
    # The whole path: of "md:summit", DuckDB takes "md" for an extension, and would fetch it.
    database = str(location.path.absolute()) if location.path else ":memory:"
    connection = duckdb.connect(database, read_only=read_only)
    connection.execute("SET autoinstall_known_extensions = false")  # nor any other
    hide_bars(connection)
    if location.memory_limit:
        limit_memory(connection, location.memory_limit)
    if location.path is None:
        connection.execute("SET temp_directory = ?", [str(Path(gettempdir()) / "quoteattr.tmp")])
    return connection


def limit_memory(connection: duckdb.DuckDBPyConnection, limit: str) -> None:
    """Set how much memory the database may take.

    Raises:
        StoreError: the limit is no size.
    """
    try:
        connection.execute("SET memory_limit = ?", [limit])
    except duckdb.ParserException as error:
        raise StoreError(f"memory_limit is {limit!r}, expected a size, such as '8GB'") from error


def hide_bars(connection: duckdb.DuckDBPyConnection) -> None:
    """Stop the bars that DuckDB draws of its own where it takes the program for an interactive one.

    In a notebook that cannot show them the setting is off, and refuses to be changed.
    """
    shown = connection.execute("SELECT current_setting('enable_progress_bar')").fetchone()
    if shown == (True,):
        connection.execute("SET enable_progress_bar = false")


def require_version(connection: duckdb.DuckDBPyConnection, location: Location, newest: int) -> None:
    """Refuse to read a store that would have to be migrated.

    Raises:
        StoreError: it is older or newer.
    """
    version = read_version(connection, location.name)
    check_version(version, location.name, newest)
    if version < newest:
        raise StoreError(
            f"{location.name}: a store of version {version}, expected {newest}; open it once for "
            "writing, which brings it up to date"
        )


@contextmanager
def explain_errors(location: Location) -> Iterator[None]:
    """Turn what DuckDB raises about a file, or about memory, into words for its user.

    Raises:
        StoreError: the file is damaged or no store, the system refuses it, or the memory limit
            is too low.
    """
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise StoreError(
            f"{location.name}: the memory limit, {location.memory_limit or 'of DuckDB'}, is too "
            "low for this; give more: Corpus(path, memory_limit='8GB')"
        ) from error
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        if any(words in str(error) for words in REFUSED):
            raise StoreError(
                f"{location.name}: the system refused ({reason:.300}); make room on the disk or "
                "get the right to the file and its folder, and try again: what was in it still is"
            ) from error
        if not (isinstance(error, DAMAGE) or DAMAGED in str(error)):
            raise
        raise StoreError(
            f"{location.name}: cannot be read as a store ({reason:.160}); take it from a copy, "
            "or build it again from the articles"
        ) from error
