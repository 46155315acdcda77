"""Workbooks: what a spreadsheet shows is what was found, nothing runs, nothing is cut off."""

import sys

import pytest
from attrs import evolve

from quoteattr.errors import FormatError, MissingExtraError
from quoteattr.formats.xlsx import read_xlsx, write_xlsx
from quoteattr.tables import ATTRIBUTIONS

WORDS = ("=1+1", "+1", "-1", "@cmd", "'quoted", "a\x00b\rc\td", "_x000D_", "  ", "\ufffe\u2028")


def keep_digits(extraction):
    """Round confidences as spreadsheets do, which hold fifteen digits of a number."""
    rounded = [evolve(a, confidence=float(f"{a.confidence:.15g}")) for a in extraction.attributions]
    return evolve(extraction, attributions=tuple(rounded))


@pytest.fixture
def openpyxl():
    return pytest.importorskip("openpyxl", reason="the extra 'xlsx' is not installed")


@pytest.mark.usefixtures("openpyxl")
def test_what_is_written_is_read_back(extraction, tmp_path):
    write_xlsx([extraction], tmp_path / "f.xlsx")
    (found,) = read_xlsx(tmp_path / "f.xlsx", {"paper/1": extraction.article.text})
    assert found == keep_digits(extraction)


def test_a_workbook_has_a_named_sheet_with_a_row_an_attribution(openpyxl, extraction, tmp_path):
    write_xlsx([extraction], tmp_path / "f.xlsx")
    (sheet,) = openpyxl.load_workbook(tmp_path / "f.xlsx").worksheets
    head, *rows = sheet.iter_rows(values_only=True)
    assert (sheet.title, head) == ("attributions", tuple(ATTRIBUTIONS.cells))
    assert [row[head.index("speaker")] for row in rows] == ["Ana Ruiz", "The ‘union’"]
    assert [row[head.index("confidence")] for row in rows] == [0.9, 0.3]


@pytest.mark.parametrize("words", WORDS)
def test_no_cell_is_a_formula_and_each_is_kept(openpyxl, words, extraction, tmp_path):
    article = evolve(extraction.article, title=words)
    write_xlsx([evolve(extraction, article=article)], tmp_path / "f.xlsx")
    (found,) = read_xlsx(tmp_path / "f.xlsx", {"paper/1": article.text})
    assert found.article.title == words
    cells = [c for row in openpyxl.load_workbook(tmp_path / "f.xlsx").active for c in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}  # "f" is a formula


@pytest.mark.usefixtures("openpyxl")
def test_a_cell_that_a_spreadsheet_would_cut_is_refused(extraction, tmp_path):
    article = evolve(extraction.article, title="a" * 40_000)
    with pytest.raises(FormatError, match=r"f\.xlsx:2: title: 40,000 characters, .* 32,767"):
        write_xlsx([evolve(extraction, article=article)], tmp_path / "f.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("openpyxl")
def test_a_sheet_with_too_many_rows_is_refused(extraction, tmp_path, monkeypatch):
    monkeypatch.setattr("quoteattr.formats.xlsx.MOST_ROWS", 2)
    with pytest.raises(FormatError, match=r"f\.xlsx: a sheet holds 2 rows; write \.csv"):
        write_xlsx([extraction], tmp_path / "f.xlsx")


@pytest.mark.usefixtures("openpyxl")
@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"article,text\n"])
def test_what_is_no_workbook_is_told_with_the_path(raw, tmp_path):
    (tmp_path / "f.xlsx").write_bytes(raw)
    with pytest.raises(FormatError, match=r"f\.xlsx: no workbook"):
        list(read_xlsx(tmp_path / "f.xlsx"))


def test_without_openpyxl_the_command_is_named(extraction, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"openpyxl, .*: pip install '\.\[xlsx\]'"):
        write_xlsx([extraction], tmp_path / "f.xlsx")
