"""Words that deny, and how far their denial reaches: what a cut takes away with them."""

from functools import lru_cache

from quoteattr.crossref.codes import encode_form
from quoteattr.crossref.lexicon import read_words
from quoteattr.crossref.pieces import Gap, Piece, mark_before

# What "not" before them does not deny: "not only" says that there is more.
ADDING = ("only", "just", "merely", "simply")
# A negation that one text was cut from governs what follows within this many words.
NEGATION_REACH = 2


def count_negations(codes: str) -> int:
    """Return how many of some words deny, by their codes."""
    denials = list_negations()
    if denials.isdisjoint(codes):
        return 0
    return sum(map(denials.__contains__, codes)) - sum(map(codes.count, list_additions()))


@lru_cache(maxsize=1)
def list_additions() -> tuple[str, ...]:
    """Return the codes of what adds and does not deny: "not only a departure, but …"."""
    return tuple(encode_form("not") + encode_form(word) for word in ADDING)


@lru_cache(maxsize=1)
def list_negations() -> frozenset[str]:
    """Return the codes of the words that deny."""
    return frozenset(map(encode_form, read_words("negations")))


def open_negations(gap: Gap, piece: Piece) -> str:
    """Return the words of a piece whose denials reach beyond it, by their codes.

    A negation governs the words after it: it is gone with them where its sentence ends inside
    the piece, or where the piece is cut off the end of a text and more than the negation with it.
    """
    other = gap.b if piece is gap.a else gap.a
    if gap.edge and not other.length:
        return list_governing(piece) if gap.edge == "start" else list_open_words(piece)[-1:]
    broken = find_break(piece)
    closed = Piece(piece.of, piece.start, broken)
    return list_kept_denials(closed, other) + piece.of.codes[broken : piece.end]


def list_open_words(piece: Piece) -> str:
    """Return the words of the sentence that a piece breaks off in, by their codes."""
    return piece.of.codes[find_break(piece) : piece.end]


def find_break(piece: Piece) -> int:
    """Return where the sentence that a piece breaks off in begins, or the piece itself."""
    for index in range(min(piece.end, len(piece.of.codes) - 1), piece.start, -1):
        if mark_before(piece.of, index) == "end":
            return index
    return piece.start


def list_kept_denials(closed: Piece, other: Piece) -> str:
    """Return the negations of ended sentences whose words the other text prints all the same."""
    codes = closed.of.codes
    denials = (i for i in range(closed.start, closed.end) if codes[i] in list_negations())
    return "".join(
        codes[i]
        for i in denials
        if not (denied := list_denied(closed, i)) or not set(denied).isdisjoint(other.codes)
    )


def list_denied(closed: Piece, index: int) -> str:
    """Return the words that the negation ``index`` of a piece denies, by their codes.

    They stand behind it in its sentence; where it is the last word, before it.
    """
    text, end, start = closed.of, index + 1, index
    while end < min(closed.end, index + 1 + NEGATION_REACH) and mark_before(text, end) != "end":
        end += 1
    while start > max(closed.start, index - NEGATION_REACH) and mark_before(text, start) != "end":
        start -= 1
    return text.codes[index + 1 : end] or text.codes[start:index]


def list_governing(before: Piece) -> str:
    """Return the codes of the last words of a piece that may govern what follows it.

    There are none across a mark.
    """
    start = before.end
    while start > max(before.end - NEGATION_REACH, before.start):
        if mark_before(before.of, start):
            break
        start -= 1
    return before.of.codes[start : before.end]
