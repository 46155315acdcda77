"""Extractors for tests, in a module of their own so that worker processes can import them."""

import os
import time

from quoteattr.records import Article, Extraction


def echo(article: Article) -> Extraction:
    return Extraction(article, warnings=(article.text.upper(),))


def echo_slowest_first(article: Article) -> Extraction:
    time.sleep(0.05 if article.text.endswith("0") else 0)
    return echo(article)


def echo_first_alone(article: Article) -> Extraction:
    """Hold on to all articles but the first for longer than any test waits."""
    time.sleep(0 if article.text == "0" else 600)
    return echo(article)


def fail_on_poison(article: Article) -> Extraction:
    if article.text == "poison":
        raise ZeroDivisionError("1/0")
    return echo(article)


def die_on_poison(article: Article) -> Extraction:
    if article.text == "poison":
        os._exit(7)
    return echo(article)


def read(article: Article) -> Extraction:
    """Read an article with the true pipeline, which few tests have the time for."""
    from quoteattr.extractor import Extractor  # noqa: PLC0415  # spaCy takes seconds to import

    if article.text == "poison":
        raise ZeroDivisionError("1/0")
    return Extractor(tagger="rules")(article)
