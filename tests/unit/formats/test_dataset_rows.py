"""Rows of a data set: one schema whatever is in them, the text in each, and back."""

import json

import pyarrow as pa
import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.articles import read_articles
from quoteattr.formats.dataset_rows import (
    extraction_from_row,
    extraction_to_row,
    read_dataset,
    write_dataset,
)
from quoteattr.records import Article, Extraction


def test_what_is_written_is_read_back_with_its_text(extraction, tmp_path):
    silent = Extraction(Article("b", "Nobody spoke."))
    write_dataset([extraction, silent], tmp_path / "f.dataset.jsonl")
    assert list(read_dataset(tmp_path / "f.dataset.jsonl")) == [extraction, silent]


def test_rows_make_one_table_and_come_back_from_it(extraction):
    silent = Extraction(Article("b", "Nobody spoke."))
    rows = [extraction_to_row(one) for one in (extraction, silent)]
    table = pa.Table.from_pylist(rows)
    assert table.schema.field("attributions").type.value_type.field("content").type == pa.list_(
        pa.struct([("start", pa.int64()), ("end", pa.int64())])
    )
    assert [extraction_from_row(row) for row in table.to_pylist()] == [extraction, silent]


def test_every_attribution_has_the_same_fields(extraction):
    first, second = extraction_to_row(extraction)["attributions"]
    assert list(first) == list(second)
    assert "article" not in first


def test_the_rows_are_articles_too(extraction, tmp_path):
    write_dataset([extraction], tmp_path / "f.dataset.jsonl")
    assert list(read_articles(tmp_path / "f.dataset.jsonl")) == [extraction.article]
    assert list(read_articles([extraction_to_row(extraction)])) == [extraction.article]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("content", [{"start": 3, "end": 999}], "attributions.0.: content: .3, 999. ends after"),
        ("text", "It fails,", "attributions.0.: text: the content's spans hold other words"),
        ("kind", "said", r"attributions.0.: expected direct, mixed, indirect"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(field, value, message, extraction, tmp_path):
    row = extraction_to_row(extraction)
    row["attributions"][0][field] = value
    (tmp_path / "f.dataset.jsonl").write_text(json.dumps(row))
    with pytest.raises(FormatError, match=f"f.dataset.jsonl:1: {message}"):
        list(read_dataset(tmp_path / "f.dataset.jsonl"))
