"""An utterance with its printings side by side."""

import pytest
from attrs import evolve

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.records import Article, Entity
from quoteattr.views.utterance import list_cards, render_utterance_card

ARTICLES = {
    "gazette": Article("gazette", "", title="The bridge", url="https://gazette.example/1"),
    "wire": Article("wire", "", title="A bridge", url="javascript:alert(1)"),
}


def test_who_said_it_in_which_words_and_where(utterance, read_page):
    text = read_page(render_utterance_card(utterance, ARTICLES)).text
    assert text.startswith(
        "Ana Ruiz, mayor printed in 2 articles It will hold through any winter. "
        "Gazette, 1 Mar 2025 the same words"
    )
    assert "Wire, 2 Mar 2025 a part of it [not here: It] will hold through any winter" in text


@pytest.mark.parametrize(
    ("relation", "printed", "words"),
    [
        ("identical", "It will hold through any winter.", "the same words"),
        ("contained", "It will hold through any winter,", "the same words"),
        ("identical", "It will hold through any winter. I was there.", "these words, and more"),
        ("identical", "[The bridge] will hold through any winter.", "small differences"),
        ("variant", "It will hold through every winter.", "small differences"),
        ("contained", "will hold through any winter", "a part of it"),
        ("contained", "I was there.", "a part of it"),
        ("overlapping", "It will hold. I was there.", "a part of it, and more"),
        ("fuller", "It will hold through any winter. So it is.", "these words, and more"),
        ("altered", "It will hold through any winter.", "possible misquote"),
    ],
)
def test_a_relation_is_told_as_a_reader_sees_it(utterance, relation, printed, words):
    place = evolve(utterance.occurrences[0], relation=relation, text=printed)
    (card,) = list_cards(utterance, [place], {})
    assert card.relation == words


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
    assert "Post, 1 Mar 2025 possible misquote: “will” printed as “will not”" in altered
    assert "It will [only here: not] hold" in altered


def test_conflicts_are_named(utterance, read_page):
    text = read_page(render_utterance_card(utterance, ARTICLES)).text
    assert text.endswith("Conflict: Wire gives these words to Bo Li.")


def test_articles_are_linked_where_their_address_is_safe(utterance, read_page):
    page = read_page(render_utterance_card(utterance, ARTICLES))
    assert page.values("href") == ["https://gazette.example/1"]
    assert "A bridge" in page.text


def test_quotes_found_elsewhere_need_no_article(utterance, read_page):
    page = read_page(render_utterance_card(utterance, {}))
    assert page.values("href") == []


def test_headings_have_the_level_that_is_asked(utterance, read_page):
    assert {"h2", "h3"} <= read_page(render_utterance_card(utterance, {}, level=2)).tags()


def test_one_printing_is_not_repeated_under_the_fullest_text(utterance):
    once = evolve(utterance, occurrences=utterance.occurrences[:1], altered=(), conflicts=())
    assert render_utterance_card(once, {}).count("any winter") == 1


def test_of_many_printings_the_rest_is_counted(utterance, read_page):
    many = evolve(utterance, occurrences=utterance.occurrences * 10)
    text = read_page(render_utterance_card(many, {}, most=12)).text
    assert "and 8 more printings" in text
    assert text.count("Gazette") == 6


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
    article = Article(hostile, hostile, hostile, hostile, hostile, f"javascript:{hostile}")
    assert is_inert(render_utterance_card(whole, {hostile: article}))
