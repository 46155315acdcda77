"""Many pairs are aligned as two texts alone are."""

import pytest
from hypothesis import given, settings

from quoteattr.crossref.alignment import align_texts
from quoteattr.crossref.arrays.alignments import find_whole_texts
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.relation import find_lap
from tests.unit.crossref.arrays.layout import PRINTED, align_pair, count_words, lay_out_pair


@settings(deadline=None)  # the first example reads the word lists
@given(PRINTED, PRINTED)
def test_the_stretch_that_both_print_is_that_of_the_two_texts_alone(one, other):
    texts = sorted(map(normalise_text, (one, other)), key=count_words)
    found, alone = align_pair(*texts), align_texts(*texts)
    if found.is_sure[0] and found.is_promising[0]:
        assert found.bits[0] == alone.bits
        assert [place[0] for place in found.spans] == [
            place for side in zip(alone.start, alone.end, strict=True) for place in side
        ]
        assert [bool(lap[0]) for lap in found.laps] == [
            find_lap(alone) == lap for lap in ("inside", "across")
        ]


@pytest.mark.parametrize(
    ("one", "other", "begins"),
    [
        ("every bolt of it", "until every bolt of it was seen", 1),
        ("every bolt", "no bolt, nor every", -1),
        ("every bolt", "Every bolt!", -1),
    ],
)
def test_a_text_that_another_prints_whole_is_found_by_its_words(one, other, begins):
    texts, pairs = lay_out_pair(*map(normalise_text, (one, other)))
    assert find_whole_texts(texts, pairs).tolist() == [begins]


def test_a_text_printed_whole_is_one_run():
    one, other = map(normalise_text, ("every bolt of it", "until every bolt of it was seen"))
    found = align_pair(one, other)
    assert len(found.best.runs.pair) == 1
    assert found.bits[0] == align_texts(one, other).bits
    assert [place[0] for place in found.spans] == [0, 4, 0, 7]  # with the few words beside it
