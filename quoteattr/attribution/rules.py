"""Frames by rule alone: a cue, what it reports, who speaks."""

from collections.abc import Iterator

from quoteattr.attribution.contents import find_content
from quoteattr.attribution.cues import find_cues
from quoteattr.attribution.frame import Frame, overlap
from quoteattr.attribution.sources import find_source
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax


def find_frames(syntax: Syntax) -> tuple[Frame, ...]:
    """Return the frames of an article that the rules find, in the order of their cues."""
    ranked = sorted(_frames(syntax), key=_rank)
    kept: list[Frame] = []
    for frame in ranked:
        if not any(_same_content(frame, other) for other in kept):
            kept.append(frame)
    return tuple(sorted(kept, key=lambda frame: frame.content))


def _frames(syntax: Syntax) -> Iterator[Frame]:
    for cue in find_cues(syntax):
        if syntax.quotation[cue.head] != NO_QUOTATION:
            continue  # the words inside the marks are their speaker's own report
        rule, content = find_content(syntax, cue)
        if content:
            yield Frame(cue, content, find_source(syntax, cue), (f"content: {rule}",))


def _rank(frame: Frame) -> tuple[bool, int]:
    """Of two cues that claim the same words, the nearer one reports them."""
    assert frame.cue is not None
    first, end = frame.content[0][0], frame.content[-1][1]
    return frame.cue.kind == "noun", min(abs(frame.cue.end - first), abs(frame.cue.first - end))


def _same_content(a: Frame, b: Frame) -> bool:
    shared = overlap(a.content, b.content)
    return 2 * shared >= sum(e - f for f, e in a.content + b.content) - shared
