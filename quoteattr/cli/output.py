"""Results to standard output: for a program or for a person, and to readers that leave early."""

import os
import sys
from enum import StrEnum

import typer


class Format(StrEnum):
    """How results are written: for a program or for a person."""

    JSONL = "jsonl"
    TEXT = "text"


def is_for_person(output: Format | None) -> bool:
    """Tell whether to write for a person: asked for, or by default into a terminal."""
    return output is Format.TEXT or (output is None and sys.stdout.isatty())


def write(line: str) -> None:
    """Print a line; a reader that has seen enough, as ``head`` has, ends us without a fault."""
    try:
        print(line, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None
