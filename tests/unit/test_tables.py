"""Extractions as tables: the same rows in Arrow, pandas, polars and DuckDB."""

import subprocess
import sys

import pytest

from quoteattr.errors import MissingExtraError
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.tables import ATTRIBUTIONS, build_table

TEXT = "Ana Ruiz said “no”."
RUIZ = Entity("e1", "Ana Ruiz", "person", gender="female", mentions=(Span(0, 8),))
EXTRACTION = Extraction(
    Article("a", TEXT, outlet="The Herald", published="2025-03-02"),
    (
        Attribution(
            "a1", "direct", "no", (Span(15, 17),), cue=(Span(9, 13),), source=(Span(0, 8),),
            quoted=(Span(15, 17),), speaker=RUIZ, confidence=0.9,
            speaker_confidence=0.8, steps=("cue before",),
        ),
    ),
    (RUIZ,),
)  # fmt: skip
ROW = {
    "article": "a",
    "title": None,
    "outlet": "The Herald",
    "published": "2025-03-02",
    "url": None,
    "attribution": "a1",
    "kind": "direct",
    "act": "say",
    "text": "no",
    "content": [{"start": 15, "end": 17}],
    "cue": [{"start": 9, "end": 13}],
    "source": [{"start": 0, "end": 8}],
    "quoted": [{"start": 15, "end": 17}],
    "cue_text": "said",
    "source_text": "Ana Ruiz",
    "speaker": "Ana Ruiz",
    "speaker_id": "e1",
    "speaker_kind": "person",
    "speaker_gender": "female",
    "via": None,
    "via_id": None,
    "via_kind": None,
    "via_gender": None,
    "confidence": 0.9,
    "speaker_confidence": 0.8,
    "steps": ["cue before"],
}


def test_a_row_is_an_attribution_and_has_every_column():
    (row,) = EXTRACTION.rows()
    assert row == ROW
    assert list(row) == list(ATTRIBUTIONS.cells)


def test_an_arrow_table_holds_the_rows_and_names_its_schema():
    table = EXTRACTION.to_arrow()
    assert table.to_pylist() == [ROW]
    assert table.schema.metadata == {b"schema": b"quoteattr.attributions/1"}


def test_without_attributions_the_table_has_its_columns_still():
    table = Extraction(Article("a", "")).to_arrow()
    assert (table.num_rows, table.column_names) == (0, list(ATTRIBUTIONS.cells))


def test_data_frames_hold_the_rows():
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    assert EXTRACTION.to_pandas()["speaker"].tolist() == ["Ana Ruiz"]
    assert EXTRACTION.to_polars().to_dicts() == [ROW]


def test_arrow_tools_read_an_extraction_as_it_is():
    import duckdb  # noqa: PLC0415  # loaded by one test

    quotes = EXTRACTION  # DuckDB finds it by its variable's name
    query = "SELECT text, content[1].start FROM quotes"
    assert duckdb.sql(query).fetchall() == [("no", 15)], quotes


def test_half_surrogates_are_replaced_one_for_one():
    (row,) = build_table([{"text": "a\ud83d b", "steps": ["\udc00"]}], ATTRIBUTIONS).to_pylist()
    assert (row["text"], row["steps"]) == ("a\ufffd b", ["\ufffd"])


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_a_missing_package_is_named_with_its_command(package, monkeypatch):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=f"pip install {package}"):
        getattr(EXTRACTION, f"to_{package}")()


def test_records_load_no_table_library():
    program = "import sys, quoteattr.records; print('pyarrow' in sys.modules)"
    command = [sys.executable, "-c", program]
    assert subprocess.check_output(command, text=True).strip() == "False"
