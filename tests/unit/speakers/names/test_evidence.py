"""What is no person is no person, however much it looks like one."""

import pytest

from quoteattr.speakers.names.detect import find_names


@pytest.fixture
def names(parse):
    return lambda text: {mention.text for mention in find_names(parse(text))}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("He fell ill with Covid. Covid spread fast, and Covid killed.", "Covid"),
        ("An Oscar-nominated film about Lund opened.", "Oscar-nominated"),
        ("The Bush-era rule stands.", "Bush-era"),
        ("Barack Obama left. The Obama-like man stayed.", "Obama-like"),
        ("Dick Lund Productions denied it.", "Dick Lund Productions"),
        ("They ate at Sweet Tomatoes on Monday.", "Sweet Tomatoes"),
        ("The Statue was moved. People saw Statue.", "Statue"),
        ("The Thunder won. The Thunder play on Friday.", "Thunder"),
        ("A shop in Dedham closed. Nobody in Dedham knew.", "Dedham"),
        ("RELATED: Ann Lee wins.", "RELATED"),
        ("They met Starmer. President Keir StarmerTrump left.", "Keir StarmerTrump"),
        ("They met at Ferry Point on Friday.", "Ferry Point"),
        ("The states of Mato Alto and Redonda burned.", "Mato Alto"),
        ("He was taken to Walter Lund hospital on Friday.", "Walter Lund"),
    ],
)
def test_things_are_no_people(names, text, thing):
    assert thing not in names(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("They saw Stevie Wonder on Friday.", "Stevie Wonder"),
        ("Mr. Scalia said no.", "Scalia"),
        ("The Obama administration said no. Obama agreed.", "Obama"),
        ("Ana Dedham lives in Leeds. Dedham said no.", "Dedham"),
        ("They met LeBron McDonald on Friday.", "LeBron McDonald"),
        ("Judge T.S. Ellis III left on Friday.", "T.S. Ellis III"),
        ("“No,” said Michael Steel, a spokesman for Lund.", "Michael Steel"),
        ("Walter Lund said no at Walter Lund hospital.", "Walter Lund"),
        ("Kaurinui Parata, an elder, said no. Parata left.", "Parata"),
    ],
)
def test_people_stay_people(names, text, person):
    assert person in names(text)
