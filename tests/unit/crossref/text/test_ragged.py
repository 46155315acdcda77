"""Rows of different lengths in one array."""

import numpy as np
import pyarrow as pa
import pytest

from quoteattr.crossref.text.ragged import (
    Ragged,
    add_up,
    hash_rows,
    lay_out,
    pack_strings,
    sum_rows,
    unpack_strings,
)

STRINGS = ["ab", "", "é—c", "\U00040000\x01"]


def test_strings_survive_being_laid_out():
    assert pack_strings(lay_out(STRINGS)).to_pylist() == STRINGS


@pytest.mark.parametrize("part", [slice(None), slice(1, 3), slice(0, 0)])
def test_any_slice_of_strings_can_be_unpacked(part):
    strings = pa.array(STRINGS)[part]
    assert pack_strings(unpack_strings(strings)).to_pylist() == STRINGS[part]


def test_rows_are_taken_in_any_order():
    taken = lay_out(STRINGS).take(np.array([2, 0, 1, 0]))
    assert pack_strings(taken).to_pylist() == ["é—c", "ab", "", "ab"]


def test_every_value_knows_its_row_and_place():
    rows = lay_out(["ab", "", "c"])
    assert rows.rows.tolist() == [0, 0, 2]
    assert rows.places.tolist() == [0, 1, 0]


def test_empty_rows_sum_to_nothing():
    assert sum_rows(np.array([1, 2, 3]), add_up(np.array([0, 2, 0, 1, 0]))).tolist() == [
        0,
        3,
        0,
        3,
        0,
    ]


def test_a_hash_tells_order_and_length():
    hashes = hash_rows(lay_out(["ab", "ba", "abb", "ab"])).tolist()
    assert hashes[0] == hashes[3]
    assert len(set(hashes)) == 3


def test_the_hash_of_a_row_does_not_depend_on_the_rows_beside_it():
    alone = hash_rows(Ragged(np.array([97, 98]), np.array([0, 2])))
    assert alone[0] == hash_rows(lay_out(["zz", "ab"]))[1]
