"""What ``qa.show`` gives: rich in a notebook, plain in a terminal."""

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Any

from attrs import frozen

from quoteattr.crossref import Corpus, Utterance
from quoteattr.crossref.results import Results
from quoteattr.errors import ArgumentError, MissingExtraError
from quoteattr.formats.doc_records import RecordedDoc, read_doc
from quoteattr.installing import tell_command
from quoteattr.records import Article, Extraction
from quoteattr.views.article import render_article
from quoteattr.views.corpus import render_corpus_page
from quoteattr.views.html import render
from quoteattr.views.text import render_corpus, render_extraction, shorten_page
from quoteattr.views.truncate import take_within

# Bytes of plain text beside the HTML: what a terminal shows of a large corpus, some 600 lines.
TEXT_BYTES = 40_000
# Bytes of HTML of several articles: with the plain text beside them under 200 kB.
SEVERAL_BYTES = 150_000
# No more utterances than these fit into the HTML of a notebook, and need sentences round them.
MOST_UTTERANCES = 200
MOST_SHOWN = 20
"""Articles of a list that are shown: together they are some pages to scroll, and 4 MB at most."""


class View(ABC):
    """A page for people. Notebooks show ``html``, everything else ``text``.

    The HTML needs no script and no connection. Together the two stay under 200 kB: what is left
    out is counted.
    """

    @property
    @abstractmethod
    def text(self) -> str:
        """The page as plain text."""

    @property
    @abstractmethod
    def html(self) -> str:
        """The page as HTML, to stand inside another page."""

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002  # Jupyter passes them
        return {"text/plain": self.text, "text/html": self.html}


@frozen(slots=False, repr=False)
class ExtractionView(View):
    """One article with what was found in it."""

    extraction: Extraction

    @cached_property
    def text(self) -> str:
        """The article's attributions under their speakers."""
        return shorten_page(render_extraction(self.extraction), TEXT_BYTES)

    @cached_property
    def html(self) -> str:
        """The article with contents, cues and sources marked, and notes beside them."""
        return str(
            render(
                "notebook.html.jinja", styles="article.css", body=render_article(self.extraction)
            )
        )


