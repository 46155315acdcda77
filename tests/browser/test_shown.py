"""What a notebook shows, in a browser: no script, both colour schemes, everything by keyboard."""

import pytest

from quoteattr.views import CorpusView, ExtractionView

pytestmark = pytest.mark.browser

# A notebook is a page with headings of its own around the output.
NOTEBOOK = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Notebook</title></head>
<body{attributes}><main><h1>Notebook</h1>{html}</main></body></html>
"""
WHITE, NEARLY_BLACK = "rgb(255, 255, 255)", "rgb(22, 23, 25)"


@pytest.fixture(params=["extraction", "corpus"])
def view(request, corpus):
    if request.param == "corpus":
        return CorpusView(corpus.utterances(min_articles=2)[:8])
    return ExtractionView(corpus.extractions[0])


@pytest.fixture
def show(visit, view, tmp_path):
    def open_view(attributes="", **settings):
        path = tmp_path / "notebook.html"
        path.write_text(NOTEBOOK.format(attributes=attributes, html=view.html), encoding="utf-8")
        visited = visit(path, **settings)
        visited.assert_quiet(path)
        return visited.page

    return open_view


def read_background(page):
    return page.locator(".quoteattr").evaluate("node => getComputedStyle(node).backgroundColor")


@pytest.mark.parametrize(("color_scheme", "width"), [("light", 1000), ("dark", 400)])
def test_axe_finds_nothing(show, audit, color_scheme, width):
    page = show(color_scheme=color_scheme, viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
    assert audit(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(
    ("attributes", "color_scheme", "background"),
    [
        ("", "light", WHITE),
        ("", "dark", NEARLY_BLACK),
        (' data-jp-theme-light="true"', "dark", WHITE),
        (' data-jp-theme-light="false"', "light", NEARLY_BLACK),
        (' class="vscode-dark"', "light", NEARLY_BLACK),
    ],
)
def test_the_notebooks_theme_wins_over_the_systems(show, attributes, color_scheme, background):
    page = show(attributes, color_scheme=color_scheme)
    assert read_background(page) == background


def test_jupyterlabs_own_colours_are_taken(show):
    page = show(' style="--jp-layout-color0: rgb(1, 2, 3)"')
    assert read_background(page) == "rgb(1, 2, 3)"


def test_it_reads_without_styles(show):
    page = show()
    page.evaluate("document.querySelector('.quoteattr style').remove()")
    text = page.locator(".quoteattr").inner_text()
    assert "[1 " in text or "[not here: " in text


def test_reasons_open_by_keyboard(visit, corpus, tmp_path):
    path = tmp_path / "notebook.html"
    html = ExtractionView(corpus.extractions[0]).html
    path.write_text(NOTEBOOK.format(attributes="", html=html), encoding="utf-8")
    page = visit(path).page
    cue = page.get_by_text("Cue", exact=True).first
    assert not cue.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert cue.is_visible()
