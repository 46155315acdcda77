import pytest

from quoteattr.attribution.frame import Frame, cut_range, join_ranges, overlap


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        pytest.param(((0, 5),), ((5, 9),), 0, id="side by side"),
        pytest.param(((0, 5),), ((3, 9),), 2, id="over the edge"),
        pytest.param(((0, 9),), ((2, 4), (6, 7)), 3, id="two inside one"),
        pytest.param((), ((2, 4),), 0, id="nothing"),
    ],
)
def test_overlap_counts_shared_tokens(a, b, shared):
    assert overlap(a, b) == overlap(b, a) == shared


@pytest.mark.parametrize(
    ("ranges", "joined"),
    [
        pytest.param(((4, 6), (0, 2)), ((0, 2), (4, 6)), id="put in order"),
        pytest.param(((0, 2), (2, 6)), ((0, 6),), id="touching"),
        pytest.param(((0, 9), (2, 4)), ((0, 9),), id="one inside another"),
        pytest.param(((3, 3), (0, 2)), ((0, 2),), id="an empty one"),
        pytest.param((), (), id="none"),
    ],
)
def test_join_ranges(ranges, joined):
    assert join_ranges(ranges) == joined


@pytest.mark.parametrize(
    ("first", "end", "left"),
    [
        pytest.param(3, 5, ((0, 3), (5, 8)), id="out of the middle"),
        pytest.param(0, 5, ((5, 8),), id="off the front"),
        pytest.param(6, 12, ((0, 6),), id="off the end"),
        pytest.param(8, 9, ((0, 8),), id="beside it"),
        pytest.param(0, 8, (), id="all of it"),
    ],
)
def test_cut_range(first, end, left):
    assert cut_range(((0, 8),), first, end) == left


@pytest.mark.parametrize(
    ("content", "covered"),
    [
        pytest.param(((0, 8),), True, id="all"),
        pytest.param(((2, 4), (5, 6)), True, id="three of four, in two pieces"),
        pytest.param(((4, 8),), False, id="just half"),
        pytest.param((), False, id="nothing"),
    ],
)
def test_a_frame_covers_what_it_holds_more_than_half_of(content, covered):
    assert Frame(None, content, ()).covers(2, 6) is covered
