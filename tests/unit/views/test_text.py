"""An article's quotes on a plain page, safe for any terminal."""

import pytest
from attrs import evolve

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span
from quoteattr.views.text import clean, render_extraction, render_utterance, wrap

TEXT = "“It holds,” said Ana Ruiz. He said it fell. “Gala” ended."
RUIZ = Entity("e1", "Ana Ruiz", "person", roles=("mayor",))
HOLDS = Attribution(
    "a1",
    "direct",
    "It holds,",
    (Span(1, 10),),
    cue=(Span(12, 16),),
    speaker=RUIZ,
    confidence=0.97,
    speaker_confidence=0.9,
)
FELL = Attribution(
    "a2", "indirect", "it fell", (Span(35, 42),), (Span(30, 34),), (Span(27, 29),), confidence=0.5
)


@pytest.fixture
def page():
    article = Article("bridge", TEXT, title="The bridge", outlet="The Gazette")
    gala = Unattributed(Span(45, 49), "title")
    return render_extraction(Extraction(article, (FELL, HOLDS), (RUIZ,), (gala,), ("odd text",)))


def test_the_page_in_full(page):
    assert page == (
        "The bridge · The Gazette\n\n"
        "Ana Ruiz, mayor\n"
        "  “It holds,”\n"
        "    said · direct · words 0.97 · speaker 0.90\n\n"
        "Speaker left open\n"
        "  it fell\n"
        "    He · said · indirect · words 0.50\n\n"
        "In marks, but a term, a title, or unclear whose words\n"
        "  “Gala” (title)\n\n"
        "Warnings\n"
        "  odd text"
    )


def test_an_article_without_quotes_is_its_heading():
    assert render_extraction(Extraction(Article("a", ""))) == "a"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b[31mred\x07", "[31mred"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("\u202eevil\u2066", "evil"),
        ("[bold]they[/bold]", "[bold]they[/bold]"),
        ("\ud83d half", "half"),
    ],
)
def test_nothing_in_a_text_acts_on_a_terminal(given, shown):
    assert clean(given) == shown


def test_long_words_are_wrapped_and_kept_whole(monkeypatch):
    monkeypatch.setenv("COLUMNS", "24")
    assert wrap("a well-known word or two, then three") == (
        "  a well-known word or\n  two, then three"
    )


def print_in(outlet, text, relation):
    return Occurrence(outlet.lower(), outlet, "2025-03-01", "a1", (), text, "", RUIZ, relation, 1.0)


def test_claims_are_not_put_in_marks_as_if_they_were_said_so():
    claim = evolve(print_in("Gazette", "that it will hold", "identical"), kind="indirect")
    other = evolve(print_in("Wire", "it would hold", "variant"), kind="indirect")
    page = render_utterance(Utterance("u1", "that it will hold", RUIZ, (claim, other), 2))
    assert "  that it will hold\n" in page
    assert page.splitlines()[-1] == "               it would hold"


def test_an_utterance_shows_each_printing_and_what_speaks_against_it():
    utterance = Utterance(
        id="u1",
        text="It will hold.",
        speaker=RUIZ,
        occurrences=(
            print_in("Gazette", "It will hold.", "identical"),
            print_in("Wire", "will hold", "contained"),
        ),
        articles=2,
        conflicts=(Conflict("wire", "a1", Entity("e2", "Bo Li", "person")),),
        altered=(print_in("Post", "It will not hold.", "altered"),),
    )
    assert render_utterance(utterance) == (
        "Ana Ruiz · printed in 2 articles\n"
        "  “It will hold.”\n"
        "    first      open: Gazette or Wire, 2025-03-01\n"
        "    identical  Gazette, 2025-03-01\n"
        "    contained  Wire, 2025-03-01\n"
        "               “will hold”\n"
        "    altered    Post, 2025-03-01 (a possible misquote, not counted)\n"
        "               “will” printed as “will not”\n"
        "               “It will not hold.”\n"
        "    conflict   wire gives it to Bo Li"
    )
