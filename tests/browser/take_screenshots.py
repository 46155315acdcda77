"""Take the screenshots of docs/screenshots anew, of the invented articles alone.

python -m tests.browser.take_screenshots
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from quoteattr.crossref import Corpus
from quoteattr.formats.inline import read_gold
from quoteattr.views import CorpusView, ExtractionView
from quoteattr.views.report import render_report
from quoteattr.views.shown import map_articles
from tests.browser.conftest import CHROMIUM, FLAGS

REPOSITORY = Path(__file__).parents[2]
SCREENSHOTS = REPOSITORY / "docs" / "screenshots"
PAGE = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>body {{ margin: 0 }}</style>{}'


def read_corpus() -> Corpus:
    """Return the invented articles with their gold."""
    corpus = Corpus()
    paths = sorted((REPOSITORY / "fixtures").rglob("*.quotes.md"))
    corpus.add(read_gold(path).extraction for path in paths)
    return corpus


def main() -> None:
    """Write a picture of each page, light and dark."""
    corpus = read_corpus()
    utterances = tuple(corpus.utterances())
    articles = map_articles(corpus, utterances)
    view = CorpusView(utterances, lambda: articles)
    report = render_report(utterances, articles, title="Six stories in four papers")
    pages = {
        "article": PAGE.format(ExtractionView(corpus.extractions[2]).html),
        "corpus": PAGE.format(view.html),
        "report": report,
        "timeline": PAGE.format(view.timeline(most=10)._repr_mimebundle_()["image/svg+xml"]),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        for name, html in pages.items():
            for scheme in ("light",) if name == "timeline" else ("light", "dark"):
                height = 520 if name == "timeline" else 760
                page = browser.new_page(
                    viewport={"width": 1080, "height": height}, color_scheme=scheme
                )
                page.set_content(html)
                if name == "report":
                    page.get_by_label("Words").fill("herring")
                picture = f"{name}.png" if name == "timeline" else f"{name}-{scheme}.png"
                page.screenshot(path=SCREENSHOTS / picture)
                page.close()


if __name__ == "__main__":
    main()
