"""The kind of a content, while it is still made of tokens."""

from quoteattr.attribution.frame import Frame
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.records import Kind


def frame_kind(syntax: Syntax, frame: Frame) -> Kind:
    """Return the kind of a content, by whether its words stand in marks that the cue does not."""
    own = syntax.quotation[frame.cue.head] if frame.cue else NO_QUOTATION
    words = [i for first, end in frame.content for i in syntax.words_between(first, end)]
    quoted = [i for i in words if syntax.quotation[i] not in (NO_QUOTATION, own)]
    if not quoted:
        return "indirect"
    return "direct" if len(quoted) == len(words) else "mixed"
