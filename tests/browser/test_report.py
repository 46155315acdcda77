"""The report in a browser, from disk: what it shows, and that nothing acts or is asked for."""

import re

import pytest
from attrs import evolve

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.records import Article, Entity
from quoteattr.views.report import render_report
from tests.browser.conftest import write_report
from tests.browser.pages import list_names, list_shown, show_alone, show_everything

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(visit, report):
    return visit(report)


@pytest.fixture
def page(opened):
    return opened.page


def test_it_works_from_disk_and_asks_for_nothing(opened, report):
    assert opened.page.locator("h1").inner_text() == "Six stories in four papers"
    assert "utterances in several articles" in opened.page.locator("#found").inner_text()
    opened.assert_quiet(report)


def test_what_several_articles_print_comes_first_and_the_rest_on_request(page, corpus):
    several = [u for u in corpus.utterances() if u.articles > 1 or u.altered]
    assert page.locator("#found").inner_text() == f"{len(several)} utterances in several articles"
    show_everything(page)
    assert len(list_shown(page)) == len(several)
    show_alone(page)
    assert len(list_shown(page)) == len(corpus.utterances())
    counts = page.locator("h2 .qa-count").all_text_contents()
    numbers = [int(count.split()[-2]) for count in counts]
    assert numbers == sorted(numbers, reverse=True)


def test_cards_are_made_as_one_scrolls(page, corpus):
    page.get_by_label("one article alone").check()
    made = page.locator("#utterances article").count()
    assert made < len(corpus.utterances())
    page.locator("#utterances article").last.scroll_into_view_if_needed()
    page.locator("#utterances article").nth(made).wait_for(state="attached")


def test_a_card_of_one_printing_says_where_it_stands(page):
    show_alone(page)
    cards = page.locator("#utterances article").filter(has=page.locator(".qa-printed"))
    alone = cards.filter(has_not=page.locator(".qa-card")).first
    assert alone.locator(".qa-printed").text_content().startswith("Printed by ")


def test_where_no_two_articles_print_the_same_all_is_shown(visit, corpus, tmp_path):
    alone = [u for u in corpus.utterances() if u.articles == 1 and not u.altered]
    page = visit(write_report(corpus, alone, tmp_path / "report.html")).page
    assert page.locator("#found").inner_text() == f"{len(alone)} utterances"
    assert not page.get_by_label("one article alone").is_visible()


def test_the_overview_leads_to_what_it_counts(page):
    page.get_by_text("Overview").click()
    page.get_by_role("table", name="Who is quoted most").get_by_role("link").first.click()
    assert len(set(list_names(page))) == 1
    page.get_by_role("table", name="By outlet").get_by_role("link").first.click()
    outlet = page.locator("[name=outlet]").input_value()
    assert outlet
    texts = page.locator("#utterances article").all_text_contents()
    assert all(outlet in text for text in texts)


def test_a_column_of_the_chart_leads_to_its_days(page):
    page.get_by_text("Overview").click()
    column = page.get_by_role("link", name=re.compile(r"^\w+ 2025: \d+ printing|printings$")).first
    column.focus()
    page.keyboard.press("Enter")
    assert page.locator("[name=from]").input_value().startswith("2025-")
    assert list_shown(page)


def test_enter_sends_nothing(opened, report):
    words = opened.page.get_by_label("Words")
    words.fill("bolt")
    words.press("Enter")
    assert list_shown(opened.page)
    opened.assert_quiet(report)


def test_the_keyboard_reaches_everything(page):
    reached = []
    for _ in range(80):  # a date has several stops, and each speaker is one
        page.keyboard.press("Tab")
        reached.append(page.evaluate("(document.activeElement.name || document.activeElement.id)"))
    fields = list(dict.fromkeys(filter(None, reached)))
    assert fields[:9] == [
        "name", "words", "outlet", "from", "to", "sort", "single", "altered", "export",
    ]  # fmt: skip


def test_printings_stand_side_by_side(page):
    first, second = (page.locator(".qa-card").nth(n).bounding_box() for n in (0, 1))
    assert first["y"] == second["y"]
    assert first["x"] < second["x"]


@pytest.mark.parametrize("opened_overview", [False, True])
def test_a_telephone_needs_no_sideways_scrolling(visit, report, opened_overview):
    page = visit(report, viewport={"width": 360, "height": 700}).page
    if opened_overview:
        page.get_by_text("Overview").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert not page.locator("#name").is_visible()


def test_without_a_script_the_first_are_listed(visit, report, corpus):
    page = visit(report, java_script_enabled=False).page
    listed = page.locator("article").count()
    assert 20 < listed <= len(corpus.utterances())
    assert not page.locator("form").is_visible()


def test_it_prints_light_and_without_its_form(visit, report):
    page = visit(report, color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    background = "node => getComputedStyle(node).backgroundColor"
    assert page.locator("body").evaluate(background) == "rgb(255, 255, 255)"
    assert not page.get_by_label("Words").is_visible()
    assert not page.locator("nav").is_visible()
    assert page.locator("#found").is_visible()
    assert not page.locator("#more").is_visible()


@pytest.mark.parametrize(("color_scheme", "width"), [("light", 1200), ("dark", 360)])
def test_axe_finds_nothing(visit, short_report, audit, color_scheme, width):
    viewport = {"width": width, "height": 900}
    page = visit(short_report, color_scheme=color_scheme, viewport=viewport).page
    page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
    page.get_by_label("one article alone").check()
    assert audit(page) == []


@pytest.mark.parametrize("address", ["#words=zzz", "#speaker=nobody", "#altered=1&sort=newest"])
def test_axe_finds_nothing_in_any_state(visit, short_report, audit, address):
    page = visit(short_report, address).page
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
    "</noscript></template><script>alert(1)</script>",
    "javascript:alert(1)",
    "'; DROP TABLE articles; -- [bold]\x1b[31m\x00\u202e\ud83d",
)


def make_hostile(words):
    speaker = Entity(f"e-{words}", words, "person", roles=(words,))
    place = Occurrence(words, words, words, "a1", (), words, words, speaker, "variant", 1.0)
    other = evolve(place, text=f"{words} and {words}", relation="altered")
    conflict = Conflict(words, "a1", speaker)
    compared = Utterance(words, words, speaker, (place, other), 2, (conflict,), (other,))
    return compared, Utterance(f"{words} alone", words, speaker, (place,), 1)


def test_hostile_fields_are_shown_and_do_nothing(visit, tmp_path):
    path = tmp_path / "hostile.html"
    articles = {words: Article(words, words, words, words, None, words) for words in ATTACKS}
    utterances = [utterance for words in ATTACKS for utterance in make_hostile(words)]
    path.write_text(render_report(utterances, articles, title=ATTACKS[0]), encoding="utf-8")
    opened = visit(path)
    show_alone(opened.page)
    assert len(list_shown(opened.page)) == 2 * len(ATTACKS)
    opened.page.locator("#speakers").get_by_text(ATTACKS[0], exact=True).click()
    opened.page.get_by_label("Words").fill("<script>")
    assert len(list_shown(opened.page)) == 2
    assert opened.page.locator("h1").inner_text() == ATTACKS[0]
    assert opened.page.evaluate("window.acted") is None
    links = opened.page.locator("a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert all(link.startswith("#") for link in links)
    opened.assert_quiet(path)
