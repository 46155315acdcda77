"""Many texts as one array: strings of codes laid end to end, and sums over each."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import frozen
from numpy.typing import NDArray

from quoteattr.crossref.text.vocabulary import Codes

Integers = NDArray[np.int64]
Hashes = NDArray[np.uint64]

# Odd numbers that spread the bits of what they multiply (splitmix64, Steele et al. 2014).
GOLDEN = np.uint64(0x9E3779B97F4A7C15)
MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
MIX_2 = np.uint64(0x94D049BB133111EB)


@frozen(eq=False)
class Ragged:
    """Rows of different lengths: ``values`` of all, row ``i`` between two of the ``offsets``."""

    values: NDArray[Any]
    offsets: Integers

    @property
    def lengths(self) -> Integers:
        """The length of each row."""
        return np.diff(self.offsets)

    @property
    def rows(self) -> Integers:
        """The row of each value."""
        return np.repeat(np.arange(len(self.offsets) - 1), self.lengths)

    @property
    def places(self) -> Integers:
        """The place of each value in its row."""
        return np.arange(len(self.values)) - np.repeat(self.offsets[:-1], self.lengths)

    def take(self, chosen: Integers) -> "Ragged":
        """Return the chosen rows, end to end."""
        lengths = self.lengths[chosen]
        offsets = add_up(lengths)
        shifts = self.offsets[:-1][chosen] - offsets[:-1]
        return Ragged(self.values[np.arange(offsets[-1]) + np.repeat(shifts, lengths)], offsets)


def lay_out(strings: Sequence[str]) -> Ragged:
    """Return strings as their code points, end to end."""
    data = np.frombuffer("".join(strings).encode("utf-32-le"), dtype="<u4")
    return Ragged(data, add_up(np.fromiter(map(len, strings), np.int64, len(strings))))


def add_up(lengths: NDArray[np.integer[Any] | np.bool_]) -> Integers:
    """Return the offsets of rows of these lengths, from 0; or how many flags stand before each."""
    offsets = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def add_before(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sum of all values before each value, and last of all."""
    sums = np.zeros(len(values) + 1)
    np.cumsum(values, out=sums[1:])
    return sums


def sum_rows(values: NDArray[Any], offsets: Integers) -> NDArray[Any]:
    """Return the sum of each row."""
    sums = np.zeros(len(offsets) - 1, dtype=values.dtype)
    filled = np.flatnonzero(np.diff(offsets))
    if len(filled):
        sums[filled] = np.add.reduceat(values, offsets[:-1][filled])
    return sums


def hash_rows(rows: Ragged) -> Hashes:
    """Return a 64-bit hash of each row, which depends on the values and their order."""
    placed = rows.values.astype(np.uint64) + rows.places.astype(np.uint64) * GOLDEN
    return sum_rows(mix_bits(placed), rows.offsets)


def mix_bits(numbers: Hashes) -> Hashes:
    """Return the numbers with their bits spread over all 64: the last step of splitmix64."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * MIX_1
    numbers = (numbers ^ (numbers >> np.uint64(27))) * MIX_2
    return numbers ^ (numbers >> np.uint64(31))


def pack_strings(rows: Ragged) -> pa.StringArray:
    """Return each row of code points as a string."""
    codes = np.ascontiguousarray(rows.values, dtype="<u4")
    data = codes.tobytes().decode("utf-32-le").encode("utf-8")
    widths = 1 + (codes >= 0x80) + (codes >= 0x800) + (codes >= 0x10000).astype(np.int64)
    offsets = add_up(widths)[rows.offsets].astype(np.int32)
    return pa.StringArray.from_buffers(
        len(rows.offsets) - 1, pa.py_buffer(offsets), pa.py_buffer(data)
    )


def unpack_strings(strings: pa.StringArray) -> Ragged:
    """Return the code points of each string."""
    if isinstance(strings, pa.ChunkedArray):
        strings = strings.combine_chunks()
    strings = strings.cast(pa.string())
    _, ends, data = strings.buffers()
    bounds = np.frombuffer(ends, dtype=np.int32)[strings.offset :][: len(strings) + 1]
    text = memoryview(data or b"")[bounds[0] : bounds[-1]] if len(strings) else memoryview(b"")
    codes: Codes = np.frombuffer(bytes(text).decode("utf-8").encode("utf-32-le"), dtype="<u4")
    begins = add_up((np.frombuffer(text, dtype=np.uint8) & 0xC0) != 0x80)
    return Ragged(codes, begins[bounds - bounds[0]] if len(strings) else np.zeros(1, np.int64))
