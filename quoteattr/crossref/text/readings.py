"""Many printed texts read at once: each different piece between spaces is scanned only once.

What comes out is what `normalise_text` makes of each text.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from quoteattr.crossref.text.normalise import FIRST_LETTER, MARK, MARKS, scan_text
from quoteattr.crossref.text.ragged import Hashes, Integers, Ragged, add_up, hash_rows, lay_out
from quoteattr.crossref.text.vocabulary import encode_forms, hash_form

# What reaches across a space: brackets, an ellipsis with spaces in it, a cut-off "n't" or "'s".
# Texts that have any are scanned whole.
CROSSING = r"[\[(]|\.[\s\p{Z}]\.|[\s\p{Z}](?:n['’]t|['’](?:s|re|ve|ll|d|m|em|til|tis|cause)\b)"
END = MARKS.index("end")
# A mark joined with another, as `join_marks` does, by number: the end of a sentence, else the
# later one, if it is any.
JOINED = np.array(
    [[one if one == END or not other else other for other in range(len(MARKS))]
     for one in range(len(MARKS))]
)  # fmt: skip


@frozen
class Unit:
    """A piece of a text as it was scanned: the words in it, and its marks before and behind."""

    codes: str
    letters: str
    surface: tuple[int, ...]
    lead: int
    trail: int


@frozen(eq=False)
class Texts:
    """Many texts as they are matched: the codes, the marks and the printed tokens of each."""

    printed: pa.StringArray
    codes: Ragged
    marks: Ragged
    surfaces: Hashes


def read_printed(printed: pa.StringArray) -> Texts:
    """Read texts; they come out in another order, those without a word left out."""
    crossing = pc.match_substring_regex(printed, CROSSING)
    whole, parted = printed.filter(crossing), printed.filter(pc.invert(crossing))
    lists = pa.ListArray.from_arrays(pa.array(np.arange(len(whole) + 1, dtype=np.int32)), whole)
    one = assemble_texts(whole, lists, scan_unit)
    return join_texts(one, assemble_texts(parted, pc.utf8_split_whitespace(parted), read_unit))


def scan_unit(text: str) -> Unit:
    """Return what a piece of a text reads as wherever it stands."""
    scan = scan_text(text, before="dash" if text == "-" else "")
    return Unit(
        encode_forms(word.form for word in scan.words),
        "".join(word.marks for word in scan.words),
        tuple(map(hash_form, scan.surface.split())),
        lead=MARKS.index(scan.words[0].before) if scan.words else 0,
        trail=MARKS.index(scan.trail),
    )


read_unit = lru_cache(maxsize=1 << 18)(scan_unit)


def assemble_texts(
    printed: pa.StringArray, pieces: pa.ListArray, read: Callable[[str], Unit]
) -> Texts:
    """Return texts put together of their pieces, each different one of which is read once."""
    coded = pieces.flatten().dictionary_encode()
    units = list(map(read, coded.dictionary.to_pylist()))
    chosen = coded.indices.to_numpy()
    ends = pieces.offsets.to_numpy() - pieces.offsets[0].as_py()
    words = lay_out([unit.codes for unit in units]).take(chosen)
    letters = lay_out([unit.letters for unit in units]).take(chosen)
    set_marks(letters, join_units(units, chosen, ends))
    tokens = lay_out_numbers([unit.surface for unit in units]).take(chosen)
    offsets = words.offsets[ends]
    filled = np.flatnonzero(np.diff(offsets))
    return Texts(
        printed.take(filled),
        Ragged(words.values, offsets).take(filled),
        Ragged(letters.values, offsets).take(filled),
        hash_rows(Ragged(tokens.values, tokens.offsets[ends]))[filled],
    )


def lay_out_numbers(rows: Sequence[tuple[int, ...]]) -> Ragged:
    """Return rows of numbers end to end."""
    data = np.array([number for row in rows for number in row], dtype=np.uint64)
    return Ragged(data, add_up(np.fromiter(map(len, rows), np.int64, len(rows))))


def join_units(units: Sequence[Unit], chosen: Integers, ends: Integers) -> Integers:
    """Return the mark before the first word of each piece, with those of the pieces before it."""
    lead = np.array([unit.lead for unit in units], dtype=np.int64)[chosen]
    trail = np.array([unit.trail for unit in units], dtype=np.int64)[chosen]
    wordless = np.array([not unit.codes for unit in units], dtype=bool)[chosen]
    before = np.full(len(chosen) + 1, END)
    before[1:] = trail
    begins = np.zeros(len(chosen) + 1, dtype=bool)
    begins[ends[:-1]] = True
    before[begins] = END
    for place in np.flatnonzero(wordless).tolist():
        if not begins[place + 1]:
            before[place + 1] = JOINED[before[place], trail[place]]
    joined: Integers = JOINED[before[:-1], lead]
    return joined


def set_marks(letters: Ragged, before: Integers) -> None:
    """Write the mark before the first word of each piece into its letter."""
    filled = np.flatnonzero(letters.lengths)
    firsts = letters.offsets[:-1][filled]
    own = (letters.values[firsts] - FIRST_LETTER) % MARK
    letters.values[firsts] = FIRST_LETTER + own + MARK * before[filled]


def join_texts(one: Texts, other: Texts) -> Texts:
    """Return two lots of texts as one."""
    return Texts(
        pa.concat_arrays([one.printed, other.printed]),
        join_ragged(one.codes, other.codes),
        join_ragged(one.marks, other.marks),
        np.concatenate([one.surfaces, other.surfaces]),
    )


def join_ragged(one: Ragged, other: Ragged) -> Ragged:
    """Return the rows of both."""
    return Ragged(
        np.concatenate([one.values, other.values]),
        np.concatenate([one.offsets, one.offsets[-1] + other.offsets[1:]]),
    )
