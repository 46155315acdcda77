"""Articles from files: texts, JSON, JSON Lines, folders of them, standard input, gzipped or not."""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from attrs import evolve

from quoteattr.articles.fields import read_article
from quoteattr.articles.rows import ReportProblem, read_object, read_rows
from quoteattr.errors import FormatError
from quoteattr.formats import compressed, inline
from quoteattr.formats.decoding import decode_text
from quoteattr.formats.folders import check_regular, walk_folder
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
    def name_locked(error: OSError) -> None:
        report(f"{error.filename}: {error.strerror}.")

    files = list_files(folder, name_locked)
    if not files:
        report(f"{folder}: no file in it ends in {', '.join(ENDINGS)}.")
    for path in files:
        try:
            check_regular(path)
        except FormatError as error:
            report(str(error))
        else:
            yield from _read_file(path, report)


def list_files(folder: Path, on_locked: Callable[[OSError], object]) -> list[Path]:
    """Return the files that are read of a folder, by their endings, in the order of their paths."""
    files = walk_folder(folder, on_locked)
    return sorted(path for path in files if _unpacked_name(path).endswith(ENDINGS))


def _read_file(path: Path, report: ReportProblem) -> Iterator[Article]:
    name = _unpacked_name(path)
    read = next((read for ending, read in READERS if name.endswith(ending)), _read_text)
    try:
        for article in read(path, report):
            yield evolve(article, path=str(path))
    except (FormatError, OSError) as error:
        report(_describe(error, path))


def _describe(error: FormatError | OSError, path: Path | str) -> str:
    return str(error) if isinstance(error, FormatError) else f"{path}: {error.strerror or error}."


def _read_text(path: Path, _report: ReportProblem) -> Iterator[Article]:
    text = decode_text(compressed.read_bytes(path, compressed.MOST_LINE), str(path))
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
    try:
        lines = compressed.cut_lines(stream, STANDARD_INPUT)
        head = _read_head(lines)
        if head and head[-1].lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
            yield from _read_objects(number_lines(chain(head, lines), STANDARD_INPUT), report)
        else:
            text = compressed.join_lines(chain(head, lines), STANDARD_INPUT)
            yield Article("stdin", decode_text(text, STANDARD_INPUT))
    except (FormatError, OSError) as error:
        report(_describe(error, STANDARD_INPUT))


def _read_head(lines: Iterable[bytes]) -> list[bytes]:
    """Return the lines of a stream up to the first that is not blank."""
    head, size = [], 0
    for line in lines:
        head.append(line)
        size += len(line)
        if line.strip() or size > compressed.MOST_LINE:
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
