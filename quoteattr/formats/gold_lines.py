"""Gold as JSON Lines: one line an article, with its text and its attributions as offsets.

``{"id", "text", "attributions": [{"kind", "content", "cue", "source", "speaker"}]}``; ``speaker``
is a name. It may be absent, and so may ``reporting_cue``, true or false.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.formats.converter import build_converter, structure
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.lines import parse_object, read_file_lines
from quoteattr.records import Article, Attribution, Entity, Extraction, Kind
from quoteattr.spans import Span


@frozen
class _Row:
    """An attribution as it stands in the file."""

    kind: Kind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    reporting_cue: bool | None = None


@frozen
class _Line:
    id: str
    text: str
    attributions: tuple[_Row, ...] = ()
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
        yield _build_gold(line)


def _build_gold(line: _Line) -> GoldArticle:
    entities = _build_entities(line.attributions)
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            kind=row.kind,
            text=" ".join(span.of(line.text) for span in row.content),
            content=row.content,
            cue=row.cue,
            source=row.source,
            speaker=entities.get(row.speaker or ""),
        )
        for number, row in enumerate(line.attributions, start=1)
    )
    article = Article(line.id, line.text, line.title, line.outlet, line.published, line.url)
    pairs = zip(attributions, line.attributions, strict=True)
    return GoldArticle(
        Extraction(article, attributions, tuple(entities.values())),
        reporting=frozenset(a.id for a, row in pairs if row.reporting_cue),
    )


def _build_entities(rows: Sequence[_Row]) -> dict[str, Entity]:
    """Return an entity for every speaker's name; the file does not tell persons from others."""
    mentions: dict[str, set[Span]] = {}
    for row in rows:
        if row.speaker:
            mentions.setdefault(row.speaker, set()).update(row.source)
    return {
        name: Entity(f"e{number}", name, "person", mentions=tuple(sorted(spans)))
        for number, (name, spans) in enumerate(mentions.items(), start=1)
    }


def _check_bounds(line: _Line, where: str) -> None:
    for number, row in enumerate(line.attributions):
        for field in ("content", "cue", "source"):
            spans: tuple[Span, ...] = getattr(row, field)
            if spans and spans[-1].end > len(line.text):
                raise FormatError(
                    f"{where}: attributions[{number}].{field}: {list(spans[-1])} ends after "
                    f"the text ({len(line.text)} characters)."
                )
