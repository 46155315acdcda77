"""One amount has many printed forms."""

from decimal import Decimal

import pytest

from quoteattr.crossref.text.amounts import read_amounts
from quoteattr.crossref.text.normalise import normalise_text


def amounts(text):
    return list(read_amounts(normalise_text(text).forms))


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("twenty-five", "25"),
        ("two thousand five hundred", "2,500"),
        ("2.5 million", "2,500,000"),
        ("a hundred and fifty", "150"),
        ("£2.5bn", "pounds 2,500 million"),
        ("March 3rd", "March 3"),
        ("three million two hundred thousand", "3.2 million"),
        ("nineteen", "19"),
    ],
)
def test_words_and_digits_are_one_amount(words, digits):
    assert set(amounts(words)) == set(amounts(digits))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("twenty five", "twenty"),
        ("2 million", "2 billion"),
        ("20 5", "20 50"),
        ("nineteen ninety", "109"),
        ("1990s", "1990"),
        ("half a million", "a million"),
        ("three and a half", "three"),
    ],
)
def test_other_amounts_differ(one, other):
    assert amounts(one) != amounts(other)


def test_numbers_side_by_side_stay_apart():
    assert amounts("3 5 12") == [Decimal(3), Decimal(5), Decimal(12)]


def test_other_words_come_out_as_they_are():
    assert amounts("the old twenty five bridges") == ["the", "old", Decimal(25), "bridges"]


def test_a_numeral_that_nobody_says_is_no_amount():
    assert amounts("1" * 5000) == ["1" * 5000]
