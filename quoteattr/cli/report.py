"""``quoteattr report``: one page for a newsroom."""

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quoteattr.cli.inputs import Failures, extract_paths, make_extractor
from quoteattr.cli.options import MinArticles, MinConfidence, Model, Processes, Tagger
from quoteattr.crossref import Corpus
from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.jsonl import SCHEMA, read_extractions
from quoteattr.formats.lines import parse_object, read_file_lines
from quoteattr.views.report import render_report
from quoteattr.views.shown import map_articles

if TYPE_CHECKING:
    from quoteattr.extract import Extractor

LINE_ENDINGS = (".jsonl", ".jsonl.gz")
STORE_ENDING = ".quoteattr"


def report_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…",
            help="Articles as for extract, .jsonl files that it has printed, or one store.",
        ),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")],
    title: Annotated[
        str, typer.Option(help="The heading of the page.")
    ] = "Who said what, and where it was printed",
    min_articles: MinArticles = 1,
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
) -> None:
    """Write one page to search and filter: every utterance with its printings side by side.

    Example: quoteattr report articles/ -o report.html
    """
    failures = Failures()
    if len(paths) == 1 and paths[0].endswith(STORE_ENDING):
        corpus = Corpus(paths[0], read_only=True)
    else:
        extractor = make_extractor(model, tagger, min_confidence)
        corpus = gather_corpus(paths, extractor, processes, failures)
    write_report(corpus, output, title, min_articles)
    failures.exit_if_any()


def gather_corpus(
    paths: list[str], extractor: "Extractor", processes: int, failures: Failures
) -> Corpus:
    """Return a corpus of extractions that were kept, and of articles that are read now."""
    corpus = Corpus()
    for path in filter(holds_extractions, paths):
        corpus.add(read_extractions(path))
    articles = [path for path in paths if not holds_extractions(path)]
    corpus.add(extract_paths(articles, extractor, processes, failures))
    return corpus


def holds_extractions(path: str) -> bool:
    """Tell whether a file's first line is what ``quoteattr extract`` prints."""
    if not path.endswith(LINE_ENDINGS):
        return False
    try:
        first = islice(read_file_lines(path), 1)
        return any(parse_object(line, where).get("schema") == SCHEMA for where, line in first)
    except (FormatError, OSError):
        return False  # whoever reads it as articles names what is wrong


def write_report(corpus: Corpus, output: Path, title: str, min_articles: int) -> None:
    """Write the page of a corpus, whole or not at all."""
    utterances = corpus.utterances(min_articles=min_articles)
    page = render_report(tuple(utterances), map_articles(corpus), title=title)
    with write_atomically(output) as file:
        file.write(page.encode("utf-8"))
