import pytest

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.dialogue import add_turns, find_dashed, find_labelled
from tests.unit.attribution.reading import words


def turns(syntax, frames):
    """Return the source and the content of each frame, without the marks at their ends."""
    return [
        (" ".join(words(syntax, f.source)), " | ".join(words(syntax, f.content)).strip(" \n?,."))
        for f in frames
    ]


def test_labels_that_recur_make_turns_as_far_as_the_next(read):
    syntax = read(
        "RUIZ: It holds.\n\nWe checked.\n\nBERG: I doubt it.\n\nRUIZ: Look.\n\nIt rained."
    )
    assert turns(syntax, find_labelled(syntax)) == [
        ("RUIZ", "It holds.\n\nWe checked"),
        ("BERG", "I doubt it"),
        ("RUIZ", "Look"),
    ]


def test_question_and_answer_are_labels(read):
    syntax = read("Q: Will it hold?\n\nA: It will.\n\nQ: Sure?\n\nA: I am.")
    assert [source for source, _ in turns(syntax, find_labelled(syntax))] == ["Q", "A", "Q", "A"]


def test_labels_in_small_letters_make_turns_where_somebody_is_talked_to(read):
    syntax = read("Host: Welcome.\n\nCaller: It leaks, I tell you.\n\nHost: Where?")
    assert [source for source, _ in turns(syntax, find_labelled(syntax))] == [
        "Host",
        "Caller",
        "Host",
    ]


def test_a_headline_may_name_who_says_it(read):
    syntax = read("Karin Holm: The mill will close\n\nIt rained in Oslo.")
    assert turns(syntax, find_labelled(syntax)) == [("Karin Holm", "The mill will close")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Price: Ten euros.\n\nPlace: Oslo.\n\nTime: Noon.", id="headings"),
        pytest.param(
            "Gulls: Visit Oslo.\n\nBears: QB out.\n\nGulls: Host Bern.", id="notes on teams"
        ),
        pytest.param(
            "Acting: 4 out of 5\n\nPlot: 2 out of 5\n\nActing: 3 out of 5", id="marks for a film"
        ),
        pytest.param("Ana Ruiz: “The dam will hold.”", id="marks tell more"),
        pytest.param("It rained.\n\nAna had one wish: That it would hold.", id="a sentence"),
    ],
)
def test_other_colons_make_no_turn(read, text):
    assert find_labelled(read(text)) == ()


def test_a_dialogue_of_dashes_says_at_the_end_of_a_turn_who_speaks(read):
    syntax = read("— Will it hold? asked Tom Berg.\n\n— It will, said Ana Ruiz.\n\n— Good.")
    assert turns(syntax, find_dashed(syntax)) == [
        ("Tom Berg", "Will it hold"),
        ("Ana Ruiz", "It will"),
    ]


def test_one_dash_makes_no_dialogue(read):
    assert find_dashed(read("— It will, said Ana Ruiz.\n\nIt rained.")) == ()


def test_a_turn_takes_the_place_of_what_claims_the_same_words(read):
    syntax = read("— It will hold, said Ana Ruiz.\n\n— Ana said so, said Tom Berg.")
    found = add_turns(syntax, find_frames(syntax))
    assert turns(syntax, found).count(("Ana Ruiz", "It will hold")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ANA RUIZ, HOST: Hello.\n\nDR. BO BERG, BAKER: No.\n\nRUIZ: Why?\n\nBERG: It fell.",
        "ANA RUIZ, HOST: Does it hold?\n\nDR. BO BERG, BAKER: It does.",
        "ANA RUIZ: Hello.\n\nBO BERG: No.\n\nRUIZ: Why?\n\nBERG: It fell.",
    ],
)
def test_speakers_in_capitals_are_introduced_once_and_named_shortly(read, text):
    sources = [source for source, _ in turns(read(text), find_labelled(read(text)))]
    assert sources == [line.split(":")[0] for line in text.split("\n\n")]


@pytest.mark.parametrize(
    "text",
    [
        "LONDON, ENGLAND: Rain fell.\n\nPARIS, FRANCE: Sun all day.",
        "HOUSTON, TEXAS: Is it dry?",
    ],
)
def test_places_in_capitals_are_no_speakers(read, text):
    assert find_labelled(read(text)) == ()
