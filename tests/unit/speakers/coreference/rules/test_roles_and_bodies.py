"""Roles and bodies in short and in full."""

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("British Prime Minister Ada Lund left. [The PM] said yes.", "Ada Lund"),
        ("Ada Lund, the CEO of Kodo, left. [The chief executive] said yes.", "Ada Lund"),
        ("Ada Lund, chief executive of Kodo, left. [The CEO] said yes.", "Ada Lund"),
        ("Meghan Lund, Duchess of Hull, left. [The duchess] said yes.", "Meghan Lund"),
        ("President-elect Ada Lund left. [The future president] said yes.", "Ada Lund"),
        # a heading that names who bears the role further down
        ("[UK PM] says no\n\nBritish Prime Minister Ada Lund left on Friday.", "Ada Lund"),
        # a phrase that only one can be meant by, wherever the name stands
        (
            "One.\n\nTwo.\n\nThree.\n\n[Peru’s ambassador to Chile] said no.\n\n"
            "Peru’s ambassador to Chile, Ada Lund, left on Friday.",
            "Ada Lund",
        ),
        ("Singer Ada Lund left. [The pop star] said yes.", "Ada Lund"),
        ("Goalkeeper Ada Lund left. [The keeper] said yes.", "Ada Lund"),
        # a noun that called somebody before
        (
            "Ada Lund left. [The actress] said no. Bo Ek laughed. [The actress] said yes.",
            "Ada Lund",
        ),
    ],
)
def test_the_role_is(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "[French PM] says no\n\nBritish Prime Minister Ada Lund left on Friday.",
        "[An analyst] said no.\n\nAda Lund, an analyst, left on Friday.",
        "Two engineers, Ada Lund and Bo Rask, left. [The engineer] said no.",
        "[Ada Lund, Peru’s ambassador,] said yes. [Mexico’s ambassador] said no.",
        "Goalkeeper Ada Lund left. [The striker] said no.",
        "On Bo Rask’s boat nobody slept. [The sailor] said no.",
    ],
)
def test_the_role_is_nobodys(who, text):
    assert who(text)[-1] not in {"Ada Lund", "Bo Rask"}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Dunmore Productions denied it. [The production company] said no.", "Dunmore Productions"),
        ("Students at Harlow University marched. [The institution] said no.", "Harlow University"),
        ("Nordic Air cancelled flights. [The carrier] said no.", "Nordic Air"),
        ("Zenith Motors recalled cars. [The German carmaker] said no.", "Zenith Motors"),
        (
            "[The company that runs the fair, Big Lake Productions], said no.",
            "Big Lake Productions",
        ),
    ],
)
def test_the_body_is(who, text, last):
    assert who(text)[-1] == last


@pytest.mark.parametrize(
    "other", ["A rival company", "The parent company", "The insurance company", "Another carmaker"]
)
def test_another_body_is_not(who, other):
    assert who(f"Zenith Motors recalled cars. [{other}] said no.")[-1] == other
