"""Files to extractions: what cannot be read is named on standard error, the rest goes on."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from quoteattr.articles.progress import show_progress
from quoteattr.cli.exit_codes import SOME_FAILED
from quoteattr.cli.options import EVERY_ACT, EVERY_KIND
from quoteattr.cli.output import tell
from quoteattr.errors import FormatError
from quoteattr.formats.article_texts import (
    ArticleTexts,
    FindText,
    Lacking,
    add_texts,
    follow_paths,
)
from quoteattr.formats.articles import read_articles
from quoteattr.formats.counting import count_articles
from quoteattr.formats.extraction_files import read_extractions
from quoteattr.formats.registry import holds_extractions
from quoteattr.records import Extraction

if TYPE_CHECKING:
    from quoteattr.extractor import Extractor

# What to do where texts are absent, and what it costs not to.
LACKING_ADVICE = (
    "add --articles PATH with the articles; without them nothing shows the words that name the "
    "speakers, or the articles' texts"
)


class Failures:
    """The inputs that failed, each named on stderr when it does."""

    def __init__(self) -> None:
        self._count = 0

    def report(self, message: str) -> None:
        """Name one failed input."""
        self._count += 1
        tell(message)

    def exit_if_any(self) -> None:
        """End the command with its exit code, 1, if an input failed."""
        if self._count:
            raise typer.Exit(SOME_FAILED)


def make_extractor(  # they are those of ``Extractor``
    model: str,
    tagger: str,
    min_confidence: float,
    kinds: str = EVERY_KIND,
    acts: str = EVERY_ACT,
) -> "Extractor":
    """Return the extractor that a command's options ask for."""
    # spaCy takes seconds to import, which those who ask for --help are spared.
    from quoteattr.extractor import Extractor  # noqa: PLC0415

    return Extractor(
        model=model, tagger=tagger, min_confidence=min_confidence, kinds=kinds, acts=acts
    )


def extract_paths(
    paths: list[str],
    extractor: "Extractor",
    processes: int,
    failures: Failures,
    *,
    printing: bool = False,
) -> Iterator[Extraction]:
    """Yield the extraction of every article at ``paths``; progress goes to a terminal's stderr.

    ``printing`` says that results are printed as they come: in a terminal, they are progress
    enough.
    """
    from quoteattr.stream import extract_all, is_lost  # noqa: PLC0415  # as above

    articles = read_articles(paths, on_problem=failures.report)
    extractions = extract_all(articles, processes=processes, extractor=extractor)
    if sys.stderr.isatty() and not (printing and sys.stdout.isatty()):
        extractions = show_progress(extractions, count_articles(paths))
    for extraction in extractions:
        if is_lost(extraction):
            failures.report(f"{extraction.article.id}: {extraction.warnings[0]}")
        yield extraction


def read_or_extract(
    paths: list[str],
    extractor: "Extractor",
    processes: int,
    failures: Failures,
    texts: list[str],
) -> Iterator[Extraction]:
    """Yield the extractions that files hold, then those of the articles at the other paths.

    What extractions have without their articles' texts gets these from the articles at the paths
    ``texts``, or where none are named from where the articles were read.
    """
    kept = [path for path in paths if holds_extractions(path)]
    given = ArticleTexts(read_articles(texts, on_problem=failures.report)).find if texts else None
    for path in kept:
        yield from read_kept(path, given or follow_paths(Path(path).parent), failures)
    articles = [path for path in paths if path not in kept]
    yield from extract_paths(articles, extractor, processes, failures)


def read_kept(path: str, find: FindText, failures: Failures) -> Iterator[Extraction]:
    """Yield the extractions that a file holds, up to what is wrong in it, which is named.

    Each has its article's text, if ``find`` has it; of those that have none a warning tells.
    """
    lacking = Lacking()
    try:
        found = add_texts(read_extractions(path), find, path, failures.report)
        yield from lacking.watch(found)
    except (FormatError, OSError) as error:
        failures.report(str(error))
    if problem := lacking.describe():
        tell(f"{path}: {problem}: {LACKING_ADVICE}")
