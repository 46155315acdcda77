"""Frames by rule alone: a cue, what it reports, who speaks."""

from collections.abc import Iterator

from quoteattr.attribution.contents import find_content
from quoteattr.attribution.cues import find_cues
from quoteattr.attribution.frame import Cue, Frame, overlap
from quoteattr.attribution.sources import find_source
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax


def find_frames(syntax: Syntax) -> tuple[Frame, ...]:
    """Return the frames of an article that the rules find, in the order of their contents."""
    return drop_rivals(sorted(_frames(syntax), key=_distance))


def apply_rules(syntax: Syntax, cue: Cue) -> Frame:
    """Return what the rules make of ``cue``; the frame has no content where none answered."""
    rule, content = find_content(syntax, cue)
    source = find_source(syntax, cue)
    return Frame(cue, content, source, (f"content: {rule}",) if content else (), rule=rule)


def drop_rivals(frames: list[Frame]) -> tuple[Frame, ...]:
    """Keep the first of those frames that claim the same content; return them in text order."""
    kept: list[Frame] = []
    for frame in frames:
        if not any(same_content(frame, other) for other in kept):
            kept.append(frame)
    return tuple(sorted(kept, key=lambda frame: frame.content))


def same_content(a: Frame, b: Frame) -> bool:
    """Tell whether two frames share half of the tokens that either claims."""
    shared = overlap(a.content, b.content)
    return 2 * shared >= sum(end - first for first, end in a.content + b.content) - shared


def _frames(syntax: Syntax) -> Iterator[Frame]:
    for cue in find_cues(syntax):
        # What stands inside the marks is their speaker's own report.
        if syntax.quotation[cue.head] == NO_QUOTATION:
            frame = apply_rules(syntax, cue)
            if frame.content:
                yield frame


def _distance(frame: Frame) -> tuple[bool, int]:
    """Of two cues that claim the same words, the nearer one reports them, and a verb before a noun."""
    assert frame.cue is not None
    first, end = frame.content[0][0], frame.content[-1][1]
    return frame.cue.kind == "noun", min(abs(frame.cue.end - first), abs(frame.cue.first - end))
