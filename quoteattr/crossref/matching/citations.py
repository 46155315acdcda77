"""Phrases that a quote cites: what stands in quotation marks of its own inside a text.

Who says “You passed a bill that 'In God We Trust' is our motto” repeats a phrase that others have.
"""

import re

from quoteattr.crossref.text.normalise import NormalText
from quoteattr.crossref.text.vocabulary import is_content

# Marks that open right before a word, and that close right behind one: apostrophes do neither.
OPENING = re.compile(r"(?<![^\s(\[—–-])['‘\"“]$")
CLOSING = re.compile(r"[.,!?;:]{0,2}['’\"”](?!\w)")
CITING = re.compile(r"[\s(\[—–-]['‘\"“]\w|^['‘\"“]\w")


def is_cited(text: NormalText, start: int, end: int) -> bool:
    """Tell whether the words ``start`` to ``end`` (exclusive) stand in marks of their own.

    Words of grammar may stand before the marks: “The 'Queen of Cod' is a name for wrestlers”.
    """
    if start >= end or end - start == len(text.codes) or not CITING.search(text.text):
        return False  # as most often, and without a look at where words stand
    while not (opened := opens_marks(text, start)) and start < end - 1:
        if is_content(text.codes[start]):
            return False
        start += 1
    return opened and bool(CLOSING.match(text.text, text.words[end - 1].end))


def opens_marks(text: NormalText, index: int) -> bool:
    """Tell whether a mark opens right before a word."""
    return bool(OPENING.search(text.text[: text.words[index].start]))
