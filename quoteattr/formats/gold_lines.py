"""Gold as JSON Lines: one line an article, with its text and its attributions as offsets.

``{"id", "text", "attributions": [{"kind", "content", "cue", "source", "speaker"}]}``; ``speaker``
is a name. It may be absent, and so may ``reporting_cue``, true or false.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from quoteattr.converter import build_converter, structure
from quoteattr.errors import FormatError
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.gold_rows import GoldRow, build_gold, find_quotations
from quoteattr.formats.lines import parse_object, read_file_lines
from quoteattr.records import Article
from quoteattr.spans import Span


@frozen
class _Gold:
    attributions: tuple[GoldRow, ...] = ()


_converter = build_converter()


def read_gold_lines(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold articles of a JSON Lines file.

    Raises:
        FormatError: at the first line that breaks the format; it names path, line and field.
        OSError: if the file cannot be read.
    """
    for where, raw in read_file_lines(path):
        line = parse_object(raw, where)
        article = structure(_converter, line, Article, where)
        rows = structure(_converter, line, _Gold, where).attributions
        _check_bounds(rows, article.text, where)
        yield build_gold(article, rows, find_quotations(article.text))


def _check_bounds(rows: Iterable[GoldRow], text: str, where: str) -> None:
    for number, row in enumerate(rows):
        for field in ("content", "cue", "source"):
            spans: tuple[Span, ...] = getattr(row, field)
            if spans and spans[-1].end > len(text):
                raise FormatError(
                    f"{where}: attributions[{number}].{field}: {spans[-1].to_list()} ends after "
                    f"the text ({len(text)} characters)."
                )
