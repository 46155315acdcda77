"""The corpus: articles and quotes in, utterances out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Self

import pyarrow as pa

from quoteattr.crossref.answers import Answers
from quoteattr.crossref.arguments import (
    Given,
    check_argument,
    check_extraction,
    check_options,
    list_articles,
    list_texts,
)
from quoteattr.crossref.contexts import find_keyterms, find_keyword
from quoteattr.crossref.plan.people import is_meant
from quoteattr.crossref.records import KeywordInContext, Speaker, Utterance
from quoteattr.crossref.results import Results
from quoteattr.crossref.store import Location, Store
from quoteattr.crossref.store.exports import export_table
from quoteattr.crossref.store.queries import (
    find_containing,
    find_phrase,
    find_printed,
    find_said,
    list_speakers,
)
from quoteattr.crossref.store.quotes import add_quotes, read_quotes
from quoteattr.crossref.store.reading import make_person, read_extractions
from quoteattr.crossref.store.writing import (
    Connection,
    add_extractions,
    judge_names,
    remove_articles,
)
from quoteattr.records import Article, Extraction
from quoteattr.tables import convert_to_pandas, convert_to_polars

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Extract = Callable[[Article | str], Extraction]
# What the short description of a corpus counts.
SIZES = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM attributions)"
# Extractions read from the store at a time.
PAGE = 500


class Corpus:
    """Articles read together: who said what, and where else it was printed.

    Add articles, extractions, or quotes found elsewhere, in any order and as they come; the
    answers depend on what was added alone. What was compared once is not compared again, and the
    answers are worked out when they are asked for.

    Without a path all is in memory. ``Corpus("summit.quoteattr")`` is one DuckDB file, begun
    where there is none; its tables are for SQL too. Each change is made whole or not at all. The
    file is open only while a call runs: others who want it then wait, up to ``wait`` seconds.
    With ``read_only`` many can read at a time. ``memory_limit`` ("4GB") is for the database;
    ``processes`` above 1 compare texts in as many, where they are many (by spawn: use it under
    ``if __name__ == "__main__":``); ``progress`` draws bars on standard error.

    Raises:
        ArgumentError: an argument is of the wrong type.
        StoreError: the file is no store, damaged, or of a newer version.
    """

    def __init__(  # noqa: PLR0913  # each is an option that most leave out
        self,
        path: str | PathLike[str] | None = None,
        *,
        extractor: Extract | None = None,
        read_only: bool = False,
        wait: float = 30.0,
        memory_limit: str | None = None,
        processes: int = 1,
        progress: bool = False,
    ) -> None:
        check_options(path, extractor, wait, memory_limit, processes)
        place = None if path is None else Path(path)
        self._store = Store(Location(place, read_only, wait, memory_limit))
        self._answers = Answers(self._store, processes, progress)
        self._extractor = extractor

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Let go of what is in memory, as ``close`` does."""
        self.close()

    def __repr__(self) -> str:
        sizes = self._store.glance(SIZES)  # nothing that waits or fails belongs in a repr
        told = ", articles={}, attributions={}".format(*sizes) if sizes else ""
        return f"<Corpus {self._store.location.path or 'in memory'}{told}>"

    @property
    def extractions(self) -> Sequence[Extraction]:
        """What was found in each article, in the order of adding."""
        return tuple(self._walk_extractions())

    def add(self, articles: Given | Iterable[Given]) -> None:
        """Add one article or many: texts, ``Article`` or ``Extraction`` records, or a data frame.

        A data frame has an article a row; so does a list of objects with an article's fields.
        Adding one twice changes nothing; an article of the same id with another text replaces
        the earlier one. All are extracted before the first is written.

        Raises:
            ArticleError: something is no article.
        """
        found = [
            check_extraction(given) if isinstance(given, Extraction) else self._extract(given)
            for given in list_articles(articles)
        ]
        with self._answers.change() as (connection, matching):
            add_extractions(connection, found, matching)

    def add_quotes(self, rows: object) -> None:
        """Add quotes that another tool found: article, text, speaker, published and outlet.

        Only article and text must be there. ``rows`` are mappings, or any data frame that speaks
        the Arrow PyCapsule interface (pandas, polars, pyarrow, DuckDB), and may be a million.
        A row that was added before changes nothing.

        Raises:
            ArticleError: a row lacks its article or its text, or a field is no text.
        """
        quotes = read_quotes(rows)
        with self._answers.change() as (connection, matching):
            add_quotes(connection, quotes, matching)

    def remove(self, article_ids: str | Iterable[str]) -> None:
        """Take out an article or many, by id, and all quotes from them; others are left alone."""
        gone = list_texts("article_ids", article_ids)
        with self._answers.change() as (connection, matching):
            remove_articles(connection, gone, matching)

    def merge(self, name: str, other: str) -> None:
        """Take two names for one person from now on, whatever they look like."""
        list_texts("names", (name, other))
        with self._store.change() as connection:
            judge_names(connection, name, other, same=True)

    def keep_apart(self, name: str, other: str) -> None:
        """Take two names for two people from now on, however alike they are."""
        list_texts("names", (name, other))
        with self._store.change() as connection:
            judge_names(connection, name, other, same=False)

    def utterances(
        self,
        min_articles: int = 1,
        *,
        outlet: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Sequence[Utterance]:
        """Return the utterances printed in so many articles or more, most-printed first.

        ``outlet``, ``since`` and ``until`` (dates, as such or in ISO form, both included) ask for
        one printing by that outlet, in that time.

        Raises:
            StoreError: ``since`` or ``until`` is no date.
        """
        check_argument("min_articles", min_articles, int)
        check_argument("outlet", outlet, str, NoneType)
        return self._find(lambda c: find_printed(c, min_articles, outlet, since, until))

    def search(self, phrase: str) -> Sequence[Utterance]:
        """Return the utterances in which a phrase was printed, most-printed first.

        Case, British or American spelling, and contractions make no difference.
        """
        check_argument("phrase", phrase, str)
        return self._find(lambda connection: find_phrase(connection, phrase))

    def speakers(self) -> tuple[Speaker, ...]:
        """Return all who speak, those printed in the most articles first."""
        with self._answers.open() as connection:
            rows = list_speakers(connection)
        return tuple(Speaker(make_person(row), row["utterances"], row["articles"]) for row in rows)

    def said_by(self, name: str, about: str | None = None) -> Sequence[Utterance]:
        """Return what a person said, most-printed first; ``about`` are words that must be in it.

        Any form of the name does that could mean the speaker: "Starmer" finds Keir Starmer.
        """
        check_argument("name", name, str)
        check_argument("about", about, str, NoneType)
        meant = [s.entity.id for s in self.speakers() if is_meant(name, s.entity)]
        return self._find(lambda connection: find_said(connection, meant, (about or "").split()))

    def keyterms(
        self, topn: int = 20, *, speaker: str | None = None
    ) -> tuple[tuple[str, float], ...]:
        """Return the key terms of what was said, by all or by one speaker, with their weights."""
        found = self.said_by(speaker) if speaker else self.utterances()
        return find_keyterms([utterance.text for utterance in found], topn)

    def keyword_in_context(self, keyword: str, width: int = 50) -> Iterator[KeywordInContext]:
        """Yield every place where a printing has a keyword, with ``width`` characters around."""
        check_argument("keyword", keyword, str)
        for utterance in self._find(lambda connection: find_containing(connection, keyword)):
            for occurrence in utterance.occurrences:
                yield from find_keyword(keyword, occurrence, width)

    def to_arrow(self, table: str) -> pa.Table:
        """Return a table whole: articles, attributions, entities, utterances or occurrences.

        ``speaker`` is the name in the whole corpus, ``speaker_printed`` that in the article. Of
        attributions ``speaker_id`` is the article's own, ``speaker_corpus_id`` the corpus's.

        Raises:
            StoreError: there is no such table.
        """
        with self._answers.open() as connection:
            return export_table(connection, table)

    def to_pandas(self, table: str) -> "pd.DataFrame":
        """Return a table, as ``to_arrow`` does, as a pandas data frame."""
        return convert_to_pandas(self.to_arrow(table))

    def to_polars(self, table: str) -> "pl.DataFrame":
        """Return a table, as ``to_arrow`` does, as a polars data frame."""
        return convert_to_polars(self.to_arrow(table))

    def refresh(self) -> None:
        """Work the answers out now, if something was added, so that SQL and readers find them."""
        with self._answers.open():
            pass

    def close(self) -> None:
        """Let go of what is in memory; a file is closed after each call already."""
        self._store.close()

    def _extract(self, article: Article) -> Extraction:
        if self._extractor is None:
            # spaCy takes seconds to import, and a corpus of extractions has no need of it.
            from quoteattr.extractor import extract  # noqa: PLC0415

            self._extractor = extract
        return self._extractor(article)

    def _walk_extractions(self) -> Iterator[Extraction]:
        after = -1
        while True:
            with self._store.read() as connection:
                page = read_extractions(connection, after, PAGE)
            if not page:
                return
            after = page[-1][0]
            yield from (extraction for _, extraction in page)

    def _find(self, find: Callable[[Connection], Sequence[int]]) -> Results[Utterance]:
        return Results(*self._answers.ask(find))
