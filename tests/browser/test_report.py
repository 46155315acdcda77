"""The report in a browser, from disk: search, filter, read; nothing acts, nothing is asked for."""

import pytest
from attrs import evolve

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.records import Article, Entity
from quoteattr.views.report import render_report

pytestmark = pytest.mark.browser

SHOWN = "article:not([hidden])"


def list_shown(page):
    """The first words of every utterance that is shown, on the screen or below it."""
    shown = page.locator(f"{SHOWN} .qa-fullest")
    return [" ".join(text.split()[:4]) for text in shown.all_text_contents()]


def read_count(page):
    return page.locator("#found").inner_text()


@pytest.fixture
def opened(visit, report):
    return visit(report)


@pytest.fixture
def page(opened):
    return opened.page


def test_it_works_from_disk_and_asks_for_nothing(opened, report):
    assert opened.page.locator("h1").inner_text() == "Six stories in four papers"
    assert "of" in read_count(opened.page)
    opened.assert_quiet(report)


def test_all_are_shown_most_printed_first(page, corpus):
    utterances = corpus.utterances()
    assert read_count(page) == f"{len(utterances)} of {len(utterances)} shown"
    assert len(list_shown(page)) == len(utterances)
    counts = page.locator("h2 .qa-count").all_text_contents()
    numbers = [int(count.split()[-2]) for count in counts]
    assert numbers == sorted(numbers, reverse=True)


def test_words_are_searched_as_they_are_typed(page):
    page.get_by_label("Words").press_sequentially("every bolt")
    assert list_shown(page) == ["We will not reopen"]


def test_a_phrase_stays_together(page):
    page.get_by_label("Words").fill('"bolt every"')
    assert list_shown(page) == []
    assert page.get_by_text("No utterance fits").is_visible()


def test_accents_and_case_make_no_difference(page):
    page.get_by_label("Words").fill("JURGEN muller")
    assert "We had a choice" in list_shown(page)


def test_a_speaker_is_chosen(page):
    page.get_by_label("Speaker").select_option("Samir Haddad")
    names = page.locator(f"{SHOWN} h2 .qa-name").all_text_contents()
    assert set(names) == {"Samir Haddad"}


def test_an_outlet_is_chosen(page):
    page.get_by_label("Outlet").select_option("Northern Wire")
    texts = page.locator(SHOWN).all_text_contents()
    assert 0 < len(texts) < page.locator("article").count()
    assert all("Northern Wire" in text for text in texts)


def test_dates_are_bounds(page):
    page.locator("[name=from]").fill("2025-11-01")
    from_november = len(list_shown(page))
    page.locator("[name=to]").fill("2025-11-04")
    assert 0 < len(list_shown(page)) < from_november
    page.locator("[name=to]").fill("2025-01-01")
    assert list_shown(page) == []


def test_filters_work_together_and_are_taken_back(page, corpus):
    page.get_by_label("possible misquotes").check()
    misquotes = len(list_shown(page))
    page.get_by_label("in several articles").check()
    page.get_by_label("Outlet").select_option("The Calder Tribune")
    assert 0 < len(list_shown(page)) <= misquotes
    assert page.locator(f"{SHOWN} .qa-altered").count() == len(list_shown(page))
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("!document.querySelector('article[hidden]')")
    assert len(list_shown(page)) == len(corpus.utterances())


def test_enter_sends_nothing(opened, report):
    words = opened.page.get_by_label("Words")
    words.fill("bolt")
    words.press("Enter")
    assert list_shown(opened.page)
    opened.assert_quiet(report)


def test_the_keyboard_reaches_everything(page):
    page.keyboard.press("Tab")
    reached = []
    for _ in range(16):  # a date has several stops
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.type"))
        page.keyboard.press("Tab")
    fields = list(dict.fromkeys(name for name in reached if name))
    assert fields[:8] == [
        "words", "speaker", "outlet", "from", "to", "several", "altered", "reset",
    ]  # fmt: skip


def test_printings_stand_side_by_side(page):
    first, second = (page.locator(".qa-card").nth(n).bounding_box() for n in (0, 1))
    assert first["y"] == second["y"]
    assert first["x"] < second["x"]


def test_a_telephone_needs_no_sideways_scrolling(visit, report):
    page = visit(report, viewport={"width": 360, "height": 700}).page
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_a_script_all_is_listed(visit, report, corpus):
    page = visit(report, java_script_enabled=False).page
    assert page.locator("article").count() == len(corpus.utterances())
    assert not page.locator("form").is_visible()


@pytest.mark.parametrize(("color_scheme", "width"), [("light", 1200), ("dark", 360)])
def test_axe_finds_nothing(visit, short_report, audit, color_scheme, width):
    viewport = {"width": width, "height": 900}
    page = visit(short_report, color_scheme=color_scheme, viewport=viewport).page
    assert audit(page) == []


def test_axe_finds_nothing_where_nothing_is_found(visit, short_report, audit):
    page = visit(short_report).page
    page.get_by_label("Words").fill("zzz")
    assert audit(page) == []


ATTACKS = (
    "<script>window.acted = 1</script>",
    "<img src=https://evil.example/x.png onerror=window.acted=1>",
    "</script><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "</style><style>@import 'https://evil.example/x.css';</style>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<!--<script>",
    "javascript:alert(1)",
    "'; DROP TABLE articles; -- [bold]\x1b[31m\x00\u202e\ud83d",
)


def make_hostile(words):
    speaker = Entity(f"e-{words}", words, "person", roles=(words,))
    place = Occurrence(words, words, words, "a1", (), words, words, speaker, "variant", 1.0)
    other = evolve(place, text=f"{words} and {words}", relation="altered")
    conflict = Conflict(words, "a1", speaker)
    return Utterance(words, words, speaker, (place, other), 2, (conflict,), (other,))


def test_hostile_fields_are_shown_and_do_nothing(visit, tmp_path):
    path = tmp_path / "hostile.html"
    articles = {words: Article(words, words, words, words, None, words) for words in ATTACKS}
    utterances = tuple(map(make_hostile, ATTACKS))
    page = render_report(utterances, articles, title=ATTACKS[0])
    path.write_text(page, encoding="utf-8")
    opened = visit(path)
    opened.page.get_by_label("Words").fill("<script>")
    opened.page.get_by_label("Speaker").select_option(ATTACKS[0])
    assert opened.page.locator(SHOWN).count() == 1
    assert opened.page.locator("h1").inner_text() == ATTACKS[0]
    assert opened.page.evaluate("window.acted") is None
    assert opened.page.locator("a").count() == 0
    opened.assert_quiet(path)
