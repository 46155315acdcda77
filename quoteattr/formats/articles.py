"""Articles in: text files, JSON Lines, folders of either, standard input."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.formats import inline
from quoteattr.formats.converter import build_converter, structure
from quoteattr.formats.decoding import decode_text
from quoteattr.formats.lines import parse_object, read_file_lines, read_lines
from quoteattr.records import Article

STANDARD_INPUT = "-"
ENDINGS = (".txt", ".jsonl", inline.ENDING)
"""The files that are read from a folder; any other file must be named to be read, as text."""

_converter = build_converter()


@frozen
class ArticleProblem:
    """An input that is no article: ``message`` begins with its path, and its line if it has one."""

    message: str


def read_articles(
    paths: Iterable[Path | str], stdin: BinaryIO | None = None
) -> Iterator[Article | ArticleProblem]:
    """Yield the articles at ``paths`` as they are read, and a problem for what cannot be read.

    A path is a text file (the article's id is its name without the ending), a ``.jsonl`` file
    with an article a line, a ``.quotes.md`` file (its gold is left out), a folder of these, or
    ``-`` for ``stdin`` (by default the process's), which holds one text, or JSON Lines.
    """
    for path in map(str, paths):
        if path == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer)
        elif Path(path).is_dir():
            yield from _read_folder(Path(path))
        else:
            yield from _read_file(Path(path))


def _read_folder(folder: Path) -> Iterator[Article | ArticleProblem]:
    files = sorted(path for path in folder.rglob("*") if path.name.endswith(ENDINGS))
    if not files:
        yield ArticleProblem(f"{folder}: no file in it ends in {' or '.join(ENDINGS)}.")
    for path in files:
        yield from _read_file(path)


def _read_file(path: Path) -> Iterator[Article | ArticleProblem]:
    try:
        if path.name.endswith(".jsonl"):
            yield from _read_json_lines(read_file_lines(path))
        elif path.name.endswith(inline.ENDING):
            yield inline.read_gold(path).extraction.article
        else:
            yield Article(path.stem, decode_text(path.read_bytes(), str(path)))
    except FormatError as error:
        yield ArticleProblem(str(error))
    except OSError as error:
        yield ArticleProblem(f"{path}: {error.strerror or error}.")


def _read_stream(stream: BinaryIO) -> Iterator[Article | ArticleProblem]:
    """Yield the articles of a stream: JSON Lines if it begins with a brace, else one text."""
    head = _read_head(stream)
    if head and head[-1].lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from _read_json_lines(read_lines(chain(head, stream), STANDARD_INPUT))
        return
    try:
        yield Article("stdin", decode_text(b"".join([*head, *stream]), STANDARD_INPUT))
    except FormatError as error:
        yield ArticleProblem(str(error))


def _read_head(stream: BinaryIO) -> list[bytes]:
    """Return the lines of a stream up to the first that is not blank."""
    head = []
    for line in stream:
        head.append(line)
        if line.strip():
            break
    return head


def _read_json_lines(lines: Iterable[tuple[str, bytes]]) -> Iterator[Article | ArticleProblem]:
    for where, line in lines:
        try:
            value = parse_object(line, where)
            if type(value.get("id")) is int:  # databases number their rows
                value["id"] = str(value["id"])
            yield structure(_converter, value, Article, where)
        except FormatError as error:
            yield ArticleProblem(str(error))
