"""Links to the place in an article where words stand, by text fragments.

(``#:~:text=``, https://wicg.github.io/scroll-to-text-fragment: browsers that know them go to the
words and mark them, others open the article.)
"""

from urllib.parse import quote, urldefrag

from quoteattr.crossref import Occurrence
from quoteattr.views.html import link_to

# Longer words are found by their first and their last.
MOST_WORDS = 8
END_WORDS = 4


def link_to_place(url: str | None, place: Occurrence) -> str | None:
    """Return the link to where an article prints a text; None if its address is no web page."""
    address = link_to(url)
    words = _first_piece(place).split()
    if not address or not words:
        return address
    page, fragment = urldefrag(address)
    return f"{page}#{fragment}:~:text={_find_words(words)}"


def _first_piece(place: Occurrence) -> str:
    """Return the words up to where a speech tag interrupts them."""
    return place.text[: len(place.content[0])] if place.content else place.text


def _find_words(words: list[str]) -> str:
    if len(words) <= MOST_WORDS:
        return _escape(" ".join(words))
    return f"{_escape(' '.join(words[:END_WORDS]))},{_escape(' '.join(words[-END_WORDS:]))}"


def _escape(words: str) -> str:
    """Return words for an address; a hyphen would end a prefix."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
