"""How many articles there are at some paths, as far as it can be told without reading them."""

from collections.abc import Iterable
from pathlib import Path

from quoteattr.errors import FormatError
from quoteattr.formats.article_files import STANDARD_INPUT, list_files
from quoteattr.formats.delimited import read_table
from quoteattr.formats.lines import read_file_lines
from quoteattr.formats.registry import find_format


def count_articles(paths: Iterable[str]) -> int | None:
    """Return the number of articles, for a bar that says how much is left; None if it is open.

    Lines and rows are counted, whatever is in them: some may turn out to be no articles.
    """
    counts = [_count_path(path) for path in paths]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def count_lines(path: Path) -> int:
    """Return how many lines of a file are not blank."""
    return sum(1 for _ in read_file_lines(path))


def count_delimited(path: Path) -> int:
    """Return how many rows stand under the head of a table of text."""
    return max(0, sum(1 for _, cells in read_table(path) if cells) - 1)


def _count_path(path: str) -> int | None:
    if path == STANDARD_INPUT:
        return None
    if Path(path).is_dir():
        return count_articles(map(str, list_files(Path(path), lambda _: None)))
    return _count_file(Path(path))


def _count_file(path: Path) -> int | None:
    """Return the number of articles of a file; what cannot be read has none, and is named later."""
    found = find_format(path)
    if not path.is_file() or (found and not found.single and not found.count):
        return None  # a pipe can be read but once
    try:
        return found.load("count")(path) if found and found.count else 1
    except (FormatError, OSError):
        return 0
