"""Words that a key names (``cue="said"``), found in the text nearest to what they belong to."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from quoteattr.spans import Span

# In characters, far above any cue or source: longer words cost their length at each place.
LONGEST = 1_000
# What texts are indexed by: words, and each mark.
_TOKEN = re.compile(r"\w+|[^\w\s]")


def find_nearest(
    text: str, words: str, near: Sequence[Span], avoid: Sequence[Span] = ()
) -> Span | None:
    """Return where ``words`` stand as whole words nearest to one of ``near``.

    Words in the same paragraph come before words in another; places inside ``avoid`` do not
    count. None if the words stand nowhere else, or are too many to be a cue or a source.
    """
    if len(words) > LONGEST:
        return None
    found = _find_all(text, words)
    beside = {at for span in near for at in _find_beside(found, span, avoid)}
    free = [found[at] for at in sorted(beside)]
    return min(free, key=lambda span: min(_distance(text, span, n) for n in near), default=None)


@lru_cache(maxsize=64)  # one file names the same few cues again and again
def _find_all(text: str, words: str) -> tuple[Span, ...]:
    """Return all places where ``words`` stand as whole words, in order and apart."""
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
    first = tuple(_TOKEN.findall(words)[:2])
    starts = _index_tokens(text).get(first, ()) if first else range(len(text) + 1)
    return tuple(_match_at(re.compile(pattern), text, starts))


def _match_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[Span]:
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            yield Span(*match.span())
            end = match.end()


@lru_cache(maxsize=1)  # a file is read in one go
def _index_tokens(text: str) -> Mapping[tuple[str, ...], Sequence[int]]:
    """Return where each token of a text begins, and each pair of tokens."""
    starts: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    before = None
    for match in _TOKEN.finditer(text):
        starts[match[0],].append(match.start())
        if before:
            starts[before[0], match[0]].append(before.start())
        before = match
    return starts


def _find_beside(found: Sequence[Span], near: Span, avoid: Sequence[Span]) -> Iterator[int]:
    """Yield the indices of what is found in a span, and of the nearest on both sides of it."""
    first = bisect_right(found, near.start, key=lambda span: span.end)
    behind = bisect_left(found, near.end, lo=first, key=lambda span: span.start)
    inside, before, after = range(first, behind), range(first)[::-1], range(behind, len(found))
    for side, most in ((inside, None), (before, 1), (after, 1)):
        free = (at for at in side if not any(found[at].overlaps(other) for other in avoid))
        yield from islice(free, most)


def _distance(text: str, a: Span, b: Span) -> tuple[bool, int]:
    """Return whether a paragraph ends between two spans, and how many code points lie there."""
    start, end = min(a.end, b.end), max(a.start, b.start)
    return "\n" in text[start:end], max(0, end - start)
