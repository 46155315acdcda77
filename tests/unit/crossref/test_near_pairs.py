"""Pairs that differ by the one word that bears the meaning: none may count as the same."""

import pytest

from quoteattr.crossref import relate

NEAR_PAIRS = {
    "negation": [
        ("We will raise taxes", "We will not raise taxes"),
        ("We will raise taxes", "We won't raise taxes"),
        ("We can win this war", "We can't win this war"),
        ("We can win this war", "We cannot win this war"),
        ("The bank is safe and the deposits are insured", "The bank isn't safe and the deposits are insured"),
        ("I have ever lied to this committee", "I have never lied to this committee"),
        ("All of the members were told", "Not all of the members were told"),
        ("I knew about the payments", "I knew nothing about the payments"),
        ("There is a plan to close the hospital", "There is no plan to close the hospital"),
        ("Everybody in the ministry was warned", "Nobody in the ministry was warned"),
        ("We acted with the consent of parliament", "We acted without the consent of parliament"),
        ("The vaccine will hardly change the outlook for the autumn", "The vaccine will change the outlook for the autumn"),
        ("He said the minister should resign today", "He said the minister should not resign today"),
        ("We do want a trade war with our neighbours", "We don't want a trade war with our neighbours"),
        ("This is the end of the investigation, and it is over", "This is not the end of the investigation, and it is over"),
        ("I would do it again, and I regret the letter I signed", "I would do it again, and I do not regret the letter I signed"),
        ("Neither report is final", "The report is final"),
        ("It was an accident and we will say so in court", "It was no accident and we will say so in court"),
    ],
    "number": [
        ("We lost 5,000 jobs in this valley", "We lost 15,000 jobs in this valley"),
        ("We lost five thousand jobs in this valley", "We lost six thousand jobs in this valley"),
        ("The bridge will cost 3 million euros", "The bridge will cost 3 billion euros"),
        ("The bridge will cost three million", "The bridge will cost 4 million"),
        ("Wages rose by 2.5 percent last year", "Wages rose by 3.5 percent last year"),
        ("Wages rose by 2.5% last year", "Wages rose by 5.2% last year"),
        ("She was first elected in 1998 to this house", "She was first elected in 1989 to this house"),
        ("Two of the hostages are still alive", "Three of the hostages are still alive"),
        ("We have twenty days to finish the treaty", "We have ninety days to finish the treaty"),
        ("The first phase of the inquiry is complete", "The second phase of the inquiry is complete"),
        ("Dozens of homes were destroyed overnight", "Hundreds of homes were destroyed overnight"),
        ("We warned them twice before the dam broke", "We warned them once before the dam broke"),
        ("The fine has been set at £400 for each day of delay", "The fine has been set at £4,000 for each day of delay"),
        ("The company will cut jobs by 10", "The company will cut jobs by 12"),
        ("I served 12 years in the army", "I served 20 years in the army"),
        ("A quarter of our budget goes on debt", "Half of our budget goes on debt"),
    ],
    "antonym": [
        ("We will raise taxes next spring", "We will lower taxes next spring"),
        ("We will raise the minimum wage", "We will cut the minimum wage"),
        ("I support the agreement reached in Geneva", "I oppose the agreement reached in Geneva"),
        ("The minister accepted the offer of talks", "The minister rejected the offer of talks"),
        ("Crime is increasing in every part of the city", "Crime is decreasing in every part of the city"),
        ("The deal makes our country stronger abroad", "The deal makes our country weaker abroad"),
        ("That order was legal and I would sign it again", "That order was illegal and I would sign it again"),
        ("It is possible to leave the union by March", "It is impossible to leave the union by March"),
        ("They always told the truth about the reactor", "They never told the truth about the reactor"),
        ("Exports to the region fell sharply in the winter", "Imports to the region fell sharply in the winter"),
        ("This is the best result our party has ever had", "This is the worst result our party has ever had"),
        ("We voted before the evidence was heard", "We voted after the evidence was heard"),
        ("More people are waiting for treatment", "Fewer people are waiting for treatment"),
        ("He admitted taking the money from the fund", "He denied taking the money from the fund"),
        ("The court found that the men were guilty", "The court found that the men were innocent"),
        ("The majority of the council wants a vote", "The minority of the council wants a vote"),
        ("We agree with the findings of the panel", "We disagree with the findings of the panel"),
        ("The rich will pay for this crisis", "The poor will pay for this crisis"),
    ],
    "name": [
        ("Iran must stop enriching uranium", "Iraq must stop enriching uranium"),
        ("The talks in Austria were a success", "The talks in Australia were a success"),
        ("Troops will be sent to Niger this week", "Troops will be sent to Nigeria this week"),
        ("We shall stand with Sweden to the end", "We shall stand with Switzerland to the end"),
        ("The border with Slovakia will be closed", "The border with Slovenia will be closed"),
        ("I spoke with Anna Keller about the budget", "I spoke with Maria Lopez about the budget"),
        ("The vote on Monday was a farce", "The vote on Tuesday was a farce"),
        ("The vote in March was a farce", "The vote in April was a farce"),
        ("North Korea has broken its promise", "South Korea has broken its promise"),
        ("I blame the Democrats for the shutdown", "I blame the Republicans for the shutdown"),
        ("Harper knew about the flood warnings", "Walters knew about the flood warnings"),
        ("The factory in Leeds is closing for good", "The factory in Derby is closing for good"),
    ],
    "bearing word": [
        ("We will raise taxes", "We will raise wages"),
        ("I love this town", "I love this band"),
        ("He must apologise to the nurses", "He must apologise to the teachers"),
    ],
}  # fmt: skip
PAIRS = [
    pytest.param(a, b, id=f"{kind}-{number}")
    for kind, pairs in NEAR_PAIRS.items()
    for number, (a, b) in enumerate(pairs, start=1)
]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_one_bearing_word_keeps_two_texts_apart(a, b):
    relation = relate(a, b)
    assert relation is None or not relation.same


@pytest.mark.parametrize(("a", "b"), [p for p in PAIRS if not p.id.startswith("bearing")])
def test_a_longer_quote_around_the_word_changes_nothing(a, b):
    before, after = "Let me be clear about one matter.", "That is what my constituents asked."
    relation = relate(f"{before} {a}. {after}", f"{before} {b}. {after}")
    assert relation is not None
    assert relation.kind == "altered"


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_cut_around_the_word_changes_nothing(a, b):
    relation = relate(f"I said it before: {a}, and I shall say so at the hearing in October.", b)
    assert relation is None or not relation.same
