"""The scanner of quotation marks: pure functions, one pass, no model."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from quoteattr.spans import Span
from quoteattr.text.marks.candidates import Mark, find_mark_candidates
from quoteattr.text.marks.double import read_double
from quoteattr.text.marks.pairing import MarkPair, pair_marks
from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.marks.quoted_parts import QuotedPart, cut_quoted_parts
from quoteattr.text.marks.single import read_single


def scan_marks(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` in the order of their opening marks, nested ones included.

    A quotation that the next paragraph reopens runs on. Any other that nothing closes ends with
    its paragraph, or before the next outermost quotation in it. The time is linear in the text.
    """
    runs = sorted(_join_paragraphs(text, paragraphs), key=lambda run: run[0].outer.start)
    return tuple(
        Quotation(
            parts=tuple(piece.part for piece in run),
            outer=tuple(piece.outer for piece in run),
            depth=depth,
            closed=run[-1].closed,
        )
        for run, depth in zip(runs, _find_depths(runs), strict=True)
    )


def read_marks(text: str, paragraph: Span) -> tuple[Mark, ...]:
    """Return what may be a quotation mark in one paragraph, each judged by its surroundings."""
    candidates = find_mark_candidates(text, *paragraph)
    marks = (read_double(candidate) or read_single(text, candidate) for candidate in candidates)
    return tuple(mark for mark in marks if mark)


def _join_paragraphs(text: str, paragraphs: Sequence[Span]) -> list[list[QuotedPart]]:
    """Return the pieces of each quotation: one, or as many as the paragraphs it runs through."""
    runs: list[list[QuotedPart]] = []
    running: list[QuotedPart] | None = None
    for pieces, paragraph in zip(_cut_paragraphs(text, paragraphs), paragraphs, strict=True):
        here = [[piece] for piece in pieces]
        if running and pieces and _does_reopen(pieces[0], running[-1], paragraph):
            running.append(pieces[0])
            runs += here[1:]
            here[0] = running
        else:
            runs += here
        running = next((run for run in here if _does_run_on(run[-1], paragraph)), None)
    return runs


def _cut_paragraphs(text: str, paragraphs: Sequence[Span]) -> list[tuple[QuotedPart, ...]]:
    """Return the pieces of each paragraph.

    Where only curly marks are ever closed around words, straight openers are dirt.
    """
    paired = [pair_marks(read_marks(text, paragraph)) for paragraph in paragraphs]
    cut = list(map(partial(cut_quoted_parts, text), paired, paragraphs))
    closed = {text[piece.outer.start] for pieces in cut for piece in pieces if piece.closed}
    if '"' in closed or "“" not in closed:
        return cut
    return list(map(partial(cut_quoted_parts, text), _drop_straight(text, paired), paragraphs))


def _drop_straight(text: str, paired: Iterable[Sequence[MarkPair]]) -> Iterator[Sequence[MarkPair]]:
    for pairs in paired:
        yield [pair for pair in pairs if text[pair.opener.start] != '"']


def _does_run_on(piece: QuotedPart, paragraph: Span) -> bool:
    return not piece.closed and piece.outer.end == paragraph.end


def _does_reopen(piece: QuotedPart, running: QuotedPart, paragraph: Span) -> bool:
    return piece.family == running.family and piece.outer.start == paragraph.start


def _find_depths(runs: Iterable[Sequence[QuotedPart]]) -> Iterator[int]:
    """Yield for each quotation, in order, how many others enclose it."""
    ends: list[int] = []
    for run in runs:
        while ends and ends[-1] <= run[0].outer.start:
            ends.pop()
        yield len(ends)
        ends.append(run[-1].outer.end)
