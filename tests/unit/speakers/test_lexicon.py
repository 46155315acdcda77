"""Every entry of every word list does what the list is for."""

from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.word_lists import read_map, read_rows, read_words
from quoteattr.speakers.coreference.rules.nominals import is_broader
from quoteattr.speakers.coreference.rules.organizations import spell_out
from quoteattr.speakers.names.compare import compare_names
from quoteattr.speakers.names.parse import parse_name, stands_first
from quoteattr.speakers.names.role_nouns import fields_of, gender_of_noun, is_role_noun
from quoteattr.speakers.names.tokens import no_names


def test_titles_are_cut_and_tell_gender():
    first_names = read_map("names/first_names")
    for title, gender, follows in read_rows("names/titles"):
        name = parse_name(f"{title.title()} Smith")
        if title in first_names and follows == "family":
            continue  # "Judge Smith" or Judge Smith: see test_title_or_first_name
        assert (name.given, name.family) in {((), "smith"), (("smith",), "")}, title
        assert gender in {"-", name.gender}, title


def test_title_or_first_name():
    assert parse_name("Judge Ann Smith").given == ("ann",)


def test_particles_belong_to_the_family_name():
    for particle in read_words("names/particles"):
        assert parse_name(f"Ann {particle} Smith").particles == (particle,), particle


def test_east_asian_families_stand_first():
    assert all(
        stands_first(family, ["jin", "ho"]) for family in read_words("names/east_asian_families")
    )


def test_namesakes_are_kept_apart_by_a_middle_name():
    for given, family in read_rows("names/namesakes"):
        assert compare_names(f"{given} {family}", f"{given} X. {family}").verdict == "different"


def test_first_names_tell_gender():
    wrong = [n for n, g in read_rows("names/first_names") if parse_name(f"{n} Xyz").gender != g]
    titles = set(read_map("names/titles"))
    assert not [name for name in wrong if name not in titles | read_words("names/particles")]


def test_roles_have_gender_and_fields():
    for noun, gender, fields in read_rows("names/roles"):
        assert is_role_noun(noun)
        assert (gender_of_noun(noun) or "-") == gender
        assert fields_of(f"former {noun} of Hull") == set(fields.split()) - {"-"}


def test_broader_roles_are_roles():
    for broad, narrow in read_rows("names/broader_roles"):
        assert is_broader(broad, narrow)
        assert is_role_noun(narrow), narrow


def test_epithets_are_roles_or_few_others():
    others = {"celebrity", "conservative", "frontman", "icon", "lady", "old", "pontiff", "star"}
    assert {noun for noun in read_words("names/epithets") if not is_role_noun(noun)} <= others


def test_countries_capitals_and_nations_are_no_names_of_people():
    for name in ("nations", "capitals", "demonyms"):
        assert read_words(f"names/{name}") <= no_names()
        assert all(len(row) == 2 for row in read_rows(f"names/{name}"))


def test_speech_nouns_add_to_the_reporting_nouns():
    assert not read_words("names/speech_nouns") & set(read_cues("reporting_nouns"))


def test_abbreviations_are_spelled_out():
    for short, full in read_rows("names/abbreviations"):
        assert f"{full} Council" in spell_out(f"{short} Council")


def test_acronyms_stand_for_bodies():
    for short, full in read_rows("names/acronyms"):
        assert spell_out(short) == (full,), short


def test_again_nouns_are_of_three_classes():
    assert {kind for _, kind in read_rows("names/anaphoric_nouns")} == {"team", "document", "place"}


def test_shortened_titles_stand_for_roles():
    for short, noun in read_rows("names/title_nouns"):
        assert short in read_map("names/titles"), short
        assert is_role_noun(noun), noun


def test_crowded_roles_are_roles():
    assert all(is_role_noun(noun) or noun == "source" for noun in read_words("names/crowded_roles"))


def test_words_of_bodies_are_in_no_name():
    assert not read_words("names/no_person") & read_words("names/particles")
    assert read_words("names/body_nouns") & read_words("names/no_person")
