from quoteattr.attribution.frame import Frame
from quoteattr.attribution.frame_index import FrameIndex


def frame(*content):
    return Frame(None, content, ())


def test_frames_are_found_by_the_tokens_they_claim():
    early, late = frame((0, 4)), frame((10, 12), (14, 16))
    frame_index = FrameIndex([early, late])
    assert frame_index.touching(((3, 11),)) == [early, late]
    assert frame_index.touching(((12, 14),)) == []


def test_the_frames_before_a_token_come_last_to_end_first():
    frame_index = FrameIndex([frame((0, 4)), frame((2, 8)), frame((20, 22))])
    assert list(frame_index.numbers_before(9)) == [1, 0]
    assert list(frame_index.numbers_before(5)) == [0]
    assert list(frame_index.numbers_before(1)) == []


def test_an_extended_frame_claims_its_new_tokens_too():
    frame_index = FrameIndex([frame((0, 4))])
    longer = frame((0, 4), (6, 9))
    frame_index.extend(0, longer)
    assert frame_index.frames == [longer]
    assert frame_index.touching(((7, 8),)) == [longer]
