"""``quoteattr search``: the utterances of a store in which a phrase was printed, or of a person."""

from typing import Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.crossref import write_utterances
from quoteattr.cli.options import Outlet, OutputFormat, Since, StoreFile, Until
from quoteattr.crossref import Corpus


def search_command(
    store: StoreFile,
    phrase: Annotated[str, typer.Argument(help="Words that stand side by side.")] = "",
    by: Annotated[
        str, typer.Option(help="Only what this person said; the words may then stand apart.")
    ] = "",
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    output: OutputFormat = None,
) -> None:
    """Print the utterances in which a phrase was printed, most-printed first.

    Example: quoteattr search summit.quoteattr "heavy lifting" --since 2025-03-01
    """
    if not phrase and not by:
        raise typer.BadParameter("expected a phrase, or a name: --by NAME.")
    refuse_clash([str(store)])
    corpus = Corpus(store, read_only=True)
    if by:
        found = corpus.said_by(by, phrase or None, outlet=outlet, since=since, until=until)
    else:
        found = corpus.search(phrase, outlet=outlet, since=since, until=until)
    write_utterances(found, output)
