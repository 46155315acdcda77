"""Articles from files: texts, JSON, JSON Lines, folders of them, standard input, gzipped or not."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from quoteattr.errors import FormatError
from quoteattr.formats import compressed, inline
from quoteattr.formats.article_fields import read_article
from quoteattr.formats.article_rows import ReportProblem, read_object, read_rows
from quoteattr.formats.decoding import decode_text
from quoteattr.formats.lines import number_lines, parse_document, parse_object, read_file_lines
from quoteattr.records import Article

STANDARD_INPUT = "-"


def read_path(path: str, report: ReportProblem, stdin: BinaryIO | None = None) -> Iterator[Article]:
    """Yield the articles of a file, a folder, or of ``stdin`` where the path is ``-``."""
    if path == STANDARD_INPUT:
        yield from _read_standard_input(stdin, report)
    elif Path(path).is_dir():
        yield from _read_folder(Path(path), report)
    else:
        yield from _read_file(Path(path), report)


def _read_folder(folder: Path, report: ReportProblem) -> Iterator[Article]:
    files = sorted(path for path in _walk(folder, report) if _unpacked_name(path).endswith(ENDINGS))
    if not files:
        report(f"{folder}: no file in it ends in {', '.join(ENDINGS)}.")
    for path in files:
        if path.exists() and not path.is_file():
            report(f"{path}: it is no regular file; name it by itself if it is to be read.")
        else:
            yield from _read_file(path, report)


def _walk(folder: Path, report: ReportProblem) -> Iterator[Path]:
    """Yield all files in a folder and in the folders in it, each of which may be locked."""

    def name_locked(error: OSError) -> None:
        report(f"{error.filename}: {error.strerror}.")

    for place, _, names in os.walk(folder, onerror=name_locked):
        yield from (Path(place, name) for name in names)


def _read_file(path: Path, report: ReportProblem) -> Iterator[Article]:
    name = _unpacked_name(path)
    read = next((read for ending, read in READERS if name.endswith(ending)), _read_text)
    try:
        yield from read(path, report)
    except FormatError as error:
        report(str(error))
    except OSError as error:
        report(f"{path}: {error.strerror or error}.")


def _read_text(path: Path, _report: ReportProblem) -> Iterator[Article]:
    text = decode_text(compressed.read_bytes(path), str(path))
    yield Article(Path(_unpacked_name(path)).stem, text)


def _read_inline(path: Path, _report: ReportProblem) -> Iterator[Article]:
    yield inline.read_gold(path).extraction.article


def _read_lines(path: Path, report: ReportProblem) -> Iterator[Article]:
    yield from _read_objects(read_file_lines(path), report)


def _read_json(path: Path, report: ReportProblem) -> Iterator[Article]:
    """Yield the article of an object, which the file may name, or those of a list or a table."""
    value = parse_document(compressed.read_bytes(path), str(path))
    if isinstance(value, list):
        yield from read_rows(value, str(path), report)
    else:
        stem = Path(_unpacked_name(path)).stem
        yield from read_object(value, str(path), report, lambda _: stem)


def _read_standard_input(stdin: BinaryIO | None, report: ReportProblem) -> Iterator[Article]:
    stream = stdin or (sys.stdin and sys.stdin.buffer)
    if stream:
        yield from _read_stream(stream, report)
    else:
        report(f"{STANDARD_INPUT}: standard input is closed.")


def _read_stream(stream: BinaryIO, report: ReportProblem) -> Iterator[Article]:
    """Yield the articles of a stream: JSON Lines if it begins with a brace, else one text."""
    head = _read_head(stream)
    if head and head[-1].lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from _read_objects(number_lines(chain(head, stream), STANDARD_INPUT), report)
        return
    try:
        yield Article("stdin", decode_text(b"".join([*head, *stream]), STANDARD_INPUT))
    except FormatError as error:
        report(str(error))


def _read_head(stream: BinaryIO) -> list[bytes]:
    """Return the lines of a stream up to the first that is not blank."""
    head = []
    for line in stream:
        head.append(line)
        if line.strip():
            break
    return head


def _read_objects(lines: Iterable[tuple[str, bytes]], report: ReportProblem) -> Iterator[Article]:
    for where, line in lines:
        try:
            yield read_article(parse_object(line, where), where)
        except FormatError as error:
            report(str(error))


def _unpacked_name(path: Path) -> str:
    return path.name.removesuffix(compressed.ENDING)


READERS: tuple[tuple[str, Callable[[Path, ReportProblem], Iterator[Article]]], ...] = (
    (".txt", _read_text),
    (".jsonl", _read_lines),
    (".json", _read_json),
    (inline.ENDING, _read_inline),
)
"""By the ending of a file's name, less ``.gz``, what reads it; any other named file is a text."""
ENDINGS = tuple(ending for ending, _ in READERS)
