"""Frames that are nobody's words: "the so-called “expert”", "was said to be ill"."""

from collections.abc import Callable

from quoteattr.attribution.frame import Frame, overlap
from quoteattr.attribution.kinds import frame_kind
from quoteattr.attribution.lexicon import read_cues
from quoteattr.attribution.rules.sources import QUOTING_PASSIVES
from quoteattr.attribution.rules.uncued_quotation import is_term, is_title
from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# Participles without an auxiliary: "dubbed “Rusty”", "the site, described as “a bore”".
_REDUCED = frozenset({Dep.NOUN_CLAUSE, Dep.ADJECTIVE, Dep.ADVERBIAL_CLAUSE})
_WRITERS = frozenset({"i", "we", "you"})
_THINGS = frozenset({"it", "this", "that", "which"})
_PAUSES = frozenset({",", ":", "?", "!"})


def is_unvoiced(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a frame reports what nobody in particular says."""
    return any(rule(syntax, frame) for rule in UNVOICED_RULES)


def so_called(syntax: Syntax, frame: Frame) -> bool:
    """As in "the so-called “expert” left": the writer keeps a term at a distance."""
    first = frame.content[0][0]
    return syntax.lower[max(first - 3, 0) : first] == ["so", "-", "called"]


def names_by_participle(syntax: Syntax, frame: Frame) -> bool:
    """As in "Bo Rask, dubbed “Rusty”, left", "the site, described as “a bore”": in use."""
    cue = frame.cue
    if cue is None or cue.kind != "verb" or frame_kind(syntax, frame) == "indirect":
        return False
    if "n" not in cue.frames:
        return False
    participle = syntax.dep[cue.head] in _REDUCED and syntax.tag[cue.head] == Tag.PARTICIPLE
    return participle and syntax.child(cue.head, Dep.AGENT) is None


def sourceless_passive(syntax: Syntax, frame: Frame) -> bool:
    """As in "was said to be ill", "is viewed as a successor": no one is named who says so."""
    cue = frame.cue
    if cue is None or cue.kind != "verb" or syntax.child(cue.head, Dep.PASSIVE_AUXILIARY) is None:
        return False
    if syntax.lemma[cue.head] in QUOTING_PASSIVES or _has_agent(syntax, frame):
        return False
    return frame_kind(syntax, frame) == "indirect" or _is_marked_term(syntax, frame)


def sourceless_term(syntax: Syntax, frame: Frame) -> bool:
    """As in "the site in charge of labelling “fake news”": nobody is named whose word it is."""
    cue = frame.cue
    if frame.source or cue is None or cue.kind == "mark":
        return False
    alone = frame_kind(syntax, frame) == "direct"
    named = _is_marked_term(syntax, frame) or _is_marked_title(syntax, frame)
    return alone and named and not _is_set_off(syntax, frame)


def writers_own_term(syntax: Syntax, frame: Frame) -> bool:
    """As in "I sometimes think of it as a “thin client”": the writer keeps a word at a distance."""
    words = [i for r in frame.source for i in syntax.words_between(*r)]
    writer = len(words) == 1 and syntax.lower[words[0]] in _WRITERS
    outside = writer and syntax.quotation[words[0]] == NO_QUOTATION
    return outside and _is_marked_term(syntax, frame) and not _is_set_off(syntax, frame)


def of_a_thing(syntax: Syntax, frame: Frame) -> bool:
    """As in "it is made for “dry skin”", "it does not feel “caked on”": a thing says nothing."""
    cue = frame.cue
    words = [i for r in frame.source for i in syntax.words_between(*r)]
    it = len(words) == 1 and syntax.lower[words[0]] in _THINGS
    if cue is None or not it or not _is_marked_term(syntax, frame):
        return False
    entry = read_cues("reporting_verbs").get(syntax.lemma[cue.head])
    return (entry is None or entry.act != "say") and not _is_set_off(syntax, frame)


UNVOICED_RULES: tuple[Callable[[Syntax, Frame], bool], ...] = (
    so_called,
    names_by_participle,
    sourceless_passive,
    sourceless_term,
    writers_own_term,
    of_a_thing,
)


def _has_agent(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether the source is somebody else than the passive's own subject."""
    assert frame.cue is not None
    subjects = syntax.children(frame.cue.head, Dep.PASSIVE_SUBJECT)
    own = any(overlap(frame.source, ((k, k + 1),)) for k in subjects)
    return bool(frame.source) and not own


def _is_marked_term(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether the quoted words of a content are a term or a title."""
    marked = {syntax.quotation[i] for r in frame.content for i in range(*r)} - {NO_QUOTATION}
    return bool(marked) and all(is_term(syntax, *syntax.quotations[index]) for index in marked)


def _is_marked_title(syntax: Syntax, frame: Frame) -> bool:
    marked = {syntax.quotation[i] for r in frame.content for i in range(*r)} - {NO_QUOTATION}
    return bool(marked) and all(is_title(syntax, *syntax.quotations[index]) for index in marked)


def _is_set_off(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether a comma or colon sets the words in marks off, as speech is: "he said: “No”"."""
    first, end = frame.content[0][0], frame.content[-1][1]
    marked = [syntax.quotations[q] for q in syntax.quotations_between(first, end) if q >= 0]
    return any(
        syntax.word_at(f - 1) in _PAUSES or syntax.word_at(e - 2) in _PAUSES for f, e in marked
    )
