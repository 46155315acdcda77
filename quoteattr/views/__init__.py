"""Results for people to read."""

from quoteattr.crossref import Corpus
from quoteattr.records import Extraction
from quoteattr.views.text import render_corpus, render_extraction

__all__ = ["render_corpus", "render_extraction", "show"]


def show(what: Extraction | Corpus, *, min_articles: int = 1) -> None:
    """Print an article's quotes under their speakers, or a corpus's utterances.

    ``min_articles`` leaves out the utterances of a corpus that fewer articles print.
    """
    if isinstance(what, Extraction):
        print(render_extraction(what))
    else:
        print(render_corpus(what.utterances(min_articles=min_articles)))
