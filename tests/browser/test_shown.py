"""What a notebook shows, in a browser: no script, both colour schemes, everything by keyboard."""

from itertools import combinations
from math import dist

import pytest
from attrs import evolve

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


# What JupyterLab's and nbconvert's own styles say of an output, as of nbconvert 7.17.
JUPYTERLAB = """<style>
.jp-RenderedHTMLCommon ul:not(.list-inline) { padding-left: 2em; }
.jp-RenderedHTMLCommon ol:not(.list-inline) { padding-left: 2em; }
.jp-RenderedHTMLCommon ul { list-style: disc; }
.jp-RenderedHTMLCommon ul ul { list-style: square; }
.jp-RenderedHTMLCommon ol, .jp-RenderedHTMLCommon ul { margin-bottom: 1em; }
.jp-RenderedHTMLCommon p { text-align: left; margin: 0; margin-bottom: 1em; }
.jp-RenderedHTMLCommon blockquote { margin: 1em 2em; padding: 0 1em; }
.jp-RenderedHTMLCommon blockquote { border-left: 5px solid red; }
.jp-RenderedHTMLCommon h2, .jp-RenderedHTMLCommon h3 { line-height: 1; font-size: 3em; }
.jp-RenderedHTMLCommon h2, .jp-RenderedHTMLCommon h3 { margin: 2em 0; }
.jp-RenderedHTMLCommon a:link { text-decoration: none; }
</style>"""
MEASURES = """
nodes => nodes.map(node => {
  const style = getComputedStyle(node);
  return [node.className, style.listStyleType, style.paddingLeft, style.marginBottom,
          style.borderLeftWidth, style.fontSize];
})
"""


def test_jupyterlabs_rules_change_nothing(visit, view, tmp_path):
    """Its rule for lists was stronger than ours: bullets leaked round the speakers."""
    measured = []
    for head, attributes in (("", ""), (JUPYTERLAB, ' class="jp-RenderedHTMLCommon"')):
        path = tmp_path / f"notebook{len(measured)}.html"
        html = f"{head}<div{attributes}>{view.html}</div>"
        path.write_text(NOTEBOOK.format(attributes="", html=html), encoding="utf-8")
        parts = visit(path).page.locator(".quoteattr :is(ul, ol, li, p, h2, h3, blockquote)")
        measured.append(parts.evaluate_all(MEASURES))
    assert measured[0] == measured[1]


@pytest.fixture
def article_page(visit, corpus, tmp_path):
    """The article with most speakers, in which somebody believes something."""
    crowd = max(corpus.extractions, key=lambda e: len({a.speaker for a in e.attributions}))
    first, *rest = crowd.attributions
    crowd = evolve(crowd, attributions=(evolve(first, act="believe"), *rest))
    path = tmp_path / "notebook.html"
    html = NOTEBOOK.format(attributes="", html=ExtractionView(crowd).html)
    path.write_text(html, encoding="utf-8")
    return lambda **settings: visit(path, **settings).page


def list_lit(page):
    """The voices whose words have a tint now."""
    found = page.locator("mark.qa-content").evaluate_all(
        "marks => marks.map(m => [m.className, getComputedStyle(m).backgroundColor])"
    )
    return {
        name
        for classes, colour in found
        for name in classes.split()
        if name.startswith("qa-voice-") and colour != "rgba(0, 0, 0, 0)"
    }


@pytest.mark.parametrize("place", [".qa-speakers li", ".qa-note", "strong.qa-source"])
def test_pointing_at_a_name_lights_what_it_said(article_page, place):
    page = article_page()
    assert len(list_lit(page)) > 2
    name = page.locator(f"{place}.qa-names:not(.qa-attitude)").first
    name.hover()
    (voice,) = [n for n in name.get_attribute("class").split() if n.startswith("qa-voice-")]
    assert list_lit(page) == {voice}


def test_attitudes_are_shown_on_request(article_page):
    page = article_page()
    note = page.locator(".qa-note.qa-attitude")
    assert not note.is_visible()
    page.get_by_text("1 attitude: what somebody").click()
    assert note.is_visible()
    assert page.locator("sup.qa-attitude").first.is_visible()


TINTS = """
() => {
  const holder = document.querySelector(".quoteattr");
  const paint = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const read = (colour) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  return [...Array(13).keys()].map((number) => {
    const chip = document.createElement("span");
    chip.className = `qa-tint-${number}`;
    chip.setAttribute("style", "background: var(--qa-wash); color: var(--qa-deep)");
    holder.append(chip);
    const style = getComputedStyle(chip);
    return [read(style.backgroundColor), read(style.color), read(getComputedStyle(holder).color)];
  });
}
"""
AA = 4.5
# A step in OKLab that is seen at a glance; a just noticeable one is some .02.
APART = 0.06


def to_linear(colour):
    return [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]


def measure_contrast(one, other):
    lights = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), to_linear(colour), strict=True))
        for colour in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def to_oklab(colour):
    """After Ottosson 2020, https://bottosson.github.io/posts/oklab."""
    r, g, b = to_linear(colour)
    cones = (
        0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
        0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
        0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    )
    long, medium, short = (cone ** (1 / 3) for cone in cones)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_twelve_speakers_have_colours_that_stay_apart(article_page, color_scheme):
    tints = article_page(color_scheme=color_scheme).evaluate(TINTS)
    washes = [to_oklab(wash) for wash, *_ in tints]
    assert min(dist(*pair) for pair in combinations(washes, 2)) > APART - 0.005
    assert min(measure_contrast(wash, deep) for wash, deep, _ in tints) >= AA
    assert min(measure_contrast(wash, ink) for wash, _, ink in tints) >= AA


def test_reasons_open_by_keyboard(visit, corpus, tmp_path):
    path = tmp_path / "notebook.html"
    html = ExtractionView(corpus.extractions[0]).html
    path.write_text(NOTEBOOK.format(attributes="", html=html), encoding="utf-8")
    page = visit(path).page
    cue = page.get_by_text("Cue", exact=True).first
    assert not cue.is_visible()
    page.locator(".qa-note summary").first.focus()
    page.keyboard.press("Enter")
    assert cue.is_visible()
