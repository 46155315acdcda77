"""Where the words that name a speaker begin and end: one noun phrase, and no other clause."""

from attrs import evolve

from quoteattr.attribution.frame import Frame, Ranges, cut_range, overlap
from quoteattr.languages.en.closed_classes import PREDETERMINERS
from quoteattr.languages.en.labels import FINITE, RELATIVES, Dep
from quoteattr.languages.word_lists import read_words
from quoteattr.parsing.syntax import Syntax

# No noun phrase ends in these: "Ada Lund, but".
_NO_PHRASE_END = frozenset({"PUNCT", "SPACE", "CCONJ", "SCONJ", "ADP", "AUX", "PART"})


def trim_source(syntax: Syntax, frame: Frame) -> Frame:
    """Return ``frame`` with a source that holds one noun phrase.

    As in "Ada Lund[, but Tom Ek replied]", "Ana Ruiz [took to the radio]", "[CLOSE] A spokesman".
    """
    trimmed = tuple(_trim_range(syntax, first, end) for first, end in frame.source)
    return frame if trimmed == frame.source else evolve(frame, source=trimmed)


def cut_agent(syntax: Syntax, content: Ranges, source: Ranges) -> Ranges:
    """Return ``content`` without the "by Ada Lund" that names the source behind it."""
    for first, end in source:
        if syntax.word_at(first - 1) == "by" and overlap(content, ((first, end),)):
            return cut_range(content, first - 1, end)
    return content


def _trim_range(syntax: Syntax, first: int, end: int) -> tuple[int, int]:
    first = _find_article(syntax, first, end)
    stop = min(_find_clauses(syntax, first, end), default=end)
    while stop < end and stop > first + 1 and syntax.pos[stop - 1] in _NO_PHRASE_END:
        stop -= 1
    return first, stop - _ends_in_day(syntax, first, stop)


def _ends_in_day(syntax: Syntax, first: int, stop: int) -> bool:
    """Tell whether the day stands behind a name in full: "said Ana Ruiz Friday"."""
    named = syntax.pos[first : stop - 1][-2:] == ["PROPN", "PROPN"]
    return named and syntax.word_at(stop - 1) in read_words("reporting/weekdays")


def _find_article(syntax: Syntax, first: int, end: int) -> int:
    """Return where an article begins the phrase behind what is no part of it, or ``first``."""
    for i in range(first, end):
        if syntax.lower[i] in ("a", "an", "the"):
            return i
        shouted = syntax.parsed.doc[i].text.isupper() and syntax.lower[i] not in PREDETERMINERS
        if not shouted or syntax.ent[i] or syntax.lower[i] == "i":
            return first
    return first


def _find_clauses(syntax: Syntax, first: int, end: int) -> list[int]:
    """Return the tokens at which main clauses begin behind the first word of a phrase."""
    out: list[int] = []
    for verb in range(first + 1, end):
        if syntax.tag[verb] not in FINITE or syntax.pos[verb] not in ("VERB", "AUX"):
            continue
        if any(syntax.tag[i] in RELATIVES for i in range(first, verb)):
            return out
        subject = syntax.child(verb, Dep.SUBJECT, Dep.PASSIVE_SUBJECT)
        begins = verb if subject is None else syntax.left[subject]
        out.append(begins if first < begins < verb else verb)
    return out
