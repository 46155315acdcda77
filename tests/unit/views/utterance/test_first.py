"""Who printed it first: told where dates decide it, open where they do not."""

import pytest
from attrs import evolve

from quoteattr.views.utterance.first import describe_first, is_first, read_printings
from tests.unit.views.conftest import print_in


def utter(utterance, *printed):
    places = tuple(
        print_in(outlet, utterance.text, "identical", published=day) for outlet, day in printed
    )
    return evolve(utterance, occurrences=places, articles=len(places))


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ([("Wire", "2025-03-02")], "Printed by Wire on 2 Mar 2025."),
        ([("Wire", None)], "Printed without a date."),
        (
            [("Wire", "2025-03-02"), ("Post", "2025-03-01")],
            "First printed by Post on 1 Mar 2025, then by 1 other paper until 2 Mar 2025.",
        ),
        (
            [("Wire", "2025-03-01"), ("Wire", "2025-03-01"), ("Post", "2025-03-04")],
            "First printed by Wire on 1 Mar 2025, then by 1 other paper until 4 Mar 2025.",
        ),
        (
            [("Wire", "2025-03-01T20:00:00Z"), ("Post", "2025-03-01")],
            "Printed on 1 Mar 2025 by Wire and Post; who of them was first is open.",
        ),
        (
            [(outlet, "2025-03-01") for outlet in ("A", "B", "C", "D", "E")],
            "Printed on 1 Mar 2025 by A, B, C and 2 more; who of them was first is open.",
        ),
        (
            [("Wire", "2025-03-01"), ("Post", None)],
            "First printed by Wire on 1 Mar 2025, as far as dates tell. 1 paper gives no date.",
        ),
        ([("Wire", None), ("Post", "soon")], "Printed without a date: who was first is open."),
    ],
)
def test_the_sentence_says_what_dates_tell(utterance, printed, told):
    assert describe_first(utter(utterance, *printed)) == told


@pytest.mark.parametrize(
    ("printed", "firsts"),
    [
        ([("Wire", "2025-03-02"), ("Post", "2025-03-01")], [False, True]),
        ([("Wire", "2025-03-01"), ("Post", "2025-03-01")], [False, False]),
        ([("Wire", "2025-03-01"), ("Post", None)], [False, False]),
        ([("Wire", "2025-03-01")], [False]),
        ([("Wire", "2025-03-01"), ("Wire", "2025-03-03"), ("Post", "2025-03-02")],
         [True, False, False]),
    ],
)  # fmt: skip
def test_the_badge_is_given_where_every_other_paper_was_later(utterance, printed, firsts):
    found = utter(utterance, *printed)
    printings = read_printings(found)
    assert [is_first(place, printings) for place in found.occurrences] == firsts
