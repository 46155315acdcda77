"""Inline gold: an article with its gold in it, written by hand (docs/inline-gold.md)."""

from quoteattr.formats.inline.markup import MarkedSpan, Markup, parse_markup, write_markup
from quoteattr.formats.inline.read import ENDING, parse_gold, read_gold, read_gold_file
from quoteattr.formats.inline.write import write_gold

__all__ = [
    "ENDING",
    "MarkedSpan",
    "Markup",
    "parse_gold",
    "parse_markup",
    "read_gold",
    "read_gold_file",
    "write_gold",
    "write_markup",
]
