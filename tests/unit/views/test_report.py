"""The page for a newsroom: one file that asks for nothing."""

import json
import re
from base64 import b64encode
from hashlib import sha256

from attrs import evolve

from quoteattr.records import Article, Entity
from quoteattr.views.report import make_entry, render_report


def render(*utterances, articles=None, title="Bridges"):
    return render_report(utterances, articles or {}, title=title)


def read_entries(page):
    (data,) = re.findall(r'<script type="application/json" id="entries">(.*?)</script>', page)
    return json.loads(data)


def hash_source(source):
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()


def test_everything_is_listed_without_a_script(utterance, read_page):
    page = read_page(render(utterance))
    assert "It will hold through any winter." in page.text
    assert "hidden" in dict(page.elements)["form"]


def test_the_policy_names_this_script_and_these_styles_and_forbids_the_rest(utterance, read_page):
    page = render(utterance)
    policy = read_page(page).values("content")[0]
    (styles,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src '{hash_source(styles)}'",
        f"script-src '{hash_source(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert "\r" not in page


def test_the_script_knows_what_it_filters_by(utterance):
    entry = make_entry(utterance)
    assert entry.words.splitlines() == [
        "Ana Ruiz",
        "It will hold through any winter.",
        "will hold through any winter",
        "It will not hold through any winter.",
    ]
    assert entry.speaker == "Ana Ruiz"
    assert entry.outlets == ("Gazette", "Wire", "Post")
    assert entry.days == ("2025-03-01", "2025-03-02")
    assert (entry.articles, entry.altered) == (2, True)


def test_speakers_and_outlets_can_be_chosen(utterance, read_page):
    nobody = evolve(utterance, speaker=None)
    assert read_page(render(utterance, nobody)).values("value") == [
        "",
        "Ana Ruiz",
        "",
        "Gazette",
        "Post",
        "Wire",
    ]


def test_titles_and_links_come_from_the_articles(utterance, read_page):
    articles = {"wire": Article("wire", "", title="A bridge", url="https://wire.example/1")}
    (link,) = read_page(render(utterance, articles=articles)).values("href")
    assert link.startswith("https://wire.example/1#:~:text=")


def test_the_data_comes_back_as_it_was_and_ends_no_script(utterance, hostile):
    page = render(evolve(utterance, text=hostile, speaker=Entity("e", hostile, "person")))
    (entry,) = read_entries(page)
    assert entry["speaker"] == hostile
    assert entry["words"].startswith(f"{hostile}\n")


def test_no_field_acts(utterance, hostile, is_inert):
    speaker = Entity("e", hostile, "person", roles=(hostile,))
    places = tuple(
        evolve(place, outlet=hostile, published=hostile, text=hostile, speaker=speaker)
        for place in utterance.occurrences
    )
    page = render(
        evolve(utterance, text=hostile, speaker=speaker, occurrences=places), title=hostile
    )
    body = re.sub(r"<script.*?</script>|<style>.*?</style>", "", page, flags=re.DOTALL)
    assert page.count("<script") == 2
    assert is_inert(body)


def test_a_report_of_nothing_is_a_page(read_page):
    assert "0 articles, 0 utterances" in read_page(render()).text
