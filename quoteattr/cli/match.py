"""``quoteattr match``: the utterances that a remembered or printed wording may be."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.options import OutputFormat
from quoteattr.cli.output import is_for_person, write
from quoteattr.crossref import Corpus
from quoteattr.formats.lines import write_line
from quoteattr.formats.utterances import matches_to_dict
from quoteattr.formats.wordings import read_wordings
from quoteattr.views.matches import render_matches


def match_command(
    wording: Annotated[str, typer.Argument(help="What somebody is said to have said.")] = "",
    store: Annotated[
        Path | None, typer.Option(help="A file that quoteattr crossref --store wrote.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(help="A file of wordings: one a line, or a .csv, .jsonl or .parquet."),
    ] = None,
    most: Annotated[int, typer.Option(min=1, help="How many utterances to print for each.")] = 5,
    output: OutputFormat = None,
) -> None:
    """Print the utterances that a wording may be, best first: one JSON line a wording.

    Example: quoteattr match "we must do the heavy lifting" --store summit.quoteattr
    """
    if store is None or bool(wording) == bool(file):
        raise typer.BadParameter("expected a wording or a --file of them, and a --store.")
    refuse_clash([str(store), *([str(file)] if file else [])])
    corpus = Corpus(store, read_only=True)
    for one in _list_wordings(wording, file):
        matches = corpus.match(one, most)
        if is_for_person(output):
            write(render_matches(one, matches) + "\n")
        else:
            write(write_line(matches_to_dict(one, matches)))


def _list_wordings(wording: str, file: Path | None) -> Iterator[str]:
    yield from read_wordings(file) if file else (wording,)
