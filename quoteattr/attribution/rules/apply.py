"""Frames by rule alone: a cue, what it reports, who speaks."""

from collections.abc import Iterator, Mapping

from attrs import evolve

from quoteattr.attribution.frame import Cue, Frame, overlap
from quoteattr.attribution.frame_index import FrameIndex
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.rules.contents import find_content
from quoteattr.attribution.rules.cues import find_cues
from quoteattr.attribution.rules.source_span import cut_agent
from quoteattr.attribution.rules.sources import find_source
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.records import Kind

# How often a rule's frames are right, content and source, on a third of polnear-train (which the
# rules have never seen); a rule and kind not named here has too few frames to tell.
RULE_PRECISION: Mapping[tuple[str, Kind], float] = {
    ("around report", "direct"): 0.95,
    ("around report", "mixed"): 0.64,
    ("around report", "indirect"): 0.71,
    ("clause after", "direct"): 0.91,
    ("clause after", "mixed"): 0.83,
    ("clause after", "indirect"): 0.74,
    ("rest of sentence", "mixed"): 0.71,
    ("rest of sentence", "indirect"): 0.84,
    ("named object", "mixed"): 0.68,
    ("named object", "indirect"): 0.43,
    ("infinitive after", "indirect"): 0.50,
    ("object after", "indirect"): 0.41,
    ("quotation after", "direct"): 0.38,
}
UNKNOWN_PRECISION = 0.5


def find_frames(syntax: Syntax) -> tuple[Frame, ...]:
    """Return the frames of an article that the rules find, in the order of their contents."""
    return drop_rivals(sorted(_frames(syntax), key=_distance))


def apply_rules(syntax: Syntax, cue: Cue) -> Frame:
    """Return what the rules make of ``cue``; the frame has no content where none answered."""
    rule, content = find_content(syntax, cue)
    source = find_source(syntax, cue)
    if not content:
        return Frame(cue, (), source)
    content = cut_agent(syntax, content, source)
    frame = Frame(cue, content, source, (f"content: {rule}",), rule=rule)
    likely = RULE_PRECISION.get((rule, frame_kind(syntax, frame)), UNKNOWN_PRECISION)
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
    naming = frame.rule == "named object" and syntax.child(cue.head, "auxpass") is not None
    citing = frame.rule == "quotation after" and cue.kind == "noun"
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
