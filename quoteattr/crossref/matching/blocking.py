"""Which texts are worth comparing: those that share a rare run of words, their keys."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.text.ragged import GOLDEN, Hashes, Integers, Ragged, add_up, mix_bits
from quoteattr.crossref.text.vocabulary import GRAMMAR_CODES, Codes, tabulate_bits

# Each text looks up its rarest keys only: this many, as long as a key stands in no more than
# MOST_TEXTS texts and the texts found stay within BUDGET. Five keys find nearly as much with fewer
# candidates, but then what is found depends more on the order of adding.
PROBES = 8
MOST_TEXTS = 1600
BUDGET = 120
# Where a text has fewer such keys, a quote gone viral or stock phrases, commoner ones are followed
# to some of the longest texts behind each, which are the likeliest to contain the others.
HEAVY_LINKS = 5
# In a corpus of no more texts, no key is common: they are looked up by all their keys.
SMALL_CORPUS = 400
# A run of neighbouring words is a key as soon as it weighs so many bits, as shared words are
# weighed: half of what they have by themselves, so by chance it stands in one place of a million.
# That takes two words where one is rare, and four of grammar; none is longer than LONGEST_RUN.
RUN_BITS = 10.0
LONGEST_RUN = 5
# Bits of a stored key: sorted keys then pack to two bytes, and at a hundred million different
# ones, one in ten thousand meets another by chance and brings a candidate in vain.
KEY_BITS = 40
# By chance two texts share a rare pair of words; where they share more, mostly the next content
# word on one side of it is the same too. It is kept in five bits: one chance in 31 is small beside
# the others. In a million quotes this spares three of five candidates, and loses one in a thousand
# of the pairs that belong together.
NEIGHBOURS = 31
# A text of so few content words has hardly a neighbour to tell by: a changed one would hide it.
SHORT_TEXT = 3

# Hashes of words, and where the first and the last of these words stand.
Places = tuple[Hashes, Integers, Integers]


@frozen(eq=False)
class Keys:
    """Keys of texts and the row of the text that has each, with its neighbours on either side.

    A neighbour is the nearest content word outside the words of the key, as a number from 1 to
    NEIGHBOURS. Both are 0 where none can be asked for: in a short text, and where a text has the
    key in several places; one is where the text has no content word on that side.
    """

    values: NDArray[np.int64]
    rows: Integers
    left: NDArray[np.int8]
    right: NDArray[np.int8]


def make_keys(texts: Ragged) -> Keys:
    """Return the keys of texts, given as their codes.

    A key is a hash of some words, and depends on nothing but them: of a run of neighbours, or of
    two content words with nothing but grammar between. A text with a single content word has that
    word for a key as well. Each text has each key once.
    """
    rows, content = texts.rows, np.flatnonzero(texts.values >= GRAMMAR_CODES)
    placed = texts.values, content, rows[content]
    found = (*hash_runs(texts), hash_content_pairs(*placed), hash_lone_words(*placed))
    keys, first, last = (np.concatenate(side) for side in zip(*found, strict=True))
    return join_repeats(keys, rows[first], *number_neighbours(texts, content, first, last))


def hash_runs(texts: Ragged) -> Iterator[Places]:
    """Yield the runs that weigh enough: two words, then more.

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
        yield shorten(mixed[enough]), starts[enough], starts[enough] + length


def hash_content_pairs(codes: Codes, content: Integers, rows: Integers) -> Places:
    """Return each content word with the next one of its text."""
    first = np.flatnonzero(rows[:-1] == rows[1:])
    starts, ends = content[first], content[first + 1]
    return hash_pairs(codes[starts], codes[ends]), starts, ends


def hash_lone_words(codes: Codes, content: Integers, rows: Integers) -> Places:
    """Return each content word that is the only one of its text."""
    lone = content[np.bincount(rows)[rows] == 1]
    return hash_pairs(codes[lone], np.zeros(len(lone), np.uint32)), lone, lone


def number_neighbours(
    texts: Ragged, content: Integers, first: Integers, last: Integers
) -> tuple[Integers, Integers]:
    """Return the numbers of the content words nearest to the first and last words of each key."""
    rows = texts.rows
    before = add_up(texts.values >= GRAMMAR_CODES)
    mixed = mix_bits(texts.values[content].astype(np.uint64) * GOLDEN)
    # One more at either end, of no text: what stands before the first word and behind the last.
    numbers = np.pad((mixed % np.uint64(NEIGHBOURS)).astype(np.int64) + 1, 1)
    owners = np.pad(rows[content], 1, constant_values=-1)
    short = np.bincount(rows[content], minlength=len(texts.lengths)) <= SHORT_TEXT
    left, right = (
        np.where((owners[place] == rows[first]) & ~short[rows[first]], numbers[place], 0)
        for place in (before[first], before[last + 1] + 1)
    )
    return left, right


def hash_pairs(first: NDArray[np.uint32], second: NDArray[np.uint32]) -> Hashes:
    """Return a hash of each two words in their order, the same in every process."""
    return shorten(mix_pairs(first.astype(np.uint64), second))


def mix_pairs(first: Hashes, second: NDArray[np.uint32]) -> Hashes:
    """Return what the words so far and the next one are mixed to."""
    return mix_bits((first << np.uint64(32) | second) * GOLDEN)


def shorten(mixed: Hashes) -> Hashes:
    """Return as many bits of hashes as a key has."""
    return mixed >> np.uint64(64 - KEY_BITS)


def join_repeats(keys: Hashes, rows: Integers, left: Integers, right: Integers) -> Keys:
    """Return keys sorted by row, each key of a row once."""
    packed = pack_keys(keys, rows)
    order = np.argsort(packed)
    packed = packed[order]
    starts = find_first(packed)
    sides = [side[order] for side in (left, right)]
    least, most = ([f.reduceat(side, starts) for side in sides] for f in (np.minimum, np.maximum))
    alike = (least[0] == most[0]) & (least[1] == most[1])
    neighbours = (np.where(alike, side, 0).astype(np.int8) for side in least)
    return Keys(*unpack_keys(packed[starts]), *neighbours)


def drop_repeats(keys: Hashes, rows: Integers) -> tuple[NDArray[np.int64], Integers]:
    """Return keys and rows sorted by row, each key of a row once."""
    packed = np.sort(pack_keys(keys, rows))
    return unpack_keys(packed[find_first(packed)])


def find_first(packed: Hashes) -> Integers:
    """Return where each different number begins among sorted ones."""
    return np.flatnonzero(np.diff(packed, prepend=~packed[:1]))


def pack_keys(keys: Hashes, rows: Integers) -> Hashes:
    """Return numbers that have the row before the bits of the key, and sort by it."""
    packed: Hashes = rows.astype(np.uint64) << np.uint64(KEY_BITS) | keys
    return packed


def unpack_keys(packed: Hashes) -> tuple[NDArray[np.int64], Integers]:
    """Return the keys and the rows that such numbers were made of."""
    own = packed & np.uint64((1 << KEY_BITS) - 1)
    return own.astype(np.int64), (packed >> np.uint64(KEY_BITS)).astype(np.int64)
