"""Who the sources of one article are; the marked words are the sources."""

import pytest
from attrs import evolve

from quoteattr.speakers import resolve_speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Keir Starmer] said no. [Starmer] said yes.", ["Keir Starmer"] * 2),
        ("[Mr. Starmer] said Keir Starmer was ready.", ["Keir Starmer"]),
        ("[Starmer’s] comments came late, Keir Starmer admitted.", ["Keir Starmer"]),
        ("[Ann Lee, an analyst at Hill Bank,] said rates would rise.", ["Ann Lee"]),
        ("[Smith's director of intelligence, Tulsi Gabbard,] told Fox it was.", ["Tulsi Gabbard"]),
        ("[The president of the club, Ann Lee,] said it was over.", ["Ann Lee"]),
        ("[Malaysia's prime minister], Ann Lee, said it was over.", ["Ann Lee"]),
        ("[Former UK ambassador to NATO Adam Thomson] said it was.", ["Adam Thomson"]),
        ("[NATO] said no. [The Kremlin] said yes.", ["NATO", "Kremlin"]),
    ],
)
def test_names_in_the_source(who, text, expected):
    assert who(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A senior British official] said no. [The official] said yes.", 1),
        ("[A British official] said no. [Another British official] said yes.", 2),
        ("[One lawyer] said no. [A second lawyer] said yes.", 2),
    ],
)
def test_unnamed_people_are_one_only_if_the_text_says_so(resolve, text, expected):
    speakers = [a.speaker for a in resolve(text).attributions]
    assert {speaker.kind for speaker in speakers} == {"unnamed"}
    assert len({speaker.id for speaker in speakers}) == expected


def test_a_description_is_kept_whole_but_for_relative_clauses(who):
    source = "a senior British official"
    for clause in ("", " who spoke on condition of anonymity", ", whose name is known,"):
        assert who(f"Talks failed, according to [{source}{clause}].") == [source]


def test_those_who_are_their_clause(who):
    source = "those who stayed"
    assert who(f"Talks failed, according to [{source}].") == [source]


def test_without_a_source_it_abstains_and_says_why(parse, resolve):
    attribution = resolve("[Ann Lee] said no.").attributions[0]
    (found,) = resolve_speakers(
        parse("It was late."), [evolve(attribution, source=(), speaker=None, steps=())]
    ).attributions
    assert found.speaker is None
    assert found.steps == ("no words name the source",)


def test_entities_are_numbered_by_first_mention_and_say_why(resolve):
    resolution = resolve("President Ann Lee met Bob Hall. [Hall] said no. [She] said yes.")
    assert [(e.id, e.name) for e in resolution.entities] == [("e1", "Ann Lee"), ("e2", "Bob Hall")]
    assert all(e.steps for e in resolution.entities)
    assert resolution.entities[0].roles == ("President",)


def test_the_order_of_attributions_is_kept(resolve, parse):
    resolution = resolve("[Ann Lee] said no. [She] said yes.")
    turned = resolve_speakers(
        parse("Ann Lee said no. She said yes."), resolution.attributions[::-1]
    )
    assert [a.source for a in turned.attributions] == [
        a.source for a in resolution.attributions[::-1]
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "“”", "’s", "Mr."])
def test_texts_without_people_have_no_entities(parse, text):
    assert resolve_speakers(parse(text), []).entities == ()


def test_via_names_who_reports_anothers_words(resolve):
    resolution = resolve("[Ann Lee] said no deal was near, according to a council spokesman.")
    (attribution,) = resolution.attributions
    assert attribution.speaker.name == "Ann Lee"
    assert attribution.via.name == "a council spokesman"


@pytest.mark.parametrize("source", ["|", "***", "🌉", "$"])
def test_what_has_no_letters_names_nobody(resolve, source):
    resolution = resolve(f"[{source}] said it would hold. [Ann Lee] said no.")
    assert [entity.name for entity in resolution.entities] == ["Ann Lee"]
    assert resolution.attributions[0].speaker is None
    assert resolution.attributions[0].steps[-1] in {
        f"{source!r} says nothing of who speaks",
        "no words name the source",
    }
