import tracemalloc

import pytest

from quoteattr.spans import MOST_OFFSET, Span, cover, subtract, trim

TEXT = "Ana said: “no.”"
MIDDLE = Span(4, 8)


def spans(*pairs):
    return tuple(Span(*pair) for pair in pairs)


def test_a_span_is_a_range_of_code_points():
    start, end = MIDDLE
    assert (start, end, len(MIDDLE)) == (4, 8, 4)
    assert MIDDLE.of(TEXT) == "said"


def test_spans_stand_in_the_order_of_the_text():
    assert sorted(spans((4, 8), (0, 3), (4, 6))) == list(spans((0, 3), (4, 6), (4, 8)))


@pytest.mark.parametrize(
    ("other", "contained", "overlapping", "shared"),
    [
        pytest.param((4, 8), True, True, (4, 8), id="the same"),
        pytest.param((5, 7), True, True, (5, 7), id="inside"),
        pytest.param((7, 10), False, True, (7, 8), id="over the end"),
        pytest.param((0, 10), False, True, (4, 8), id="around"),
        pytest.param((8, 10), False, False, None, id="right after"),
        pytest.param((0, 4), False, False, None, id="right before"),
    ],
)
def test_two_spans(other, contained, overlapping, shared):
    other = Span(*other)
    assert MIDDLE.contains(other) is contained
    assert MIDDLE.overlaps(other) is other.overlaps(MIDDLE) is overlapping
    assert MIDDLE.intersection(other) == (shared and Span(*shared))


@pytest.mark.parametrize("given", [[(0, 3), (4, 8)], [(4, 8), (0, 3)], [(0, 8), (4, 6)]])
def test_cover_is_the_smallest_span_around_all(given):
    assert cover(spans(*given)) == Span(0, 8)


@pytest.mark.parametrize(
    ("holes", "left"),
    [
        pytest.param([], [(4, 8)], id="no hole"),
        pytest.param([(5, 6)], [(4, 5), (6, 8)], id="in the middle"),
        pytest.param([(6, 7), (5, 6)], [(4, 5), (7, 8)], id="two, in any order"),
        pytest.param([(0, 5)], [(5, 8)], id="over the beginning"),
        pytest.param([(7, 9)], [(4, 7)], id="over the end"),
        pytest.param([(0, 9)], [], id="all of it"),
        pytest.param([(0, 4), (8, 9)], [(4, 8)], id="beside it"),
        pytest.param([(4, 7), (5, 6)], [(7, 8)], id="one inside another"),
    ],
)
def test_subtract(holes, left):
    assert subtract(MIDDLE, spans(*holes)) == spans(*left)


@pytest.mark.parametrize(
    ("given", "trimmed"),
    [
        pytest.param((9, 15), "no", id="both ends"),
        pytest.param((0, 3), "Ana", id="nothing to trim"),
        pytest.param((8, 11), "", id="nothing left"),
    ],
)
def test_trim(given, trimmed):
    assert trim(TEXT, Span(*given), " :.“”").of(TEXT) == trimmed


def test_a_long_span_takes_no_more_room_than_a_short_one():
    span = Span(0, MOST_OFFSET)
    tracemalloc.start()
    assert span.to_list() == [0, MOST_OFFSET]
    assert tracemalloc.get_traced_memory()[1] < 10_000
    tracemalloc.stop()
