"""What the two kinds of JSON-LD share: reading, names for articles and attributions, our terms.

An article's name is its web address, or else a URN made of its id. What the public vocabularies
have no word for stands beside theirs as plain JSON, under terms that begin with ``quoteattr:``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from attrs import asdict
from attrs.filters import exclude

from quoteattr.converter import take_object
from quoteattr.formats.lines import parse_object, read_file_lines
from quoteattr.formats.rows import PlacedRow, read_article
from quoteattr.records import Article, Attribution, Extraction
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

ReadRows = Callable[[Mapping[str, Any], str | None, str], Iterable[PlacedRow]]
"""Given a document, its article's text where known, and its place: its attributions' rows."""


def read_documents(
    path: Path | str, texts: Mapping[str, str] | None, read_rows: ReadRows
) -> Iterator[Extraction]:
    """Yield the extraction of each line; ``texts`` gives articles' texts by id, where known.

    Raises:
        FormatError: at the first thing that is wrong; it names path, line and field.
        OSError: the file cannot be read.
    """
    for where, line in read_file_lines(path):
        document = parse_object(line, where)
        article = take_object(document, ARTICLE, where)
        text = (texts or {}).get(str(article.get("id")))
        yield read_article(article, read_rows(document, text, where), text, where)


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
    return asdict(article, filter=exclude("text", "path"))


def describe_attribution(row: Row) -> dict[str, Any]:
    """Return what a row says of its attribution."""
    return {name: value for name, value in row.items() if name not in ARTICLE_COLUMNS}
