"""Things in order, found by what a key says of them."""

from quoteattr.speakers.coreference.indexed import Indexed


def letters(word):
    yield from set(word)


def test_first_and_last_of_several_keys():
    words = Indexed(["ann", "bo", "nab"])
    assert words.first(letters, "o", "n") == "ann"
    assert words.last(letters, "o", "n") == "nab"
    assert words.first(letters, "x") is None


def test_backwards_from_a_place():
    words = Indexed(["ann", "bo", "nab", "an"])
    assert list(words.backwards(letters, "n")) == ["an", "nab", "ann"]
    assert list(words.backwards(letters, "n", before=3)) == ["nab", "ann"]


def test_what_is_added_later_is_found_too():
    words = Indexed(["ann"])
    assert words.last(letters, "b") is None
    words.add("bo")
    assert words.last(letters, "b") == "bo"
    assert list(reversed(words)) == ["bo", "ann"]
