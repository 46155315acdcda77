"""What the two kinds of JSON-LD share: names for articles and attributions, and our own terms.

An article's name is its web address, or else a URN made of its id. What the public vocabularies
have no word for stands beside theirs as plain JSON, under terms that begin with ``quoteattr:``.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from attrs import asdict

from quoteattr.records import Article, Attribution
from quoteattr.tables import ARTICLE_COLUMNS, Row

ARTICLE = "quoteattr:article"
ATTRIBUTION = "quoteattr:attribution"
ROLE = "quoteattr:role"
URN = "urn:x-quoteattr:"
TERMS: Mapping[str, Any] = {
    "quoteattr": URN,
    ARTICLE: {"@id": ARTICLE, "@type": "@json"},
    ATTRIBUTION: {"@id": ATTRIBUTION, "@type": "@json"},
}
"""The part of a JSON-LD context that says what our terms are."""


def name_article(article: Article) -> str:
    """Return the IRI of an article: its address on the web, or a URN that holds its id."""
    return link_of(article) or URN + quote(article.id, safe="", errors="replace")


def name_attribution(article: Article, attribution: Attribution) -> str:
    """Return the IRI of an attribution: its article's, and its id."""
    return f"{name_article(article)}#{quote(attribution.id, safe='', errors='replace')}"


def link_of(article: Article) -> str | None:
    """Return the article's address if it is one of the web: no other is ever written as a link."""
    url = article.url or ""
    return url if url.startswith(("https://", "http://")) else None


def describe_article(article: Article) -> dict[str, Any]:
    """Return an article's fields, without its text."""
    return asdict(article, filter=lambda field, _: field.name != "text")


def describe_attribution(row: Row) -> dict[str, Any]:
    """Return what a row says of its attribution."""
    return {name: value for name, value in row.items() if name not in ARTICLE_COLUMNS}
