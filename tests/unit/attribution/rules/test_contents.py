import pytest

from quoteattr.attribution.frame import join_ranges
from quoteattr.attribution.rules import contents
from quoteattr.attribution.rules.content_bounds import absorb_quotations
from quoteattr.attribution.rules.contents import CONTENT_RULES, find_content
from quoteattr.attribution.rules.cues import find_cues
from tests.unit.attribution.reading import find_token, words

ANSWERS = [
    (
        "rest_of_sentence",
        "According to Ana, the dam will hold.",
        "According",
        ["the dam will hold"],
    ),
    (
        "rest_of_sentence",
        "The dam will hold, according to Ana.",
        "according",
        ["The dam will hold"],
    ),
    ("around_report", "“It will hold,” Ana said.", "said", ["“It will hold,”"]),
    ("around_report", "“It,” Ana said, “will hold.”", "said", ["“It,”", "“will hold.”"]),
    ("around_report", "“It holds,” Ana said on “Harbour Talk.”", "said", ["“It holds,”"]),
    ("around_report", "“It holds,” Ana told RTV’s “Face the Port.”", "told", ["“It holds,”"]),
    ("around_report", "“It,” Ana said, “Will Hold.”", "said", ["“It,”", "“Will Hold.”"]),
    (
        "around_report",
        "“It holds,” Ana said of “a wall of mud.”",
        "said",
        ["“It holds,”", "“a wall of mud.”"],
    ),
    ("around_report", "The dam, Ana said, would hold.", "said", ["The dam", "would hold"]),
    ("around_report", "Troops would come after, he said.", "said", ["Troops would come after"]),
    ("clause_after", "Ana said the dam would hold.", "said", ["the dam would hold"]),
    ("clause_after", "Ana told Tom that it would hold.", "told", ["that it would hold"]),
    ("clause_after", "Tom asked whether it would hold.", "asked", ["whether it would hold"]),
    ("clause_after", "Her claim that it held is false.", "claim", ["that it held"]),
    (
        "around_report",
        "Tom seemed sure of it: “It holds,” Ana told him.",
        "told",
        ["“It holds,”"],
    ),
    (
        "around_report",
        "They were aimed at critics, including, Ana said, “men who tweet.”",
        "said",
        ["They were aimed at critics, including", "“men who tweet.”"],
    ),
    (
        "that_clause",
        "Berg said following a vote that he had “very serious concerns about the goals.”",
        "said",
        ["that he had “very serious concerns about the goals.”"],
    ),
    (
        "that_clause",
        "Tom Ek told a few hundred people who had covered the lawn that the town should pay.",
        "told",
        ["that the town should pay"],
    ),
    (
        "after_as_clause",
        "As Ana said, the dam is a wall of hope.",
        "said",
        ["the dam is a wall of hope"],
    ),
    ("quotation_after", "The report found “no evidence of it.”", "found", ["“no evidence of it.”"]),
    ("quotation_after", "Ana said: “It will hold.”", "said", ["“It will hold.”"]),
    ("quotation_after", "Ana told Tom, “It will hold.”", "told", ["“It will hold.”"]),
    ("quotation_after", "She used the phrase “a wall of hope.”", "phrase", ["“a wall of hope.”"]),
    ("infinitive_after", "Tom vowed to rebuild it.", "vowed", ["to rebuild it"]),
    ("infinitive_after", "His plan to rebuild the dam failed.", "plan", ["to rebuild the dam"]),
    ("named_object", "Ana called the deal “a disaster.”", "called", ["the deal “a disaster.”"]),
    ("named_object", "Ana dismissed it as “noise.”", "dismissed", ["it as “noise.”"]),
    ("object_after", "Ana stressed the need for care.", "stressed", ["the need for care"]),
]

