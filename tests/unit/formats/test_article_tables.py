"""Tables of articles in files: CSV as spreadsheets write it, tab-separated, Parquet."""

import gzip

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quoteattr.formats.articles import read_articles
from quoteattr.formats.extraction_files import write_extractions
from quoteattr.formats.registry import holds_extractions
from quoteattr.records import Article
from quoteattr.text.intake import name_text

TEXT = "“It holds,” said Ana Ruiz,\nthe mayor; “for now.”"
ARTICLES = [
    Article("a", TEXT, "The bridge", "The Herald", "2025-03-02"),
    Article("7", "It rained."),
]
ROWS = [
    {
        "id": "a",
        "headline": "The bridge",
        "text": TEXT,
        "source": "The Herald",
        "date": "2025-03-02",
    },
    {"id": 7, "headline": None, "text": "It rained.", "source": None, "date": None},
]


def write(path, delimiter=",", encoding="utf-8"):
    cells = [["", "id", "headline", "text", "source", "date"]]  # the first is pandas' index
    cells += [[number, *row.values()] for number, row in enumerate(ROWS)]
    lines = (delimiter.join("" if c is None else f'"{c}"' for c in row) for row in cells)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def read(path):
    problems = []
    return list(read_articles(path, on_problem=problems.append)), problems


@pytest.mark.parametrize(
    ("name", "delimiter", "encoding"),
    [
        ("a.csv", ",", "utf-8"),
        ("a.csv", ";", "utf-8-sig"),
        ("a.csv", "\t", "utf-8"),
        ("a.tsv", "\t", "utf-8-sig"),
    ],
)
def test_a_table_of_text_holds_an_article_a_row(name, delimiter, encoding, tmp_path):
    assert read(write(tmp_path / name, delimiter, encoding)) == (ARTICLES, [])


def test_parquet_holds_an_article_a_row(tmp_path):
    rows = [{**row, "id": str(row["id"])} for row in ROWS]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    assert read(tmp_path / "a.parquet") == (ARTICLES, [])


def test_a_table_in_a_folder_and_a_gzipped_one_are_read(tmp_path):
    raw = write(tmp_path / "a.csv").read_bytes()
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(raw))
    assert read(tmp_path) == (ARTICLES * 2, [])


def test_a_row_without_an_id_is_named_after_its_words(tmp_path):
    (tmp_path / "a.csv").write_text("id,text\n,It rained.\n\n")
    assert read(tmp_path / "a.csv") == ([Article(name_text("It rained."), "It rained.")], [])


def test_a_row_of_other_cells_than_the_head_names_is_a_problem(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,“Yes,” she said.\n2,It rained.\n3\n")
    found, problems = read(path)
    assert found == [Article("2", "It rained.")]
    assert problems[0].startswith(f"{path}:2: 3 cells, expected 2; a text with commas")
    assert problems[1].startswith(f"{path}:4: 1 cells, expected 2")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"id,words\n1,It rained.\n", "a.csv:1: no column of texts: got id, words; expected text"),
        (b"", "a.csv:1: no column of texts: got no columns; expected text"),
        (b"id,text\n1,\xff\n", "a.csv:1: not CSV in UTF-8"),
    ],
)
def test_what_is_no_table_of_articles_is_a_problem(raw, problem, tmp_path):
    (tmp_path / "a.csv").write_bytes(raw)
    found, (told,) = read(tmp_path / "a.csv")
    assert found == []
    assert told.startswith(str(tmp_path / problem))


def test_a_damaged_parquet_file_is_a_problem(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    found, (problem,) = read(tmp_path / "a.parquet")
    assert found == []
    assert problem.startswith(f"{tmp_path / 'a.parquet'}: not Parquet, or damaged")


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".parquet", ".jsonl"])
def test_attributions_are_not_read_as_articles(ending, extraction, tmp_path):
    path = tmp_path / f"quotes{ending}"
    write_extractions([extraction], path)
    found, (problem,) = read(path)
    assert found == []
    assert "these are extractions, not articles: quoteattr crossref" in problem


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".parquet"])
def test_a_table_is_told_by_its_columns(ending, extraction, tmp_path):
    quotes, articles = tmp_path / f"quotes{ending}", tmp_path / f"articles{ending}"
    write_extractions([extraction], quotes)
    if ending == ".parquet":
        pq.write_table(pa.Table.from_pylist(ROWS[:1]), articles)
    else:
        write(articles)
    assert holds_extractions(quotes)
    assert not holds_extractions(articles)
    assert not holds_extractions(tmp_path / f"absent{ending}")
