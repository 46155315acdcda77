"""Texts for records that travel without them: by id, from where the articles were read."""

import pytest

from quoteattr.formats.article_texts import ArticleTexts, Lacking, add_texts, follow_paths
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span

TEXT = "It holds, she said."


def record(id_="a", text="", path=None, words="It holds"):
    said = Attribution("a1", "indirect", words, (Span(0, len(words)),))
    return Extraction(Article(id_, text, path=path), (said,))


def find_all(texts, *ids):
    return [texts.find(Article(id_, "")) for id_ in ids]


def test_texts_are_found_in_any_order():
    texts = ArticleTexts(Article(id_, id_ * 3) for id_ in "abc")
    assert find_all(texts, "b", "a", "c", "d") == ["bbb", "aaa", "ccc", None]


def test_two_articles_of_one_id_come_in_turn():
    texts = ArticleTexts([Article("a", "first"), Article("b", "other"), Article("a", "second")])
    assert find_all(texts, "a", "a", "b") == ["first", "second", "other"]


def test_articles_are_read_only_as_far_as_they_are_asked_for():
    unread = iter([Article("a", "1"), Article("b", "2")])
    ArticleTexts(unread).find(Article("a", ""))
    assert next(unread).id == "b"


def test_a_path_is_followed_from_here_or_from_beside_the_records(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path.parent)
    article = record(path="a.txt").article
    assert follow_paths(tmp_path)(article) == TEXT
    assert follow_paths(tmp_path / "none")(article) is None
    monkeypatch.chdir(tmp_path)
    assert follow_paths(tmp_path / "none")(article) == TEXT


@pytest.mark.parametrize("path", [None, "-", ".", "gone.txt"])
def test_what_is_no_file_has_no_text(path, tmp_path):
    assert follow_paths(tmp_path)(record(path=path).article) is None


def test_a_text_that_the_spans_do_not_fit_is_told_of_and_left_out():
    problems = []
    found = list(add_texts([record(words="She won")], lambda _: TEXT, "f.jsonl", problems.append))
    assert [e.article.text for e in found] == [""]
    assert "f.jsonl: article 'a': attributions[0].text" in problems[0]


def test_a_text_that_is_there_is_not_looked_for():
    given = record(text=TEXT)
    assert list(add_texts([given], pytest.fail, "f.jsonl", pytest.fail)) == [given]


def test_texts_that_lack_are_counted_by_where_they_should_have_been():
    lacking = Lacking()
    list(lacking.watch([record(path="x.txt"), record(text=TEXT), record()]))
    assert lacking.describe() == "2 articles are without their texts (they were read from x.txt)"
    assert Lacking().describe() == ""


def test_an_article_that_says_nothing_lacks_nothing():
    lacking = Lacking()
    list(lacking.watch([Extraction(Article("a", ""))]))
    assert lacking.describe() == ""
