"""Rules and model reconciled: each decides where it is the surer of the two."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve, frozen

from quoteattr.attribution.frame import Frame, Ranges, cut_range, overlap
from quoteattr.attribution.frame_index import FrameIndex
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.rules.apply import drop_rivals, same_content
from quoteattr.attribution.rules.content_bounds import absorb_quotations
from quoteattr.attribution.rules.contents import (
    AROUND_REPORT,
    CLAUSE_AFTER,
    NAMED_OBJECT,
    REST_OF_SENTENCE,
    THAT_CLAUSE,
)
from quoteattr.attribution.rules.source_span import cut_agent
from quoteattr.attribution.rules.sources import is_passive
from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

Calibration = Mapping[str, tuple[float, float]]

# The rules that find a clause behind its verb.
_CLAUSE_RULES = frozenset({CLAUSE_AFTER.name, THAT_CLAUSE.name})
# Below this probability a frame is more often wrong than it adds to recall: F1 on polnear-dev is
# flat between 0.3 and 0.4.
LEAST_LIKELY = 0.35
# A quotation this short is taken in whole when the content touches it; of a longer one, half.
_SHORT_QUOTATION = 6
_NAME_PARTS = frozenset({"PROPN", "PRON", "DET", "ADP", "PART"})
# Odds are not taken beyond these, so that a confidence of 1 stays finite.
_EDGE = 1e-4
# What may stand between a cue and the quotation it opens: "stating, “…”", "said: “…”".
_OPENERS = frozenset({",", ":"})

# Speech ends in these before who says it: “…,” Lund said.
_PAUSES = frozenset({",", "?", "!"})

# The head of the cue that each quotation (by index) belongs to.
Owners = Mapping[int, int]


@frozen
class Tagged:
    """A cue as the model reads it, and as the rules do."""

    frame: Frame
    ruled: Frame


def reconcile_frames(
    syntax: Syntax,
    tagged: Sequence[Tagged],
    ruled: Sequence[Frame],
    calibration: Calibration,
    least: float = LEAST_LIKELY,
) -> tuple[Frame, ...]:
    """Return the frames of an article, in text order, those of the rules added for bare quotes.

    Frames of the model with a calibrated confidence below ``least`` are dropped.
    """
    ruled_pairs = [pair.ruled for pair in tagged]
    owners, closers = find_owners(syntax, ruled_pairs), find_closers(syntax, ruled_pairs)
    reconciled = (
        cede_quotations(
            syntax,
            reconcile_content(syntax, pair),
            owners if pair.ruled.rule in _CLAUSE_RULES else {**closers, **owners},
        )
        for pair in tagged
    )
    likely = [calibrate(syntax, frame, calibration) for frame in reconciled if frame.content]
    likely = [f for f in likely if f.confidence >= least and not is_void(syntax, f)]
    kept = drop_rivals(sorted(likely, key=lambda frame: -frame.confidence))
    return _add_ruled(syntax, kept, ruled)


def is_void(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a frame says nothing: no word in it, or no cue or source that can report."""
    return any(rule(syntax, frame) for rule in VOID_RULES)


