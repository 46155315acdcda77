"""Search and filters of the report: each state has an address that gives it again."""

import csv

import pytest

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.records import Entity
from tests.browser.conftest import write_report
from tests.browser.pages import list_names, list_shown, read_hits, show_alone, show_everything

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visit, report):
    return visit(report).page


def read_address(page):
    return page.evaluate("location.hash")


def choose_speaker(page, name):
    page.locator("#name").fill(name)
    page.locator("#speakers a").first.click()


def test_words_are_searched_as_they_are_typed_and_hits_are_marked(page):
    page.get_by_label("Words").press_sequentially("every bolt")
    assert list_shown(page) == ["We will not reopen"]
    assert {hit.lower() for hit in read_hits(page)} == {"every", "bolt"}


def test_a_phrase_stays_together(page):
    page.get_by_label("Words").fill('"bolt every"')
    assert list_shown(page) == []
    assert page.get_by_text("No utterance fits").is_visible()


def test_accents_and_case_make_no_difference_and_are_marked_as_printed(page):
    page.get_by_label("Words").fill("JURGEN muller")
    assert "We had a choice" in list_shown(page)
    assert {"Jürgen", "Müller"} <= set(read_hits(page))


def test_what_one_article_alone_prints_is_offered_where_no_other_fits(page, corpus):
    texts = [u.text for u in corpus.utterances() if u.articles == 1 and not u.altered]
    page.get_by_label("Words").fill(f'"{texts[0]}"')
    assert list_shown(page) == []
    page.get_by_text("Show what one article alone prints").click()
    assert list_shown(page) == [" ".join(texts[0].split()[:4])]


def test_a_speaker_is_found_by_a_part_of_the_name(page):
    choose_speaker(page, "haddad")
    assert set(list_names(page)) == {"Samir Haddad"}
    assert "by Samir Haddad" in page.locator("#found").inner_text()
    assert page.locator("[aria-current]").inner_text().startswith("Samir Haddad")
    page.get_by_role("link", name="everybody").click()
    assert len(set(list_names(page))) > 1


def test_speakers_stand_by_how_much_they_say_and_persons_first(page):
    lines = page.locator("#speakers li").all_text_contents()
    kinds = [any(k in line for k in ("organization", "group", "unnamed")) for line in lines]
    assert kinds == sorted(kinds)
    persons = [int(line.split()[-1]) for line, other in zip(lines, kinds, strict=True) if not other]
    assert persons == sorted(persons, reverse=True)


def test_an_outlet_is_chosen(page):
    everything = page.locator("#found").inner_text()
    page.get_by_label("Outlet").select_option("Northern Wire")
    texts = page.locator("#utterances article").all_text_contents()
    assert all("Northern Wire" in text for text in texts)
    assert page.locator("#found").inner_text() != everything


def test_dates_are_bounds(page):
    page.locator("[name=from]").fill("2025-11-01")
    from_november = len(list_shown(page))
    page.locator("[name=to]").fill("2025-11-04")
    assert 0 < len(list_shown(page)) <= from_november
    page.locator("[name=to]").fill("2025-01-01")
    assert list_shown(page) == []


def test_it_is_sorted_by_date_and_by_speaker(page):
    page.get_by_label("Sort").select_option("oldest")
    assert list_names(page)[0] == "Jürgen Müller"  # of 22 March, the most printed
    page.get_by_label("Sort").select_option("newest")
    assert list_shown(page)[0] == "We will not reopen"
    page.get_by_label("Sort").select_option("speaker")
    show_everything(page)
    names = list_names(page)
    assert names[0] == "Alan Pike"
    assert (
        names.index("Colin Ashworth")
        < names.index("Ruth Okafor")
        < names.index("Þóra Einarsdóttir")
    )


def test_possible_misquotes_are_chosen(page, corpus):
    page.get_by_label("possible misquotes").check()
    assert len(list_shown(page)) == sum(bool(u.altered) for u in corpus.utterances())
    assert page.locator(".qa-altered").count() == len(list_shown(page))


def test_the_address_gives_the_same_again(page, visit, report):
    page.get_by_label("Words").fill("hangers")
    page.get_by_label("Outlet").select_option("Northern Wire")
    page.get_by_label("Sort").select_option("oldest")
    choose_speaker(page, "Samir")
    again = visit(report, read_address(page)).page
    assert list_shown(again) == list_shown(page)
    assert again.get_by_label("Words").input_value() == "hangers"
    assert again.get_by_label("Sort").input_value() == "oldest"
    assert set(list_names(again)) == {"Samir Haddad"}


def test_a_step_back_is_the_state_before(page):
    page.get_by_label("Outlet").select_option("Northern Wire")
    chosen = list_shown(page)
    choose_speaker(page, "Gus Novak")
    page.go_back()
    assert list_shown(page) == chosen
    page.go_back()
    assert page.get_by_label("Outlet").input_value() == ""


def test_an_utterance_has_a_link(page, visit, report):
    card = page.locator("#utterances article").nth(2)
    words = " ".join(card.locator(".qa-said").inner_text().split()[:4])
    card.hover()
    card.locator(".qa-self").click()
    assert list_shown(page) == [words]
    assert list_shown(visit(report, read_address(page)).page) == [words]


def test_everything_is_taken_back(page, corpus):
    page.get_by_label("Words").fill("bolt")
    page.get_by_label("possible misquotes").check()
    page.get_by_role("button", name="Show all").click()
    assert read_address(page) in ("", "#")
    show_alone(page)
    assert len(list_shown(page)) == len(corpus.utterances())


def save_csv(page, path):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    download.value.save_as(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_filtered_is_saved_as_csv(page, tmp_path, corpus):
    page.get_by_label("Words").fill('"every bolt"')
    rows = save_csv(page, tmp_path / "utterances.csv")
    (utterance,) = [u for u in corpus.utterances() if "every bolt" in u.text]
    assert {row["utterance"] for row in rows} == {utterance.id}
    assert {row["speaker"] for row in rows} == {"Dorothea Lindqvist"}
    assert [(row["outlet"], row["published"], row["relation"], row["printed"]) for row in rows] == [
        (place.outlet, place.published, place.relation, place.text)
        for place in utterance.occurrences
    ]


def test_no_cell_is_run_as_a_formula(visit, corpus, tmp_path):
    formula = '=HYPERLINK("https://evil.example")'
    speaker = Entity("e", formula, "person")
    place = Occurrence(formula, formula, None, "a1", (), formula, "", speaker, "identical", 1.0)
    utterance = Utterance("u", formula, speaker, (place,), 1)
    page = visit(write_report(corpus, [utterance], tmp_path / "report.html")).page
    (row,) = save_csv(page, tmp_path / "utterances.csv")
    assert [row[name] for name in ("text", "speaker", "outlet", "printed")] == [f"'{formula}"] * 4
