"""Files to extractions: what cannot be read is named on standard error, the rest goes on."""

import sys
from collections.abc import Iterator

import typer

from quoteattr.cli.exit_codes import SOME_FAILED
from quoteattr.extract import Extractor
from quoteattr.formats.articles import read_articles
from quoteattr.records import Extraction
from quoteattr.stream import extract_all, is_lost


class Failures:
    """The inputs that failed, each named on stderr when it does."""

    def __init__(self) -> None:
        self._count = 0

    def report(self, message: str) -> None:
        """Name one failed input."""
        self._count += 1
        typer.echo(message, err=True)

    def exit_if_any(self) -> None:
        """End the command with its exit code, 1, if an input failed."""
        if self._count:
            raise typer.Exit(SOME_FAILED)


def extract_paths(
    paths: list[str], extractor: Extractor, processes: int, failures: Failures
) -> Iterator[Extraction]:
    """Yield the extraction of every article at ``paths``; progress goes to a terminal's stderr."""
    articles = read_articles(paths, on_problem=failures.report)
    progress = sys.stderr.isatty() and not sys.stdout.isatty()
    for extraction in extract_all(
        articles, processes=processes, extractor=extractor, progress=progress
    ):
        if is_lost(extraction):
            failures.report(f"{extraction.article.id}: {extraction.warnings[0]}")
        yield extraction
