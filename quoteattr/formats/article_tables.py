"""Articles from tables in files: CSV, tab-separated, Parquet, one a row."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from quoteattr.articles.rows import ReportProblem, check_columns, read_object
from quoteattr.errors import ArticleError, FormatError
from quoteattr.formats.article_files import HOLDS_EXTRACTIONS
from quoteattr.formats.delimited import name_cells, read_table
from quoteattr.formats.parquet import list_columns, read_arrow_rows
from quoteattr.formats.rows import REQUIRED
from quoteattr.records import Article


def read_delimited(path: Path, report: ReportProblem) -> Iterator[Article]:
    """Yield the article of each row of CSV; ``report`` is told of rows that are none.

    Raises:
        FormatError: no column can be that of the texts, or the file is no CSV.
        OSError: it cannot be read.
    """
    rows = read_table(path)
    where, columns = next(rows, (f"{path}:1", []))
    _check(columns, where)
    for place, cells in rows:
        if len(cells) == len(columns):
            yield from read_object(name_cells(columns, cells), place, report)
        elif cells:
            report(
                f"{place}: {len(cells)} cells, expected {len(columns)}; a text with "
                "commas or line breaks stands in double quotes."
            )


def read_arrow(path: Path, report: ReportProblem) -> Iterator[Article]:
    """Yield the article of each row of Parquet; ``report`` is told of rows that are none.

    Raises:
        FormatError: no column can be that of the texts, or the file is damaged.
        OSError: it cannot be read.
    """
    _check(list_columns(path), str(path))
    for where, row in read_arrow_rows(path):
        yield from read_object(row, where, report)


def holds_attributions(path: Path) -> bool:
    """Tell by its columns whether a file of CSV holds attributions, not articles."""
    try:
        _, columns = next(read_table(path), ("", []))
    except (FormatError, OSError):
        return False  # whoever reads it as articles names what is wrong
    return are_attributions(columns)


def arrow_holds_attributions(path: Path) -> bool:
    """Tell by its columns whether a file of Parquet holds attributions, not articles."""
    try:
        return are_attributions(list_columns(path))
    except (FormatError, OSError):
        return False  # as above


def are_attributions(columns: Iterable[str]) -> bool:
    """Tell whether columns are those without which a row says of no attribution."""
    return set(REQUIRED) <= set(columns)


def _check(columns: Sequence[str], where: str) -> None:
    if are_attributions(columns):
        raise FormatError(f"{where}: {HOLDS_EXTRACTIONS}")
    try:
        check_columns(columns, where)
    except ArticleError as error:
        raise FormatError(f"{error}.") from None