PASSES = [
    ("rest_of_sentence", "Ana said the dam would hold.", "said"),
    ("around_report", "Ana said: “It will hold.”", "said"),
    ("around_report", "Ana said the dam would hold.", "said"),
    ("clause_after", "Ana said: “Run.”", "said"),
    ("clause_after", "Her claim was false.", "claim"),
    ("quotation_after", "Ana said it would hold.", "said"),
    ("quotation_after", "Ana said she heard Tom call it “safe.”", "said"),
    ("that_clause", "Ana said it would hold.", "said"),
    ("that_clause", "Ana told those who say that it holds.", "told"),
    ("that_clause", "Ana repeated her claim that it would hold.", "repeated"),
    ("after_as_clause", "Ana said the dam, as built, would hold.", "said"),
    ("after_as_clause", "Ana left as Tom said it would hold.", "said"),
    ("that_clause", "Ana said on Monday Tom knew that it would hold.", "said"),
    ("infinitive_after", "Tom vowed revenge.", "vowed"),
    ("infinitive_after", "Ana said it would hold.", "said"),
    ("named_object", "Ana said it would hold.", "said"),
    ("object_after", "Ana stressed it.", "stressed"),
    ("object_after", "Ana stressed that care is needed.", "stressed"),
]


@pytest.mark.parametrize(("rule", "text", "cue", "found"), ANSWERS)
def test_a_rule_answers(cue_in, rule, text, cue, found):
    syntax, cue = cue_in(text, cue)
    ranges = absorb_quotations(syntax, cue, join_ranges(getattr(contents, rule)(syntax, cue)))
    assert [printed for r in words(syntax, ranges) if (printed := r.strip(" ,."))] == found


@pytest.mark.parametrize(("rule", "text", "cue"), PASSES)
def test_a_rule_passes(cue_in, rule, text, cue):
    assert getattr(contents, rule)(*cue_in(text, cue)) is None


def test_a_relative_clause_is_no_content(cue_in):
    assert contents.clause_after(*cue_in("The message that she sent was short.", "message")) is None


def test_a_quotation_of_the_next_paragraph_is_another_report(cue_in):
    text = "Ana stressed the plan.\n\n“It will hold,” Tom said."
    assert contents.quotation_after(*cue_in(text, "stressed")) is None


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    rules = {rule.find.__name__ for rule in CONTENT_RULES}
    assert rules == {case[0] for case in ANSWERS} == {case[0] for case in PASSES}


@pytest.mark.parametrize(
    ("text", "cue", "rule", "found"),
    [
        pytest.param(
            "“It will hold. We checked it,” Ana said.",
            "said",
            "around report",
            ["“It will hold. We checked it,”"],
            id="the first rule that answers",
        ),
        pytest.param(
            "Ana said it was “cold. Very cold.”",
            "said",
            "clause after",
            ["it was “cold. Very cold.”"],
            id="a quotation is taken in whole",
        ),
    ],
)
def test_find_content_names_its_rule(cue_in, text, cue, rule, found):
    syntax, cue = cue_in(text, cue)
    answering, ranges = find_content(syntax, cue)
    assert (answering.name, words(syntax, ranges)) == (rule, found)


def test_no_content_is_found_where_no_rule_answers(cue_in):
    assert find_content(*cue_in("Ana said nothing.", "said")) is None


def test_content_takes_in_the_quotation_it_ends_in(cue_in):
    syntax, cue = cue_in("Ana said it was “cold. Very cold.”", "said")
    first = find_token(syntax, "it")
    absorbed = absorb_quotations(syntax, cue, ((first, first + 4),))
    assert words(syntax, absorbed) == ["it was “cold. Very cold.”"]


def test_a_report_inside_a_quotation_keeps_to_it(cue_in):
    syntax, cue = cue_in("“Tom said he ran,” Ana told us.", "said")
    first = find_token(syntax, "he")
    absorbed = absorb_quotations(syntax, cue, ((first, len(syntax)),))
    assert words(syntax, absorbed) == ["he ran,”"]


def test_what_a_second_verb_quotes_is_its_own(cue_in):
    syntax, cue = cue_in("Ana said it was early but added, “You all have an idea.”", "said")
    _, ranges = find_content(syntax, cue)
    assert words(syntax, ranges) == ["it was early"]


def test_two_quotations_that_and_joins_are_one_content(cue_in):
    syntax, cue = cue_in("He used the words “cold” and “a bore” for it.", "words")
    assert words(syntax, contents.quotation_after(syntax, cue)) == ["“cold” and “a bore”"]


@pytest.mark.parametrize("text", ["As he said", "It holds. As the mayor put it", "As Ruiz told us"])
def test_a_clause_that_ends_the_text_has_no_content_behind_it(read, text):
    syntax = read(text)
    cues = find_cues(syntax)
    assert cues
    assert [find_content(syntax, cue) for cue in cues] == [None] * len(cues)