@frozen(slots=False, repr=False)
class CorpusView(View):
    """A corpus's utterances, most printed first.

    ``find_articles`` gives the articles by their ids, for headlines and links.
    """

    utterances: Sequence[Utterance]
    find_articles: Callable[[], Mapping[str, Article]] = dict

    @cached_property
    def text(self) -> str:
        """The utterances with the places where each was printed."""
        return render_corpus(self.utterances, TEXT_BYTES)

    @cached_property
    def html(self) -> str:
        """The utterances with their printings side by side, word by word."""
        body = render_corpus_page(self.utterances, self.find_articles())
        return str(render("notebook.html.jinja", styles="utterance.css", body=body))

    def timeline(self, most: int = 15) -> Any:  # noqa: ANN401  # altair may be absent
        """Return an Altair chart of when the ``most`` printed utterances were printed.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        return _import_charts().draw_timeline(self.utterances, most)

    def printings(self, number: int = 0) -> Any:  # noqa: ANN401  # altair may be absent
        """Return an Altair chart of one utterance, by its place in the view: a row a paper.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        return _import_charts().draw_printings(self.utterances[number])

    def women_by_outlet(self, most: int = 20) -> Any:  # noqa: ANN401  # altair may be absent
        """Return an Altair chart of the share of women among those quoted, by outlet.

        Each share has its 95 % interval, and says of how many people it is and of how many the
        gender is not known.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        return _import_charts().draw_women_by_outlet(self.utterances, most)

    def speakers_by_outlet(self, most: int = 20) -> Any:  # noqa: ANN401  # altair may be absent
        """Return an Altair table of who was printed how often by which outlet.

        Its rows are the ``most`` printed speakers, its figures numbers of printings.

        Raises:
            MissingExtraError: Altair is not installed.
        """
        return _import_charts().draw_speakers_by_outlet(self.utterances, most)


@frozen(slots=False, repr=False)
class SeveralView(View):
    """Several views, one under the other, as many as a notebook bears; ``more`` are not shown."""

    views: Sequence[View]
    more: int = 0

    @cached_property
    def text(self) -> str:
        """The pages with a rule between them, and how many more there are."""
        pages = [view.text for view in self.views]
        return shorten_page("\n\n---\n\n".join([*pages, *_count_rest(self.more)]), TEXT_BYTES)

    @cached_property
    def html(self) -> str:
        """The pages one under the other, and how many more there are."""
        pages = list(take_within((view.html for view in self.views), SEVERAL_BYTES))
        rest = _count_rest(self.more + len(self.views) - len(pages))
        return "\n".join([*pages, *(f"<p>{line}</p>" for line in rest)])


def _count_rest(more: int) -> list[str]:
    return [f"… and {more} more articles; show fewer at a time to see them."] if more else []


def draw(record: object) -> str | None:
    """Return the HTML of a record that a notebook is to show; None of what has none."""
    view = _find_view(record, min_articles=1)
    return view.html if view else None


Showable = Extraction | Corpus | Utterance | RecordedDoc


def show(what: Showable | Iterable[Showable], *, min_articles: int = 1) -> View:
    """Show an article's quotes under their speakers, a corpus's utterances, or several of these.

    A spaCy doc that went through the component ``quoteattr`` is shown as its article. In a
    notebook or an interactive interpreter the view shows itself; in a script it is printed.
    ``min_articles`` leaves out the utterances of a corpus that fewer articles print.

    Raises:
        ArgumentError: it is nothing of the kind.
    """
    view = _find_view(what, min_articles) or _view_many(what, min_articles)
    if not _shows_values():
        print(view.text)
    return view


def _find_view(what: object, min_articles: int) -> View | None:
    """Return the view of one thing, None for what may be several."""
    if isinstance(what, Extraction):
        return ExtractionView(what)
    if isinstance(what, Corpus):
        utterances = what.utterances(min_articles=min_articles)
        return CorpusView(utterances, partial(map_articles, what, utterances[:MOST_UTTERANCES]))
    if isinstance(what, Utterance):
        return CorpusView((what,))
    if isinstance(what, Results):
        return CorpusView(what)
    if isinstance(what, RecordedDoc):
        return ExtractionView(_read_recorded(what))
    return None


def _read_recorded(doc: RecordedDoc) -> Extraction:
    extraction = read_doc(doc)
    if extraction is None:
        raise ArgumentError(
            "what: got a doc that did not go through quoteattr; nlp.add_pipe('quoteattr') first"
        )
    return extraction


def _view_many(what: object, min_articles: int) -> View:
    if isinstance(what, str | bytes | Mapping) or not isinstance(what, Iterable):
        got = f"{type(what).__name__} {what!r:.80}"
        advice = "; a text is first to be read: qa.show(qa.extract(text))"
        raise ArgumentError(
            f"what: got {got}, expected an Extraction, a Corpus, utterances, a spaCy doc, or a "
            f"list of these{advice if isinstance(what, str) else ''}"
        )
    things = list(what)
    if things and all(isinstance(one, Utterance) for one in things):
        return CorpusView(things)
    shown = (_find_view(one, min_articles) or _view_many(one, min_articles) for one in things)
    views = list(islice(shown, MOST_SHOWN))
    if len(views) == 1:
        return views[0]
    return SeveralView(views, len(things) - len(views))


def _shows_values() -> bool:
    """Tell whether somebody shows what a line or cell returns: Python, Jupyter, or marimo."""
    marimo = sys.modules.get("marimo")  # it runs cells without the prompt that the others set
    return hasattr(sys, "ps1") or (marimo is not None and marimo.running_in_notebook())


def map_articles(corpus: Corpus, utterances: Iterable[Utterance] = ()) -> dict[str, Article]:
    """Return the articles of a corpus by their ids.

    Those that print one of ``utterances`` beside others have their texts, and the rest have none.
    """
    table = corpus.to_arrow("articles")
    compared = {place.article for u in utterances for place in u.occurrences if u.articles > 1}
    rows = table.select(["article", "title", "outlet", "published", "url"]).to_pylist()
    texts = zip(rows, table["text"], strict=True)
    found = {row["article"]: str(text) for row, text in texts if row["article"] in compared}
    return {
        row["article"]: Article(text=found.get(row["article"], ""), id=row.pop("article"), **row)
        for row in rows
    }


def _import_charts() -> Any:  # noqa: ANN401  # a module
    try:
        # Optional: Altair is the extra "notebook".
        from quoteattr.views import charts  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(
            f"charts need {error.name}, which is not installed: {tell_command('notebook')}"
        ) from error
    return charts
