"""Assertions for users' tests: what passes, and what a failure says."""

import pytest
from attrs import evolve

from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.testing import assert_attributed, assert_same_utterance, find_quote

RUIZ = Entity("e1", "Ana Ruiz", "person")
TEXT = "“It works, every time,” Ana Ruiz said. It was a Friday, she said."
WORKS = Attribution("a1", "direct", "It works, every time,", (Span(1, 22),), speaker=RUIZ)
FRIDAY = Attribution("a2", "indirect", "It was a Friday", (Span(39, 54),), steps=("no name",))


def extract(article):
    return Extraction(Article("a", str(article)), (WORKS, FRIDAY))


def test_what_was_found_is_returned():
    assert assert_attributed(TEXT, "It works, every time", "Ana Ruiz", extractor=extract) == WORKS


@pytest.mark.parametrize("quote", ["every time", "“IT WORKS, EVERY TIME!”", "It works"])
def test_so_much_of_a_quote_as_tells_it_will_do(quote):
    assert assert_attributed(TEXT, quote, "Ruiz", extractor=extract) == WORKS


def test_none_asks_that_nobody_be_named():
    assert assert_attributed(TEXT, "It was a Friday", None, extractor=extract) == FRIDAY


def test_a_wrong_speaker_is_told_with_the_reasons():
    with pytest.raises(AssertionError) as error:
        assert_attributed(TEXT, "It was a Friday", "Bo Li", extractor=extract)
    assert str(error.value).splitlines() == [
        "said by nobody, not by Bo Li",
        "  found     indirect, nobody: It was a Friday",
        "  because   no name",
    ]


def test_a_quote_that_is_not_found_is_told_with_those_that_are():
    with pytest.raises(AssertionError) as error:
        assert_attributed(TEXT, "It rains", "Bo Li", extractor=extract)
    assert str(error.value).splitlines() == [
        "“It rains” was not found",
        "  found     direct, Ana Ruiz: “It works, every time,”",
        "  found     indirect, nobody: It was a Friday",
    ]


def test_of_two_that_hold_the_words_the_nearest_in_length_is_meant():
    whole = evolve(WORKS, id="a3", text="she was sure that it works, every time, and said so")
    extraction = Extraction(Article("a", TEXT), (whole, WORKS))
    assert find_quote(extraction, "It works, every time") == WORKS


@pytest.mark.parametrize("quote", ["", "…", "It work"])
def test_no_words_and_half_words_find_nothing(quote):
    assert find_quote(extract(TEXT), quote) is None


def test_spelling_and_small_words_make_no_other_utterance():
    longer = evolve(WORKS, text="We will share the harbour, the patrols and the herring")
    assert_same_utterance("We will share the harbor, the patrols, and the herring", longer)


def test_a_possible_misquote_is_told():
    with pytest.raises(AssertionError, match="two utterances: altered, a possible misquote"):
        assert_same_utterance("We will raise taxes", "We will not raise taxes")


def test_what_has_nothing_in_common_is_told():
    with pytest.raises(AssertionError, match=r"not related\n  a         It rains\n  b         No"):
        assert_same_utterance("It rains", "Nobody came to the harbour")
