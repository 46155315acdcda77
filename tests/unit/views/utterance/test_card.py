"""An utterance with its printings side by side."""

import pytest
from attrs import evolve

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.records import Article, Entity
from quoteattr.spans import Span
from quoteattr.views.utterance.card import list_cards, render_utterance_card

ARTICLES = {
    "gazette": Article("gazette", "", title="The bridge", url="https://gazette.example/1"),
    "wire": Article("wire", "", title="A bridge", url="javascript:alert(1)"),
}


def test_who_said_it_in_which_words_and_where(utterance, read_page):
    text = read_page(render_utterance_card(utterance, ARTICLES)).text
    assert text.startswith(
        "Ana Ruiz, mayor printed in 2 articles It will hold through any winter. "
        "First printed by Gazette on 1 Mar 2025, then by 1 other paper until 2 Mar 2025. "
        "Gazette 1 Mar 2025 first the same words"
    )
    assert "Wire 2 Mar 2025 a part of it [not here: It] will hold through any winter" in text


@pytest.mark.parametrize(
    ("text", "kind", "quoted"),
    [
        ("It will hold.", "direct", True),
        ("It will hold.", "mixed", True),
        ("that it will hold", "indirect", False),
        ("that it “will hold”", "mixed", False),
        ("that it ‘will hold’", "mixed", False),
        ("It is no “bridge”.", "direct", True),
    ],
)
def test_marks_stand_round_what_was_said_in_these_words(utterance, text, kind, quoted):
    places = tuple(evolve(place, kind=kind) for place in utterance.occurrences)
    html = render_utterance_card(evolve(utterance, text=text, occurrences=places), {})
    assert ("qa-quoted" in html) is quoted


def test_possible_misquotes_stand_apart(utterance, read_page):
    text = read_page(render_utterance_card(utterance, ARTICLES)).text
    _, altered = text.split("Possible misquotes, not counted")
    assert "Post 1 Mar 2025 “will” printed as “will not” It will [only here: not] hold" in altered


def test_conflicts_are_named(utterance, read_page):
    text = read_page(render_utterance_card(utterance, ARTICLES)).text
    assert text.endswith("Conflict: Wire gives these words to Bo Li.")


def test_a_card_has_the_sentence_that_the_words_stand_in(utterance):
    text = "It rained. “It will hold,” said the mayor on Monday. It rained."
    place = evolve(utterance.occurrences[0], content=(Span(12, 25),))
    (card,) = list_cards(utterance, [place], {"gazette": Article("gazette", text)})
    assert card.context == "“…” said the mayor on Monday."


def test_only_a_first_printing_has_the_badge(utterance):
    cards = list_cards(utterance, (*utterance.occurrences, *utterance.altered), {})
    assert [card.is_first for card in cards] == [True, False, False]


def test_articles_are_linked_where_their_address_is_safe(utterance, read_page):
    page = read_page(render_utterance_card(utterance, ARTICLES))
    (link,) = page.values("href")
    assert link.startswith("https://gazette.example/1#:~:text=It%20will%20hold")
    assert "A bridge" in page.text


def test_quotes_found_elsewhere_need_no_article(utterance, read_page):
    page = read_page(render_utterance_card(utterance, {}))
    assert page.values("href") == []


def test_headings_have_the_level_that_is_asked(utterance, read_page):
    assert {"h2", "h3"} <= read_page(render_utterance_card(utterance, {}, level=2)).tags()


def test_the_text_stands_once_and_a_printing_only_where_it_differs(utterance):
    twice = (utterance.occurrences[0],) * 2
    once = evolve(utterance, occurrences=twice, altered=(), conflicts=())
    assert render_utterance_card(once, {}).count("any winter") == 1


def test_of_many_printings_the_rest_is_counted(utterance, read_page):
    many = evolve(utterance, occurrences=utterance.occurrences * 10)
    text = read_page(render_utterance_card(many, {}, most=12)).text
    assert "and 8 more printings" in text
    assert text.count("Gazette 1 Mar 2025") == 6


def test_a_card_is_called_by_its_article_where_no_outlet_is_known(utterance):
    place = evolve(utterance.occurrences[0], outlet=None)
    (card,) = list_cards(utterance, [place], {})
    assert card.paper == "gazette"


def test_no_field_acts(hostile, is_inert):
    speaker = Entity("e1", hostile, "person", roles=(hostile,))
    place = Occurrence(
        article=hostile,
        outlet=hostile,
        published=hostile,
        attribution=hostile,
        content=(),
        text=f"{hostile} and more",
        source_text=hostile,
        speaker=speaker,
        relation="variant",
        score=1.0,
    )
    whole = Utterance(
        hostile, hostile, speaker, (place, place), 2, (Conflict(hostile, "a", speaker),), (place,)
    )
    article = Article(hostile, hostile, hostile, hostile, None, f"javascript:{hostile}")
    assert is_inert(render_utterance_card(whole, {hostile: article}))
