"""Verdicts on several things at once."""

import numpy as np

from quoteattr.crossref.arrays.verdicts import Verdict, join_verdicts


def test_any_of_several_things_is_so_if_one_is():
    one = Verdict(np.array([True, False, False]), np.array([True, True, False]))
    other = Verdict(np.array([False, False, False]), np.array([False, True, False]))
    both = join_verdicts((one, other))
    assert both.surely.tolist() == [True, False, False]
    assert both.maybe.tolist() == [True, True, False]
