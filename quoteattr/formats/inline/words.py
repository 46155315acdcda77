"""Words that a key names (``cue="said"``), found in the text nearest to what they belong to."""

import re
from collections.abc import Sequence

from quoteattr.spans import Span

# In characters, far above any cue or source: longer words cost their length at each place.
LONGEST = 1_000


def find_nearest(
    text: str, words: str, near: Sequence[Span], avoid: Sequence[Span] = ()
) -> Span | None:
    """Return where ``words`` stand as whole words nearest to one of ``near``.

    Words in the same paragraph come before words in another; places inside ``avoid`` do not
    count. None if the words stand nowhere else, or are too many to be a cue or a source.
    """
    if len(words) > LONGEST:
        return None
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    free = [span for span in found if not any(span.overlaps(other) for other in avoid)]
    return min(free, key=lambda span: min(_distance(text, span, n) for n in near), default=None)


def _distance(text: str, a: Span, b: Span) -> tuple[bool, int]:
    """Return whether a paragraph ends between two spans, and how many code points lie there."""
    start, end = min(a.end, b.end), max(a.start, b.start)
    return "\n" in text[start:end], max(0, end - start)
