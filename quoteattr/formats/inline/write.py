"""Gold records to a file with inline gold."""

from collections.abc import Iterable, Iterator

from quoteattr.errors import FormatError
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.inline.attributes import write_attributes
from quoteattr.formats.inline.attributions import ABSTAINED
from quoteattr.formats.inline.front import write_front
from quoteattr.formats.inline.groups import FAILURE
from quoteattr.formats.inline.markup import MarkedSpan, Markup, write_markup
from quoteattr.records import Attribution, Unattributed
from quoteattr.spans import Span


def write_gold(gold: GoldArticle) -> str:
    """Return a file that reads back as ``gold``: text, spans, speakers, vias, links, reasons.

    Confidence, steps and acts have no place in inline gold and are left out.

    Raises:
        FormatError: if two spans cross, since brackets can only nest.
    """
    extraction = gold.extraction
    marks = [mark for a in extraction.attributions for mark in mark_attribution(a, gold)]
    marks += [_mark_unattributed(u, gold) for u in extraction.unattributed]
    text = extraction.article.text
    escapes = tuple(at for at, character in enumerate(text) if character in "[]\\")
    markup = Markup(write_front(extraction.article), text, _nest(marks, text), escapes)
    return write_markup(markup)


def mark_attribution(attribution: Attribution, gold: GoldArticle) -> Iterator[MarkedSpan]:
    """Yield the marks of an attribution: its content, which bears the keys, its cue and source."""
    head, *rest = attribution.content
    yield MarkedSpan(head, write_attributes((), dict(_head_values(attribution, gold))))
    part_of = {"part-of": attribution.id}
    for span in rest:
        yield MarkedSpan(span, write_attributes((), part_of))
    for span in attribution.cue:
        yield MarkedSpan(span, write_attributes(["cue"], part_of))
    for span in attribution.source:
        yield MarkedSpan(span, write_attributes(["source"], part_of))


def _head_values(attribution: Attribution, gold: GoldArticle) -> Iterator[tuple[str, str]]:
    speaker = attribution.speaker
    yield "id", attribution.id
    yield "speaker", speaker.name if speaker else ABSTAINED
    if speaker and speaker.kind != "person":
        yield "speaker-kind", speaker.kind
    yield "kind", attribution.kind
    if attribution.via:
        yield "via", attribution.via.name
        if attribution.via.kind != "person":
            yield "via-kind", attribution.via.kind
    links = [f"{x.other_article}#{x.other_id}" for x in gold.same_as if x.id == attribution.id]
    if links:
        yield "same-as", " ".join(links)
    yield from _failure_values(attribution.content[0], gold)


def _failure_values(span: Span, gold: GoldArticle) -> Iterator[tuple[str, str]]:
    if span in gold.known_failures:
        yield FAILURE, gold.known_failures[span]


def _mark_unattributed(unattributed: Unattributed, gold: GoldArticle) -> MarkedSpan:
    values = {"reason": unattributed.reason, **dict(_failure_values(unattributed.span, gold))}
    return MarkedSpan(unattributed.span, write_attributes(["not-a-quote"], values))


def _nest(marks: Iterable[MarkedSpan], text: str) -> tuple[MarkedSpan, ...]:
    """Return the marks in the order they open, the outer one first."""
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    open_spans: list[Span] = []
    for mark in ordered:
        while open_spans and open_spans[-1].end <= mark.span.start:
            open_spans.pop()
        if open_spans and not open_spans[-1].contains(mark.span):
            raise FormatError(
                f"{open_spans[-1].of(text)!r} and {mark.span.of(text)!r} cross: "
                "inline gold can only nest its spans; use JSON Lines."
            )
        open_spans.append(mark.span)
    return tuple(ordered)
