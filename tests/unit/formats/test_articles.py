"""Articles from every kind of path; a bad one is a problem and ends nothing."""

import gzip
import io
import os
from pathlib import Path

import pytest

from quoteattr.errors import ArticleError, FormatError
from quoteattr.formats.articles import read_articles
from quoteattr.formats.compressed import read_bytes
from quoteattr.records import Article
from quoteattr.text.intake import name_text


def read_stdin(raw):
    return list(read_articles(["-"], stdin=io.BytesIO(raw)))


def test_a_text_file_is_named_by_its_name(tmp_path):
    path = tmp_path / "storm.v2.txt"
    path.write_bytes("\ufeffWind.\r\nRain.".encode())
    assert list(read_articles([path])) == [Article("storm.v2", "Wind.\r\nRain.")]


def test_json_lines_hold_an_article_each(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "x", "text": "T", "outlet": "O", "likes": 3}\n\n{"id": 7, "text": ""}\n'
    )
    assert list(read_articles([path])) == [Article("x", "T", outlet="O"), Article("7", "")]


def test_inline_gold_is_read_as_plain_text(tmp_path):
    path = tmp_path / "a.quotes.md"
    path.write_text("---\nid: x\n---\nHe said [no]{speaker=Li}.")
    assert list(read_articles([path])) == [Article("x", "He said no.")]


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.txt", "notes.pdf"):
        (tmp_path / name).write_text("T")
    assert [article.id for article in read_articles([tmp_path])] == ["a", "d", "c"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_a_folder_is_named_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("T")
    problems = []
    found = [article.id for article in read_articles([tmp_path], on_problem=problems.append)]
    assert found == ["b"]
    assert problems == [
        f"{tmp_path / 'a.txt'}: no regular file; name it by itself if it is to be read."
    ]


@pytest.mark.parametrize(
    ("raw", "articles"),
    [
        (b"\n Wind.\n{", [Article("stdin", "\n Wind.\n{")]),
        (b'\n{"id": "x", "text": "T"}\n', [Article("x", "T")]),
        (b"", [Article("stdin", "")]),
    ],
)
def test_standard_input_holds_a_text_or_json_lines(raw, articles):
    assert read_stdin(raw) == articles


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "-:2:2: not JSON"),
        (b"[]", "-:2: expected an object"),
        (b'{"id": "x", "text": null}', "-:2: expected a text, got None @ $.text"),
        (b'{"id": true, "text": "T"}', "-:2: expected a text, got True @ $.id"),
        (b'{"id": "\xff"}', "-:2: not UTF-8"),
        (b"[" * 100_000, "-:2: "),
        (b'{"id": ' + b"9" * 5_000 + b', "text": "T"}', "-:2: a number of too many digits"),
    ],
)
def test_a_bad_line_is_a_problem_among_the_articles(line, problem):
    good, problems = b'{"id": "x", "text": "T"}', []
    stream = io.BytesIO(b"\n".join([good, line, good]))
    found = list(read_articles(["-"], on_problem=problems.append, stdin=stream))
    assert found == [Article("x", "T")] * 2
    assert [message[: len(problem)] for message in problems] == [problem]


def test_what_cannot_be_read_is_a_problem(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "bad.quotes.md").write_text("[")
    (tmp_path / "bad.json").write_text('[\n{"id": "x", "text": 3},\n"words"]')
    (tmp_path / "cut.json").write_text('[\n{"text": ')
    names = ("none.txt", "empty", "bad.txt", "bad.quotes.md", "bad.json", "cut.json")
    problems = []
    assert not list(read_articles((tmp_path / n for n in names), on_problem=problems.append))
    expected = (
        "none.txt: No such file",
        "empty: no file in it ends in",
        "bad.txt: not UTF-8",
        "bad.quotes.md:1:1: ",
        "bad.json[0]: expected a text, got 3 @ $.text",
        "bad.json[1]: expected an article's fields, got str",
        "cut.json:2:9: not JSON",
    )
    for problem, start in zip(problems, expected, strict=True):
        assert problem.startswith(str(tmp_path / start))


def test_a_closed_standard_input_is_a_problem(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    problems = []
    assert list(read_articles("-", on_problem=problems.append)) == []
    assert problems == ["-: standard input is closed."]


def test_by_default_a_problem_is_a_warning_in_the_log(tmp_path, caplog):
    assert list(read_articles(tmp_path / "none.txt")) == []
    assert caplog.messages == [f"{tmp_path / 'none.txt'}: No such file or directory."]


def test_a_json_file_holds_one_article_a_list_or_columns(tmp_path):
    (tmp_path / "one.json").write_text('{"text": "T"}')
    (tmp_path / "many.json").write_text('[{"id": "x", "text": "T"}, {"id": 2, "text": "U"}]')
    (tmp_path / "set.json").write_text('{"id": ["y", "z"], "text": ["T", "U"]}')
    found = [article.id for article in read_articles(tmp_path)]
    assert found == ["x", "2", "one", "y", "z"]


def test_gzipped_files_are_read_as_what_they_hold(tmp_path):
    with gzip.open(tmp_path / "a.txt.gz", "wb") as file:
        file.write("“Yes.”".encode())
    with gzip.open(tmp_path / "b.jsonl.gz", "wb") as file:
        file.write(b'{"id": "x", "text": "T"}\n')
    assert list(read_articles(tmp_path)) == [Article("a", "“Yes.”"), Article("x", "T")]


def test_a_gzip_bomb_is_a_problem(tmp_path):
    for name in ("a.txt.gz", "b.jsonl.gz", "c.json.gz"):
        (tmp_path / name).write_bytes(gzip.compress(bytes(20_000_000)))
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(b"cut off")[:-9])
    (tmp_path / "e.txt.gz").write_bytes(b"no gzip")
    problems = []
    assert not list(read_articles(tmp_path, on_problem=problems.append))
    assert ["unpacks to more than" in problem for problem in problems] == [True] * 3 + [False] * 2
    assert all("no gzip, or cut off" in problem for problem in problems[3:])


