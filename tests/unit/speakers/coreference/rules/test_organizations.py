"""Bodies that speak, under their full names."""

from quoteattr.speakers.coreference.rules.organizations import spell_out


def test_an_acronym_is_the_body_written_out(resolve):
    text = "[The World Health Organization] said no. [The WHO] said yes."
    first, second = resolve(text).attributions
    assert first.speaker == second.speaker
    assert (first.speaker.kind, first.speaker.name) == ("organization", "World Health Organization")


def test_spell_out():
    assert spell_out("US Labour Organisation") == (
        "United States Labour Organisation",
        "United States Labour Organization",
    )


def test_the_club_is_the_body_that_acted_last(who):
    assert who("Microsoft Corp. sold its offices. [The company] said no.") == ["Microsoft Corp."]


def test_the_club_is_nobody_where_none_was_named(who):
    assert who("Ann Lee was late. [The club] said no.") == ["The club"]


def test_a_known_acronym_has_its_full_name_beside_it(resolve):
    (attribution,) = resolve("[AFP] reported no survivors.").attributions
    assert attribution.speaker.aliases == ("Agence France-Presse",)
