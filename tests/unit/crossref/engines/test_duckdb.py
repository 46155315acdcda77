"""Functions over the batches of a SELECT, in this process or in several."""

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from quoteattr.crossref.engines.duckdb import DuckDBEngine
from quoteattr.crossref.plan.engine import Work
from quoteattr.errors import QuoteattrError

DOUBLED = pa.schema({"number": pa.int64()})


def double(batch):
    return pa.RecordBatch.from_arrays([pc.multiply(batch["number"], 2)], schema=DOUBLED)


def fail(batch):
    raise QuoteattrError(f"{len(batch)} rows are too many")


@pytest.fixture
def make_engine(monkeypatch):
    # Other processes import this module by its name, wherever pytest was started.
    monkeypatch.syspath_prepend(Path(__file__).parents[4])
    monkeypatch.setattr("quoteattr.crossref.engines.duckdb.BATCH_ROWS", 2048)
    return lambda processes: DuckDBEngine(duckdb.connect(), processes)


@pytest.mark.parametrize("processes", [1, 2])
def test_rows_come_out_in_their_order(make_engine, processes):
    engine = make_engine(processes)
    engine.map("doubled", "SELECT range AS number FROM range(10000)", Work(double, DOUBLED))
    found = engine.fetch("SELECT number FROM doubled")
    assert [number for (number,) in found] == list(range(0, 20000, 2))


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_in_a_function_is_the_callers(make_engine, processes):
    engine = make_engine(processes)
    with pytest.raises(QuoteattrError, match="too many"):
        engine.map("none", "SELECT range AS number FROM range(10000)", Work(fail, DOUBLED))


def test_a_light_function_stays_in_this_process(make_engine, monkeypatch):
    monkeypatch.delattr("quoteattr.crossref.engines.duckdb.Crew")
    engine = make_engine(2)
    work = Work(double, DOUBLED, light=True)
    engine.map("doubled", "SELECT range AS number FROM range(9999)", work)
    assert engine.count("SELECT * FROM doubled") == 9999


def test_no_rows_make_an_empty_table(make_engine):
    engine = make_engine(2)
    engine.map("doubled", "SELECT range AS number FROM range(0)", Work(double, DOUBLED))
    assert engine.count("SELECT * FROM doubled") == 0


def test_what_is_dropped_is_there_no_more(make_engine):
    engine = make_engine(1)
    engine.run("numbers", "SELECT 1 AS number")
    engine.drop("numbers")
    with pytest.raises(duckdb.CatalogException, match="numbers"):
        engine.fetch("SELECT number FROM numbers")
