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
