"""``quoteattr crossref``: where each utterance was printed."""

from quoteattr.cli.inputs import Failures, extract_paths, make_extractor
from quoteattr.cli.options import (
    MinArticles,
    MinConfidence,
    Model,
    OutputFormat,
    Paths,
    Processes,
    Tagger,
)
from quoteattr.cli.output import is_for_person, write
from quoteattr.crossref import Corpus
from quoteattr.formats.lines import write_line
from quoteattr.formats.utterances import utterance_to_dict
from quoteattr.views.text import render_utterance


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
    extractor = make_extractor(model, tagger, min_confidence)
    corpus = Corpus()
    corpus.add(extract_paths(paths, extractor, processes, failures))
    for utterance in corpus.utterances(min_articles=min_articles):
        if is_for_person(output):
            write(render_utterance(utterance) + "\n")
        else:
            write(write_line(utterance_to_dict(utterance)))
    failures.exit_if_any()
