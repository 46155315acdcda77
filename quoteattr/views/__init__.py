"""Results for people to read."""

from quoteattr.views.shown import CorpusView, ExtractionView, View, draw, show
from quoteattr.views.text import render_corpus, render_extraction

__all__ = [
    "CorpusView",
    "ExtractionView",
    "View",
    "draw",
    "render_corpus",
    "render_extraction",
    "show",
]
