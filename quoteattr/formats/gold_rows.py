"""Gold as a file's format gives it, attribution by attribution, made into records."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Article, Attribution, Entity, Extraction, Kind
from quoteattr.spans import Span
from quoteattr.text.kinds import kind_of, quoted_parts, strip_outer
from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs


@frozen
class GoldRow:
    """An attribution as it stands in a file; ``speaker`` is a name."""

    kind: Kind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    reporting_cue: bool | None = None


@frozen
class MarkedRow:
    """An attribution as people mark it: with or without outer quotation marks, kind said or not."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    kind: Kind | None = None
    speaker: str | None = None


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of an article's text."""
    return scan_marks(text, split_paragraphs(text))


def settle_rows(
    marked: Iterable[MarkedRow], text: str, quotations: Sequence[Quotation]
) -> list[GoldRow]:
    """Return what people marked as we would draw it, in the order of the text.

    Outer quotation marks are cut off the content; a kind that is not said is read off the marks.
    """
    rows = [row for one in marked if (row := _settle_row(one, text, quotations)).content]
    return sorted(rows, key=lambda row: (row.content[0].start, -row.content[-1].end))


def _settle_row(marked: MarkedRow, text: str, quotations: Sequence[Quotation]) -> GoldRow:
    stripped = (strip_outer(text, span, quotations) for span in marked.content)
    content = tuple(span for span in stripped if len(span))
    kind = marked.kind or kind_of(text, content, quotations)
    return GoldRow(kind, content, marked.cue, marked.source, marked.speaker)


def build_gold(
    article: Article, rows: Sequence[GoldRow], quotations: Sequence[Quotation]
) -> GoldArticle:
    """Return the gold of ``article``; its attributions are a1, a2, … in the order of ``rows``."""
    entities = _build_entities(rows)
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            kind=row.kind,
            text=" ".join(span.of(article.text) for span in row.content),
            content=row.content,
            cue=row.cue,
            source=row.source,
            quoted=quoted_parts(row.content, quotations),
            speaker=entities.get(row.speaker or ""),
        )
        for number, row in enumerate(rows, start=1)
    )
    pairs = zip(attributions, rows, strict=True)
    return GoldArticle(
        Extraction(article, attributions, tuple(entities.values())),
        reporting=frozenset(a.id for a, row in pairs if row.reporting_cue),
    )


def _build_entities(rows: Iterable[GoldRow]) -> dict[str, Entity]:
    """Return an entity for every speaker's name; the file does not tell persons from others."""
    mentions: dict[str, set[Span]] = {}
    for row in rows:
        if row.speaker:
            mentions.setdefault(row.speaker, set()).update(row.source)
    return {
        name: Entity(f"e{number}", name, "person", mentions=tuple(sorted(spans)))
        for number, (name, spans) in enumerate(mentions.items(), start=1)
    }
