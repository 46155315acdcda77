"""The command line: the library's calls on files; results to stdout, all else to stderr."""

import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from attrs import asdict

from quoteattr.crossref import Corpus
from quoteattr.doctor import describe_check, is_healthy, run_checks
from quoteattr.errors import FormatError, QuoteattrError
from quoteattr.evaluate import evaluate
from quoteattr.evaluate.page import render_evaluation
from quoteattr.extract import Extractor
from quoteattr.formats.articles import ArticleProblem, read_articles
from quoteattr.formats.gold_files import read_gold_files
from quoteattr.formats.jsonl import extraction_to_dict, read_extractions
from quoteattr.formats.lines import write_line
from quoteattr.formats.utterances import utterance_to_dict
from quoteattr.records import Article, Extraction
from quoteattr.stream import extract_all, is_lost
from quoteattr.train.command import train
from quoteattr.train.recipe import Recipe
from quoteattr.views.text import render_extraction, render_utterance

# Exit codes, beside 0 for done.
SOME_FAILED = 1
WRONG_USAGE = 2


class Format(StrEnum):
    """How results are written: for a program or for a person."""

    JSONL = "jsonl"
    TEXT = "text"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="A .txt file, a .jsonl file with an article a line, a folder of them, or -.",
    ),
]
Model = Annotated[str, typer.Option(help="sm, md, or any spaCy pipeline with a parser and NER.")]
Tagger = Annotated[str, typer.Option(help="rules, fast, accurate, or the path of weights.")]
Processes = Annotated[int, typer.Option(min=1, help="How many processes share the work.")]
MinConfidence = Annotated[
    float, typer.Option(min=0, max=1, help="Leave out attributions less probable than this.")
]
MinArticles = Annotated[
    int, typer.Option(min=1, help="Leave out utterances printed in fewer articles.")
]
OutputFormat = Annotated[
    Format | None, typer.Option("--format", help="By default text in a terminal, else jsonl.")
]

app = typer.Typer(
    help="Who said what, in which words, and where else was it printed.",
    epilog="Example: quoteattr crossref articles/ --min-articles 2",
    no_args_is_help=True,
    rich_markup_mode=None,  # words of articles must never be read as markup
    pretty_exceptions_enable=False,
)


@app.command("extract")
def extract_command(
    paths: Paths,
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
    output: OutputFormat = None,
) -> None:
    """Print who said what: one JSON line an article, or a page to read in a terminal.

    Example: quoteattr extract articles/ > quotes.jsonl
    """
    failures = Failures()
    extractor = Extractor(model=model, tagger=tagger, min_confidence=min_confidence)
    for extraction in _extract_paths(paths, extractor, processes, failures):
        if _is_for_person(output):
            _write(render_extraction(extraction) + "\n")
        else:
            _write(write_line(extraction_to_dict(extraction)))
    failures.exit_if_any()


@app.command("crossref")
def crossref_command(
    paths: Paths,
    min_articles: MinArticles = 1,
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
    output: OutputFormat = None,
) -> None:
    """Print where each utterance was printed: one JSON line an utterance, most-printed first.

    Example: quoteattr crossref articles/ --min-articles 2
    """
    failures = Failures()
    extractor = Extractor(model=model, tagger=tagger, min_confidence=min_confidence)
    corpus = Corpus()
    corpus.add(_extract_paths(paths, extractor, processes, failures))
    for utterance in corpus.utterances(min_articles=min_articles):
        if _is_for_person(output):
            _write(render_utterance(utterance) + "\n")
        else:
            _write(write_line(utterance_to_dict(utterance)))
    failures.exit_if_any()


@app.command("evaluate")
def evaluate_command(
    gold: Annotated[str, typer.Argument(help="Inline gold, JSON Lines, brat, or a folder.")],
    predicted: Annotated[str, typer.Argument(help="What quoteattr extract printed.")],
    misses: Annotated[int, typer.Option(min=0, help="How many misses to print to read.")] = 0,
    output: OutputFormat = None,
) -> None:
    """Print how well a prediction agrees with gold, in percent.

    Example: quoteattr evaluate fixtures/ quotes.jsonl --misses 20
    """
    articles = tuple(read_gold_files(gold))
    texts = {a.extraction.article.id: a.extraction.article.text for a in articles}
    evaluation = evaluate(articles, read_extractions(predicted, texts))
    if _is_for_person(output):
        _write(render_evaluation(evaluation, misses))
    else:
        _write(write_line(evaluation.to_dict()))


@app.command("train")
def train_command(
    gold: Annotated[
        list[str],
        typer.Argument(metavar="GOLD…", help="Inline gold, JSON Lines, brat, or folders of them."),
    ],
    weights: Annotated[Path, typer.Option("-o", "--weights", help="The folder to write.")],
    name: Annotated[str, typer.Option(help="By default that of the folder.")] = "",
    seed: Annotated[int, typer.Option(help="Draws the articles that are held out.")] = 0,
    model: Model = "sm",
    data_note: Annotated[str, typer.Option(help="Whose the gold is; for the model card.")] = "",
    output: OutputFormat = None,
) -> None:
    """Make weights for --tagger from annotated articles, and print what they are.

    Example: quoteattr train our-paper/ -o our-weights
    """
    recipe = Recipe(name or weights.resolve().name, model, seed, data_note)
    report = train(gold, weights, recipe, tell=partial(typer.echo, err=True))
    _write(report.card if _is_for_person(output) else write_line(report.manifest))


@app.command("doctor")
def doctor_command(output: OutputFormat = None) -> None:
    """Print what is installed, and what to type where something is missing."""
    checks = run_checks()
    for check in checks:
        _write(describe_check(check) if _is_for_person(output) else write_line(asdict(check)))
    if not is_healthy(checks):
        raise typer.Exit(SOME_FAILED)


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


def _extract_paths(
    paths: list[str], extractor: Extractor, processes: int, failures: Failures
) -> Iterator[Extraction]:
    articles = _read_paths(paths, failures)
    progress = sys.stderr.isatty() and not sys.stdout.isatty()
    for extraction in extract_all(
        articles, processes=processes, extractor=extractor, progress=progress
    ):
        if is_lost(extraction):
            failures.report(f"{extraction.article.id}: {extraction.warnings[0]}")
        yield extraction


def _read_paths(paths: list[str], failures: Failures) -> Iterator[Article]:
    for article in read_articles(paths):
        if isinstance(article, ArticleProblem):
            failures.report(article.message)
        else:
            yield article


def _is_for_person(output: Format | None) -> bool:
    return output is Format.TEXT or (output is None and sys.stdout.isatty())


def _write(line: str) -> None:
    """Print a line; a reader that has seen enough, as ``head`` has, ends us without a fault."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None


def _print_version(wanted: bool) -> None:
    if wanted:
        _write(f"quoteattr {version('quoteattr')}")
        raise typer.Exit


@app.callback()
def main_command(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="And exit.")
    ] = False,
) -> None:
    """Who said what, in which words, and where else was it printed."""


def main() -> None:
    """Run the command line; a file that cannot be read, or a missing model, is told in a line."""
    try:
        app()
    except (FormatError, OSError) as error:
        typer.echo(f"quoteattr: {error}", err=True)
        sys.exit(SOME_FAILED)
    except QuoteattrError as error:
        typer.echo(f"quoteattr: {error}", err=True)
        sys.exit(WRONG_USAGE)
