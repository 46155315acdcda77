"""The schema of a store and its versions: each file takes a store one version on."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import duckdb

from quoteattr.errors import StoreError
from quoteattr.installing import tell_command


@lru_cache(maxsize=1)
def read_migrations() -> tuple[str, ...]:
    """Return the SQL that leads from each version to the next, from an empty file on."""
    found = files(__package__).joinpath("schema").iterdir()
    scripts = sorted((script for script in found if script.name.endswith(".sql")), key=str)
    return tuple(script.read_text(encoding="utf-8") for script in scripts)


def migrate_store(
    connection: duckdb.DuckDBPyConnection, path: str, migrations: Sequence[str]
) -> None:
    """Bring a store to the newest version, in one transaction.

    Raises:
        StoreError: the store is of a newer version than this.
    """
    version = read_version(connection, path)
    check_version(version, path, newest=len(migrations))
    if version == len(migrations):
        return
    connection.execute("BEGIN")
    for script in migrations[version:]:
        connection.execute(script)
    connection.execute("DELETE FROM store WHERE name = 'version'")
    connection.execute("INSERT INTO store VALUES ('version', ?)", [len(migrations)])
    connection.execute("COMMIT")


def check_version(version: int, path: str, newest: int) -> None:
    """Refuse a store of a newer version.

    Raises:
        StoreError: as said.
    """
    if version > newest:
        raise StoreError(
            f"{path}: a store of version {version}, expected {newest} or older; it was written by "
            f"a newer quoteattr; to read it, install that: {tell_command()}"
        )


def read_version(connection: duckdb.DuckDBPyConnection, path: str) -> int:
    """Return the version of a store, 0 for an empty database.

    Raises:
        StoreError: it is a database of something else.
    """
    found = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    tables = {name for (name,) in found}
    if not tables:
        return 0
    if not {"store", "attributions"} <= tables:
        raise StoreError(
            f"{path}: a DuckDB database with the tables {', '.join(sorted(tables)):.80}, expected "
            "a quoteattr store; give another path"
        )
    rows = connection.execute("SELECT value FROM store WHERE name = 'version'").fetchall()
    return int(rows[0][0]) if rows else 0
