"""Missing closers: a quotation whose closer was forgotten ends before "he said" at its end."""

import re

from quoteattr.spans import Span
from quoteattr.text.white_space import trim_gaps

# Only the plainest words of reporting: what nothing closes may still be all quoted.
_VERBS = "said|says|told|added|wrote|tweeted|replied"
_WORD = r"\w+(?:[’'-]\w+)*"
_NAME = r"\w+(?:[’'.-]\w+)*\.?"
_SUBJECT = rf"(?:he|she|they|(?:the|an?) {_NAME}|(?!I\b)(?=[A-Z]){_NAME})(?: {_NAME}){{0,3}}?"
_TAIL = re.compile(
    rf"(?<=[,?!]) (?:{_SUBJECT} (?:{_VERBS})|(?:{_VERBS}) {_SUBJECT})(?: {_WORD}){{0,4}}\.?\Z"
)
# A tail is one short clause; looking no further keeps the search cheap.
_TAIL_LENGTH = 100


def find_tail(text: str, quoted: Span) -> int:
    """Return where the tail of an unclosed quotation begins (“We won, he said.”), or its end."""
    window = trim_gaps(text, Span(max(quoted.start, quoted.end - _TAIL_LENGTH), quoted.end))
    tail = _TAIL.search(window.of(text))
    return window.start + tail.start() if tail else quoted.end
