"""Frames by rule alone: a cue, what it reports, who speaks."""

from collections.abc import Iterator

from attrs import evolve

from quoteattr.attribution.frame import Cue, Frame, overlap
from quoteattr.attribution.frame_index import FrameIndex
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.rules.contents import NAMED_OBJECT, QUOTATION_AFTER, find_content
from quoteattr.attribution.rules.cues import find_cues
from quoteattr.attribution.rules.source_span import cut_agent
from quoteattr.attribution.rules.sources import find_source
from quoteattr.languages.en.labels import Dep
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# What is assumed of a rule for a kind of which it found too few frames to measure.
UNKNOWN_PRECISION = 0.5


def find_frames(syntax: Syntax) -> tuple[Frame, ...]:
    """Return the frames of an article that the rules find, in the order of their contents."""
    return drop_rivals(sorted(_frames(syntax), key=_distance))


def apply_rules(syntax: Syntax, cue: Cue) -> Frame:
    """Return what the rules make of ``cue``; the frame has no content where none answered."""
    source = find_source(syntax, cue)
    found = find_content(syntax, cue)
    if found is None:
        return Frame(cue, (), source)
    rule, content = found
    content = cut_agent(syntax, content, source)
    frame = Frame(cue, content, source, (f"content: {rule.name}",), rule=rule.name)
    likely = rule.precision.get(frame_kind(syntax, frame), UNKNOWN_PRECISION)
    return evolve(frame, confidence=likely)


def drop_rivals(frames: list[Frame]) -> tuple[Frame, ...]:
    """Keep the first of those frames that claim the same content; return them in text order."""
    kept = FrameIndex()
    for frame in frames:
        if not any(same_content(frame, other) for other in kept.touching(frame.content)):
            kept.add(frame)
    return tuple(sorted(kept.frames, key=lambda frame: frame.content))


def same_content(a: Frame, b: Frame) -> bool:
    """Tell whether two frames share half of the tokens that either claims."""
    shared = overlap(a.content, b.content)
    return 2 * shared >= sum(end - first for first, end in a.content + b.content) - shared


def _frames(syntax: Syntax) -> Iterator[Frame]:
    for cue in find_cues(syntax):
        # What stands inside the marks is their speaker's own report.
        if syntax.quotation[cue.head] == NO_QUOTATION:
            frame = apply_rules(syntax, cue)
            if frame.content and not is_anonymous(syntax, frame):
                yield frame


def is_anonymous(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether nobody in particular speaks: "is called “…”", "the word “…”"."""
    cue = frame.cue
    if cue is None or not frame.rule:
        return False
    naming = (
        frame.rule == NAMED_OBJECT.name
        and syntax.child(cue.head, Dep.PASSIVE_AUXILIARY) is not None
    )
    citing = frame.rule == QUOTATION_AFTER.name and cue.kind == "noun"
    return not frame.source and (naming or citing)


def _distance(frame: Frame) -> tuple[bool, bool, int]:
    """Of two cues that claim the same words, a verb with a source reports them, or the nearer."""
    assert frame.cue is not None
    first, end = frame.content[0][0], frame.content[-1][1]
    return (
        frame.cue.kind == "noun",
        not frame.source,
        min(abs(frame.cue.end - first), abs(frame.cue.first - end)),
    )
