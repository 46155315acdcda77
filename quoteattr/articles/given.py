"""Articles given in a call: texts, records, objects of fields, rows of a data frame."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from quoteattr.articles.rows import ArrowFrame, read_frame, read_object
from quoteattr.errors import ArticleError
from quoteattr.records import Article


def walk_given(given: Iterable[Any]) -> Iterator[Any]:
    """Return one by one what was given as articles, rows and objects of fields as ``Article``.

    What is no such row comes as the ``ArticleError`` that says where and why, so that it ends
    nothing; all else, a text for one, comes as it is. A data frame without texts is refused at
    once.

    Raises:
        ArticleError: no column of a data frame can be that of the texts.
    """
    problems: list[str] = []
    if isinstance(given, ArrowFrame):
        return _follow(read_frame(given, problems.append), problems)
    if isinstance(given, Mapping):
        return _follow(read_object(given, "articles", problems.append), problems)
    return _walk_many(given)


def _walk_many(given: Iterable[Any]) -> Iterator[Any]:
    for number, one in enumerate(given):
        if isinstance(one, Mapping):
            problems: list[str] = []
            yield from _follow(read_object(one, f"articles[{number}]", problems.append), problems)
        else:
            yield one


def _follow(articles: Iterator[Article], problems: list[str]) -> Iterator[Article | ArticleError]:
    """Yield articles and, each in its place, the problems that were reported on the way."""
    for article in articles:
        yield from _take(problems)
        yield article
    yield from _take(problems)


def _take(problems: list[str]) -> Iterator[ArticleError]:
    while problems:
        yield ArticleError(problems.pop(0))
