"""``quoteattr extract``: who said what in each article."""

from quoteattr.cli.inputs import Failures, extract_paths
from quoteattr.cli.options import MinConfidence, Model, OutputFormat, Paths, Processes, Tagger
from quoteattr.cli.output import is_for_person, write
from quoteattr.extract import Extractor
from quoteattr.formats.jsonl import extraction_to_dict
from quoteattr.formats.lines import write_line
from quoteattr.views.text import render_extraction


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
    for extraction in extract_paths(paths, extractor, processes, failures):
        if is_for_person(output):
            write(render_extraction(extraction) + "\n")
        else:
            write(write_line(extraction_to_dict(extraction)))
    failures.exit_if_any()
