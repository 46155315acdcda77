"""Who speaks by the layout alone: signed after a dash, named before a colon."""

from quoteattr.attribution.frame import Frame, Ranges
from quoteattr.attribution.rules.uncued_quotation import (
    UncuedQuotation,
    end_of_paragraph,
    frame_by_mark,
    is_term,
)
from quoteattr.languages.en.labels import SUBJECTS, Ent, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

DASHES = frozenset({"—", "–", "―", "--", "-", "~"})
# How often each rule is right, on a third of polnear-train; of signatures it has too few.
SIGNATURE, LABEL, SUBJECT = 0.9, 0.7, 0.35
# A signature ("— Ana Ruiz, baker") is short; a longer tail is a sentence.
_LONGEST_SIGNATURE = 14
_IN_LABEL = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "DET"})
_EXAMPLES = frozenset({"for", "example", "examples", "note"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})


def signature(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "“We will.” — Ana Ruiz, baker"."""
    at = uncued.end
    while at < len(syntax) and syntax.pos[at] == "SPACE":
        at += 1  # the signature may be a paragraph of its own
    if syntax.word_at(at) not in DASHES:
        return None
    stop = end_of_paragraph(syntax, at + 1)
    words = list(syntax.words_between(at + 1, stop))
    if not 0 < len(words) <= _LONGEST_SIGNATURE or syntax.pos[words[0]] != "PROPN":
        return None
    if any(syntax.quotation[i] != NO_QUOTATION or syntax.pos[i] == "VERB" for i in words):
        return None
    return frame_by_mark(uncued, at, ((words[0], words[-1] + 1),), "signed after a dash", SIGNATURE)


def named_after_colon(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in the headline "‘I will not resign’: Lund"."""
    words = list(syntax.words_between(uncued.end + 1, end_of_paragraph(syntax, uncued.end)))
    named = words and all(syntax.pos[i] in _NAMING for i in words)
    if syntax.word_at(uncued.end) != ":" or not named or len(words) > _LONGEST_SIGNATURE:
        return None
    source = ((words[0], words[-1] + 1),)
    return frame_by_mark(uncued, uncued.end, source, "named after a colon", SIGNATURE)


def label(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "Ana Ruiz: “We will.”", and "The mayor was blunt: “No.”" whose subject speaks."""
    colon = uncued.first - 1
    while colon >= 0 and syntax.pos[colon] == "SPACE":
        colon -= 1
    if syntax.word_at(colon) != ":":
        return None
    sentence = syntax.sentence_of(colon)
    before = list(syntax.words_between(sentence.start, colon))
    if any(syntax.quotation[i] != NO_QUOTATION for i in before):
        return None  # a pair of data: "name": "Ruiz"
    if before and syntax.lower[before[0]] in ("from", "by"):  # "From Ana Ruiz, baker: “…”"
        before = before[1:]
    if before and all(
        syntax.pos[i] in _IN_LABEL or syntax.tag[i] == Tag.POSSESSIVE for i in before
    ):
        return _name_label(syntax, uncued, colon, before)
    source = _subject_before(syntax, sentence.start, colon)
    return (
        frame_by_mark(uncued, colon, source, "subject before a colon", SUBJECT) if source else None
    )


def _name_label(
    syntax: Syntax, uncued: UncuedQuotation, colon: int, before: list[int]
) -> Frame | None:
    """Return the frame of a label, unless it names nobody.

    "MORE: “Bridge is shut”" is a teaser, "The last word: “other”" a term, "Example: “…”" neither.
    """
    if syntax.lower[before[0]] in _EXAMPLES or all(syntax.parsed.doc[i].is_stop for i in before):
        return None
    if is_term(syntax, uncued.first, uncued.end) and syntax.ent[before[-1]] != Ent.PERSON:
        return None
    named = ((before[0], before[-1] + 1),)
    return frame_by_mark(uncued, colon, named, "named before a colon", LABEL)


def _subject_before(syntax: Syntax, start: int, colon: int) -> Ranges:
    """Return the subject of the clause before a colon; the parser may find its verb behind it."""
    subjects = (i for i in range(start, colon) if syntax.dep[i] in SUBJECTS)
    for i in subjects:
        verb = syntax.head[i]
        within = start <= verb < colon
        if not within or syntax.head[verb] == verb or not start <= syntax.head[verb] < colon:
            return ((syntax.left[i], min(syntax.right[i] + 1, colon)),)
    return ()
