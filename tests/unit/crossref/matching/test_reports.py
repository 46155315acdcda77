"""Claims that report a quoted statement: what links them, and what never does."""

import pytest

from quoteattr.crossref.matching.reports import Statement, cut_stem, link_claims
from quoteattr.crossref.text.normalise import normalise_text

FLOOD = "We will rebuild the harbour wall before the autumn storms return to Brackley"


def state(text, root=1, article="post", day=10, quoted=None):
    codes = normalise_text(text).codes
    return Statement(root, article, day, codes, normalise_text(quoted).codes if quoted else codes)


def link(claim, *quotes, **where):
    said = [state(quote, root=n) for n, quote in enumerate(quotes, start=1)]
    return [report.root for report in link_claims([state(claim, 99, "herald", **where)], said)]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("that the harbour wall in Brackley would be rebuilt before autumn storms", FLOOD),
        ("that rebuilding Brackley's harbour wall was due before storms returned in autumn", FLOOD),
        (
            "that the hurricane had little effect on orchard harvests in the valley",
            "The hurricane had no noticeable effect on our orchard harvests across the valley",
        ),
        (
            "it would never close the ferry terminal at Norwick",
            "We will not close the ferry terminal at Norwick while passengers need it",
        ),
    ],
)
def test_a_claim_reports_a_quote_in_other_words(claim, quote):
    assert link(claim, quote) == [1]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        # the topic alone
        ("the president will veto the harbour bill", "The president criticised the harbour bill"),
        ("that Brackley has a harbour wall", FLOOD),
        # denied by one of the two
        ("it would close the ferry terminal at Norwick within a year",
         "We will not close the ferry terminal at Norwick while passengers need it"),
        # another modal
        ("the ferry terminal at Norwick may close in the autumn for repairs",
         "The ferry terminal at Norwick must close in the autumn for repairs"),
        # other numbers
        ("the ferry company owes 400 stranded passengers a full refund",
         "The ferry company owes 900 stranded passengers a full refund"),
        # what is shared is background
        ("that she grieved with the families as she visited Norwick, where a ferry sank in storms",
         "The world looks at Norwick, where a ferry sank in storms"),
    ],
)  # fmt: skip
def test_what_differs_is_not_linked(claim, quote):
    assert link(claim, quote) == []


def test_what_the_speaker_says_all_the_time_links_nothing():
    claim = "that she had cut harbour taxes for middle class fishing families"
    topic = [
        f"Harbour taxes for middle class fishing families are {word}"
        for word in ("unjust", "a burden", "old news", "our fight", "too high", "my concern")
    ]
    assert link(claim, *topic) == []
    assert link(claim, topic[0]) == [1]


def test_a_claim_hangs_on_the_best_quote_alone():
    other = "We will rebuild the harbour wall and the pier"
    assert link("that the harbour wall of Brackley will be rebuilt before autumn storms return",
                other, FLOOD) == [2]  # fmt: skip


def test_days_and_articles_decide_too():
    claim = "that the harbour wall in Brackley would be rebuilt before autumn storms"
    assert link(claim, FLOOD, day=12) == [1]
    assert link(claim, FLOOD, day=13) == []
    assert list(link_claims([state(claim, 99)], [state(FLOOD)])) == []


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("enforce enforcing enforcement", "enforc"),
        ("tax taxes taxed", "tax"),
        ("close closing", "clos"),
    ],
)
def test_inflections_have_one_stem(words, stem):
    assert {cut_stem(word) for word in words.split()} == {stem}
