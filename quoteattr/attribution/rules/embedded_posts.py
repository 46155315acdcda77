"""Posts of social media set into an article: "We are shutting the club — Ned Farley (@ned)"."""

from collections.abc import Iterator

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.rules.layouts import DASHES, SIGNATURE
from quoteattr.attribution.rules.uncued_quotation import BY_LAYOUT
from quoteattr.languages.en.labels import Ent
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# A name on social media seldom has more words.
_LONGEST_NAME = 6


def find_posts(syntax: Syntax) -> Iterator[Frame]:
    """Yield a frame for each post that is signed with a name and a handle behind a dash.

    One in quotation marks is found by its marks.
    """
    for at in range(2, len(syntax) - 1):
        signed = syntax.lower[at] == "(" and syntax.word_at(at + 1).startswith("@")
        if signed and _ends_post(syntax, at):
            dash = _find_dash(syntax, at)
            start = _find_start(syntax, dash)
            if dash is not None and start < dash and syntax.quotation_at(dash - 1) == NO_QUOTATION:
                yield _make_frame(syntax, start, dash, at)


def _ends_post(syntax: Syntax, bracket: int) -> bool:
    """Tell whether nothing or a date follows a handle: "(@ned) May 3, 2024"."""
    closing = next((i for i in range(bracket, len(syntax)) if syntax.lower[i] == ")"), None)
    behind = None if closing is None else closing + 1
    if behind is None or behind == len(syntax):
        return closing is not None
    over = syntax.paragraph[behind] != syntax.paragraph[bracket] or syntax.pos[behind] == "SPACE"
    return over or syntax.ent[behind] == Ent.DATE


def _find_dash(syntax: Syntax, bracket: int) -> int | None:
    """Return the dash before the name that stands before a handle's bracket."""
    for at in range(bracket - 2, max(bracket - 2 - _LONGEST_NAME, 0), -1):
        if syntax.lower[at] in DASHES:
            return at
        if syntax.paragraph[at] != syntax.paragraph[bracket]:
            return None
    return None


def _find_start(syntax: Syntax, dash: int | None) -> int:
    """Return where the paragraph of a post begins."""
    start = dash or 0
    while start > 0 and syntax.paragraph[start - 1] == syntax.paragraph[dash or 0]:
        start -= 1
    return start


def _make_frame(syntax: Syntax, start: int, dash: int, bracket: int) -> Frame:
    cue = Cue("mark", dash, dash, dash + 1, "say", "")
    words = list(syntax.words_between(dash + 1, bracket))
    source = ((words[0], words[-1] + 1),)
    return Frame(cue, ((start, dash),), source, ("content: a post, signed",), SIGNATURE, BY_LAYOUT)
