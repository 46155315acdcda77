"""``qa.show``: the same results in a terminal, a script and a notebook."""

import re
import sys
from types import SimpleNamespace

import pytest
import spacy
from attrs import evolve

import quoteattr as qa
from quoteattr.formats.docbin import extraction_to_doc
from quoteattr.views import CorpusView, ExtractionView, shown

NOTEBOOK_BYTES = 200_000


@pytest.fixture
def corpus(extraction):
    corpus = qa.Corpus()
    corpus.add(extraction)
    return corpus


def test_a_script_prints_it(extraction, capsys):
    view = qa.show(extraction)
    assert capsys.readouterr().out == f"{view.text}\n"
    assert view.text.startswith("The bridge · The Gazette")


def test_an_interpreter_shows_what_is_returned(extraction, capsys, monkeypatch):
    monkeypatch.setattr(sys, "ps1", ">>> ", raising=False)
    view = qa.show(extraction)
    assert capsys.readouterr().out == ""
    assert repr(view) == view.text


@pytest.mark.parametrize("is_notebook", [True, False])
def test_marimo_shows_what_a_cell_returns(extraction, capsys, monkeypatch, is_notebook):
    marimo = SimpleNamespace(running_in_notebook=lambda: is_notebook)
    monkeypatch.setitem(sys.modules, "marimo", marimo)
    qa.show(extraction)
    assert (capsys.readouterr().out == "") is is_notebook


def test_a_notebook_is_given_html_and_text(corpus, read_page):
    bundle = qa.show(corpus)._repr_mimebundle_(include=None, exclude=None)
    assert set(bundle) == {"text/plain", "text/html"}
    assert type(bundle["text/html"]) is str
    page = read_page(bundle["text/html"])
    assert "Ana Ruiz" in page.text
    assert not page.tags() & {"script", "link", "img"}
    assert "url(" not in bundle["text/html"]


def test_titles_and_links_come_from_the_corpus(corpus, read_page):
    links = read_page(qa.show(corpus).html).values("href")
    assert {link.partition("#:~:text=")[0] for link in links} == {"https://gazette.example/bridge"}


def test_utterances_printed_in_few_articles_are_left_out_if_asked(corpus):
    assert qa.show(corpus, min_articles=2).utterances == ()


def test_a_large_corpus_fits_into_a_notebook(utterance):
    view = CorpusView(tuple(evolve(utterance, id=f"u{n}") for n in range(2_000)))
    size = sum(len(part.encode()) for part in view._repr_mimebundle_().values())
    assert NOTEBOOK_BYTES / 2 < size < NOTEBOOK_BYTES
    assert "more utterances" in view.text.splitlines()[-1]


def test_an_article_of_ten_megabytes_fits_into_a_notebook(extraction):
    text = extraction.article.text + "\n\nIt “rained” <all> day & night." * 300_000
    quotes = tuple(evolve(extraction.attributions[0], id=f"a{n}") for n in range(2_000))
    article = evolve(extraction.article, text=text, title="t" * 10**6, outlet="o" * 10**6)
    view = ExtractionView(evolve(extraction, article=article, attributions=quotes))
    size = sum(len(part.encode()) for part in view._repr_mimebundle_().values())
    assert size < NOTEBOOK_BYTES


def test_charts_name_the_command_that_installs_them(utterance, monkeypatch):
    monkeypatch.setitem(sys.modules, "quoteattr.views.charts", None)
    monkeypatch.delattr(sys.modules["quoteattr.views"], "charts", raising=False)
    with pytest.raises(qa.MissingExtraError, match=r"pip install '\.\[notebook\]'"):
        CorpusView((utterance,)).timeline()


def test_no_field_acts(extraction, hostile, is_inert):
    article = evolve(extraction.article, title=hostile, outlet=hostile, url=hostile)
    view = ExtractionView(evolve(extraction, article=article, warnings=(hostile,)))
    body = view.html.replace("<style>", "").replace("</style>", "")
    assert is_inert(body)
    assert not set(view.text) & set("\x1b\x07\u202e\ud83d")
    assert shown.TEXT_BYTES < NOTEBOOK_BYTES


def test_several_are_shown_one_under_the_other(extraction, capsys):
    other = evolve(extraction, article=evolve(extraction.article, title="The ferry"))
    view = qa.show([extraction, other])
    assert capsys.readouterr().out == f"{view.text}\n"
    assert "The bridge" in view.text.split("---")[0]
    assert "The ferry" in view.text.split("---")[1]
    assert "The bridge" in view.html
    assert "The ferry" in view.html


def test_a_list_of_one_is_that_one_and_of_many_the_rest_is_counted(extraction):
    assert qa.show(iter([extraction])) == ExtractionView(extraction)
    many = qa.show([extraction] * (shown.MOST_SHOWN + 7))
    assert "… and 7 more" in many.text.splitlines()[-1]
    assert re.search(r"… and \d+ more articles", many.html)


def test_utterances_are_shown_as_those_of_a_corpus(corpus, utterance):
    assert qa.show(utterance) == CorpusView((utterance,))
    found = corpus.utterances()
    assert qa.show(found).text == qa.show(corpus).text
    assert qa.show(found[0]).text == qa.show(found[:1]).text


def test_a_doc_is_shown_as_its_article(extraction):
    assert qa.show(extraction_to_doc(extraction)).text == qa.show(extraction).text


@pytest.mark.parametrize(
    ("what", "message"),
    [
        (
            None,
            "what: got NoneType None, expected an Extraction, a Corpus, utterances, a spaCy doc",
        ),
        ("“No.”", "a text is first to be read: qa.show"),
        ([3], "what: got int 3, expected an Extraction"),
        ({"text": "No."}, "what: got dict"),
        (spacy.blank("en")("No."), "what: got a doc that did not go through quoteattr"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_what_can(what, message):
    with pytest.raises(qa.ArgumentError, match=re.escape(message)):
        qa.show(what)


def test_many_articles_fit_into_a_notebook(extraction, read_page):
    view = qa.show([extraction] * 200)
    assert sum(len(part.encode()) for part in view._repr_mimebundle_().values()) < NOTEBOOK_BYTES
    assert "more articles" in read_page(view.html).text
