"""Files as they are or gzipped, read in bounded memory: what has no end is refused, not fed."""

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from quoteattr.errors import FormatError

ENDING = ".gz"
MOST_GROWTH = 100
"""How many times its size a file may unpack to: text shrinks 3 to 10 times, a bomb 1,000 times."""
LEAST_LIMIT = 2**24
"""What any file may unpack to, however small: one article written over and over shrinks a lot."""
MOST_LINE = 2**28
"""The longest line, or text, that is read: longer than any article, far from filling a memory."""
MOST_BYTES = 2**30
"""What is read whole of a file of many articles; a device or a pipe may have no end."""
CHUNK = 2**20
"""Bytes read at a time."""


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return what a file holds, unpacked if its name ends in ``.gz``.

    Raises:
        FormatError: it is no gzip, unpacks to far more than text does, or is longer than ``most``.
        OSError: it cannot be read.
    """
    with _open(path) as (file, limit):
        return b"".join(_limit(_cut_chunks(file), limit, most, str(path)))


def read_lines(path: Path) -> Iterator[bytes]:
    """Yield the lines of a file with their breaks, unpacked if its name ends in ``.gz``.

    Raises:
        FormatError: as ``read_bytes`` does, or a line is too long.
        OSError: the file cannot be read.
    """
    with _open(path) as (file, limit):
        yield from _limit(cut_lines(file, str(path)), limit, sys.maxsize, str(path))


def join_lines(lines: Iterable[bytes], name: str) -> bytes:
    """Return the text of all lines of a stream.

    Raises:
        FormatError: beginning with ``name``, if it is longer than any text.
    """
    return b"".join(_limit(lines, sys.maxsize, MOST_LINE, name))


def cut_lines(file: BinaryIO | gzip.GzipFile, path: str) -> Iterator[bytes]:
    """Yield the lines of a file, holding one at a time.

    Raises:
        FormatError: beginning with its place, if a line is too long.
    """
    number = 0
    while line := file.readline(MOST_LINE + 1):
        number += 1
        if len(line) > MOST_LINE:
            raise FormatError(f"{path}:{number}: the line is longer than {MOST_LINE:,} bytes.")
        yield line


@contextmanager
def _open(path: Path) -> Iterator[tuple[BinaryIO | gzip.GzipFile, int]]:
    """Open a file, and say to how many bytes it may unpack."""
    if path.suffix != ENDING:
        with path.open("rb") as file:
            yield file, sys.maxsize
        return
    try:
        with gzip.open(path) as unpacked:
            yield unpacked, max(LEAST_LIMIT, MOST_GROWTH * path.stat().st_size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise FormatError(f"{path}: no gzip, or cut off ({error}).") from error


def _cut_chunks(file: BinaryIO | gzip.GzipFile) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _limit(pieces: Iterable[bytes], unpacked: int, most: int, path: str) -> Iterator[bytes]:
    """Yield pieces until they are more bytes together than a file may unpack to, or than ``most``.

    Raises:
        FormatError: beginning with ``path``, when they are.
    """
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > unpacked:
            raise FormatError(
                f"{path}: unpacks to more than {unpacked:,} bytes, which no text does."
            )
        if size > most:
            raise FormatError(f"{path}: longer than {most:,} bytes; cut it into several files.")
        yield piece
