"""Words as code points, the same in every process: a text is a string with one character a word.

Whole texts are then compared by string routines, and sums over many texts are sums over arrays.
Words of grammar come first, then the listed words, commonest first, so that most take one or two
bytes of UTF-8; all others are hashed into ranges of their own, numerals apart, and keep how they
begin. Two words share a code once in half a million pairs.
"""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from quoteattr.crossref.text.initials import INITIALS, number_group, number_initial
from quoteattr.crossref.text.match_weights import is_content_form, weigh_form
from quoteattr.languages.en.closed_classes import AUXILIARIES
from quoteattr.languages.word_lists import read_rows, read_words

# The words of grammar end here: a content word has a higher code.
GRAMMAR_CODES = 0x100
FIRST_CONTENT = chr(GRAMMAR_CODES)
# Where the code points of numerals and of unlisted words begin, and where all end.
NUMERAL_CODES = 0x10000
UNLISTED_CODES = 0x40000
ALL_CODES = 0x110000
FIRST_NUMERAL, FIRST_UNLISTED = chr(NUMERAL_CODES), chr(UNLISTED_CODES)

Codes = NDArray[np.uint32]


@lru_cache(maxsize=1 << 18)
def encode_form(form: str) -> str:
    """Return the one character that stands for the form of a word."""
    known = _list_codes().get(form)
    if known is not None:
        return chr(known)
    is_numeral = form[0].isdigit()
    first, end = (NUMERAL_CODES, UNLISTED_CODES) if is_numeral else (UNLISTED_CODES, ALL_CODES)
    place = hash_form(form) % ((end - first) // INITIALS)
    return chr(first + place * INITIALS + number_initial(form))


def encode_forms(forms: Iterable[str]) -> str:
    """Return the codes of the words of a text."""
    return "".join(map(encode_form, forms))


def hash_form(form: str) -> int:
    """Return a number for a word, the same in every process."""
    digest = blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


@lru_cache(maxsize=1)
def _list_codes() -> dict[str, int]:
    grammar = sorted(read_words("matching/function_words"))
    listed = (row[0] for row in read_rows("matching/word_bits") if is_content_form(row[0]))
    codes = {word: 1 + rank for rank, word in enumerate(grammar)}
    return codes | {word: GRAMMAR_CODES + rank for rank, word in enumerate(listed)}


@lru_cache(maxsize=1)
def tabulate_bits() -> NDArray[np.float64]:
    """Return the evidence in each word by its code."""
    bits = np.full(ALL_CODES, weigh_form("\0"))
    bits[NUMERAL_CODES:UNLISTED_CODES] = weigh_form("0")
    for word, code in _list_codes().items():
        bits[code] = weigh_form(word)
    return bits


@lru_cache(maxsize=1)
def tabulate_initials() -> NDArray[np.uint8]:
    """Return how each word begins, as `number_initial` tells, by its code."""
    initials = np.zeros(ALL_CODES, dtype=np.uint8)
    for first, end in ((NUMERAL_CODES, UNLISTED_CODES), (UNLISTED_CODES, ALL_CODES)):
        initials[first:end] = np.arange(end - first) % INITIALS
    for word, code in _list_codes().items():
        initials[code] = number_initial(word)
    return initials


@lru_cache(maxsize=1)
def tabulate_groups() -> NDArray[np.uint8]:
    """Return the words that stand for each other in any sentence, as `number_group`, by code."""
    groups = np.zeros(ALL_CODES, dtype=np.uint8)
    for word in chain.from_iterable(AUXILIARIES):
        groups[ord(encode_form(word))] = number_group(word)
    return groups


def begins_alike(one: str, other: str) -> bool:
    """Tell whether two words may be spellings of one, by how they begin, of their codes."""
    first, second = ord(one), ord(other)
    initials, groups = _pack_initials()
    return initials[first] == initials[second] or 0 < groups[first] == groups[second]


@lru_cache(maxsize=1)
def _pack_initials() -> tuple[bytes, bytes]:
    return tabulate_initials().tobytes(), tabulate_groups().tobytes()


@lru_cache(maxsize=1)
def tabulate_forms() -> dict[str, str]:
    """Return the form that each character stands for, of those that stand for one only."""
    return {chr(code): word for word, code in _list_codes().items()}


def is_content(code: str) -> bool:
    """Tell whether a code stands for more than a word of grammar; "" stands for nothing."""
    return code >= FIRST_CONTENT
