"""From an article's text to one spaCy Doc whose offsets are the article's own."""

from quoteattr.parsing.parse import ParsedArticle, parse_article
from quoteattr.parsing.pipeline import load_pipeline

__all__ = ["ParsedArticle", "load_pipeline", "parse_article"]
