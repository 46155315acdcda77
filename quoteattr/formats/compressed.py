"""Files as they are or gzipped, read in flat memory: a decompression bomb is refused, not fed."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from quoteattr.errors import FormatError

ENDING = ".gz"
MOST_GROWTH = 100
"""How many times its size a file may unpack to: text shrinks 3 to 10 times, a bomb 1,000 times."""
LEAST_LIMIT = 2**24
"""What any file may unpack to, however small: one article written over and over shrinks a lot."""
MOST_LINE = 2**28
"""The longest line that is read: longer than any article, and still far from filling a memory."""


def read_bytes(path: Path) -> bytes:
    """Return what a file holds, unpacked if its name ends in ``.gz``.

    Raises:
        FormatError: it is no gzip, or unpacks to far more than text does.
        OSError: it cannot be read.
    """
    return b"".join(read_lines(path))


def read_lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of a file with their breaks, unpacked if its name ends in ``.gz``.

    Raises:
        FormatError: as ``read_bytes`` does, or a line is too long.
        OSError: the file cannot be read.
    """
    if path.suffix != ENDING:
        with path.open("rb") as file:
            yield from _cut_lines(file, sys.maxsize, str(path))
        return
    limit = max(LEAST_LIMIT, MOST_GROWTH * path.stat().st_size)
    try:
        with gzip.open(path) as unpacked:
            yield from _cut_lines(unpacked, limit, str(path))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise FormatError(f"{path}: no gzip, or cut off ({error}).") from error


def _cut_lines(file: BinaryIO | gzip.GzipFile, limit: int, path: str) -> Iterator[bytes]:
    """Yield lines until they are more than ``limit`` bytes together, holding one at a time."""
    left, number = limit, 0
    while line := file.readline(min(left, MOST_LINE) + 1):
        left, number = left - len(line), number + 1
        if left < 0:
            raise FormatError(f"{path}: unpacks to more than {limit:,} bytes, which no text does.")
        if len(line) > MOST_LINE:
            raise FormatError(f"{path}:{number}: the line is longer than {MOST_LINE:,} bytes.")
        yield line
