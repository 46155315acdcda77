"""``quoteattr evaluate``: how well a prediction agrees with gold."""

from typing import Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.options import OutputFormat
from quoteattr.cli.output import is_for_person, write
from quoteattr.evaluation import evaluate
from quoteattr.evaluation.page import render_evaluation
from quoteattr.formats.extraction_files import read_extractions
from quoteattr.formats.gold_files import read_gold_files
from quoteattr.formats.lines import write_line


def evaluate_command(
    gold: Annotated[str, typer.Argument(help="Inline gold, JSON Lines, brat, or a folder.")],
    predicted: Annotated[str, typer.Argument(help="What quoteattr extract printed or wrote.")],
    misses: Annotated[int, typer.Option(min=0, help="How many misses to print to read.")] = 0,
    output: OutputFormat = None,
) -> None:
    """Print how well a prediction agrees with gold, in percent.

    Example: quoteattr evaluate fixtures/ quotes.jsonl --misses 20
    """
    refuse_clash([gold, predicted])
    articles = tuple(read_gold_files(gold))
    texts = {a.extraction.article.id: a.extraction.article.text for a in articles}
    evaluation = evaluate(articles, read_extractions(predicted, texts))
    if is_for_person(output):
        write(render_evaluation(evaluation, misses))
    else:
        write(write_line(evaluation.to_dict()))
