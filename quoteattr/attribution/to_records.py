"""From frames of tokens to attributions of characters, and what quotation marks are left over."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import frozen

from quoteattr.attribution.frame import Frame, Ranges
from quoteattr.attribution.rules.uncued_quotation import is_term, is_title
from quoteattr.parsing.syntax import Syntax
from quoteattr.records import Attribution, Reason, Unattributed
from quoteattr.spans import Span, cover, trim
from quoteattr.text.kinds import find_near, kind_of, quoted_parts, strip_outer
from quoteattr.text.marks.quotation import Quotation

# Punctuation that no span begins or ends with; the marks of a quotation are the scanner's affair.
_EDGES = ",;:–—-― \n\r\t\u00a0"


@frozen
class Findings:
    """The attributions of an article, their speakers not yet known, and the marks left over."""

    attributions: tuple[Attribution, ...]
    unattributed: tuple[Unattributed, ...]


def record_findings(syntax: Syntax, frames: Iterable[Frame]) -> Findings:
    """Return ``frames`` as records, in the order of the text."""
    found = [a for frame in frames if (a := _attribution(syntax, frame)) is not None]
    found.sort(key=lambda a: a.content)
    return Findings(tuple(found), tuple(_leftovers(syntax, found)))


def _attribution(syntax: Syntax, frame: Frame) -> Attribution | None:
    content = tuple(_content_spans(syntax, frame.content))
    if not content:
        return None
    text, cue, quotations = syntax.parsed.text, frame.cue, _find_said(syntax, frame, content)
    return Attribution(
        id="",
        kind=kind_of(text, content, quotations),
        text=" ".join(span.of(text) for span in content),
        content=content,
        cue=_word_spans(syntax, ((cue.first, cue.end),)) if cue else (),
        source=_word_spans(syntax, frame.source),
        quoted=quoted_parts(content, quotations),
        act=cue.act if cue else "say",
        confidence=round(frame.confidence, 3),
        steps=frame.steps,
    )


def _find_said(syntax: Syntax, frame: Frame, content: Iterable[Span]) -> Sequence[Quotation]:
    """Return the quotations in a content without the titles that it has among its own words.

    As in "said the prize should have gone to “Fleaside”"; right behind the cue, it is a name that
    somebody gives ("called it “Fleaside”").
    """
    quotations = syntax.parsed.quotations
    near = dict.fromkeys(q for span in content for q in find_near(span, quotations))
    return [q for q in near if not _is_title_inside(syntax, frame, q)]


def _is_title_inside(syntax: Syntax, frame: Frame, quotation: Quotation) -> bool:
    first, end = syntax.parsed.token_range(cover(quotation.outer))
    inside = any(f < first and end <= e for f, e in frame.content)
    names = frame.cue is not None and set("nc") & set(frame.cue.frames) == {"n"}
    return inside and not names and is_term(syntax, first, end) and is_title(syntax, first, end)


def _content_spans(syntax: Syntax, ranges: Ranges) -> Iterator[Span]:
    """Yield the spans of a content, cut at paragraphs, without outer marks and punctuation."""
    parsed = syntax.parsed
    for first, end in ranges:
        for piece in _cut_at_paragraphs(syntax, syntax.span(first, end)):
            span = strip_outer(parsed.text, trim(parsed.text, piece, _EDGES), parsed.quotations)
            if any(character.isalnum() for character in span.of(parsed.text)):
                yield span


def _word_spans(syntax: Syntax, ranges: Ranges) -> tuple[Span, ...]:
    spans = (trim(syntax.parsed.text, syntax.span(first, end), _EDGES) for first, end in ranges)
    return tuple(span for span in spans if span.start < span.end)


def _cut_at_paragraphs(syntax: Syntax, span: Span) -> Iterator[Span]:
    paragraphs = syntax.parsed.paragraphs
    at = syntax.parsed.paragraph_at(span.start)
    while at < len(paragraphs) and paragraphs[at].start < span.end:
        piece = span.intersection(paragraphs[at])
        if piece is not None:
            yield piece
        at += 1


def _leftovers(syntax: Syntax, found: list[Attribution]) -> Iterator[Unattributed]:
    """Yield the outermost quotations of which no attribution has a word."""
    quoted = sorted({span for a in found for span in a.quoted})
    reached = list(accumulate((span.end for span in quoted), max))
    for quotation in syntax.parsed.quotations:
        touched = (_touches(part, quoted, reached) for part in quotation.parts)
        if quotation.depth == 0 and not any(touched):
            yield Unattributed(quotation.parts[0], _reason(syntax, quotation))


def _touches(part: Span, quoted: Sequence[Span], reached: Sequence[int]) -> bool:
    """Tell whether one of the quoted spans, in order, is a part or shares a code point with it.

    ``reached`` says of each how far it and those before it reach.
    """
    behind = bisect_left(quoted, part.end, key=lambda span: span.start)
    return bool(behind) and reached[behind - 1] > part.start


def _reason(syntax: Syntax, quotation: Quotation) -> Reason:
    """Capitals on every long word make a title; few words without a verb a term."""
    first, end = syntax.parsed.token_range(quotation.parts[0])
    if is_title(syntax, first, end):
        return "title"
    return "term" if is_term(syntax, first, end) else "unclear"
