"""The page for a newsroom: one file that asks for nothing."""

import json
import re

from attrs import evolve

from quoteattr.records import Article, Entity
from quoteattr.views.report import render_report
from quoteattr.views.report.page import LISTED_BYTES
from quoteattr.views.report.policy import write_policy


def render(*utterances, articles=None, title="Bridges"):
    return render_report(utterances, articles or {}, title=title)


def read_data(page):
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page)
    return json.loads(data)


def test_the_first_are_listed_without_a_script(utterance, read_page):
    many = [evolve(utterance, id=f"u{n}") for n in range(600)]
    page = render(*many)
    (listed,) = re.findall(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    assert LISTED_BYTES / 2 < len(listed) < 1.1 * LISTED_BYTES
    left_out = 600 - listed.count("<article")
    assert f"To list {left_out} more utterances, and to search" in read_page(listed).text
    assert "hidden" in dict(read_page(page).elements)["form"]


def test_the_policy_names_this_script_and_these_styles(utterance, read_page):
    page = render(utterance)
    (styles,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert read_page(page).values("content")[0] == write_policy(styles, script)
    assert "\r" not in page


def test_the_heading_counts(utterance, read_page):
    text = read_page(render(utterance)).text
    assert "2 articles of 2 outlets, 1 Mar 2025 to 2 Mar 2025." in text
    assert "1 utterance, 1 of them in several articles." in text


def test_figures_lead_to_what_they_count(utterance, read_page):
    speaker = evolve(utterance.speaker, id="a&b=c")
    links = read_page(render(evolve(utterance, speaker=speaker))).values("href")
    assert {"#speaker=a%26b%3Dc", "#outlet=Wire", "#from=2025-03-02&to=2025-03-02"} <= set(links)


def test_titles_and_links_come_from_the_articles(utterance):
    articles = {"wire": Article("wire", "", title="A bridge", url="https://wire.example/1")}
    page = render(utterance, articles=articles)
    assert 'href="https://wire.example/1#:~:text=' in page
    assert read_data(page)["articles"][1][-2:] == ["A bridge", "https://wire.example/1"]


def test_no_field_acts(utterance, hostile, is_inert):
    speaker = Entity("e", hostile, "person", roles=(hostile,))
    places = tuple(
        evolve(place, outlet=hostile, published=hostile, text=hostile, speaker=speaker)
        for place in utterance.occurrences
    )
    whole = evolve(utterance, id=hostile, text=hostile, speaker=speaker, occurrences=places)
    page = render(whole, title=hostile)
    assert page.count("<script") == 2
    assert read_data(page)["utterances"][0][1] == hostile
    body = re.sub(r"<(script|style|svg).*?</\1>", "", page, flags=re.DOTALL)
    assert is_inert(body)
    assert is_inert(read_data(page)["utterances"][0][-1])


def test_a_report_of_nothing_is_a_page(read_page):
    assert "0 articles. 0 utterances" in read_page(render()).text
