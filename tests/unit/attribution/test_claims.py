from quoteattr.attribution.claims import Claims
from quoteattr.attribution.frame import Frame


def frame(*content):
    return Frame(None, content, ())


def test_frames_are_found_by_the_tokens_they_claim():
    early, late = frame((0, 4)), frame((10, 12), (14, 16))
    claims = Claims([early, late])
    assert claims.touching(((3, 11),)) == [early, late]
    assert claims.touching(((12, 14),)) == []


def test_the_frames_before_a_token_come_last_to_end_first():
    claims = Claims([frame((0, 4)), frame((2, 8)), frame((20, 22))])
    assert list(claims.numbers_before(9)) == [1, 0]
    assert list(claims.numbers_before(5)) == [0]
    assert list(claims.numbers_before(1)) == []


def test_an_extended_frame_claims_its_new_tokens_too():
    claims = Claims([frame((0, 4))])
    longer = frame((0, 4), (6, 9))
    claims.extend(0, longer)
    assert claims.frames == [longer]
    assert claims.touching(((7, 8),)) == [longer]