def _names_cue(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a name was taken for the cue: "Ruiz [Lund] states, “…”"."""
    assert frame.cue is not None
    words = list(syntax.words_between(frame.cue.first, frame.cue.end))
    inside = [i for i in words if i > syntax.sentence_of(i).start]
    return bool(words) and words == inside and all(_is_name(syntax, i) for i in words)


def _is_name(syntax: Syntax, i: int) -> bool:
    return syntax.pos[i] in ("PROPN", "NOUN") and syntax.parsed.doc[i].text[:1].isupper()


def _is_bare_participle(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a participle behind a noun names nobody: "the deal announced in May"."""
    assert frame.cue is not None
    return not frame.source and is_passive(syntax, frame.cue.head)


def _is_expletive(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether the "it" of "it is known that …" was taken for who says so."""
    assert frame.cue is not None
    words = [i for r in frame.source for i in syntax.words_between(*r)]
    adjective = any(
        syntax.dep[i] == Dep.ADJECTIVE_PREDICATE for i in range(frame.cue.first, frame.cue.end)
    )
    it = len(words) == 1 and syntax.lower[words[0]] == "it"
    return it and (adjective or syntax.pos[frame.cue.head] == "ADJ")


def _speaks_of_itself(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether words of a quotation were taken for who says all of it."""
    inside = overlap(frame.content, frame.source)
    return bool(inside) and all(
        syntax.quotation[i] != NO_QUOTATION for r in frame.source for i in range(*r)
    )


def _is_nameless_mark(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a mark is the cue and names nobody: the rules for layouts read it better."""
    assert frame.cue is not None
    words = syntax.words_between(frame.cue.first, frame.cue.end)
    return not frame.source and not any(True for _ in words)


def _names_only(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a claim is a bare name ("referring to Mr. Berg"): nothing is said in it."""
    words = (i for first, end in frame.content for i in syntax.words_between(first, end))
    bare = all(syntax.pos[i] in _NAME_PARTS for i in words)
    return bare and frame_kind(syntax, frame) == "indirect"


# What makes a frame say nothing, whatever the model's probability.
VOID_RULES: tuple[Callable[[Syntax, Frame], bool], ...] = (
    _names_only,
    _is_nameless_mark,
    _names_cue,
    _is_expletive,
    _is_bare_participle,
    _speaks_of_itself,
)


def reconcile_content(syntax: Syntax, pair: Tagged) -> Frame:
    """Return the model's frame, with the rules' content where theirs is the surer."""
    frame, ruled = pair.frame, pair.ruled
    if is_sure(syntax, ruled):
        steps = (*frame.steps, *ruled.steps)
        return evolve(frame, content=ruled.content, steps=steps)
    content = cut_agent(syntax, snap_to_marks(syntax, frame), frame.source)
    return evolve(frame, content=content, steps=(*frame.steps, "content: model"))


def snap_to_marks(syntax: Syntax, frame: Frame) -> Ranges:
    """Return a content that holds each quotation it touches whole, or not at all."""
    assert frame.cue is not None
    content = frame.content
    for index in quotations_in(syntax, content):
        first, end = syntax.quotations[index]
        shared = overlap(content, ((first, end),))
        slight = 2 * shared < end - first and end - first >= _SHORT_QUOTATION
        if shared and slight and index != syntax.quotation[frame.cue.head]:
            content = cut_range(content, first, end)
    spoken = tuple(r for r in content if not _is_relative(syntax, *r))
    return absorb_quotations(syntax, frame.cue, spoken)


def _is_relative(syntax: Syntax, first: int, end: int) -> bool:
    """Tell whether a piece of content is the lone "what" of "what Ruiz called a “wall of hope”"."""
    return end - first == 1 and syntax.tag[first] in (Tag.WHO, Tag.WHICH)


def calibrate(syntax: Syntax, frame: Frame, calibration: Calibration) -> Frame:
    """Return ``frame`` with a confidence that holds: Platt's (1999) scaling, kind by kind."""
    slope, intercept = calibration.get(frame_kind(syntax, frame), (1.0, 0.0))
    raw = min(max(frame.confidence, _EDGE), 1 - _EDGE)
    odds = slope * math.log(raw / (1 - raw)) + intercept
    return evolve(frame, confidence=1 / (1 + math.exp(-odds)))


def _says_that(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a verb of saying has a subject, and a clause with "that": no doubt is left."""
    cue = frame.cue
    if cue is None or cue.kind != "verb" or cue.act != "say" or not frame.source:
        return False
    return frame.rule in _CLAUSE_RULES and syntax.lower[frame.content[0][0]] == "that"


def _add_ruled(
    syntax: Syntax, frames: tuple[Frame, ...], ruled: Sequence[Frame]
) -> tuple[Frame, ...]:
    """Add the rules' frames for quotations and "said that …" which the model left alone."""
    frame_index = FrameIndex(frames)
    for frame in ruled:
        quoted = [syntax.quotations[index] for index in quotations_in(syntax, frame.content)]
        bare = any(not any(f.covers(*q) for f in frame_index.touching((q,))) for q in quoted)
        # "wants what Ruiz called a “wall of hope”": both are kept, the wish and the name.
        named = bool(quoted) and frame.rule == NAMED_OBJECT.name
        rivals = frame_index.touching(frame.content)
        said = not rivals and _says_that(syntax, frame)
        if (bare or named or said) and not any(same_content(frame, other) for other in rivals):
            frame_index.add(frame)
    return tuple(sorted(frame_index.frames, key=lambda frame: frame.content))


def is_sure(syntax: Syntax, ruled: Frame) -> bool:
    """Tell whether the rules know the content better than the model (measured on polnear-dev).

    They do where marks bound it, where "according to" divides the sentence, and where the cue
    stands right before the opening mark.
    """
    if ruled.rule == REST_OF_SENTENCE.name:
        return True
    bounded = ruled.rule == AROUND_REPORT.name or _touches(syntax, ruled)
    return bounded and frame_kind(syntax, ruled) == "direct"


def find_owners(syntax: Syntax, ruled: Iterable[Frame]) -> Owners:
    """Return the owners of the quotations that are all that a sure rule reports."""
    return {
        index: frame.cue.head
        for frame in ruled
        if frame.cue and frame_kind(syntax, frame) == "direct" and is_sure(syntax, frame)
        for index in quotations_in(syntax, frame.content)
    }


def find_closers(syntax: Syntax, ruled: Iterable[Frame]) -> Owners:
    """Return who stands right behind the closing mark of each quotation: "“…,” Lund said".

    Not the clause of another's report: "Lund said that it was “a bore,” the Herald reported".
    """
    return {
        index: frame.cue.head
        for frame in ruled
        if frame.cue and frame.rule == AROUND_REPORT.name
        for index in quotations_in(syntax, frame.content)
        if _closes_before(syntax, index, frame)
    }


def _closes_before(syntax: Syntax, index: int, frame: Frame) -> bool:
    """Tell whether a quotation ends in a pause, right before the words of a report."""
    assert frame.cue is not None
    clause = min((frame.cue.first, *(first for first, _ in frame.source)))
    end = syntax.quotations[index][1]
    return end == clause and syntax.word_at(end - 2) in _PAUSES


def cede_quotations(syntax: Syntax, frame: Frame, owners: Owners) -> Frame:
    """Return ``frame`` without the quotations at the edges of its content that others own."""
    assert frame.cue is not None
    content = frame.content
    for index in quotations_in(syntax, content):
        if owners.get(index, frame.cue.head) != frame.cue.head:
            content = _cut_edge(content, *syntax.quotations[index])
    return evolve(frame, content=content)


def quotations_in(syntax: Syntax, ranges: Ranges) -> list[int]:
    """Return the indices of the quotations of which ``ranges`` hold a token."""
    found = set[int]().union(*(syntax.quotations_between(*r) for r in ranges))
    return sorted(found - {NO_QUOTATION})


def _touches(syntax: Syntax, frame: Frame) -> bool:
    if frame.cue is None or not frame.content:
        return False
    between = range(frame.cue.end, frame.content[0][0])
    opens = frame.content[0][0] >= frame.cue.end
    return opens and all(syntax.lower[i] in _OPENERS for i in between)


def _cut_edge(content: Ranges, first: int, end: int) -> Ranges:
    """A quotation with the report's own words on both sides is part of what it reports."""
    inside = any(f < first and end < e for f, e in content)
    return content if inside else cut_range(content, first, end)
