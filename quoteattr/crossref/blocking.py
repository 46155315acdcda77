"""Which texts are worth comparing: those that share a rare run of words, their keys."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from quoteattr.crossref.codes import GRAMMAR_CODES, Codes, tabulate_bits
from quoteattr.crossref.ragged import GOLDEN, Hashes, Integers, Ragged, mix_bits

# Each text looks up its rarest keys only: this many, as long as a key stands in no more than
# MOST_TEXTS texts and the texts found stay within BUDGET. Three keys find nearly as much with half
# the candidates, but then what is found depends more on the order of adding.
PROBES = 6
MOST_TEXTS = 400
BUDGET = 150
# Where a text has fewer such keys, a quote gone viral or stock phrases, commoner ones are followed
# to some of the longest texts behind each, which are the likeliest to contain the others.
HEAVY_LINKS = 5
# A run of neighbouring words is a key as soon as it weighs so many bits, as shared words are
# weighed: half of what they have by themselves, so by chance it stands in one place of a million.
# That takes two words where one is rare, and four of grammar; none is longer than LONGEST_RUN.
RUN_BITS = 10.0
LONGEST_RUN = 5
# Bits of a stored key: sorted keys then pack to two bytes, and at a hundred million different
# ones, one in ten thousand meets another by chance and brings a candidate in vain.
KEY_BITS = 40


def make_keys(texts: Ragged) -> tuple[NDArray[np.int64], Integers]:
    """Return the keys of texts, given as their codes, and the row of the text that has each.

    A key is a hash of some words, and depends on nothing but them: of a run of neighbours, or of
    two content words with nothing but grammar between. A text with a single content word has that
    word for a key as well. Each text has each key once.
    """
    rows, content = texts.rows, np.flatnonzero(texts.values >= GRAMMAR_CODES)
    placed = texts.values, content, rows[content]
    found = (*hash_runs(texts), hash_content_pairs(*placed), hash_lone_words(*placed))
    keys, starts = (np.concatenate(side) for side in zip(*found, strict=True))
    return drop_repeats(keys, rows[starts])


def hash_runs(texts: Ragged) -> Iterator[tuple[Hashes, Integers]]:
    """Yield the hashes of the runs that weigh enough, and where each begins: two words, then more.

    A run of two has the hash of its pair.
    """
    bits, ends = tabulate_bits()[texts.values], np.repeat(texts.offsets[1:], texts.lengths)
    starts, mixed, weights = np.arange(len(bits)), texts.values.astype(np.uint64), bits
    for length in range(1, LONGEST_RUN):
        open_ = (weights < RUN_BITS) & (starts + length < ends[starts])
        starts = starts[open_]
        mixed = mix_pairs(mixed[open_], texts.values[starts + length])
        weights = weights[open_] + bits[starts + length]
        enough = weights >= RUN_BITS
        yield shorten(mixed[enough]), starts[enough]


def hash_content_pairs(codes: Codes, content: Integers, rows: Integers) -> tuple[Hashes, Integers]:
    """Return a hash of each content word with the next one of its text, and where each begins."""
    first = np.flatnonzero(rows[:-1] == rows[1:])
    starts = content[first]
    return hash_pairs(codes[starts], codes[content[first + 1]]), starts


def hash_lone_words(codes: Codes, content: Integers, rows: Integers) -> tuple[Hashes, Integers]:
    """Return a hash of each content word that is the only one of its text, and where it stands."""
    lone = content[np.bincount(rows)[rows] == 1]
    return hash_pairs(codes[lone], np.zeros(len(lone), np.uint32)), lone


def hash_pairs(first: NDArray[np.uint32], second: NDArray[np.uint32]) -> Hashes:
    """Return a hash of each two words in their order, the same in every process."""
    return shorten(mix_pairs(first.astype(np.uint64), second))


def mix_pairs(first: Hashes, second: NDArray[np.uint32]) -> Hashes:
    """Return what the words so far and the next one are mixed to."""
    return mix_bits((first << np.uint64(32) | second) * GOLDEN)


def shorten(mixed: Hashes) -> Hashes:
    """Return as many bits of hashes as a key has."""
    return mixed >> np.uint64(64 - KEY_BITS)


def drop_repeats(keys: Hashes, rows: Integers) -> tuple[NDArray[np.int64], Integers]:
    """Return keys and rows sorted by row, each key of a row once."""
    packed = np.sort(rows.astype(np.uint64) << np.uint64(KEY_BITS) | keys)
    packed = packed[np.diff(packed, prepend=~packed[:1]) != 0]
    own = packed & np.uint64((1 << KEY_BITS) - 1)
    return own.astype(np.int64), (packed >> np.uint64(KEY_BITS)).astype(np.int64)
