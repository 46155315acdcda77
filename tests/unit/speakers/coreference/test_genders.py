"""The gender of a person comes with what tells it, and stays open where that is not clear."""

import pytest

from quoteattr.speakers.coreference.resolve import resolve_speakers


@pytest.fixture
def people(parse):
    def read(text):
        return {entity.name: entity for entity in resolve_speakers(parse(text), ()).entities}

    return read


@pytest.mark.parametrize(
    ("text", "name", "gender", "reason"),
    [
        ("Mrs. Okonjo said no.", "Okonjo", "female", "the title 'Mrs.'"),
        ("Sir Kelly Lund left.", "Kelly Lund", "male", "the title 'Sir'"),
        ("The actress Kelly Lund left.", "Kelly Lund", "female", "the noun 'actress'"),
        ("Kelly Lund sold his house.", "Kelly Lund", "male", "the pronoun 'he', once"),
        ("Kelly Lund won. She was glad.", "Kelly Lund", "female", "the pronoun 'she', once"),
        ("Maria Lund left.", "Maria Lund", "female", "the first name 'Maria': 99 of 100 bearers"),
        ("J. Robert Lund left.", "J. Robert Lund", "male", "the first name 'Robert'"),
        ("Mr. Leslie Lund left.", "Leslie Lund", "male", "the title 'Mr.'"),
    ],
)
def test_what_tells_it_stands_in_the_steps(people, text, name, gender, reason):
    entity = people(text)[name]
    assert entity.gender == gender
    assert any(s.startswith(f"gender: {gender}, by {reason}") for s in entity.steps), entity.steps


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kelly Lund left.", "Kelly Lund"),
        ("President Okonjo left.", "Okonjo"),
        ("Mr. Kelly Lund left. The actress Kelly Lund came.", "Kelly Lund"),
        ("Kelly Lund met a woman who sold her house.", "Kelly Lund"),
        ("Kelly Lund and Chris Roe sold his house.", "Kelly Lund"),
    ],
)
def test_it_stays_open_where_nothing_tells_or_two_tell_otherwise(people, text, name):
    assert people(text)[name].gender is None


def test_what_contradicts_is_told(people):
    steps = people("Mr. Kelly Lund left. The actress Kelly Lund came.")["Kelly Lund"].steps
    assert any("left open between" in step and "'actress' (female)" in step for step in steps)


def test_a_title_goes_before_the_first_name(people):
    assert people("Mr. Maria Lund left.")["Maria Lund"].gender == "male"


def test_some_are_neither(people):
    text = "Kelly Lund, a nonbinary artist, left."
    assert people(text)["Kelly Lund"].gender == "other"
