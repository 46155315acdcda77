"""``quoteattr search``: the utterances of a store in which a phrase was printed."""

from pathlib import Path
from typing import Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.crossref import write_utterances
from quoteattr.cli.options import OutputFormat
from quoteattr.crossref import Corpus


def search_command(
    store: Annotated[Path, typer.Argument(help="A file that quoteattr crossref --store wrote.")],
    phrase: Annotated[str, typer.Argument(help="Words that stand side by side.")],
    output: OutputFormat = None,
) -> None:
    """Print the utterances in which a phrase was printed, most-printed first.

    Example: quoteattr search summit.quoteattr "heavy lifting"
    """
    refuse_clash([str(store)])
    write_utterances(Corpus(store, read_only=True).search(phrase), output)
