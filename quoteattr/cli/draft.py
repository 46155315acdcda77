"""``quoteattr draft``: gold that the extractor marks, for a person to correct."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

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
    Paths,
    Processes,
    Tagger,
)
from quoteattr.formats.extraction_files import write_extractions
from quoteattr.formats.registry import FORMATS, find_format
from quoteattr.records import Extraction

DRAFTED = tuple(one for one in FORMATS if one.gold and one.writer and one.single)
ENDINGS = " or ".join(one.ending for one in DRAFTED)
TAKEN = (
    "is there already, and may have been corrected: it is left as it is. To add what it lacks: "
    "pytest --quoteattr-update=missing"
)
LONGEST_NAME = 100
"""Characters, which every file system takes."""
# What stands in an id and not in the name of a file on every system.
_UNFIT = re.compile(r"[^\w.-]+")


def draft_command(
    paths: Paths,
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            help=f"A file for one article ({ENDINGS}), or a folder for many.",
        ),
    ],
    model: Model = "sm",
    tagger: Tagger = "fast",
    processes: Processes = 1,
    min_confidence: MinConfidence = 0.0,
    kinds: Kinds = EVERY_KIND,
    acts: Acts = EVERY_ACT,
) -> None:
    """Write gold to be corrected; a file that is there already is left as it is.

    Example: quoteattr draft articles/ -o gold/ --kinds direct,mixed
    """
    refuse_clash(paths, output)
    in_folder = output.is_dir() or not output.suffix
    if not in_folder:
        check_drafted(output)
    failures = Failures()
    extractor = make_extractor(model, tagger, min_confidence, kinds, acts)
    # spaCy takes seconds to import, which those who ask for --help are spared.
    from quoteattr.stream import is_lost  # noqa: PLC0415

    found = extract_paths(paths, extractor, processes, failures)
    drafted = (extraction for extraction in found if not is_lost(extraction))
    if in_folder:
        write_drafts(drafted, output, failures)
    else:
        write_extractions(drafted, output)
    failures.exit_if_any()


def check_drafted(path: Path) -> None:
    """Pass if a draft can be written there.

    Raises:
        typer.BadParameter: it is no gold that we write, or somebody may have corrected it.
    """
    if find_format(path) not in DRAFTED:
        raise typer.BadParameter(f"{path}: expected a file that ends in {ENDINGS}, or a folder.")
    if path.exists():
        raise typer.BadParameter(f"{path}: {TAKEN}")


def write_drafts(extractions: Iterable[Extraction], folder: Path, failures: Failures) -> None:
    """Write inline gold for each article into a folder, named after its id."""
    folder.mkdir(parents=True, exist_ok=True)
    for extraction in extractions:
        path = folder / f"{name_file(extraction.article.id)}{DRAFTED[0].ending}"
        if path.exists():
            failures.report(f"{path}: {TAKEN}")
        else:
            write_extractions([extraction], path)


def name_file(id_: str) -> str:
    """Return an article's id with a hyphen for what no name of a file should hold."""
    return _UNFIT.sub("-", id_).strip("-.")[:LONGEST_NAME] or "article"
