"""A sentence of context: the one that words were printed in, with dots in their place."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quoteattr.spans import Span

# Where a sentence ends: behind a word in lower case or a long one, a figure or a closing mark, so
# that neither "Mr." nor "J." does.
SENTENCE_END = re.compile(
    r"""(?:(?<![\w’'])[a-z0-9][\w’']*|\b\w{5,}|[)\]”"’…])[.!?]["”’)\]]*\s+|[.!?]["”’)]+\s+"""
)
LETTER = re.compile(r"[^\W\d_]")
# So many characters on each side are a glance.
MOST_AROUND = 140
# Further off no end of a sentence is looked for.
MOST_READ = 3 * MOST_AROUND
DOTS = "…"


def find_context(text: str, content: Sequence[Span]) -> str:
    """Return the sentence round a content, with dots for its words; "" where nothing is round it.

    What stands between two spans of one content ("he said") stays.
    """
    if not content or not 0 <= content[0].start <= content[-1].end <= len(text):
        return ""
    before = _end_of(text[max(0, content[0].start - MOST_READ) : content[0].start])
    after = _start_of(text[content[-1].end : content[-1].end + MOST_READ])
    between = (text[a.end : b.start] for a, b in pairwise(content))
    words = " ".join(f"{before}{DOTS}{''.join(f'{w}{DOTS}' for w in between)}{after}".split())
    return words if LETTER.search(words) else ""


def _end_of(before: str) -> str:
    """Return the last sentence of what stands before, if it is not over."""
    line = before.rsplit("\n", 1)[-1]
    ends = [match.end() for match in SENTENCE_END.finditer(line)]
    sentence = line[ends[-1] :] if ends else line
    if len(sentence) <= MOST_AROUND:
        return sentence
    cut = sentence[-MOST_AROUND:]
    return f"{DOTS} {cut.partition(' ')[2]}"


def _start_of(after: str) -> str:
    """Return what stands behind up to the end of the sentence."""
    line = after.split("\n", 1)[0]
    end = SENTENCE_END.search(DOTS + line)  # the sentence may be over with the words themselves
    sentence = line[: end.end() - len(DOTS)].rstrip() if end else line
    if len(sentence) <= MOST_AROUND:
        return sentence
    return f"{sentence[:MOST_AROUND].rpartition(' ')[0]} {DOTS}"
