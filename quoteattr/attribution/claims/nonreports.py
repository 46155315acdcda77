"""Claims that report nothing: what is known or seems so, and words that no source is named for."""

from collections.abc import Callable

from quoteattr.attribution.frame import Frame, overlap
from quoteattr.languages.en.closed_classes import INDEFINITE_PRONOUNS
from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.languages.word_lists import read_rows
from quoteattr.parsing.syntax import Syntax

# Who writes and who reads: what they think is no report.
_WRITERS = frozenset({"i", "we", "you"})
_ATTITUDES = frozenset({"believe", "want"})
_BARE_POS = frozenset({"PRON", "DET", "ADP", "PART", "SCONJ", "CCONJ", "AUX", "ADV"})


def is_nonreport(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether an indirect frame reports nothing that somebody said, thought or wants."""
    if frame.cue is None or frame.cue.kind not in ("verb", "noun"):
        return False
    return any(rule(syntax, frame) for rule in NONREPORT_RULES)


def without_source(_: Syntax, frame: Frame) -> bool:
    """As in "telling people that it holds is easy", "Imagine the bill"."""
    return not frame.source


def by_anyone(syntax: Syntax, frame: Frame) -> bool:
    """As in "Anyone who thinks so …", "No one knows how it ends"."""
    words = [syntax.lower[i] for r in frame.source for i in syntax.words_between(*r)]
    return words[:2] == ["no", "one"] or (bool(words) and words[0] in INDEFINITE_PRONOUNS)


def by_writer(syntax: Syntax, frame: Frame) -> bool:
    """As in "I guess it holds", "we need a plan", "you’d assume so": nobody else's view."""
    assert frame.cue is not None
    words = [syntax.lower[i] for r in frame.source for i in syntax.words_between(*r)]
    held = frame.cue.act in _ATTITUDES or _class_of(syntax, frame) is not None
    return held and len(words) == 1 and words[0] in _WRITERS


def of_itself(_: Syntax, frame: Frame) -> bool:
    """As in "They [seem] intent on it", where one phrase is taken for source and content."""
    return overlap(frame.source, frame.content) > 0


def knows(syntax: Syntax, frame: Frame) -> bool:
    """As in "Doctors know how it spreads", "He saw it fall": a fact, and the writer's to tell."""
    return _class_of(syntax, frame) == "know" and not _is_judged(syntax, frame)


def seems(syntax: Syntax, frame: Frame) -> bool:
    """As in "She seems willing", "It appears to hold": how the writer sees the subject."""
    return _class_of(syntax, frame) == "seem"


def of_participle(syntax: Syntax, frame: Frame) -> bool:
    """As in "reforms proposed for the police": the noun is what was said, and not who said it."""
    assert frame.cue is not None
    head = frame.cue.head
    passive = syntax.dep[head] == Dep.NOUN_CLAUSE and syntax.tag[head] == Tag.PARTICIPLE
    noun = syntax.head[head]
    return passive and overlap(frame.source, ((noun, noun + 1),)) > 0


def without_content(syntax: Syntax, frame: Frame) -> bool:
    """As in "saying in a statement [that]": what is left of a report says nothing."""
    words = [i for r in frame.content for i in syntax.words_between(*r)]
    return all(syntax.pos[i] in _BARE_POS for i in words)


NONREPORT_RULES: tuple[Callable[[Syntax, Frame], bool], ...] = (
    without_source,
    by_anyone,
    by_writer,
    of_itself,
    knows,
    seems,
    of_participle,
    without_content,
)


def _class_of(syntax: Syntax, frame: Frame) -> str | None:
    """Return the class of the cue's verb in the list of verbs that report nothing said."""
    assert frame.cue is not None
    return read_classes().get(syntax.lemma[frame.cue.head])


def read_classes() -> dict[str, str]:
    """Return the class of each listed verb: know or seem."""
    return {row[0]: row[1] for row in read_rows("reporting/nonreport_verbs")}


def _is_judged(syntax: Syntax, frame: Frame) -> bool:
    """Tell whether seeing is judging: "sees the deal as a threat"."""
    assert frame.cue is not None
    return any(
        syntax.lower[k] == "as"
        for k in syntax.children(frame.cue.head, Dep.PREPOSITION, Dep.MARKER)
    )
