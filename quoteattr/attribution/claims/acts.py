"""What a cue does with its content, by the construction it stands in and not by the verb alone."""

from collections.abc import Callable

from attrs import evolve

from quoteattr.attribution.claims.traits import (
    CLAUSES,
    classify_content,
    classify_source,
    find_entry,
    is_demand,
)
from quoteattr.attribution.frame import Frame
from quoteattr.parsing.syntax import Syntax
from quoteattr.records import Act


def settle_act(syntax: Syntax, frame: Frame) -> Frame:
    """Return ``frame`` with the act of the first rule that answers, or the one that it has."""
    cue = frame.cue
    if cue is None or cue.kind != "verb":
        return frame
    for act, rule in ACT_RULES:
        if act != cue.act and rule(syntax, frame):
            return evolve(frame, cue=evolve(cue, act=act))
    return frame


def asks_for(syntax: Syntax, frame: Frame) -> bool:
    """As in "called for talks", which is no name that somebody gives."""
    assert frame.cue is not None
    return is_demand(syntax, frame.cue)


def commits(syntax: Syntax, frame: Frame) -> bool:
    """As in "threatened to sue", "agreed to pay": a plan; "claims to be ill" is said."""
    assert frame.cue is not None
    entry = find_entry(syntax, frame.cue)
    plans = entry is not None and entry.act == "say" and "i" in entry.frames
    claimed = entry is not None and entry.lemma == "claim"
    return plans and not claimed and classify_content(syntax, frame) == "infinitive"


def promises(syntax: Syntax, frame: Frame) -> bool:
    """As in "vowed that the bridge would open": a verb of wishing that quotes is one of saying."""
    assert frame.cue is not None
    entry = find_entry(syntax, frame.cue)
    quotes = entry is not None and entry.act == "want" and "q" in entry.frames
    return quotes and classify_content(syntax, frame) in CLAUSES


def finds(syntax: Syntax, frame: Frame) -> bool:
    """As in "Ana Ruiz found that it leaks", where a person says so; a study shows it."""
    assert frame.cue is not None
    entry = find_entry(syntax, frame.cue)
    shows = entry is not None and entry.act == "show"
    personal = classify_source(syntax, frame) in ("name", "pronoun")
    return shows and personal and classify_content(syntax, frame) in CLAUSES


ACT_RULES: tuple[tuple[Act, Callable[[Syntax, Frame], bool]], ...] = (
    ("ask", asks_for),
    ("want", commits),
    ("say", promises),
    ("say", finds),
)
