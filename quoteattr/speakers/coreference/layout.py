"""How far apart two places are for a reader: captions, credits and headings do not count."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from quoteattr.spans import Span
from quoteattr.text.marks.quotation import Quotation

# A paragraph of so few words that ends like no sentence is a heading or a name beside a picture.
MAX_HEADING_WORDS = 9
# A line of so few words, all in capitals or naming an agency, is the credit of the picture above.
MAX_CREDIT_WORDS = 6
_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*$")
_CREDIT = re.compile(
    r"^(?:\W*(?:image|photo|photograph|picture|video|media|credit|copyright|file photo)\b"
    r"|.*\b(?:getty|reuters|shutterstock|afp|alamy|pa wire)\b|\W*(?:©|\(c\)))",
    re.IGNORECASE,
)


def count_paragraphs(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> tuple[int, ...]:
    """Return for each paragraph how many up to it a reader counts as running text.

    Left out are headings, credits with the caption above them, and paragraphs that are nothing
    but somebody's quotation: who speaks in them stands before.
    """
    aside = set(_find_asides([p.of(text).strip() for p in paragraphs]))
    aside |= _find_quotations(text, paragraphs, quotations)
    return tuple(accumulate(number not in aside for number in range(len(paragraphs))))


def _find_asides(paragraphs: Sequence[str]) -> Iterator[int]:
    """Yield the places of headings, credits, and captions: what stands right above a credit."""
    for number, paragraph in enumerate(paragraphs):
        if is_credit(paragraph):
            yield from (number, number - 1) if number else (number,)
        elif is_heading(paragraph):
            yield number


def is_heading(paragraph: str) -> bool:
    """Tell whether a paragraph is a heading: short, and no sentence's end behind it."""
    return len(paragraph.split()) <= MAX_HEADING_WORDS and not _SENTENCE_END.search(paragraph)


def is_credit(paragraph: str) -> bool:
    """Tell whether a line says who took a picture: "NICOLE DRAY", "Photo: Ana Ruiz"."""
    words = paragraph.split()
    short = 0 < len(words) <= MAX_CREDIT_WORDS and not _SENTENCE_END.search(paragraph)
    return short and (paragraph.isupper() or bool(_CREDIT.match(paragraph)))


def _find_quotations(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> set[int]:
    """Return the places of the paragraphs that stand in quotation marks whole."""
    quoted = {(part.start, part.end) for q in quotations if q.depth == 0 for part in q.parts}
    bare = (_trim_marks(text, paragraph) for paragraph in paragraphs)
    return {number for number, span in enumerate(bare) if span in quoted}


def _trim_marks(text: str, paragraph: Span) -> tuple[int, int]:
    start, end = paragraph.start, paragraph.end
    while start < end and (text[start].isspace() or text[start] in "“”\"'‘’"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "“”\"'‘’"):
        end -= 1
    return start, end
