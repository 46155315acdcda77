"""Frames that are nobody's words: "the so-called “expert”", "was said to be ill"."""

from collections.abc import Callable

from quoteattr.attribution.frame import Frame, overlap
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.rules.sources import QUOTING_PASSIVES
from quoteattr.attribution.rules.uncued_quotation import is_term
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax


def is_unvoiced(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a frame reports what nobody in particular says."""
    return any(rule(syntax, frame) for rule in UNVOICED_RULES)


def so_called(syntax: Syntax, frame: Frame) -> bool:
    """As in "the so-called “expert” left": the writer keeps a term at a distance."""
    first = frame.content[0][0]
    return syntax.lower[max(first - 3, 0) : first] == ["so", "-", "called"]


def names_by_participle(syntax: Syntax, frame: Frame) -> bool:
    """As in "Bo Rask, dubbed “Rusty”, left": a name that is in use."""
    cue = frame.cue
    if cue is None or cue.kind != "verb" or not _is_marked_term(syntax, frame):
        return False
    participle = syntax.dep[cue.head] in ("acl", "amod") and syntax.tag[cue.head] == "VBN"
    return participle and syntax.child(cue.head, "agent") is None


def sourceless_passive(syntax: Syntax, frame: Frame) -> bool:
    """As in "was said to be ill", "is viewed as a successor": no one is named who says so."""
    cue = frame.cue
    if cue is None or cue.kind != "verb" or syntax.child(cue.head, "auxpass") is None:
        return False
    if syntax.lemma[cue.head] in QUOTING_PASSIVES or _has_agent(syntax, frame):
        return False
    return frame_kind(syntax, frame) == "indirect" or _is_marked_term(syntax, frame)


UNVOICED_RULES: tuple[Callable[[Syntax, Frame], bool], ...] = (
    so_called,
    names_by_participle,
    sourceless_passive,
)


def _has_agent(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether the source is somebody else than the passive's own subject."""
    assert frame.cue is not None
    subject = syntax.child(frame.cue.head, "nsubjpass")
    if not frame.source or subject is None:
        return bool(frame.source)
    return not overlap(frame.source, ((subject, subject + 1),))


def _is_marked_term(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether the quoted words of a content are a term or a title."""
    marked = {syntax.quotation[i] for r in frame.content for i in range(*r)} - {NO_QUOTATION}
    return bool(marked) and all(is_term(syntax, *syntax.quotations[index]) for index in marked)
