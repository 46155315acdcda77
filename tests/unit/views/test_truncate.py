from quoteattr.views.truncate import take_within


def test_blocks_are_taken_until_one_does_not_fit():
    assert list(take_within(["ab", "cd", "e"], 4)) == ["ab", "cd"]


def test_bytes_are_counted_and_not_characters():
    assert list(take_within(["é", "é"], 3)) == ["é"]


def test_half_a_surrogate_pair_is_counted_too():
    assert list(take_within(["\ud83d"], 3)) == ["\ud83d"]


def test_what_is_not_taken_is_not_made():
    def make():
        yield "long"
        raise AssertionError

    assert list(take_within(make(), 2)) == []
