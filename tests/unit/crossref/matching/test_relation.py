"""How two printings relate, and the words that tell."""

import pytest

from quoteattr.crossref import relate

BUDGET = "Repairing the old quay behind the harbour wall cost us {} last year"
LONG = "We will rebuild the harbour and every family that lost a home there will get a new one."


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("identical", "“We will rebuild the harbour,”", '"we will rebuild the harbour."'),
        ("variant", "We will rebuild the harbour", "We'll rebuild the harbor"),
        ("variant", "He [the mayor] will rebuild the harbour", "He will rebuild the harbour"),
        (
            "variant",
            "Zelenskyy must come back to the table",
            "Zelensky must come back to the table",
        ),
        ("variant", "I chair the health care committee", "I chair the healthcare committee"),
        ("variant", "Some twenty-five of the bridges shut", "Some 25 of the bridges shut"),
        ("altered", "Some twenty-five of the bridges shut", "Some 20 of the bridges shut"),
        ("variant", "We shall meet again on March 3rd", "We shall meet again on March 3"),
        ("variant", "A hundred families left the port", "100 families left the port"),
        ("variant", BUDGET.format("2.5 million"), BUDGET.format("2,500,000")),
        ("altered", BUDGET.format("2.5 million"), BUDGET.format("250,000")),
        ("variant", "Wages rose by three per cent last year", "Wages rose by 3% last year"),
        ("variant", "It was 2 in 3 families who left", "It was two in three families who left"),
        ("contained", LONG, "every family that lost a home there"),
        ("contained", LONG, "We will rebuild the harbour … every family will get a new one"),
        (
            "joined",
            "The inquiry is over. We will rebuild the harbour at once.",
            "We will rebuild the harbour at once. Nobody will pay for it twice.",
        ),
        ("altered", LONG, LONG.replace("will get", "will never get")),
        ("altered", "We will rebuild the harbour", "I do not think we will rebuild the harbour"),
    ],
)
def test_kinds(kind, a, b):
    assert relate(a, b).kind == kind
    assert relate(b, a).kind == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("I am a candidate for mayor of this city", "We lost the mayor of this city today"),
        ("If you look at it", "If you look at the harbour, it is ruined"),
        ("", "We will rebuild the harbour"),
        (
            "There is a special reward in heaven for ministers who read the report",
            "There is a special reward in heaven for reporters who wait in the rain",
        ),
    ],
)
def test_two_utterances(a, b):
    assert relate(a, b) is None or not relate(a, b).same


def test_a_negation_that_goes_with_its_whole_sentence_alters_nothing():
    whole = "The harbour is no ruin. The harbour was never sold. The harbour belongs to the town."
    cut = "The harbour is no ruin. The harbour belongs to the town."
    assert relate(whole, cut).same


def test_the_diff_shows_words_as_printed():
    relation = relate("We’ll rebuild the Harbour soon", "We will not rebuild the harbor soon")
    assert relation.diff() == (
        ("We’ll", "We will"),
        ("", "not"),
        ("rebuild the Harbour soon", "rebuild the harbor soon"),
    )


def test_altered_is_not_the_same():
    assert not relate("We will raise taxes", "We will not raise taxes").same
