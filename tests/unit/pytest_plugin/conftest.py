"""Runs of pytest over gold files, with a fake extractor that finds what a file says it finds."""

from collections.abc import Callable

import pytest

# Imported here, so that no run inside this process has to: numpy cannot be imported twice.
import quoteattr.pytest_plugin.items

# Finds in the article `id` what `id.found` marks in the same text, and logs each call.
FAKE_EXTRACTOR = """
from pathlib import Path
from attrs import evolve
from quoteattr.formats.inline import parse_gold

def extract(article):
    with Path("calls.log").open("a") as log:
        log.write(article.id + "\\n")
    found = parse_gold(Path(f"{article.id}.found").read_text("utf-8")).extraction
    quotes = tuple(evolve(quote, steps=("it says so",)) for quote in found.attributions)
    return evolve(found, article=article, attributions=quotes)

def pytest_quoteattr_make_extractor(config):
    return extract
"""


@pytest.fixture
def write_gold(pytester) -> Callable[..., None]:
    """Write an article's gold, and what will be found in it: by default the same."""

    def write(gold, found=None, name="a", outlet=None):
        front = f"---\nid: {name}\noutlet: {outlet}\n---\n\n" if outlet else ""
        path = pytester.path / f"{name}.quotes.md"
        path.write_text(f"{front}{gold}\n", encoding="utf-8")
        (pytester.path / f"{name}.found").write_text(f"{found or gold}\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def run(pytester, monkeypatch) -> Callable[..., pytest.RunResult]:
    """Run pytest with our plugin and no other, in this process or in one of its own."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.delenv("CI", raising=False)
    pytester.makeconftest(FAKE_EXTRACTOR)

    def run_pytest(*arguments, in_process=True):
        if in_process:
            return pytester.runpytest_inprocess(*arguments, plugins=[quoteattr.pytest_plugin])
        return pytester.runpytest_subprocess("-p", "quoteattr.pytest_plugin", *arguments)

    return run_pytest
