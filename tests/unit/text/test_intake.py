"""What may be given as an article, and how the rest is refused."""

import math

import pytest

from quoteattr.errors import ArticleError
from quoteattr.records import Article
from quoteattr.text.intake import accept_article


def test_an_article_is_taken_as_it_is():
    article = Article("a", "text\r\n\ufeff")
    assert accept_article(article) is article


def test_a_text_gets_an_id_made_of_its_words():
    one, other = accept_article("One."), accept_article("Other.")
    assert one == accept_article("One.")
    assert one.id != other.id


def test_half_a_surrogate_pair_has_an_id_too():
    assert accept_article("\ud83d").text == "\ud83d"


@pytest.mark.parametrize(
    ("given", "got"),
    [(None, "NoneType"), (b"bytes", "bytes"), (3, "int"), (math.nan, "float nan"), ([], "list")],
)
def test_what_is_no_text_is_refused_as_a_type_error(given, got):
    with pytest.raises(TypeError, match=got) as caught:
        accept_article(given)
    assert isinstance(caught.value, ArticleError)
    assert "expected a str" in str(caught.value)


def test_bytes_are_refused_with_what_to_do():
    with pytest.raises(ArticleError, match="decode bytes first"):
        accept_article(b"text")
