"""Names cut into their parts."""

import pytest

from quoteattr.speakers.names.parse import fold, parse_name


@pytest.mark.parametrize(
    ("text", "given", "particles", "family", "suffix"),
    [
        ("Keir Starmer", ("keir",), (), "starmer", ""),
        ("Sir Keir Starmer", ("keir",), (), "starmer", ""),
        ("Mr. Starmer’s", (), (), "starmer", ""),
        ("Sir Keir", ("keir",), (), "", ""),
        ("NATO Secretary-General Jens Stoltenberg", ("jens",), (), "stoltenberg", ""),
        ("Ursula von der Leyen", ("ursula",), ("von", "der"), "leyen", ""),
        ("Von der Leyen", (), ("von", "der"), "leyen", ""),
        ("Van Jones", ("van",), (), "jones", ""),
        ("Bashar al-Assad", ("bashar",), ("al",), "assad", ""),
        ("J.D. Vance", ("j", "d"), (), "vance", ""),
        ("JD Vance", ("j", "d"), (), "vance", ""),
        ("Robert F. Kennedy, Jr.", ("robert", "f"), (), "kennedy", "jr"),
        ("Ann Lee, MD", ("ann",), (), "lee", ""),
        ("Robert “Bobby” Scott", ("robert",), (), "scott", ""),
        ("Xi Jinping", ("jinping",), (), "xi", ""),
        ("Kim Clark", ("kim",), (), "clark", ""),
        ("", (), (), "", ""),
    ],
)
def test_parts(text, given, particles, family, suffix):
    name = parse_name(text)
    assert (name.given, name.particles, name.family, name.suffix) == (
        given,
        particles,
        family,
        suffix,
    )


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Clinton", "f"),
        ("Mr. Clinton", "m"),
        ("Hillary Clinton", "f"),
        ("Dr. Bill Clinton", "m"),
        ("Secretary Clinton", None),
        ("Clinton", None),
    ],
)
def test_gender_by_title_then_first_name(text, gender):
    assert parse_name(text).gender == gender


def test_fold_writes_any_script_in_ascii_lower_case():
    assert [fold("Müller’s"), fold("Зеленський"), fold("U.S.")] == ["mullers", "zelenskiy", "us"]


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Ann - Lee", ("ann",), "lee"),
        ("— Lee", (), "lee"),
        ("al-", (), "al"),
        ("“Ann Lee”", ("ann",), "lee"),
        ('"Ann Lee"', ("ann",), "lee"),
        ("(Reuters)", (), "reuters"),
        ("Ann Lee (Reuters)", ("ann",), "lee"),
        ("Ann & Lee", ("ann",), "lee"),
        ("Sir Jean-Luc", ("jeanluc",), ""),
        ("Sir —", (), "sir"),
        ("Mr. II", (), "ii"),
        ("Ms. Esq", (), "esq"),
        ("…", (), "…"),
        ("***", (), "***"),
        ("\u200b", (), "\u200b"),
    ],
)
def test_no_part_is_empty_and_what_has_none_stands_for_itself(text, given, family):
    name = parse_name(text)
    assert (name.given, name.family) == (given, family)


def test_a_title_that_may_be_a_surname_keeps_its_suffix():
    assert (parse_name("King Jr.").family, parse_name("King Jr.").suffix) == ("king", "jr")


def test_what_cannot_be_folded_stays():
    assert [fold("…"), fold("’"), fold("")] == ["…", "’", ""]


@pytest.mark.parametrize("word", ["Jr.", "Sr.", "II", "III", "IV", "Jr", "jr."])
def test_a_generation_is_a_part_of_who_it_is(word):
    for written in (f"Tom Berg {word}", f"Tom Berg, {word}"):
        name = parse_name(written)
        assert (name.family, name.suffix) == ("berg", word.rstrip(".").lower())


@pytest.mark.parametrize("word", ["MD", "PhD", "QC", "KC", "MP", "MEP", "OBE", "CBE", "Esq."])
def test_a_degree_or_a_seat_is_none(word):
    for written in (f"Tom Berg {word}", f"Tom Berg, {word}"):
        name = parse_name(written)
        assert (name.given, name.family, name.suffix) == (("tom",), "berg", "")


def test_another_word_behind_is_a_family_name():
    assert parse_name("Tom Berg Jones").family == "jones"


@pytest.mark.parametrize(
    ("title", "gender"),
    [
        ("Mr", "m"),
        ("Mrs", "f"),
        ("Ms", "f"),
        ("Miss", "f"),
        ("Mx", None),
        ("Sir", "m"),
        ("Dame", "f"),
    ],
)
def test_a_title_of_address_is_cut(title, gender):
    name = parse_name(f"{title} Robin Berg")
    assert (name.given, name.family, name.gender) == (("robin",), "berg", gender)
