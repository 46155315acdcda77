"""docs/store.md lists the tables and columns of a store, with what the schema says of them."""

from pathlib import Path

import duckdb
import pytest

from quoteattr.crossref.store.migrations import read_migrations

PAGE = Path(__file__).parents[4] / "docs" / "store.md"
TABLES = "SELECT table_name, comment FROM duckdb_tables() ORDER BY table_oid"
COLUMNS = """
SELECT column_name, data_type, comment FROM duckdb_columns()
WHERE table_name = ? ORDER BY column_index
"""


@pytest.fixture(scope="module")
def schema():
    with duckdb.connect() as connection:
        for script in read_migrations():
            connection.execute(script)
        yield connection


def test_everything_is_explained(schema):
    for table, comment in schema.execute(TABLES).fetchall():
        assert comment, table
        assert all(row[2] for row in schema.execute(COLUMNS, [table]).fetchall()), table


def test_the_page_is_of_the_schema(schema):
    assert PAGE.read_text(encoding="utf-8").endswith("\n".join(render_tables(schema)) + "\n")


def render_tables(schema):
    """What the page must end with, line by line."""
    for table, comment in schema.execute(TABLES).fetchall():
        yield from (f"## {table}", "", f"{comment}.", "", "| column | type | what it is |")
        yield "|---|---|---|"
        for name, kind, said in schema.execute(COLUMNS, [table]).fetchall():
            yield f"| `{name}` | {kind} | {said} |"
        yield ""
