"""What one pytest process has read: the gold files, and each article's extraction, once."""

from pathlib import Path

import pytest
from attrs import define, evolve, field, frozen

from quoteattr.evaluation.compare import ArticleComparison, compare_article
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.inline import ENDING, parse_gold
from quoteattr.formats.inline.front import split_front
from quoteattr.formats.inline.read import read_source
from quoteattr.pytest_plugin.extractor import load_extractor
from quoteattr.pytest_plugin.settings import SETTINGS, Asked
from quoteattr.spans import Span


@frozen
class GoldPage:
    """A file with inline gold; ``shown`` is its path in messages.

    ``first_line`` is the line of the file on which the article's text begins, counted from 1.
    """

    path: Path
    shown: str
    gold: GoldArticle
    first_line: int

    @property
    def text(self) -> str:
        """The article's text, into which all spans point."""
        return self.gold.extraction.article.text

    def line(self, span: Span) -> int:
        """Return the line of the file at which a span begins; marks hold no line breaks."""
        return self.first_line + self.text.count("\n", 0, span.start)

    def locate(self, span: Span) -> str:
        """Return ``path:line`` of a span."""
        return f"{self.shown}:{self.line(span)}"


def read_page(path: Path, start: Path) -> GoldPage:
    """Read a gold file; messages show its path from ``start``, if it lies there.

    Raises:
        FormatError: the file breaks the format.
        OSError: it cannot be read.
    """
    source = read_source(path)
    _, text_start = split_front(source)
    shown = path.relative_to(start) if path.is_relative_to(start) else path
    gold = parse_gold(source.text, source.path)
    return GoldPage(path, str(shown), gold, source.place(text_start).line)


@frozen
class Reading:
    """A gold file, and its gold beside what the extractor found in the article."""

    page: GoldPage
    comparison: ArticleComparison
    asked: Asked


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
            asked = self.config.stash[SETTINGS].asked
            sure = [a for a in extraction.attributions if a.confidence >= asked.min_confidence]
            found = evolve(extraction, attributions=tuple(sure))
            comparison = compare_article(page.gold, found)
            self._readings[page.path] = Reading(page, comparison, asked)
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
