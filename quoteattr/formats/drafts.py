"""One article's extraction as gold to be corrected: inline, or brat's standoff."""

import logging
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from attrs import asdict, evolve, frozen

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.brat import write_brat
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.inline import write_gold
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates

_log = logging.getLogger(__name__)


@frozen
class PlacedSpan:
    """A span that is to be marked, and the id of its attribution, "" for marks of nobody."""

    span: Span
    owner: str
    is_content: bool = True

    def outranks(self, other: "PlacedSpan") -> bool:
        """Tell whether the other, a cue or source, gives way to this one, a content."""
        return self.is_content and not other.is_content


def write_inline(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write the extraction of one article as inline gold.

    Raises:
        FormatError: there is no article, or there are several.
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    with write_atomically(path) as file:
        written = draft_inline(take_one(extractions, path), str(path))
        file.write(replace_surrogates(written).encode())


def write_standoff(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write the extraction of one article as ``.ann``, and its text beside it as ``.txt``.

    Raises:
        FormatError: there is no article, or there are several.
        OSError: one of the two cannot be written; what stood there before is unchanged.
    """
    write_brat(GoldArticle(take_one(extractions, path)), path)


def take_one(extractions: Iterable[Extraction], path: Path | str) -> Extraction:
    """Return the only extraction.

    Raises:
        FormatError: beginning with ``path``, if there is none, or as soon as there is a second.
    """
    stream = iter(extractions)
    found = next(stream, None)
    if found is None:
        raise FormatError(f"{path}: no article to write.")
    if next(stream, None) is not None:
        raise FormatError(
            f"{path}: such a file holds one article, got several; "
            "quoteattr draft writes one file an article into a folder."
        )
    return found


def draft_inline(extraction: Extraction, where: str) -> str:
    """Return an extraction as inline gold; what brackets cannot mark is left out with a warning.

    Of two spans that cross, a cue or a source gives way to a content, and the later to the
    earlier; an attribution goes with its content. Marks without a letter or a digit mark nothing.
    """
    text = extraction.article.text
    placed = [span for span in _list_spans(extraction) if _has_word(span.span, text)]
    kept = frozenset(placed) - find_crossing(placed)
    attributions = tuple(
        _flatten_names(_keep_spans(attribution, kept))
        for attribution in extraction.attributions
        if all(PlacedSpan(span, attribution.id) in kept for span in attribution.content)
    )
    nobody = tuple(u for u in extraction.unattributed if PlacedSpan(u.span, "") in kept)
    lost = len(list(_list_spans(extraction))) - len(kept)
    if lost:
        _log.warning("%s: %d spans are left out: brackets can only nest, around words", where, lost)
    drafted = evolve(
        extraction,
        article=_flatten_fields(extraction.article),
        attributions=attributions,
        unattributed=nobody,
    )
    return write_gold(GoldArticle(drafted))


def find_crossing(placed: Iterable[PlacedSpan]) -> frozenset[PlacedSpan]:
    """Return what must go so that the other spans nest."""
    crossing: set[PlacedSpan] = set()
    open_: list[PlacedSpan] = []
    for one in sorted(placed, key=lambda placed: (placed.span.start, -placed.span.end)):
        while open_ and open_[-1].span.end <= one.span.start:
            open_.pop()
        while open_ and not open_[-1].span.contains(one.span) and one.outranks(open_[-1]):
            crossing.add(open_.pop())
        if open_ and not open_[-1].span.contains(one.span):
            crossing.add(one)
        else:
            open_.append(one)
    return frozenset(crossing)


def _list_spans(extraction: Extraction) -> Iterator[PlacedSpan]:
    for attribution in extraction.attributions:
        yield from (PlacedSpan(span, attribution.id) for span in attribution.content)
        words = (*attribution.cue, *attribution.source)
        yield from (PlacedSpan(span, attribution.id, is_content=False) for span in words)
    yield from (PlacedSpan(one.span, "") for one in extraction.unattributed)


def _keep_spans(attribution: Attribution, kept: Container[PlacedSpan]) -> Attribution:
    def keep(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        places = ((PlacedSpan(span, attribution.id, is_content=False), span) for span in spans)
        return tuple(span for place, span in places if place in kept)

    return evolve(attribution, cue=keep(attribution.cue), source=keep(attribution.source))


def _has_word(span: Span, text: str) -> bool:
    return any(character.isalnum() for character in span.of(text))


def _flatten_fields(article: Article) -> Article:
    """Return an article whose fields stand on a line each, as front matter has them."""
    fields = {name: value for name, value in asdict(article).items() if value and name != "text"}
    return evolve(article, **{name: _flatten(value) for name, value in fields.items()})


def _flatten_names(attribution: Attribution) -> Attribution:
    """Return an attribution whose id and names stand on one line, as braces have them."""
    speaker, via = (
        evolve(one, name=_flatten(one.name)) if one else None
        for one in (attribution.speaker, attribution.via)
    )
    return evolve(attribution, id=_flatten(attribution.id), speaker=speaker, via=via)


def _flatten(value: str) -> str:
    return " ".join(value.split())
