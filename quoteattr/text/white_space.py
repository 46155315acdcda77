"""Characters that print nothing, and spans without them at their ends."""

import unicodedata

from quoteattr.spans import Span

# White space and line breaks; controls (NUL), invisible format characters (zero-width, the
# direction of writing) and lone surrogates.
_NOTHING_PRINTED = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf", "Cs"))


def is_gap(character: str) -> bool:
    """Tell whether there is no character, or one that prints nothing."""
    return not character or unicodedata.category(character) in _NOTHING_PRINTED


def trim_gaps(text: str, span: Span) -> Span:
    """Return ``span`` without what prints nothing at its two ends; it may come out empty."""
    start, end = span
    while start < end and is_gap(text[start]):
        start += 1
    while end > start and is_gap(text[end - 1]):
        end -= 1
    return Span(start, end)
