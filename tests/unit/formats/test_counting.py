"""How many articles are coming, told without reading them."""

import gzip
import json
import os

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quoteattr.formats.articles import read_articles
from quoteattr.formats.counting import count_articles

LINES = "".join(json.dumps({"text": f"It rained {n} days."}) + "\n\n" for n in range(3))
TABLE = 'id,text\n1,"It rained,\nand rained."\n2,It snowed.\n\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "deep" / "b.quotes.md").write_text("It rained.")
    (tmp_path / "c.jsonl").write_text(LINES)
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(LINES.encode()))
    (tmp_path / "e.csv").write_text(TABLE)
    pq.write_table(pa.table({"text": ["It rained.", "It snowed."]}), tmp_path / "f.parquet")
    (tmp_path / "notes.pdf").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("names", "count"),
    [(["a.txt"], 1), (["c.jsonl", "e.csv"], 5), (["d.jsonl.gz"], 3), (["f.parquet"], 2)],
)
def test_files_are_counted_by_what_they_hold(names, count, folder):
    assert count_articles(str(folder / name) for name in names) == count


def test_a_folder_has_as_many_as_are_read(folder):
    assert count_articles([str(folder)]) == len(list(read_articles(folder))) == 12


def test_a_file_that_cannot_be_read_has_none(folder):
    (folder / "bad.csv").write_bytes(b"text\n\xff\n")
    assert count_articles([str(folder / "bad.csv"), str(folder / "a.txt")]) == 1


@pytest.mark.parametrize("name", ["-", "g.json", "absent.txt", "pipe.txt"])
def test_what_can_be_read_but_once_or_only_whole_is_left_open(name, folder):
    (folder / "g.json").write_text("[]")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
    path = name if name == "-" else str(folder / name)
    assert count_articles([str(folder / "a.txt"), path]) is None
