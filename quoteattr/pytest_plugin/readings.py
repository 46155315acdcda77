"""What one pytest process has read: the gold files, and each article's extraction, once."""

from pathlib import Path

import pytest
from attrs import define, field, frozen

from quoteattr.evaluation.compare import ArticleComparison, compare_article
from quoteattr.formats.inline import ENDING
from quoteattr.pytest_plugin.extractor import load_extractor
from quoteattr.pytest_plugin.page import GoldPage, read_page


@frozen
class Reading:
    """A gold file, and its gold beside what the extractor found in the article."""

    page: GoldPage
    comparison: ArticleComparison


@define
class Readings:
    """The pages that were opened in this session, and the reading of each."""

    config: pytest.Config
    _pages: dict[Path, GoldPage] = field(factory=dict)
    _readings: dict[Path, Reading] = field(factory=dict)

    def open(self, path: Path) -> GoldPage:
        """Return the page of a gold file.

        Raises:
            FormatError: the file breaks the format.
        """
        if path not in self._pages:
            self._pages[path] = read_page(path, self.config.invocation_params.dir)
        return self._pages[path]

    def read(self, page: GoldPage) -> Reading:
        """Return the gold of a page beside what the extractor finds in its article."""
        if page.path not in self._readings:
            extraction = load_extractor(self.config)(page.gold.extraction.article)
            self._readings[page.path] = Reading(page, compare_article(page.gold, extraction))
        return self._readings[page.path]

    def find(self, article_id: str, folder: Path) -> GoldPage | None:
        """Return the page of an article: one in ``folder``, or any that this session opened."""
        # A pipe among them would be waited for.
        files = sorted(path for path in folder.glob(f"*{ENDING}") if path.is_file())
        beside = [self.open(path) for path in files]
        pages = (*beside, *self._pages.values())
        return next((p for p in pages if p.gold.extraction.article.id == article_id), None)


_READINGS = pytest.StashKey[Readings]()


def session_readings(config: pytest.Config) -> Readings:
    """Return the readings of this process."""
    return config.stash.setdefault(_READINGS, Readings(config))
