"""Spellings of one name, and the near misses that are another."""

import pytest

from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.spelling import (
    consonants,
    differs_in_vowel,
    is_misspelt,
    shares_nickname,
    sounds_same,
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zelenskyy", "Zelenskiy"),
        ("Sergei", "Sergey"),
        ("Tymoshenko", "Timoshenko"),
        ("Alexei", "Aleksey"),
        ("Schroeder", "Schröder"),
        ("Qassem", "Kassem"),
        ("Qadhafi", "Gaddafi"),
    ],
)
def test_transliterations_sound_the_same(a, b):
    assert sounds_same(fold(a), fold(b))
    assert consonants(fold(a)) == consonants(fold(b))


@pytest.mark.parametrize(("a", "b"), [("Orban", "Urban"), ("Lavrov", "Larov"), ("Reid", "Read")])
def test_other_names_do_not(a, b):
    assert not sounds_same(fold(a), fold(b))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("zawahiri", "zawahri", True),
        ("mohammed", "mohammad", True),
        ("orban", "urban", False),
        ("marine", "marina", False),
    ],
)
def test_one_vowel_inside_a_long_name(a, b, expected):
    assert differs_in_vowel(a, b) is expected
    assert differs_in_vowel(b, a) is expected


def test_endings_of_families_count():
    assert not differs_in_vowel("petersen", "peterson", tail=2)


def test_nicknames():
    assert shares_nickname("bill", "william")
    assert not shares_nickname("bill", "hillary")


@pytest.mark.parametrize(("a", "b"), [("***", "???"), ("47", "48"), ("47", "***"), ("-", "")])
def test_names_without_letters_sound_like_themselves_alone(a, b):
    assert sounds_same(a, a)
    assert not sounds_same(a, b)


@pytest.mark.parametrize("name", ["ii", "k", "oo", ""])
def test_nothing_is_misspelt_where_no_surname_is_known(name):
    """Of "Sir Keir" no surname is known; "Mr. II" sounds like one letter."""
    assert not is_misspelt(name, "")
    assert not is_misspelt("", name)
