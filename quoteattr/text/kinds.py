"""How much of a content stands in quotation marks, and where its own marks end."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quoteattr.records import Kind
from quoteattr.spans import Span, cover, subtract
from quoteattr.text.marks.candidates import is_word
from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.white_space import trim_gaps

# What may stand between a closing mark and the end of its content: “X”, he said.
_AFTER_MARKS = frozenset(",;:.!?–—- ")
_LONGEST_TAIL = 3


def quoted_parts(content: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Return the parts of ``content`` that outermost quotation marks enclose, without the marks.

    ``quotations`` are those of the whole text, in its order.
    """
    shared = (
        part.intersection(span)
        for span in content
        for quotation in find_near(span, quotations)
        if quotation.depth == 0
        for part in quotation.parts
    )
    return tuple(part for part in shared if part)


def kind_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Kind:
    """Return ``direct`` if all words of ``content`` are quoted, ``mixed`` if some are."""
    quoted = [part for part in quoted_parts(content, quotations) if _has_words(text, part)]
    if not quoted:
        return "indirect"
    bare = (rest for span in content for rest in subtract(span, quoted))
    return "mixed" if any(_has_words(text, rest) for rest in bare) else "direct"


def strip_outer(text: str, span: Span, quotations: Sequence[Quotation]) -> Span:
    """Return ``span`` without the quotation marks that enclose all of it, and without space.

    Marks that enclose only some of its words stay: ``the deal was “a disaster”``. A mark at an
    end whose partner stands outside ``span`` goes.
    """
    span = trim_gaps(text, span)
    near = tuple(find_near(span, quotations))
    while (stripped := _strip_once(text, span, near)) != span:
        span = stripped
    return span


def _strip_once(text: str, span: Span, near: Sequence[Quotation]) -> Span:
    for part, outer in (pair for quotation in near for pair in _find_enclosures(quotation)):
        core = _drop_after_mark(text, span, outer.end)
        inside = core.intersection(part)
        if inside and inside != core and outer.contains(core):
            return trim_gaps(text, inside)
    return span


def _find_enclosures(quotation: Quotation) -> Iterator[tuple[Span, Span]]:
    """Yield the words and the words with marks: of the whole quotation, then of each paragraph."""
    yield cover(quotation.parts), cover(quotation.outer)
    yield from zip(quotation.parts, quotation.outer, strict=True)


def _drop_after_mark(text: str, span: Span, mark_end: int) -> Span:
    """Return ``span`` up to the closing mark, if only punctuation follows the mark in it."""
    after = text[mark_end : span.end]
    ends_span = span.start < mark_end <= span.end and len(after) <= _LONGEST_TAIL
    return Span(span.start, mark_end) if ends_span and _AFTER_MARKS.issuperset(after) else span


def find_near(span: Span, quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations that may touch ``span``: outermost ones do not overlap."""
    first = bisect_left(quotations, span.start, key=lambda quotation: quotation.start)
    while first > 0 and quotations[first - 1].depth > 0:
        first -= 1
    last = bisect_left(quotations, span.end, key=lambda quotation: quotation.start)
    yield from quotations[max(0, first - 1) : last]


def _has_words(text: str, span: Span) -> bool:
    return any(map(is_word, span.of(text)))
