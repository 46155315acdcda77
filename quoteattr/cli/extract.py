"""``quoteattr extract``: who said what in each article."""

from collections.abc import Iterable
from pathlib import Path

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.inputs import Failures, extract_paths, make_extractor
from quoteattr.cli.options import (
    EVERY_ACT,
    EVERY_KIND,
    Acts,
    Kinds,
    MinConfidence,
    Model,
    OutputFile,
    OutputFormat,
    Paths,
    Processes,
    Tagger,
)
from quoteattr.cli.output import is_for_person, write
from quoteattr.errors import FormatError
from quoteattr.formats.jsonl import extraction_to_dict
from quoteattr.formats.lines import write_line
from quoteattr.formats.registry import load_function
from quoteattr.records import Extraction
from quoteattr.views.text import render_extraction


def extract_command(
    paths: Paths,
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
    kinds: Kinds = EVERY_KIND,
    acts: Acts = EVERY_ACT,
    output: OutputFormat = None,
    file: OutputFile = None,
) -> None:
    """Print who said what: one JSON line an article, or a page to read in a terminal.

    Example: quoteattr extract articles/ -o quotes.csv
    """
    refuse_clash(paths, file)
    failures = Failures()
    extractor = make_extractor(model, tagger, min_confidence, kinds, acts)
    extractions = extract_paths(paths, extractor, processes, failures, printing=not file)
    if file:
        _write_file(extractions, file)
    else:
        _print_all(extractions, is_for_person(output))
    failures.exit_if_any()


def _print_all(extractions: Iterable[Extraction], for_person: bool) -> None:
    for extraction in extractions:
        if for_person:
            write(render_extraction(extraction) + "\n")
        else:
            write(write_line(extraction_to_dict(extraction)))


def _write_file(extractions: Iterable[Extraction], path: Path) -> None:
    try:
        write_file = load_function(path, "writer")
    except FormatError as error:
        raise typer.BadParameter(str(error)) from None
    write_file(extractions, path)
