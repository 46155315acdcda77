"""Several who speak together."""

import pytest

TWO = "Ann Lee and Bob Hall"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("[Ann Lee and Bob Hall] said no.", TWO),
        ("[Lee and French President Bob Hall] said no. Ann Lee left.", TWO),
        ("[Ann Lee] said no, while [Bob Hall] said yes. [Both leaders] praised it.", TWO),
        ("It lay between Ann Lee and Bob Hall. [Both leaders] said no.", TWO),
        ("Ann Lee and Bob Hall met on Monday. [They] said it went well.", TWO),
        ("[European diplomats] said no. [They] said it was late.", "European diplomats"),
        ("[Alex Bell] said no. [They] urged people to stay away.", "Alex Bell"),
        ("[They] said it was late.", None),
    ],
)
def test_last_source_is(who, text, last):
    assert who(text)[-1] == last


def test_a_group_is_one_entity_each_time(resolve):
    resolution = resolve("[Ann Lee and Bob Hall] said no. [Hall and Lee] said yes.")
    assert len({a.speaker.id for a in resolution.attributions}) == 1
    assert resolution.attributions[0].speaker.kind == "group"
