"""Every table of the plan has the columns that ``schema.sql`` declares, whatever made it.

Where a change is meant, renew the declaration and commit it:

    QUOTEATTR_RENEW=1 pytest tests/unit/crossref/plan/test_schema.py
"""

import os
from pathlib import Path

import duckdb
import pytest

import quoteattr as qa
from quoteattr.crossref import plan
from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan.stages import name_folders

SCHEMA = Path(plan.__file__).parent / "schema.sql"
# The heads of the declaration, which a person writes.
HEAD = """-- The tables that the plan makes, each by the SELECT of its name, and their columns.
-- tests/unit/crossref/plan/test_schema.py holds it against what a corpus makes, and renews it.
"""
# Asked only whether it has rows: no table is made of it.
COUNTED = {"changed_labels"}


def describe(connection, table):
    rows = connection.execute(f"DESCRIBE {table}").fetchall()
    return tuple((column, kind) for column, kind, *_ in rows)


@pytest.fixture(scope="module")
def made(fixtures):
    """The columns of each table that a corpus makes while it grows and answers."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        for method in ("run", "view", "map"):
            patch.setattr(DuckDBEngine, method, note_columns(getattr(DuckDBEngine, method), found))
        ask_everything(list(qa.read_articles(fixtures)))
    return found


def note_columns(make, found):
    def make_and_note(self, name, select, *more):
        make(self, name, select, *more)
        found.setdefault(name, set()).add(describe(self.connection, name))

    return make_and_note


def ask_everything(articles):
    corpus = qa.Corpus()
    corpus.add(articles[:12])
    corpus.add(articles[12:])
    corpus.match("we will not reopen the bridge")
    for answer in (corpus.utterances(), corpus.search("bridge"), corpus.speakers()):
        assert len(answer) > 0


def test_the_tables_have_the_columns_that_are_declared(made):
    tables = {name: made[name] for name in sorted(name_folders().keys() - COUNTED)}
    assert [name for name, columns in tables.items() if len(columns) > 1] == []
    if os.environ.get("QUOTEATTR_RENEW"):
        SCHEMA.write_text(declare({name: min(columns) for name, columns in tables.items()}))
    with duckdb.connect() as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        declared = {table: describe(connection, table) for (table,) in list_tables(connection)}
    assert declared == {name: min(columns) for name, columns in tables.items()}


def list_tables(connection):
    return connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()


def declare(tables):
    """Return the declaration of tables, those of one folder together."""
    folders = sorted({name_folders()[name] for name in tables})
    parts = [HEAD]
    for folder in folders:
        parts.append(f"\n-- {folder}/\n")
        names = (name for name in tables if name_folders()[name] == folder)
        parts += (declare_table(name, tables[name]) for name in names)
    return "".join(parts)


def declare_table(name, columns):
    lines = ",\n".join(f'  "{column}" {kind}' for column, kind in columns)
    return f"CREATE TABLE {name} (\n{lines}\n);\n"
