"""``quoteattr report``: one page for a newsroom."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.inputs import Failures, make_extractor, read_or_extract
from quoteattr.cli.options import ArticlePaths, MinArticles, MinConfidence, Model, Processes, Tagger
from quoteattr.crossref import Corpus
from quoteattr.formats.atomic import write_atomically
from quoteattr.views.report import render_report
from quoteattr.views.shown import map_articles

if TYPE_CHECKING:
    from quoteattr.extractor import Extractor

STORE_ENDING = ".quoteattr"


def report_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Articles as for extract, files that quoteattr extract wrote, or one store.",
        ),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")],
    title: Annotated[
        str, typer.Option(help="The heading of the page.")
    ] = "Who said what, and where it was printed",
    min_articles: MinArticles = 1,
    articles: ArticlePaths = [],  # noqa: B006  # typer's way; it is never changed
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
) -> None:
    """Write one page to search and filter: every utterance with its printings side by side.

    Example: quoteattr report articles/ -o report.html
    """
    refuse_clash(paths, output)
    failures = Failures()
    with write_atomically(output) as file:  # a place that cannot be written is told at once
        extractor = make_extractor(model, tagger, min_confidence)
        corpus = read_corpus(paths, articles, extractor, processes, failures)
        file.write(render_corpus(corpus, title, min_articles).encode("utf-8"))
    failures.exit_if_any()


def read_corpus(
    paths: list[str],
    articles: list[str],
    extractor: "Extractor",
    processes: int,
    failures: Failures,
) -> Corpus:
    """Return the store that is named, or a corpus of the articles in the paths."""
    if len(paths) == 1 and paths[0].endswith(STORE_ENDING):
        return Corpus(paths[0], read_only=True)
    corpus = Corpus()
    corpus.add(read_or_extract(paths, extractor, processes, failures, articles))
    return corpus


def render_corpus(corpus: Corpus, title: str, min_articles: int) -> str:
    """Return the page of a corpus."""
    utterances = tuple(corpus.utterances(min_articles=min_articles))
    return render_report(utterances, map_articles(corpus, utterances), title=title)
