"""Mentions by name, grouped by who bears the name."""

import pytest

from quoteattr.speakers.coreference.bearers import SurnameGroup
from quoteattr.speakers.coreference.context import read_context
from quoteattr.speakers.coreference.person_chains import prefer_same
from quoteattr.speakers.names.parse import parse_name


@pytest.fixture
def people(parse):
    """Map each person's name to the number of mentions."""
    return lambda text: {
        r.name: len(r.person.mentions) for r in read_context(parse(text)).referents
    }


def test_spellings_titles_and_surnames_are_one_person(people):
    text = "Prime Minister Ann Lee spoke. Ms. Lee smiled. Lee left."
    assert people(text) == {"Ann Lee": 3}


def test_an_honorific_tells_two_of_one_surname_apart(people):
    text = "Ann Lee met her brother, Robert Lee. Mr. Lee smiled. Ms. Lee left."
    assert people(text) == {"Ann Lee": 2, "Robert Lee": 2}


def test_a_name_is_whose_it_surely_is_before_whose_it_may_be():
    surely = SurnameGroup(0, names={parse_name("Te Rangi Robert Hale"): None})
    maybe = SurnameGroup(1, names={parse_name("Rangi Robert"): None})
    assert prefer_same([surely, maybe], parse_name("Te Rangi")) == [surely]
    assert prefer_same([maybe], parse_name("Te Rangi")) == [maybe]


def test_a_bare_surname_is_whose_full_name_was_a_subject_last(people):
    text = "Bill Clinton spoke for his wife, Hillary Clinton. Clinton praised the crowd."
    assert people(text) == {"Bill Clinton": 2, "Hillary Clinton": 1}


def test_roles_are_read_from_titles_appositions_and_predicates(parse):
    text = (
        "French President Anne Roche met Ben Hall, a lawyer in Paris. "
        "The mayor of Leeds, Cora Day, agreed. Dan West was the coach."
    )
    roles = {r.name: r.person.roles[0].head for r in read_context(parse(text)).referents}
    assert roles == {
        "Anne Roche": "president",
        "Ben Hall": "lawyer",
        "Cora Day": "mayor",
        "Dan West": "coach",
    }


def test_the_end_of_a_quotation_is_no_part_of_a_role(parse):
    text = (
        "“There will have to be a rebuilding of interest in good faith talks before President Hall "
        "is willing to engage,” Hall’s director of national parks, Ana Ruiz, told the Tribune."
    )
    roles = {
        r.name: [role.text for role in r.person.roles] for r in read_context(parse(text)).referents
    }
    assert roles["Ana Ruiz"] == ["Hall’s director of national parks"]


def test_the_steps_count_in_words_of_a_person(parse):
    document = read_context(parse("Ann Lee met Ben Hall. Lee smiled."))
    assert [r.person.steps[0] for r in document.referents] == [
        "Ann Lee: named 2 times",
        "Ben Hall: named once",
    ]
