"""Articles' texts for records that travel without them: from where they were read, or are now."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from attrs import evolve

from quoteattr.articles.rows import ReportProblem
from quoteattr.errors import FormatError
from quoteattr.formats.article_files import read_path
from quoteattr.formats.checking import check_extraction
from quoteattr.records import Article, Extraction

# Files of articles that are open at a time: records come in the order of their articles, or nearly.
MOST_OPEN = 32
# Places that a message names.
PLACES_SHOWN = 3

FindText = Callable[[Article], str | None]


class ArticleTexts:
    """The texts of a stream of articles by id, read on as they are asked for.

    Records mostly come in the order of their articles: what is passed on the way is kept until it
    is asked for, and no more.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._unread = iter(articles)
        self._passed: dict[str, str] = {}

    def find(self, article: Article) -> str | None:
        """Return the text of the article with this id, None where there is none (any more)."""
        if article.id in self._passed:
            return self._passed.pop(article.id)
        for one in self._unread:
            if one.id == article.id:
                return one.text
            self._passed[one.id] = one.text
        return None


def follow_paths(folder: Path) -> FindText:
    """Return what finds an article's text by its ``path``, from here or else from ``folder``."""
    open_texts = lru_cache(MOST_OPEN)(lambda path: ArticleTexts(read_path(path, lambda _: None)))

    def find(article: Article) -> str | None:
        places = (Path(article.path), folder / article.path) if article.path else ()
        place = next((str(place) for place in places if place.is_file()), None)
        return open_texts(place).find(article) if place else None

    return find


def add_texts(
    extractions: Iterable[Extraction], find: FindText, where: str, report: ReportProblem
) -> Iterator[Extraction]:
    """Yield extractions with their articles' texts where ``find`` has them, each span checked.

    ``report`` is told of each text that the spans do not fit: it is not that article's, or not any
    more. The extraction comes without it then, as where none is found.
    """
    for extraction in extractions:
        text = None if extraction.article.text else find(extraction.article)
        try:
            yield extraction if text is None else add_text(extraction, text, where)
        except FormatError as error:
            report(str(error))
            yield extraction


def add_text(extraction: Extraction, text: str, where: str) -> Extraction:
    """Return an extraction with its article's text.

    Raises:
        FormatError: a span does not fit; it names the article and the field.
    """
    whole = evolve(extraction, article=evolve(extraction.article, text=text))
    check_extraction(whole, f"{where}: article {extraction.article.id!r}")
    return whole


class Lacking:
    """The articles that came without their texts, by where these should have been."""

    def __init__(self) -> None:
        self._places: Counter[str] = Counter()

    def watch(self, extractions: Iterable[Extraction]) -> Iterator[Extraction]:
        """Yield extractions, and note those that have something to say and no text."""
        for extraction in extractions:
            if not extraction.article.text and extraction.attributions:
                self._places[extraction.article.path or ""] += 1
            yield extraction

    def describe(self) -> str:
        """Return how many there are and where their texts should be; "" if there are none."""
        if not self._places:
            return ""
        named = [place for place, _ in self._places.most_common() if place]
        shown = ", ".join(named[:PLACES_SHOWN]) + (", …" if len(named) > PLACES_SHOWN else "")
        reason = f"they were read from {shown}" if named else "their records name no file"
        return f"{self._places.total()} articles are without their texts ({reason})"
