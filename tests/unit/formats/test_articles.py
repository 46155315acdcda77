"""Articles from every kind of path; a bad one is a problem and ends nothing."""

import io

import pytest

from quoteattr.formats.articles import ArticleProblem, read_articles
from quoteattr.records import Article


def read_stdin(raw):
    return list(read_articles(["-"], io.BytesIO(raw)))


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
        (b'{"text": "T"}', "-:2: required field missing @ $.id"),
        (b'{"id": "x", "text": null}', "-:2: expected a text, got None @ $.text"),
        (b'{"id": true, "text": "T"}', "-:2: expected a text, got True @ $.id"),
        (b'{"id": "\xff"}', "-:2: not UTF-8"),
        (b"[" * 100_000, "-:2: "),
    ],
)
def test_a_bad_line_is_a_problem_among_the_articles(line, problem):
    good = b'{"id": "x", "text": "T"}'
    before, found, after = read_stdin(b"\n".join([good, line, good]))
    assert before == after == Article("x", "T")
    assert isinstance(found, ArticleProblem)
    assert found.message.startswith(problem)


def test_what_cannot_be_read_is_a_problem(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "bad.quotes.md").write_text("[")
    names = ("none.txt", "empty", "bad.txt", "bad.quotes.md")
    found = list(read_articles(tmp_path / name for name in names))
    expected = ("No such file", "no file in it ends in", "not UTF-8", "not closed")
    for name, problem, message in zip(names, found, expected, strict=True):
        assert problem.message.startswith(str(tmp_path / name))
        assert message in problem.message
