"""Printed texts laid out as many are: one pair, whose first text is laid beside the other."""

import numpy as np
from hypothesis import strategies as st

from quoteattr.crossref.arrays.alignments import align_shared, align_whole, find_whole_texts
from quoteattr.crossref.arrays.shared_runs import Gaps, lay_pairs
from quoteattr.crossref.arrays.texts import Pairs, Texts
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.pieces import Gap, Piece
from quoteattr.crossref.ragged import lay_out

# Words of which texts are made that share some: grammar, content, names, negations, marks.
WORDS = [
    "the",
    "of",
    "and",
    "to",
    "herring",
    "patrol",
    "bolt",
    "bridge",
    "raise",
    "Novak",
    "40",
    "of.",
    "and,",
    "…",
    "herring.",
    "[sic]",
    "not",
    "never",
    "raised",
    "lower",
    "Ruiz",
    "7",
]
PRINTED = st.lists(st.sampled_from(WORDS), min_size=1, max_size=24).map(" ".join)


def lay_out_pair(*normals):
    """Return two normalised texts, the one of fewer words first, and the pair that they are."""
    codes, marks = ([getattr(text, name) for text in normals] for name in ("codes", "marks"))
    texts = Texts(codes, lay_out(codes), lay_out(marks))
    return texts, Pairs(np.array([0]), np.array([1]), np.array([False]))


def count_words(normal):
    """Return what texts are sorted by."""
    return len(normal.codes)


def align_pair(one, other):
    """Return the alignments of one pair, as `sifting.sift_pairs` takes one or the other way."""
    texts, pairs = lay_out_pair(one, other)
    begins = find_whole_texts(texts, pairs)
    if begins[0] >= 0:
        return align_whole(texts, pairs, begins)
    return align_shared(texts, lay_pairs(texts, pairs))


def lay_out_gap(one, other, edge=""):
    """Return two texts with herrings around a gap, or at one end of it, as many and as alone."""
    texts = [normalise_text(" ".join(surround(words, edge))) for words in (one, other)]
    laid, _ = lay_out_pair(*texts)
    begins, (a, b) = (0, count_words(texts[0])), map(count_words, texts)
    ahead, behind = int(edge != "start"), int(edge != "end")
    places = (begins[0] + ahead, begins[1] + ahead, a - behind, begins[1] + b - behind)
    pieces = [Piece(text, ahead, count_words(text) - behind) for text in texts]
    return laid, Gaps(*(np.array([place]) for place in places)), Gap(*pieces, edge)


def surround(words, edge):
    """Return the words that both texts print and what one has between, before or behind them."""
    return [*["herring"] * (edge != "start"), words, *["herring"] * (edge != "end")]
