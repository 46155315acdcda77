"""The arguments and options that several commands have."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from quoteattr.cli.output import Format
from quoteattr.formats.registry import list_endings
from quoteattr.records import Act, Kind

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="A text, a table or JSON Lines of articles "
        f"({', '.join(list_endings('articles'))}), a folder of these, or -.",
    ),
]
KeptPaths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help="Articles as for extract, or files that quoteattr extract wrote."
    ),
]
ArticlePaths = Annotated[
    list[str],
    typer.Option(
        "--articles",
        metavar="PATH",
        help="Where the articles are of files that quoteattr extract wrote; by default where they "
        "were read.",
    ),
]
Model = Annotated[str, typer.Option(help="sm, md, or any spaCy pipeline with a parser and NER.")]
Tagger = Annotated[str, typer.Option(help="rules, fast, accurate, or the path of weights.")]
Processes = Annotated[int, typer.Option(min=1, help="How many processes share the work.")]
MinConfidence = Annotated[
    float, typer.Option(min=0, max=1, help="Leave out attributions less probable than this.")
]
EVERY_KIND = ",".join(get_args(Kind))
EVERY_ACT = ",".join(get_args(Act))
Kinds = Annotated[str, typer.Option(help="Leave out attributions of other kinds.")]
Acts = Annotated[str, typer.Option(help="Leave out attributions of other acts.")]
MinArticles = Annotated[
    int, typer.Option(min=1, help="Leave out utterances printed in fewer articles.")
]
StoreFile = Annotated[Path, typer.Argument(help="A file that quoteattr crossref --store wrote.")]
Outlet = Annotated[str | None, typer.Option(help="Only what this outlet printed.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what was printed on this day or later.")
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only what was printed on this day or before.")
]
OutputFormat = Annotated[
    Format | None, typer.Option("--format", help="By default text in a terminal, else jsonl.")
]
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=f"Write this file: {', '.join(list_endings('writer'))}.",
    ),
]
