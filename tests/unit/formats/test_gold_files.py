import json
import os
import socket

import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.gold_files import read_gold_files

INLINE = '[It holds]{speaker="Ana Ruiz"}, Ruiz said.'
LINE = {"id": "wire", "text": "Ruiz said no.", "attributions": []}


def write_all(folder):
    (folder / "deep").mkdir()
    (folder / "deep" / "echo.quotes.md").write_text(INLINE)
    (folder / "gold.jsonl").write_text(json.dumps(LINE) + "\n")
    (folder / "news.txt").write_text("It holds, Ruiz said.")
    (folder / "news.ann").write_text("T1\tContent 0 8\tIt holds\n")


def list_ids(path):
    return [gold.extraction.article.id for gold in read_gold_files(path)]


def test_a_folder_may_hold_gold_of_every_form(tmp_path):
    write_all(tmp_path)
    assert list_ids(tmp_path) == ["echo", "wire", "news"]


@pytest.mark.parametrize(
    ("name", "id_"), [("deep/echo.quotes.md", "echo"), ("gold.jsonl", "wire"), ("news.ann", "news")]
)
def test_a_file_is_read_by_its_ending(tmp_path, name, id_):
    write_all(tmp_path)
    assert list_ids(tmp_path / name) == [id_]


@pytest.mark.parametrize("name", ["news.txt", "."])
def test_no_gold_is_an_error_that_says_what_would_be(tmp_path, name):
    (tmp_path / "news.txt").write_text("It holds, Ruiz said.")
    with pytest.raises(
        FormatError, match=r"no gold; expected files that end in .*\.jsonl, \.quotes"
    ):
        list_ids(tmp_path / name)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OSError, match=r"absent\.ann"):
        list_ids(tmp_path / "absent.ann")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize(
    "name", ["a.quotes.md", "a.jsonl", "a.ann", "b.txt", "deep/a.doccano.jsonl"]
)
def test_a_pipe_in_a_folder_is_named_and_not_waited_for(tmp_path, name):
    (tmp_path / "deep").mkdir()
    (tmp_path / "b.ann").touch()
    os.mkfifo(tmp_path / name)
    with pytest.raises(FormatError, match=f"{name}: no regular file"):
        list_ids(tmp_path)


def test_a_socket_in_a_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path may have no more than a hundred characters
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("a.jsonl")
        with pytest.raises(FormatError, match=r"a\.jsonl: no regular file"):
            list_ids(tmp_path)


def test_a_folder_that_is_called_as_gold_is_looked_into(tmp_path):
    (tmp_path / "paper.ann").mkdir()
    (tmp_path / "paper.ann" / "a.quotes.md").write_text(INLINE)
    assert list_ids(tmp_path) == ["a"]
