"""What calls of a corpus are given: refused by the argument's name where it is of no use."""

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from types import NoneType
from typing import Any, cast

from quoteattr.articles.given import walk_given
from quoteattr.articles.rows import ArrowFrame
from quoteattr.errors import ArgumentError, ArticleError
from quoteattr.records import SPAN_FIELDS, Article, Extraction
from quoteattr.spans import MOST_OFFSET
from quoteattr.text.intake import accept_article

Given = Article | Extraction | str | Mapping[str, Any]


def check_argument(name: str, value: object, *kinds: type, least: float | None = None) -> None:
    """Pass if an argument is of one of ``kinds``, and a number no smaller than ``least``.

    Raises:
        ArgumentError: it names the argument, what was got and what was expected.
    """
    is_kind = isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))
    if is_kind and (least is None or not isinstance(value, int | float) or value >= least):
        return
    expected = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)
    limit = "" if least is None else f" of {least} or more"
    got = f"{type(value).__name__} {value!r:.80}"
    raise ArgumentError(f"{name}: got {got}, expected {expected}{limit}")


def check_options(
    path: object, extractor: object, wait: object, memory_limit: object, processes: object
) -> None:
    """Pass if a corpus can be begun with these.

    Raises:
        ArgumentError: one is of no use.
    """
    check_argument("path", path, str, PathLike, NoneType)
    check_argument("wait", wait, int, float, least=0)
    check_argument("memory_limit", memory_limit, str, NoneType)
    check_argument("processes", processes, int, least=1)
    if not (extractor is None or callable(extractor)):
        kind = type(extractor).__name__
        raise ArgumentError(f"extractor: got {kind} {extractor!r:.80}, expected an Extractor")


def list_texts(name: str, given: str | Iterable[str]) -> list[str]:
    """Return one text or many as many.

    Raises:
        ArgumentError: it is neither.
    """
    check_argument(name, given, str, Iterable)
    texts = [given] if isinstance(given, str) else list(given)
    for text in texts:
        check_argument(name, text, str)
    return texts


def list_articles(given: Given | Iterable[Given]) -> Iterator[Article | Extraction]:
    """Yield one article or many, each row or object of fields as an ``Article``.

    Raises:
        ArticleError: one is none.
    """
    # An extraction speaks Arrow too, and is one article.
    single = isinstance(given, str | Article | Extraction) or not isinstance(
        given,
        Iterable | ArrowFrame,  # an Arrow table is no iterable
    )
    for one in [given] if single else walk_given(cast("Iterable[Given]", given)):
        if isinstance(one, ArticleError):
            raise one
        yield one if isinstance(one, Extraction) else accept_article(one)


def check_extraction(extraction: Extraction) -> Extraction:
    """Return an extraction that was made elsewhere, if its numbers are such as we make.

    Raises:
        ArticleError: it names the article, the attribution and the field.
    """
    for attribution in extraction.attributions:
        where = f"article {extraction.article.id!r}: attribution {attribution.id!r}"
        if not 0 <= attribution.confidence <= 1:  # NaN neither
            got = attribution.confidence
            raise ArticleError(f"{where}: confidence: got {got!r}, expected 0 to 1")
        for name in SPAN_FIELDS:
            for span in getattr(attribution, name):
                if not 0 <= span.start <= span.end <= MOST_OFFSET:
                    raise ArticleError(f"{where}: {name}: got {span}, expected offsets in a text")
    return extraction
