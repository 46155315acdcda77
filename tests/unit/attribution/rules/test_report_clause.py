import pytest

from quoteattr.attribution.rules.report_clause import find_report_clause, follows_content
from tests.unit.attribution.reading import words


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        pytest.param("“It will hold,” Ana Ruiz said.", "Ana Ruiz said", id="at the end"),
        pytest.param("“It will hold,” said Ana Ruiz.", "said Ana Ruiz", id="inverted"),
        pytest.param(
            "“It,” Ana Ruiz said on Monday, “will hold.”",
            "Ana Ruiz said on Monday",
            id="with a date",
        ),
        pytest.param("The dam, Ana Ruiz said, will hold.", "Ana Ruiz said", id="between commas"),
        pytest.param(
            "“It held,” Ana Ruiz said in words issued at noon.",
            "Ana Ruiz said in words issued at noon",
            id="with a clause that has no subject",
        ),
        pytest.param("Ana Ruiz said: “It will hold.”", None, id="a colon opens what is said"),
        pytest.param("Ana Ruiz said the dam will hold.", None, id="what is said is inside it"),
    ],
)
def test_find_report_clause(cue_in, text, clause):
    syntax, cue = cue_in(text, "said")
    found = find_report_clause(syntax, cue)
    assert (words(syntax, [found])[0] if found else None) == clause


def test_a_closing_mark_is_no_part_of_the_clause_though_it_hangs_on_its_subject(cue_in):
    syntax, cue = cue_in("“But why?” reporter Jackie Nesbit asked him.", "asked")
    assert words(syntax, [find_report_clause(syntax, cue)]) == ["reporter Jackie Nesbit asked him"]


def test_the_as_that_opens_a_report_clause_belongs_to_it(cue_in):
    syntax, cue = cue_in("It was “a wall,” as Ana Ruiz said.", "said")
    assert words(syntax, [find_report_clause(syntax, cue)]) == ["as Ana Ruiz said"]


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        pytest.param("“It will hold,” Ana Ruiz said.", True, id="after a closing mark"),
        pytest.param("The dam will hold, Ana Ruiz said.", True, id="after a comma"),
        pytest.param("“Will it hold?” she said.", True, id="after a question in marks"),
        pytest.param("“It will hold.” Ana Ruiz said no more.", False, id="after a full stop"),
        pytest.param("Ana Ruiz said, “It will hold.”", False, id="at the front"),
        pytest.param(
            "If Tom calls it “safe,” Ana Ruiz said, “run.”", False, id="after an aside with marks"
        ),
    ],
)
def test_follows_content(cue_in, text, follows):
    syntax, cue = cue_in(text, "said")
    clause = find_report_clause(syntax, cue)
    assert clause is not None
    assert follows_content(syntax, cue, *clause) is follows