ROWS = [{"id": "x", "text": "T", "outlet": "O"}, {"id": "y", "text": "U", "outlet": None}]
ARTICLES = [Article("x", "T", outlet="O"), Article("y", "U")]


def test_plain_objects_are_articles_alone_in_a_list_or_as_columns():
    columns = {name: [row[name] for row in ROWS] for name in ROWS[0]}
    assert list(read_articles(ROWS[0])) == ARTICLES[:1]
    assert list(read_articles(ROWS)) == ARTICLES
    assert list(read_articles(iter(ROWS))) == ARTICLES
    assert list(read_articles(columns)) == ARTICLES


def test_a_row_without_an_id_is_named_after_its_words():
    (one,), (two,) = read_articles({"text": "T"}), read_articles([{"text": "T"}])
    assert one == two == Article(name_text("T"), "T")


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_data_frames_are_read_row_by_row(library):
    module = pytest.importorskip(library)
    frame = module.Table.from_pylist(ROWS) if library == "pyarrow" else module.DataFrame(ROWS)
    assert list(read_articles(frame)) == ARTICLES


def test_a_bad_row_is_named_by_its_number():
    problems = []
    found = read_articles([*ROWS, {"id": "z"}, {"id": "z", "text": 7}], on_problem=problems.append)
    assert list(found) == ARTICLES
    assert problems[0].startswith("articles[2]: required field missing @ $.text")
    assert problems[1].startswith("articles[3]: expected a text, got 7 @ $.text")


@pytest.mark.parametrize("source", [None, 7, [None]])
def test_what_is_no_source_is_refused(source):
    with pytest.raises(ArticleError, match="expected paths, a data frame or dicts"):
        list(read_articles(source))


class Endless(io.RawIOBase):
    """A stream that repeats some bytes for ever."""

    def __init__(self, repeated):
        super().__init__()
        self._repeated = repeated

    def readable(self):
        return True

    def readinto(self, buffer):
        times = len(buffer) // len(self._repeated)
        read = self._repeated * times
        buffer[: len(read)] = read
        return len(read)


@pytest.mark.parametrize("repeated", [b"\0", b"a", b"\n", b"It holds.\n", b" \n", b"{", b"\xff"])
def test_a_stream_without_end_is_a_problem(repeated, monkeypatch):
    monkeypatch.setattr("quoteattr.formats.compressed.MOST_LINE", 100_000)
    stream, problems = io.BufferedReader(Endless(repeated)), []
    assert list(read_articles("-", on_problem=problems.append, stdin=stream)) == []
    assert "longer than 100,000 bytes" in problems[0]


@pytest.mark.parametrize("ending", ["txt", "quotes.md", "jsonl"])
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
def test_a_file_without_end_is_a_problem(ending, tmp_path, monkeypatch):
    for module in ("compressed", "inline.read"):
        monkeypatch.setattr(f"quoteattr.formats.{module}.MOST_LINE", 100_000)
    path, problems = tmp_path / f"zeros.{ending}", []
    path.symlink_to("/dev/zero")
    assert list(read_articles(path, on_problem=problems.append)) == []
    assert "longer than 100,000 bytes" in problems[0]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
def test_what_is_read_whole_has_its_limit(tmp_path):
    with pytest.raises(FormatError, match=r"zero: longer than 100,000 bytes"):
        read_bytes(Path("/dev/zero"), 100_000)
    (tmp_path / "small").write_bytes(bytes(100_000))
    assert read_bytes(tmp_path / "small", 100_000) == bytes(100_000)


def test_after_a_line_that_is_too_long_what_was_read_stands(monkeypatch):
    monkeypatch.setattr("quoteattr.formats.compressed.MOST_LINE", 1_000)
    raw = b'{"id": "x", "text": "T"}\n{"id": "y", "text": "' + b"T" * 1_000 + b'"}\n'
    problems = []
    found = list(read_articles("-", on_problem=problems.append, stdin=io.BytesIO(raw)))
    assert found == [Article("x", "T")]
    assert problems == ["-:2: the line is longer than 1,000 bytes."]


def test_an_absent_or_null_id_is_made_of_the_words():
    for line in (b'{"text": "T"}', b'{"id": null, "text": "T", "author": null}'):
        assert read_stdin(line) == [Article(name_text("T"), "T")]
