"""Outputs that are inputs too: written, they would be lost, or read as they grow."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from quoteattr.formats.article_files import STANDARD_INPUT
from quoteattr.formats.folders import walk_folder
from quoteattr.formats.registry import find_format

OUTPUT = "standard output"


def refuse_clash(inputs: Iterable[str], output: Path | None = None) -> None:
    """Pass if neither ``output`` nor standard output is a file that is to be read.

    Links make no difference, and a folder stands for the files in it.

    Raises:
        typer.BadParameter: one of them is; it names both.
    """
    written = dict(_list_written(output))
    for path in inputs:
        for file in _list_files(path) if written else ():
            name = written.get(_identify(file))
            if name:
                raise typer.BadParameter(f"{name} is {file}, which is to be read; write another.")


def _list_written(output: Path | None) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield what identifies each file that is written and there already, and its name."""
    if output is not None and output.is_file():
        yield _identify(output), str(output)
    try:
        status = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # closed, or no file of the system's
        return
    if stat.S_ISREG(status.st_mode):
        yield (status.st_dev, status.st_ino), OUTPUT


def _list_files(path: str) -> Iterator[Path]:
    if path != STANDARD_INPUT and Path(path).is_dir():
        files = walk_folder(Path(path), lambda _: None)  # whoever reads it names the locked ones
        yield from filter(find_format, files)
    elif path != STANDARD_INPUT:
        yield Path(path)


def _identify(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return (0, 0)  # whoever reads it says what is wrong
    return (status.st_dev, status.st_ino)
