"""A stream of articles in, a stream of extractions out: in order, in flat memory, never ended."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from functools import partial
from typing import Any

from attrs import evolve

from quoteattr.articles.given import walk_given
from quoteattr.articles.progress import count_given, show_progress
from quoteattr.errors import ArticleError, MissingExtraError, ModelError
from quoteattr.extractor import Extractor
from quoteattr.records import Article, Extraction
from quoteattr.text.intake import accept_article
from quoteattr.workers import Crew, CrewEndedError, WorkerStartError, call_ahead

# How the warning begins on the record of an article that could not be extracted.
LOST = "not extracted: "
REPEATED = (
    "another article before this one has the same id and another text: where articles are known by "
    "their ids, as in a corpus, this one takes its place"
)
"""The warning on the record of an article whose id is not its own."""
# These say that nothing can be extracted, whatever the article: they end the stream at once.
FATAL = (ModelError, MissingExtraError, WorkerStartError, CrewEndedError)

_log = logging.getLogger(__name__)

Extract = Callable[[Article], Extraction]
Numbered = Iterable[tuple[int, object]]
Given = str | Article | Mapping[str, Any]


def extract_all(
    articles: Iterable[Given],
    *,
    processes: int = 1,
    extractor: Extract | None = None,
    progress: bool = False,
) -> Iterator[Extraction]:
    """Extract a stream of any length, in its order, holding a handful of articles at a time.

    ``articles`` are texts, ``Article`` records or objects with an article's fields, in any
    iterable, or a data frame with an article a row; ``qa.read_articles`` reads files.

    An article that is no text, or on which anything fails, a dying process included, comes out
    as an ``Extraction`` without attributions whose warning says why. ``processes`` above 1 starts
    as many (by spawn: call it under ``if __name__ == "__main__":``); the records are the same.
    ``progress`` draws a bar on standard error.

    Raises:
        ArticleError: one article was given in place of a stream of them, or a data frame in which
            no column holds texts; it names the columns found and wanted.
        ModelError: the pipeline or the tagger is not installed.
    """
    if isinstance(articles, str | Article):
        raise ArticleError("extract_all takes an iterable of articles; for one, call extract")
    extract = extractor or Extractor()
    numbered = enumerate(walk_given(articles), start=1)
    stream = (
        _extract_here(numbered, extract)
        if processes <= 1
        else _extract_in_processes(numbered, extract, processes)
    )
    marked = mark_repeats(stream)
    return show_progress(marked, count_given(articles)) if progress else marked


def mark_repeats(extractions: Iterable[Extraction]) -> Iterator[Extraction]:
    """Yield extractions, with a warning on each whose article's id came before with another text.

    In a corpus, and in whatever else goes by the id, the later takes the place of the earlier.
    Two numbers are kept of each article, some hundred bytes.
    """
    seen: dict[int, int] = {}
    for extraction in extractions:
        id_, words = extraction.article.id, hash(extraction.article.text)
        if seen.get(hash(id_), words) == words:
            yield extraction
        else:
            _log.warning("article %r: %s", id_, REPEATED)
            yield evolve(extraction, warnings=(*extraction.warnings, REPEATED))
        seen[hash(id_)] = words


def is_lost(extraction: Extraction) -> bool:
    """Tell whether the article could not be extracted at all."""
    return any(warning.startswith(LOST) for warning in extraction.warnings)


def _extract_here(numbered: Numbered, extract: Extract) -> Iterator[Extraction]:
    for number, given in numbered:
        yield _extract_or_warn(given, extract, number)


def _extract_in_processes(
    numbered: Numbered, extract: Extract, processes: int
) -> Iterator[Extraction]:
    """Let a thread for each process hand it one article at a time and wait for the answer."""
    with Crew(partial(_extract_or_warn, extract=extract), processes) as crew:

        def hand_over(article: tuple[int, object]) -> Extraction:
            number, given = article
            return _extract_or_warn(given, crew.call, number)

        with closing(call_ahead(hand_over, numbered, processes)) as answers:
            yield from answers


def _extract_or_warn(given: object, extract: Extract, number: int = 1) -> Extraction:
    try:
        article = accept_article(given)
    except ArticleError as error:
        problem = given if isinstance(given, ArticleError) else error
        return _describe_loss(_name_article(given, number), problem)
    try:
        return extract(article)
    except FATAL:
        raise
    except Exception as error:
        # What an error says may quote the article, which belongs in no log above DEBUG.
        _log.info("article %r is lost to %s", article.id, type(error).__name__)
        _log.debug("how article %r was lost", article.id, exc_info=True)
        return _describe_loss(article, error)


def _name_article(given: object, number: int) -> Article:
    """Return an empty article with the id of what was given, or with its place in the stream."""
    given_id = getattr(given, "id", None)
    return Article(id=given_id if isinstance(given_id, str) else f"article {number}", text="")


def _describe_loss(article: Article, error: Exception) -> Extraction:
    return Extraction(article, warnings=(f"{LOST}{type(error).__name__}: {error}",))
