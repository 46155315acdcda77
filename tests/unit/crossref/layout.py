"""Printed texts laid out as many are: one pair, whose first text is laid beside the other."""

import numpy as np

from quoteattr.crossref.many import Pairs, Texts
from quoteattr.crossref.ragged import lay_out


def lay_out_pair(*normals):
    """Return two normalised texts, the one of fewer words first, and the pair that they are."""
    codes, marks = ([getattr(text, name) for text in normals] for name in ("codes", "marks"))
    texts = Texts(codes, lay_out(codes), lay_out(marks))
    return texts, Pairs(np.array([0]), np.array([1]), np.array([False]))


def count_words(normal):
    """Return what texts are sorted by."""
    return len(normal.codes)
