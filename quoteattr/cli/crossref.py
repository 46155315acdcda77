"""``quoteattr crossref``: where each utterance was printed."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.inputs import Failures, make_extractor, read_or_extract
from quoteattr.cli.options import (
    ArticlePaths,
    KeptPaths,
    MinArticles,
    MinConfidence,
    Model,
    OutputFormat,
    Processes,
    Tagger,
)
from quoteattr.cli.output import Format, is_for_person, write
from quoteattr.crossref import Corpus, Utterance
from quoteattr.formats.lines import write_line
from quoteattr.formats.utterances import utterance_to_dict
from quoteattr.records import Extraction
from quoteattr.views.text import render_utterance

# Articles added to a store at a time: an interruption costs no more than these.
SLICE = 1000

StorePath = Annotated[
    Path | None,
    typer.Option(
        "--store", help="Add to this file, if there is a PATH, and print what all in it says."
    ),
]


def crossref_command(
    paths: KeptPaths = [],  # noqa: B006  # typer's way; it is never changed
    min_articles: MinArticles = 1,
    store: StorePath = None,
    articles: ArticlePaths = [],  # noqa: B006  # as above
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
    output: OutputFormat = None,
) -> None:
    """Print where each utterance was printed: one JSON line an utterance, most-printed first.

    Example: quoteattr crossref articles/ --min-articles 2
    """
    if not paths and not store:
        raise typer.BadParameter("expected a PATH, or a --store to print.")
    refuse_clash(paths, store)
    failures = Failures()
    extractor = make_extractor(model, tagger, min_confidence)
    progress = sys.stderr.isatty() and not sys.stdout.isatty()
    corpus = Corpus(store, read_only=not paths, processes=processes, progress=progress)
    stream = read_or_extract(paths, extractor, processes, failures, articles)
    for found in cut_slices(stream):
        corpus.add(found)
    write_utterances(corpus.utterances(min_articles=min_articles), output)
    failures.exit_if_any()


def cut_slices(extractions: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    """Yield extractions in lists, as they come."""
    stream = iter(extractions)
    while found := list(islice(stream, SLICE)):
        yield found


def write_utterances(utterances: Iterable[Utterance], output: Format | None) -> None:
    """Print utterances, for a program or for a person."""
    for utterance in utterances:
        if is_for_person(output):
            write(render_utterance(utterance) + "\n")
        else:
            write(write_line(utterance_to_dict(utterance)))
