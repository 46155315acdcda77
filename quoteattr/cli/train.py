"""``quoteattr train``: weights of your own from annotated articles."""

from pathlib import Path
from typing import Annotated

import typer

from quoteattr.cli.clashes import refuse_clash
from quoteattr.cli.options import Model, OutputFormat
from quoteattr.cli.output import is_for_person, tell, write
from quoteattr.formats.lines import write_line
from quoteattr.train.recipe import Recipe, TaggerKind


def train_command(
    gold: Annotated[
        list[str],
        typer.Argument(metavar="GOLD", help="Inline gold, JSON Lines, brat, or folders of them."),
    ],
    weights: Annotated[Path, typer.Option("-o", "--weights", help="The folder to write.")],
    tagger: Annotated[
        TaggerKind, typer.Option(help="Which to make; accurate takes hours and the extra train.")
    ] = TaggerKind.FAST,
    encoder: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="The transformer that an accurate tagger begins with, as transformers saves one.",
        ),
    ] = None,
    frozen_layers: Annotated[
        int | None,
        typer.Option(min=0, help="Its lowest layers that stay as they are; by default a third."),
    ] = None,
    name: Annotated[str, typer.Option(help="By default that of the folder.")] = "",
    seed: Annotated[int, typer.Option(help="Draws all that is left to chance.")] = 0,
    model: Model = "sm",
    data_note: Annotated[str, typer.Option(help="Whose the gold is; for the model card.")] = "",
    output: OutputFormat = None,
) -> None:
    """Make weights for --tagger from annotated articles, and print what they are.

    Example: quoteattr train our-paper/ -o our-weights
    """
    refuse_clash(gold, weights)
    # spaCy takes seconds to import, which those who ask for --help are spared.
    from quoteattr.train.command import train  # noqa: PLC0415

    recipe = Recipe(
        name or weights.resolve().name,
        model,
        seed,
        data_note,
        tagger=TaggerKind.ACCURATE if encoder else tagger,
        encoder=encoder,
        frozen_layers=frozen_layers,
    )
    report = train(gold, weights, recipe, tell=tell)
    write(report.card if is_for_person(output) else write_line(report.manifest))
