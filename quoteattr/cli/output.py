"""Results to standard output: for a program or for a person, and to readers that leave early."""

import os
import sys
from enum import StrEnum
from errno import EBADF
from io import TextIOWrapper
from typing import TextIO

import typer

from quoteattr.text.terminal import disarm


class Format(StrEnum):
    """How results are written: for a program or for a person."""

    JSONL = "jsonl"
    TEXT = "text"


def prepare_output() -> None:
    """Write UTF-8 into files and pipes, and into a terminal whatever it can hold.

    Raises:
        OSError: nothing can be written, because the caller has closed standard output.
    """
    if sys.stdout is None:
        raise OSError(EBADF, "standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def is_for_person(output: Format | None) -> bool:
    """Tell whether to write for a person: asked for, or by default into a terminal."""
    return output is Format.TEXT or (output is None and sys.stdout.isatty())


def tell(message: str) -> None:
    """Print a message to standard error; nothing in it acts on a terminal."""
    typer.echo(disarm(message), err=True)


def write(line: str) -> None:
    """Print a line; a reader that has seen enough, as ``head`` has, ends us without a fault."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        silence(sys.stdout)
        raise typer.Exit from None


def silence(stream: TextIO) -> None:
    """Let what is still written to a stream go nowhere: its reader is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
