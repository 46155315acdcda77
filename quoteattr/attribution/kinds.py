"""The kind of a content, while it is still made of tokens."""

from quoteattr.attribution.frame import Frame
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.records import Kind


def frame_kind(syntax: Syntax, frame: Frame) -> Kind:
    """Return the kind of a content, by whether its words stand in marks that the cue does not."""
    own = syntax.quotation[frame.cue.head] if frame.cue else NO_QUOTATION
    words = sum(syntax.count_words(*r) for r in frame.content)
    quoted = sum(syntax.count_quoted(*r) for r in frame.content)
    if own != NO_QUOTATION:
        quoted -= sum(_count_inside(syntax, own, *r) for r in frame.content)
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"


def _count_inside(syntax: Syntax, quotation: int, first: int, end: int) -> int:
    start, stop = syntax.quotations[quotation]
    return syntax.count_words(max(first, start), min(end, stop))
