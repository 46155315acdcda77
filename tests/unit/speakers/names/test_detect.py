"""Which words name people, found with the whole article in view."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from quoteattr.speakers.names.boundaries import trim_run
from quoteattr.speakers.names.detect import find_names


@pytest.fixture
def names(parse):
    return lambda text: [mention.text for mention in find_names(parse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO Secretary-General Mark Rutte spoke.", ["Mark Rutte"]),
        ("Sir Keir Starmer met Mr. Trump's aides.", ["Keir Starmer", "Trump"]),
        ("Ursula von der Leyen spoke first.", ["Ursula von der Leyen"]),
        ("João Vale de Almeida, a former ambassador, agreed.", ["João Vale de Almeida"]),
        ("The Justice Department declined. Mayor Ann Lee did not.", ["Ann Lee"]),
        ("Hull Mayor Ann Lee spoke.", ["Ann Lee"]),
        ("The director, Tulsa Gabbarding, told reporters.", ["Tulsa Gabbarding"]),
        ("President Choi Min Soo left. “No,” Choi said.", ["Choi Min Soo", "Choi"]),
        ("Maria “Mimi” Costa sang. “It was fun,” Costa said.", ["Maria “Mimi” Costa", "Costa"]),
        ("Conor O’Dowd ran. “I ran,” O'Dowd said.", ["Conor O’Dowd", "O'Dowd"]),
        ("A journalist asked Vera Stone if she would run.", ["Vera Stone"]),
        ("He told Morgan Stanley it was over.", []),
        ("Speaker of the House Nancy Palmer said no.", ["Nancy Palmer"]),
        ("House Minority Whip Steny Hauer said no.", ["Steny Hauer"]),
        ("The Pilot Project began.", []),
    ],
)
def test_titles_particles_and_possessives(names, text, expected):
    assert names(text) == expected


def test_one_full_name_makes_every_bare_family_name_a_mention(names):
    text = "Olena Kravchuk spoke on Monday. Kravchuk said yes. They asked Kravchuk's aides."
    assert names(text) == ["Olena Kravchuk", "Kravchuk", "Kravchuk"]


def test_a_family_name_inside_a_longer_name_is_no_mention(names):
    found = names("Hillary Clinton spoke. The Clinton Foundation did not.")
    assert found == ["Hillary Clinton"]


def test_a_heading_in_title_case_adds_no_names_but_families(names):
    found = names(
        "Mayor Smithson Seeks More Money From Leeds\n\nMayor Ann Smithson asked for money."
    )
    assert found == ["Smithson", "Ann Smithson"]


@pytest.mark.parametrize("end", ["Ann", "Lee"])
def test_the_last_word_of_a_text_does_not_stand_before_the_first(end):
    words, pos = ["Hall", "-", "Lee", "met", end], ["PROPN", "PUNCT", "PROPN", "VERB", "PROPN"]
    doc = Doc(Vocab(), words, spaces=[False, False, True, True, False], pos=pos)
    assert [*trim_run(doc, 2, 3)] == [(0, 3)]
