"""Which texts are worth comparing: those that share a rare pair of words, their keys."""

import numpy as np
from numpy.typing import NDArray

from quoteattr.crossref.codes import GRAMMAR_CODES
from quoteattr.crossref.ragged import GOLDEN, Hashes, Integers, Ragged, mix_bits

# Each text looks up its rarest keys only: this many, as long as a key stands in no more than
# MOST_TEXTS texts and the texts found stay within BUDGET. On simulated news of a million quotes
# that finds .985 of the true pairs with 19 candidates a quote.
PROBES = 6
MOST_TEXTS = 200
BUDGET = 100
# Behind commoner keys, a quote gone viral or a stock phrase, only some of the longest texts are
# looked at, which are the likeliest to contain the others; and only for the rarest such keys.
HEAVY_PROBES = 2
HEAVY_LINKS = 5
# A pair of content words may have this many words of grammar, or one content word, between.
PAIR_DISTANCE = 2
# Bits of a stored key: sorted keys then pack to two bytes, and at a hundred million different
# ones, one in ten thousand meets another by chance and brings a candidate in vain.
KEY_BITS = 40


def make_keys(texts: Ragged) -> tuple[NDArray[np.int64], Integers]:
    """Return the keys of texts, given as their codes, and the row of the text that has each.

    A key is a hash of two words, and depends on nothing but them: of neighbouring words of which
    one at least is no word of grammar, or of content words next to each other or next but one.
    A text with a single content word has that word for a key. Each text has each key once.
    """
    rows = texts.rows
    content = np.flatnonzero(texts.values >= GRAMMAR_CODES)
    lone = content[np.bincount(rows[content], minlength=len(texts.offsets))[rows[content]] == 1]
    pairs = [
        pair_neighbours(texts, rows),
        *(pair_content(content, rows, distance) for distance in range(1, PAIR_DISTANCE + 1)),
    ]
    firsts, seconds = (np.concatenate([pair[side] for pair in pairs]) for side in (0, 1))
    keys = hash_pairs(texts.values[firsts], texts.values[seconds])
    lone_keys = hash_pairs(texts.values[lone], np.zeros(len(lone), np.uint32))
    return drop_repeats(np.concatenate([keys, lone_keys]), rows[np.concatenate([firsts, lone])])


def pair_neighbours(texts: Ragged, rows: Integers) -> tuple[Integers, Integers]:
    """Return the places of neighbouring words, one of them a content word and one of grammar."""
    is_content = texts.values >= GRAMMAR_CODES
    first = np.flatnonzero((rows[:-1] == rows[1:]) & (is_content[:-1] != is_content[1:]))
    return first, first + 1


def pair_content(content: Integers, rows: Integers, distance: int) -> tuple[Integers, Integers]:
    """Return the places of content words that stand so many content words apart."""
    first, second = content[:-distance], content[distance:]
    alike = rows[first] == rows[second]
    return first[alike], second[alike]


def hash_pairs(first: NDArray[np.uint32], second: NDArray[np.uint32]) -> Hashes:
    """Return a hash of each two words in their order, the same in every process."""
    mixed = mix_bits((first.astype(np.uint64) << np.uint64(32) | second) * GOLDEN)
    return mixed >> np.uint64(64 - KEY_BITS)


def drop_repeats(keys: Hashes, rows: Integers) -> tuple[NDArray[np.int64], Integers]:
    """Return keys and rows sorted by row, each key of a row once."""
    packed = np.sort(rows.astype(np.uint64) << np.uint64(KEY_BITS) | keys)
    packed = packed[np.diff(packed, prepend=~packed[:1]) != 0]
    own = packed & np.uint64((1 << KEY_BITS) - 1)
    return own.astype(np.int64), (packed >> np.uint64(KEY_BITS)).astype(np.int64)
