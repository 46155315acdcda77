"""Rules and model together: each decides where it is the surer of the two."""

import math
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from quoteattr.attribution.contents import absorb_quotations
from quoteattr.attribution.frame import Frame, Ranges, cut_range, overlap
from quoteattr.attribution.rules import drop_rivals, same_content
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax
from quoteattr.records import Kind

Calibration = Mapping[str, tuple[float, float]]

# Where marks bound the content, this rule is right more often than the model (PolNeAR dev).
SURE_RULE = "around report"
# Below this probability a frame is more often wrong than it adds to recall: F1 on polnear-dev is
# flat between 0.35 and 0.45.
LEAST_LIKELY = 0.4
# A quotation this short is taken in whole when the content touches it; of a longer one, half.
_SHORT_QUOTATION = 6
# Odds are not taken beyond these, so that a confidence of 1 stays finite.
_EDGE = 1e-4


@frozen
class Tagged:
    """A cue as the model reads it, and as the rules do."""

    frame: Frame
    ruled: Frame


def settle_frames(
    syntax: Syntax, tagged: Sequence[Tagged], ruled: Sequence[Frame], calibration: Calibration
) -> tuple[Frame, ...]:
    """Return the frames of an article, in text order, those of the rules added for bare quotes."""
    settled = (settle_content(syntax, pair) for pair in tagged)
    likely = [calibrate(syntax, frame, calibration) for frame in settled if frame.content]
    likely = [frame for frame in likely if frame.confidence >= LEAST_LIKELY]
    kept = drop_rivals(sorted(likely, key=lambda frame: -frame.confidence))
    return _add_ruled(syntax, kept, ruled)


def settle_content(syntax: Syntax, pair: Tagged) -> Frame:
    """Return the model's frame with the rules' content, where theirs is bounded by marks."""
    frame, ruled = pair.frame, pair.ruled
    if ruled.rule == SURE_RULE and frame_kind(syntax, ruled) == "direct":
        steps = (*frame.steps, *ruled.steps)
        return evolve(frame, content=ruled.content, rule=ruled.rule, steps=steps)
    content = snap_to_marks(syntax, frame)
    return evolve(frame, content=content, steps=(*frame.steps, "content: model"))


def snap_to_marks(syntax: Syntax, frame: Frame) -> Ranges:
    """Return a content that holds each quotation it touches whole, or not at all."""
    assert frame.cue is not None
    content = frame.content
    for index, (first, end) in enumerate(syntax.quotations):
        shared = overlap(content, ((first, end),))
        slight = 2 * shared < end - first and end - first >= _SHORT_QUOTATION
        if shared and slight and index != syntax.quotation[frame.cue.head]:
            content = cut_range(content, first, end)
    return absorb_quotations(syntax, frame.cue, content)


def calibrate(syntax: Syntax, frame: Frame, calibration: Calibration) -> Frame:
    """Return ``frame`` with a confidence that holds: Platt's (1999) scaling, kind by kind."""
    slope, intercept = calibration.get(frame_kind(syntax, frame), (1.0, 0.0))
    raw = min(max(frame.confidence, _EDGE), 1 - _EDGE)
    odds = slope * math.log(raw / (1 - raw)) + intercept
    return evolve(frame, confidence=1 / (1 + math.exp(-odds)))


def frame_kind(syntax: Syntax, frame: Frame) -> Kind:
    """Return the kind of a content, by whether its words stand in marks that the cue does not."""
    own = syntax.quotation[frame.cue.head] if frame.cue else NO_QUOTATION
    words = [i for first, end in frame.content for i in syntax.words_between(first, end)]
    quoted = [i for i in words if syntax.quotation[i] not in (NO_QUOTATION, own)]
    if not quoted:
        return "indirect"
    return "direct" if len(quoted) == len(words) else "mixed"


def _add_ruled(
    syntax: Syntax, frames: tuple[Frame, ...], ruled: Sequence[Frame]
) -> tuple[Frame, ...]:
    """Add the rules' frames for quotations that the model left alone."""
    out = list(frames)
    for frame in ruled:
        claimed = any(same_content(frame, other) for other in out)
        bare = any(
            overlap(frame.content, (quotation,)) and not any(o.covers(*quotation) for o in out)
            for quotation in syntax.quotations
        )
        if bare and not claimed:
            out.append(frame)
    return tuple(sorted(out, key=lambda frame: frame.content))
