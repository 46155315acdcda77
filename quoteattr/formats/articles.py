"""Articles in, from wherever they are: files, standard input, data frames, plain objects."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from quoteattr.articles.rows import ArrowFrame, ReportProblem, read_frame, read_object
from quoteattr.errors import ArticleError
from quoteattr.formats.article_files import read_path
from quoteattr.records import Article

_log = logging.getLogger(__name__)


def log_problem(message: str) -> None:
    """Warn of an input that is no article.

    A message of several lines shows the one that is wrong, and words of articles are for DEBUG.
    """
    place, _, problem = message.partition(": ")
    _log.warning("%s", f"{place}: cannot be read" if "\n" in problem else message)
    _log.debug("%s", message)


ArticleSource = str | Path | Article | Mapping[str, Any] | ArrowFrame


def read_articles(
    source: ArticleSource | Iterable[ArticleSource],
    *,
    on_problem: ReportProblem = log_problem,
    stdin: BinaryIO | None = None,
) -> Iterator[Article]:
    """Yield the articles of a source, one by one as they are read.

    A source is a path, a data frame (pandas, polars, Arrow), an object with an article's fields,
    an object of lists with a list a field, or any iterable of these. A path is that of a text (its
    id is its name without the ending), a ``.jsonl`` file with an article a line, a ``.json`` file
    with one or a list of them, a ``.quotes.md`` file (its gold is left out), one of these gzipped
    (``.gz``), or a folder of them; ``-`` is ``stdin``, by default the process's, with one text or
    JSON Lines. Fields may have the names of trafilatura, newspaper4k, ninjs and others
    (docs/formats.md).

    ``on_problem`` is called with a message for each input that is no article, and the rest goes
    on; by default it is a warning in the log.

    Raises:
        ArticleError: ``source`` is nothing of the kind.
    """
    if isinstance(source, str | Path):
        yield from read_path(str(source), on_problem, stdin)
    elif isinstance(source, Article):
        yield source
    elif isinstance(source, Mapping):
        yield from read_object(source, "article", on_problem)
    elif isinstance(source, ArrowFrame):
        yield from read_frame(source, on_problem)
    elif isinstance(source, Iterable):
        for number, one in enumerate(source):
            if isinstance(one, Mapping):
                yield from read_object(one, f"articles[{number}]", on_problem)
            else:
                yield from read_articles(one, on_problem=on_problem, stdin=stdin)
    else:
        kind = type(source).__name__
        raise ArticleError(f"articles are {kind}, expected paths, a data frame or dicts")
