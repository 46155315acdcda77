"""Sources that describe, once the article has said who that is."""

import pytest

ROCHE = "French President Anne Roche met British Prime Minister Bob Hall. "


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The French president", "Anne Roche"),
        ("The prime minister", "Bob Hall"),
        ("The British leader", "Bob Hall"),
        ("The former president", "The former president"),
        ("A French president", "A French president"),
    ],
)
def test_roles_of_named_people(who, source, speaker):
    assert who(f"{ROCHE}[{source}] said no.") == [speaker]


def test_former_matches_former(who):
    text = "Carl Vale, a former ambassador to Spain, agreed. [The former ambassador] said no."
    assert who(text) == ["Carl Vale"]


def test_where_several_bear_the_role_the_last_named_is_meant(who):
    text = "President Anne Roche met President Bob Hall. Roche smiled. [The president] said no."
    assert who(text) == ["Anne Roche"]


def test_far_from_both_it_abstains(resolve):
    text = (
        "President Anne Roche met President Bob Hall.\n\nOne.\n\nTwo.\n\n[The president] said no."
    )
    (attribution,) = resolve(text).attributions
    assert attribution.speaker is None
    assert "may be" in attribution.steps[-1]


def test_a_title_lets_its_noun_resolve(who):
    text = "Dr. Ann Lee met Bob Hall. [The doctor] said no."
    assert who(text) == ["Ann Lee"]


def test_a_nation_may_stand_for_a_person(who):
    text = "Coach Tom Reyes, a Spaniard whose contract ends in June, left. [The Spaniard] said no."
    assert who(text) == ["Tom Reyes"]
