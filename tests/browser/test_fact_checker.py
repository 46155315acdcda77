"""A fact-checker's questions, each answered on the report's page within half a minute.

The steps are what a person does: some words are typed, and the first card is read.
"""

import pytest

pytestmark = pytest.mark.browser

HALF_A_MINUTE = 30_000


@pytest.fixture
def page(visit, report):
    page = visit(report).page
    page.set_default_timeout(HALF_A_MINUTE)
    return page


def look_up(page, words):
    """Type remembered words, and return the first card that comes."""
    page.get_by_label("Words").press_sequentially(words)
    return page.locator("#utterances article").first


def test_who_said_it(page):
    card = look_up(page, "wet carpets")
    assert card.get_by_role("heading", level=2).inner_text().startswith("Jürgen Müller")


def test_where_it_was_printed_first(page):
    card = look_up(page, "tomorrow's games")
    assert "First printed by The Calder Tribune on 1 Jul 2025" in card.inner_text()
    badge = page.get_by_text("first", exact=True)
    first = card.locator(".qa-card").filter(has=badge)
    assert first.locator("b").inner_text() == "The Calder Tribune"


def test_where_papers_of_one_day_leave_it_open_it_says_so(page):
    card = look_up(page, "no child will lose a meal")
    assert "The Calder Tribune and Northern Wire; who of them was first is open" in (
        card.locator(".qa-printed").inner_text()
    )
    assert card.get_by_text("first", exact=True).count() == 0


def test_how_it_was_changed(page):
    card = look_up(page, "tomorrow's games")
    misquote = card.locator(".qa-altered .qa-card")
    assert misquote.locator("b").inner_text() == "Northern Wire"
    assert misquote.locator(".qa-difference").inner_text() == "“cannot” printed as “can”"


def test_whose_else_it_is_said_to_be(page):
    card = look_up(page, "never negotiate out of fear")
    assert "gives these words to Rafael Ortega Silva" in card.inner_text()


def test_in_what_sentence_it_stands(page):
    card = look_up(page, "every bolt")
    contexts = card.locator(".qa-context").all_inner_texts()
    assert any("Lindqvist" in context or "she" in context for context in contexts)
