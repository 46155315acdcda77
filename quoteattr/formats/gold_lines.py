"""Gold as JSON Lines: one line an article, with its text and its attributions as offsets.

``{"id", "text", "attributions": [{"kind", "content", "cue", "source", "speaker"}]}``; ``speaker``
is a name. It may be absent, and so may ``reporting_cue``, true or false.
"""

from collections.abc import Iterator
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
class _Line:
    id: str
    text: str
    attributions: tuple[GoldRow, ...] = ()
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


_converter = build_converter()


def read_gold_lines(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold articles of a JSON Lines file.

    Raises:
        FormatError: at the first line that breaks the format; it names path, line and field.
        OSError: if the file cannot be read.
    """
    for where, raw in read_file_lines(path):
        line = structure(_converter, parse_object(raw, where), _Line, where)
        _check_bounds(line, where)
        article = Article(line.id, line.text, line.title, line.outlet, line.published, line.url)
        yield build_gold(article, line.attributions, find_quotations(line.text))


def _check_bounds(line: _Line, where: str) -> None:
    for number, row in enumerate(line.attributions):
        for field in ("content", "cue", "source"):
            spans: tuple[Span, ...] = getattr(row, field)
            if spans and spans[-1].end > len(line.text):
                raise FormatError(
                    f"{where}: attributions[{number}].{field}: {spans[-1].to_list()} ends after "
                    f"the text ({len(line.text)} characters)."
                )
