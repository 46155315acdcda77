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
from quoteattr.formats import compressed
from quoteattr.formats.decoding import decode_text
from quoteattr.formats.folders import check_regular, walk_folder
from quoteattr.formats.jsonl import SCHEMA
from quoteattr.formats.lines import number_lines, parse_document, parse_object, read_file_lines
from quoteattr.formats.refused import check_beginning, check_ending
from quoteattr.formats.registry import find_format, list_endings, load_function, unpacked_name
from quoteattr.records import Article

STANDARD_INPUT = "-"
HOLDS_EXTRACTIONS = (
    "these are extractions, not articles: quoteattr crossref, report and evaluate take them."
)

ReadArticles = Callable[[Path, ReportProblem], Iterator[Article]]


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
        report(f"{folder}: no file in it ends in {', '.join(list_endings('articles'))}.")
    for path in files:
        try:
            check_regular(path)
        except FormatError as error:
            report(str(error))
        else:
            yield from _read_file(path, report)


def list_files(folder: Path, on_locked: Callable[[OSError], object]) -> list[Path]:
    """Return the files that are read of a folder, by their endings, in the order of their paths."""
    return sorted(filter(_holds_articles, walk_folder(folder, on_locked)))


def _holds_articles(path: Path) -> bool:
    found = find_format(path)
    return found is not None and bool(found.articles)


def _read_file(path: Path, report: ReportProblem) -> Iterator[Article]:
    try:
        for article in _find_reader(path)(path, report):
            yield evolve(article, path=str(path))
    except (FormatError, OSError) as error:
        report(_describe(error, path))


def _find_reader(path: Path) -> ReadArticles:
    """Return what reads a file; what has no ending that we know is taken for a text.

    Raises:
        FormatError: its ending says that it holds no articles, or no plain text.
    """
    check_ending(unpacked_name(path), str(path))
    reader: ReadArticles = load_function(path, "articles") if find_format(path) else read_text
    return reader


def _describe(error: FormatError | OSError, path: Path | str) -> str:
    return str(error) if isinstance(error, FormatError) else f"{path}: {error.strerror or error}."


def read_text(path: Path, _report: ReportProblem) -> Iterator[Article]:
    """Yield the article of a text, named after its file.

    Raises:
        FormatError: it is no plain text, or no UTF-8.
        OSError: it cannot be read.
    """
    raw = compressed.read_bytes(path, compressed.MOST_LINE)
    check_beginning(raw, str(path))
    yield Article(Path(unpacked_name(path)).stem, decode_text(raw, str(path)))


def read_lines(path: Path, report: ReportProblem) -> Iterator[Article]:
    """Yield the article of each line of JSON; ``report`` is told of lines that are none.

    Raises:
        FormatError: the file holds extractions.
        OSError: it cannot be read.
    """
    yield from _read_objects(read_file_lines(path), report)


def read_json(path: Path, report: ReportProblem) -> Iterator[Article]:
    """Yield the article of an object, which the file may name, or those of a list or a table."""
    value = parse_document(compressed.read_bytes(path), str(path))
    if isinstance(value, list):
        yield from read_rows(value, str(path), report)
    else:
        stem = Path(unpacked_name(path)).stem
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
            check_beginning(text, STANDARD_INPUT)
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
            value = parse_object(line, where)
            article = None if value.get("schema") == SCHEMA else read_article(value, where)
        except FormatError as error:
            report(str(error))
            continue
        if article is None:
            raise FormatError(f"{where}: {HOLDS_EXTRACTIONS}")
        yield article
