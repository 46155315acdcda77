"""Whom a surname means where several bear it, or where its title fits nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # the article gives the office, before or after
        ("Rita Almeida is the mayor of Hull. [Mayor Almeida] said yes.", "Rita Almeida"),
        ("[President Almeida] said yes. President Rita Almeida left.", "Rita Almeida"),
        ("Leon Trask, the prime minister, left. [Minister Trask] said no.", "Leon Trask"),
        # or calls who holds it as fits the name
        ("Leon Trask flew in. President Trask waved as he left. [Trask] said no.", "Leon Trask"),
        # many are judges and senators at a time: no office is needed
        ("Ann Lee sat in the court. [Judge Lee] said yes.", "Ann Lee"),
        ("Ann Lee was late. [Sen. Lee] said yes.", "Ann Lee"),
        ("Ann Lee was late. [Dr. Lee] said yes.", "Ann Lee"),
        # a relative is seldom meant by the surname alone
        (
            "Bernard Sandler and his wife, Sarah Sandler, spoke. [Sandler] said no.",
            "Bernard Sandler",
        ),
        ("Tom Ek left with his brother, Bo Ek. [Ek] said no.", "Tom Ek"),
        # who acted last
        ("Bernard Sandler left. Sarah Sandler stayed. [Sandler] said no.", "Sarah Sandler"),
        # who bears the title, were it a relative
        ("Nina Falk came with her husband, Senator Ivo Falk. [Senator Falk] said no.", "Ivo Falk"),
        # a title of address tells the gender
        ("Bernard Sandler and Sarah Sandler spoke. [Mrs. Sandler] said no.", "Sarah Sandler"),
    ],
)
def test_it_means(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Mara Obanya visited a school. [President Obanya] said yes.",
        "Mara Obanya visited a school. [President Obanya] said yes. He left.",
        "Officials told the Associated Press Obama came. [President Obama] said yes. He left.",
        "Elena Castro, an actress, was there. [Governor Castro] said no.",
        "Hugo Castro, a former minister, was there. [Mayor Castro] said no.",
    ],
)
def test_an_office_that_fits_nobody_is_somebody_elses(resolve, text):
    speaker = resolve(text).attributions[-1].speaker
    assert " " not in speaker.name
    assert speaker.mentions[0].start > 0


def test_an_office_fits_whom_no_first_name_tells_apart_from_the_pronoun(resolve):
    text = "Narendra Kane visited a school. [President Kane] said yes. He left."
    assert resolve(text).attributions[-1].speaker.name == "Narendra Kane"


@pytest.mark.parametrize("text", ["Tom Reed met Tom Hale. [Tom] said no."])
def test_a_first_name_of_two_is_left_open(resolve, text):
    assert resolve(text).attributions[-1].speaker.name == "Tom"


def test_two_who_act_together_are_left_open_and_named(resolve):
    resolution = resolve("Bernard Sandler and Sarah Sandler both spoke. [Sandler] said no.")
    speaker = resolution.attributions[-1].speaker
    assert speaker.name == "Sandler"
    assert speaker.steps[-1] == "Sandler: may be Bernard Sandler or Sarah Sandler; left open"


def test_a_surname_left_open_is_one_throughout(who):
    names = who("Al Sandler and Eva Sandler spoke. [Sandler] said no. Later [Sandler] said yes.")
    assert names == ["Sandler", "Sandler"]
