"""What tells at a glance that two words cannot be one word in two spellings: how they begin."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from quoteattr.crossref.codes import ALL_CODES, Codes, tabulate_forms
from quoteattr.crossref.names import AUXILIARIES

# Letters that one sound is spelled with at the beginning of a word (`names.FOLDS`).
SOUNDS = ("kqgc", "dt", "sz", "fp", "vw", "aeiouyj")
# Of words that are told by their code alone, and of those that help other verbs, nothing is known.
UNKNOWN = 0


def can_be_same(one: Codes, other: Codes) -> NDArray[np.bool_]:
    """Tell which words may be the same in another spelling; all that are, by `is_same_spelling`."""
    sounds = tabulate_sounds()
    first, second = sounds[one], sounds[other]
    same: NDArray[np.bool_] = (first == second) | (first == UNKNOWN) | (second == UNKNOWN)
    return same


@lru_cache(maxsize=1)
def tabulate_sounds() -> NDArray[np.uint32]:
    """Return a number for the sound that each word begins with, by its code."""
    sounds = np.full(ALL_CODES, UNKNOWN, dtype=np.uint32)
    letters = {letter: ord(same[0]) for same in SOUNDS for letter in same}
    for code, form in tabulate_forms().items():
        if not any(form in auxiliaries for auxiliaries in AUXILIARIES):
            sounds[ord(code)] = letters.get(form[0], ord(form[0]))
    return sounds
