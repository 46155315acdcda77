"""A real browser, kept from everything but the file that it is given.

It wants Debian's Chromium (``apt-get install chromium``), the extra ``browser``, and for the
checks of accessibility axe-core (``npm install --prefix tests/browser``).
"""

from pathlib import Path

import pytest
from attrs import define, field

from quoteattr.crossref import Corpus
from quoteattr.formats.inline import read_gold
from quoteattr.views.report import render_report

CHROMIUM = Path("/usr/bin/chromium")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
)


@define(slots=False)  # Playwright keeps its own notes on those who listen
class Visit:
    """A page that was opened, and all that it did beside being shown."""

    page: object
    requests: list[str] = field(factory=list)
    dialogs: list[str] = field(factory=list)
    complaints: list[str] = field(factory=list)

    def listen(self):
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", self._dismiss)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._note)

    def _dismiss(self, dialog):
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _note(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def assert_quiet(self, path):
        """Nothing was asked for but the file itself, and nothing was refused or went wrong."""
        assert self.requests == [path.as_uri()]
        assert self.dialogs == []
        assert self.complaints == []


@pytest.fixture(scope="session")
def chromium():
    sync_api = pytest.importorskip("playwright.sync_api", reason="no extra 'browser' here")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not here: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM), headless=True, args=list(FLAGS)
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def new_page(chromium):
    """Open an empty page; one context of Playwright serves all pages of the same settings."""
    contexts = {}

    def open_page(**settings):
        key = repr(sorted(settings.items()))
        if key not in contexts:
            contexts[key] = chromium.new_context(**settings)
        return contexts[key].new_page()

    return open_page


@pytest.fixture
def visit(new_page):
    """Open a file, perhaps at one of its addresses, with the settings of a Playwright context."""
    pages = []

    def open_file(path, address="", **settings):
        visit = Visit(new_page(**settings))
        pages.append(visit.page)
        visit.listen()
        visit.page.goto(f"{path.as_uri()}{address}")
        return visit

    yield open_file
    for page in pages:
        page.close()


@pytest.fixture
def audit():
    """Return what axe-core finds wrong with a page, every rule that it has."""
    if not AXE.exists():
        pytest.skip("axe-core is not here: npm install --prefix tests/browser")

    def run_axe(page):
        # Through the debugger: the page's own policy lets no other script in.
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            (violation["id"], [node["html"] for node in violation["nodes"]])
            for violation in found["violations"]
        ]

    return run_axe


@pytest.fixture(scope="session")
def corpus(fixtures):
    """The invented articles with their gold, which needs no model."""
    corpus = Corpus()
    corpus.add(read_gold(path).extraction for path in sorted(fixtures.rglob("*.quotes.md")))
    return corpus


def write_report(corpus, utterances, path):
    articles = {found.article.id: found.article for found in corpus.extractions}
    page = render_report(utterances, articles, title="Six stories in four papers")
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def report(corpus, tmp_path_factory):
    """The file of a report on the invented articles."""
    folder = tmp_path_factory.mktemp("report")
    return write_report(corpus, corpus.utterances(), folder / "report.html")


@pytest.fixture(scope="session")
def short_report(corpus, tmp_path_factory):
    """One with the most printed utterances alone: axe looks at every word, and takes its time."""
    folder = tmp_path_factory.mktemp("short_report")
    return write_report(corpus, corpus.utterances(min_articles=2)[:8], folder / "report.html")
