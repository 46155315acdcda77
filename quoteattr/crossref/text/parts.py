"""The words that an attribution is found by: its own, without those of whoever writes."""

import re
from itertools import pairwise

from quoteattr.crossref.text.match_weights import is_content_form
from quoteattr.crossref.text.negations import NEGATION_REACH, count_negations
from quoteattr.crossref.text.normalise import normalise_text, scan_text
from quoteattr.crossref.text.vocabulary import encode_form
from quoteattr.records import Attribution
from quoteattr.spans import Span

# Marks that a house style sets around a quote and that are none of its words.
OUTER_MARKS = ' \t\n,;“”"«»„'
# Marks that open and close. Of a straight one only their number tells that another is missing.
PAIRED_MARKS = (("“", "”"), ("«", "»"), ("„", "“"))
STRAIGHT, CLOSING_MARKS = '"', frozenset("”“»\"’'")
# The end of a sentence in the words between two pieces of a quote, before the mark that opens the
# second; and a piece that ends as its sentence does, or breaks off.
SENTENCE_END = re.compile(r"[.!?][^\w,;:—–-]*$")
OWN_END = re.compile(r"[.!?…:;—–-][^\w,]*$")


def strip_marks(printed: str) -> str:
    """Return printed words without the marks around them; one whose partner is inside stays."""
    core = printed.strip(OUTER_MARKS)
    before, _, behind = printed.partition(core) if core else ("", "", "")
    for opening, closing in PAIRED_MARKS:
        if opening in before and closing in core and opening not in core.partition(closing)[0]:
            core = f"{opening}{core}"
        if closing in behind and opening in core and closing not in core.rpartition(opening)[2]:
            core = f"{core}{closing}"
    if core.count(STRAIGHT) % 2 and STRAIGHT in before + behind:
        return f"{core}{STRAIGHT}" if STRAIGHT in behind else f"{STRAIGHT}{core}"
    return core


def list_parts(attribution: Attribution, text: str) -> tuple[str, ...]:
    """Return the words to match an attribution by.

    What two papers share of a mixed attribution is what they quote: the words around it are the
    writer's. A negation right before a quoted part is the speaker's own ("would not “yield”").
    ``text`` is the article's, "" where it was not kept: what is quoted stands in the content too.
    """
    if attribution.kind != "mixed":
        return (attribution.text,)
    text = text or place_words(attribution)
    parts = [take_negation(attribution, span, text) for span in attribution.quoted]
    return tuple(part for part in parts if part) or (attribution.text,)


def join_pieces(attribution: Attribution, text: str) -> str:
    """Return the words of an attribution with the full stop that its speech tag took away.

    In “It is checked,” she said. “And it holds.” the comma is a house's style: the tag's full stop
    tells that a sentence ends there. Where the tag ends in a comma, or the article's ``text`` was
    not kept, all stays as it was printed, for a capital alone may be that of a name.
    """
    pieces = [span.of(text) for span in attribution.content]
    if " ".join(pieces) != attribution.text:
        return attribution.text
    joined = "".join(pieces[:1])
    for (before, span), piece in zip(pairwise(attribution.content), pieces[1:], strict=True):
        if is_ended(joined, text[before.end : span.start]):
            joined = f"{joined.rstrip(OUTER_MARKS)}."
        joined = f"{joined} {piece}"
    return joined


def is_ended(piece: str, tag: str) -> bool:
    """Tell whether the speech tag behind a piece of a quote ends the sentence in its place."""
    return bool(SENTENCE_END.search(tag) and not OWN_END.search(piece))


def place_words(attribution: Attribution) -> str:
    """Return a text that has the content's words in their places, and blanks for all the others."""
    text, rest = "", attribution.text
    for span in attribution.content:
        length = span.end - span.start
        text = text.ljust(span.start) + rest[:length]
        rest = rest[length + 1 :]  # a blank joins the pieces
    return text


def take_negation(attribution: Attribution, quoted: Span, text: str) -> str:
    """Return a quoted part with the negation that governs it in the content, if there is one."""
    content = next((span for span in attribution.content if span.contains(quoted)), quoted)
    before = normalise_text(Span(content.start, quoted.start).of(text))
    governing = before.words[-NEGATION_REACH:]
    denied = next((word for word in governing if count_negations(encode_form(word.form))), None)
    if denied is None:
        return quoted.of(text).strip()
    is_closed = text[quoted.end : quoted.end + 1] in CLOSING_MARKS and quoted.end < content.end
    return Span(content.start + denied.start, quoted.end + is_closed).of(text).strip()


def names_somebody(name: str | None) -> bool:
    """Tell whether the speaker of a row is a name, and not "he" or "they"."""
    return any(is_content_form(word.form) for word in scan_text(name or "").words)
