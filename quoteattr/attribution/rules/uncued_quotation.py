"""Uncued quotations: marks that no cue reports, and the frames that rules make of it."""

from bisect import bisect_left, bisect_right

from attrs import evolve, frozen

from quoteattr.attribution.frame import Cue, Frame, Ranges, join_ranges
from quoteattr.languages.en.labels import Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.rules import Rule

# The rule of frames that the layout alone makes; their confidence is measured, not learnt.
BY_LAYOUT = "layout"
# A quoted phrase shorter than this, with no verb in it, is a term and not what someone said.
_SHORTEST_SAYING = 5
# What prose ends in; captions, credits and headings end in none.
_ENDS = frozenset({".", "!", "?", ":", "…", "..."})
# More paragraphs in a row without a full stop are a list, not captions.
_MOST_CAPTIONS = 3


@frozen
class UncuedQuotation:
    """A quotation without a cue: its tokens, and the frames that end before it, if any.

    ``previous`` is the last frame with quoted words, ``report`` the last of any kind, ``speeches``
    are the last few with quoted words, the nearest first.
    """

    first: int
    end: int
    previous: Frame | None
    report: Frame | None = None
    speeches: tuple[Frame, ...] = ()


# A rule answers with the frame that the quotation belongs to: a new one, or the last, extended.
UncuedRule = Rule[[Syntax, UncuedQuotation], Frame]


def extend_frame(frame: Frame, uncued: UncuedQuotation, reason: str) -> Frame:
    """Return ``frame`` with the uncued quotation as the last part of its content."""
    content = join_ranges((*frame.content, (uncued.first, uncued.end)))
    return evolve(frame, content=content, steps=(*frame.steps, f"content: {reason}"))


def frame_by_mark(
    uncued: UncuedQuotation, mark: int, source: Ranges, reason: str, likely: float
) -> Frame:
    """Return the frame that the dash or colon at token ``mark`` makes of an uncued quotation."""
    cue = Cue("mark", mark, mark, mark + 1, "say", "")
    steps = (f"content: {reason}",)
    return Frame(cue, ((uncued.first, uncued.end),), source, steps, likely, BY_LAYOUT)


def is_term(syntax: Syntax, first: int, end: int) -> bool:
    """Tell whether the quoted words are a term or a title: few, and no verb that says something."""
    words = list(syntax.words_between(first, end))
    verbs = any(
        syntax.tag[i] in (Tag.PRESENT_THIRD, Tag.PRESENT, Tag.PAST, Tag.MODAL) for i in words
    )
    return len(words) < _SHORTEST_SAYING and not verbs


def is_title(syntax: Syntax, first: int, end: int) -> bool:
    """Tell whether every long word begins with a capital."""
    words = [syntax.parsed.doc[i].text for i in syntax.words_between(first, end)]
    return bool(words) and all(word[:1].isupper() for word in words if len(word) > 3)


def names_work(syntax: Syntax, first: int, end: int) -> bool:
    """Tell whether a quotation is the name of a show in its sentence: "said on “Harbour Talk”".

    A quote that goes on there is set off by a comma or a full stop.
    """
    before = next((i for i in range(first - 1, -1, -1) if syntax.pos[i] != "SPACE"), -1)
    follows_word = before >= 0 and any(map(str.isalnum, syntax.lower[before]))
    return follows_word and is_title(syntax, first, end)


def paragraph_of(syntax: Syntax, number: int) -> range:
    """Return the tokens of the paragraph with this number."""
    return range(bisect_left(syntax.paragraph, number), bisect_right(syntax.paragraph, number))


def is_caption(syntax: Syntax, number: int) -> bool:
    """Tell whether a paragraph is a caption, a credit or a heading: it ends in no full stop."""
    last = next((i for i in reversed(paragraph_of(syntax, number)) if syntax.pos[i] != "SPACE"), -1)
    return last < 0 or (syntax.lower[last] not in _ENDS and syntax.quotation[last] == NO_QUOTATION)


def count_paragraphs(syntax: Syntax, first: int, last: int) -> int:
    """Return how many paragraphs of prose token ``last`` stands behind token ``first``."""
    between = range(syntax.paragraph[first] + 1, syntax.paragraph[last])
    if len(between) > _MOST_CAPTIONS:
        return len(between) + 1
    same = syntax.paragraph[first] == syntax.paragraph[last]
    return 0 if same else 1 + sum(not is_caption(syntax, number) for number in between)


def end_of_paragraph(syntax: Syntax, i: int) -> int:
    """Return the end of the paragraph of the token before ``i``, or of the text."""
    if i >= len(syntax):
        return len(syntax)
    paragraph = syntax.paragraph[max(i - 1, 0)]
    while i < len(syntax) and syntax.paragraph[i] == paragraph:
        i += 1
    return i
