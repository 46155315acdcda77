"""Which line breaks stand inside a sentence or a quotation, and part no paragraphs."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from quoteattr.languages.word_lists import read_rows
from quoteattr.spans import Span
from quoteattr.text.marks.candidates import MarkRole
from quoteattr.text.marks.pairing import pair_marks
from quoteattr.text.marks.scan import read_marks
from quoteattr.text.white_space import is_gap

# Mail, wire services and printed columns wrap at 40 to 80; longer lines are paragraphs.
_WRAP_WIDTHS = range(36, 101)
# With fewer breaks, lines are as long as one another by chance.
_FEWEST_BREAKS = 3
# A line is full if the next word would have gone beyond this share of the width: people who wrap
# by hand break a little early.
_FULL = 0.85
# Of the breaks of a wrapped text so many come where the line is full and the sentence goes on in
# lower case (most words are in lower case); of those between headlines or one-line paragraphs none.
_WRAPPED_SHARE = 0.4
_SENTENCE_END = ".!?:;…\"”'’)*"
_CLOSING_MARKS = "\"”'’"
# A quotation of more lines than this whose closing mark comes at last has rather lost a mark.
_MOST_QUOTED_LINES = 20


@frozen
class Lines:
    """Lines that no blank line parts, and the width that the whole text is wrapped at, if any."""

    text: str
    lines: Sequence[Span]
    width: int | None


SoftBreakRule = Callable[[Lines, int], bool]


def measure_width(text: str, blocks: Sequence[Sequence[Span]]) -> int | None:
    """Return the width in characters that a text is wrapped at, or None where it is not."""
    breaks = [pair for block in blocks for pair in pairwise(block)]
    lengths = sorted(len(line) for block in blocks if len(block) > 1 for line in block)
    width = lengths[len(lengths) * 19 // 20 - (len(lengths) < 20)] if lengths else 0
    if len(breaks) < _FEWEST_BREAKS or width not in _WRAP_WIDTHS:
        return None
    wrapped = sum(
        is_full(text, a, b, width) and not ends_sentence(text, a) and text[b.start].islower()
        for a, b in breaks
    )
    return width if wrapped >= _WRAPPED_SHARE * len(breaks) else None


def find_soft_breaks(lines: Lines) -> frozenset[int]:
    """Return the numbers of the lines after which the paragraph goes on."""
    quoted = find_quoted_breaks(lines)
    inner = range(len(lines.lines) - 1)
    return quoted | {i for i in inner if any(rule(lines, i) for rule in SOFT_BREAK_RULES)}


def goes_on_in_lower_case(lines: Lines, i: int) -> bool:
    """As in "the mayor ⏎ closed the bridge": a new paragraph begins with a capital."""
    following = lines.text[lines.lines[i + 1].start]
    return following.islower() and not ends_sentence(lines.text, lines.lines[i])


def ends_unfinished(lines: Lines, i: int) -> bool:
    """As in "said by the ⏎ Mayor" and "“It holds,” ⏎ said Lee": no heading ends in a comma."""
    printed = lines.lines[i].of(lines.text).rstrip(_CLOSING_MARKS)
    return printed.endswith(",") or printed.rpartition(" ")[2] in load_unfinished_words()


def is_wrapped(lines: Lines, i: int) -> bool:
    """The text is wrapped, and the next word would not have fitted into this line."""
    a, b = lines.lines[i : i + 2]
    return lines.width is not None and is_full(lines.text, a, b, lines.width)


SOFT_BREAK_RULES: tuple[SoftBreakRule, ...] = (goes_on_in_lower_case, ends_unfinished, is_wrapped)


def find_quoted_breaks(lines: Lines) -> frozenset[int]:
    """Return the lines that end inside a quotation: "“We will go. ⏎ We will win.”".

    The next double mark then closes: a quotation of several paragraphs opens each of them anew.
    """
    inside: set[int] = set()
    opened: int | None = None
    for i, line in enumerate(lines.lines):
        if not any(mark in line.of(lines.text) for mark in '“”"„»«'):
            continue
        marks = [m for m in read_marks(lines.text, line) if m.family in ("double", "angle")]
        closes = bool(marks) and marks[0].role is MarkRole.CLOSE
        if opened is not None and closes and i - opened <= _MOST_QUOTED_LINES:
            inside.update(range(opened, i))
            marks = marks[1:]
        unclosed = any(pair.closer is None for pair in pair_marks(marks))
        opened = i if unclosed else None
    return frozenset(inside)


def is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of the ``following`` line had no room in ``line``."""
    word = next((n for n, c in enumerate(following.of(text)) if is_gap(c)), len(following))
    return len(line) + 1 + word > _FULL * width


def ends_sentence(text: str, line: Span) -> bool:
    """Tell whether a line ends as sentences do."""
    return text[line.end - 1] in _SENTENCE_END


@cache
def load_unfinished_words() -> frozenset[str]:
    """Return the words that no line of its own ends in, from ``unfinished_words.tsv``."""
    return frozenset(row[0] for row in read_rows("marks/unfinished_words")[1:])
