"""Gold articles as the network learns them: labelled word pieces, cut into chunks and batches."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from attrs import frozen

from quoteattr.attribution.tagger.encoder import WINDOW
from quoteattr.attribution.tagger.wordpieces import LABELS, Tokenizer, WordPieces, read_wordpieces
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Attribution
from quoteattr.spans import Span

# What torch's cross entropy leaves out: the frame of a chunk, and padding.
IGNORED = -100
# Small batches: a network that reads the data only a few times needs many steps to learn from it.
BATCH_PIECES = 900
# Lengths are sorted with this much chance, so that batches differ from one reading to the next.
_LENGTH_JITTER = 16


@frozen
class EncoderExample:
    """A gold article: its pieces, and the index in LABELS of each piece's label."""

    pieces: WordPieces
    labels: tuple[int, ...]


@frozen
class Chunk:
    """What the network reads at once, framed: numbers, shapes and labels of equal length."""

    ids: list[int]
    shapes: list[int]
    labels: list[int]

    def __len__(self) -> int:
        return len(self.ids)


def make_example(gold: GoldArticle, tokenizer: Tokenizer) -> EncoderExample:
    """Return a gold article as the network learns it."""
    pieces = read_wordpieces(tokenizer, gold.extraction.article.text)
    return EncoderExample(pieces, label_pieces(pieces.offsets, gold.extraction.attributions))


def label_pieces(
    offsets: Sequence[tuple[int, int]], attributions: Iterable[Attribution]
) -> tuple[int, ...]:
    """Return the label of each piece; every fragment of a span has its own B."""
    labels = [LABELS.index("O")] * len(offsets)
    ends = [end for _, end in offsets]
    for name, span in _name_spans(attributions):
        first = bisect_right(ends, span.start)
        for i in range(first, len(offsets)):
            if offsets[i][0] >= span.end:
                break
            labels[i] = LABELS.index(f"{'B' if i == first else 'I'}-{name}")
    return tuple(labels)


def _name_spans(attributions: Iterable[Attribution]) -> Iterator[tuple[str, Span]]:
    for attribution in attributions:
        yield from (("source", span) for span in attribution.source)
        yield from (("cue", span) for span in attribution.cue)
        yield from (("content", span) for span in attribution.content)


def draw_batches(examples: Iterable[EncoderExample], chance: Random) -> list[list[Chunk]]:
    """Cut ``examples`` into chunks, and those into batches of like length in a random order."""
    chunks = [chunk for example in examples for chunk in cut_chunks(example, chance)]
    chunks.sort(key=lambda chunk: len(chunk) + chance.random() * _LENGTH_JITTER)
    batches: list[list[Chunk]] = [[]]
    for chunk in chunks:
        if len(chunk) * len(batches[-1]) >= BATCH_PIECES:
            batches.append([])
        batches[-1].append(chunk)
    chance.shuffle(batches)
    return batches


def cut_chunks(example: EncoderExample, chance: Random) -> Iterator[Chunk]:
    """Yield an article in chunks that end with a paragraph, where the window allows.

    The first is of a random length: the cuts differ from one reading of the data to the next.
    """
    length = len(example.pieces)
    starts = [i for i in range(length) if example.pieces.is_first(i)] + [length]
    start, limit = 0, chance.randint(WINDOW // 3, WINDOW)
    while start < length:
        last = starts[bisect_right(starts, start + limit) - 1]
        end = last if last > start else min(length, start + limit)
        labels = [IGNORED, *example.labels[start:end], IGNORED]
        yield Chunk(*example.pieces.frame(start, end), labels)
        start, limit = end, WINDOW
