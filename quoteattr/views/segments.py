"""Spans that nest, overlap and break off, laid flat: segments that each lie in the same spans."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

from attrs import frozen

from quoteattr.records import Extraction
from quoteattr.spans import Span

SpanRole = Literal["content", "cue", "source", "nobody"]


@frozen
class SpanLayer:
    """One span of an attribution, or of marks that quote nobody.

    ``number`` counts attributions, or marks that quote nobody, from 1; ``part`` counts the
    spans of one attribution's content from 0.
    """

    span: Span
    role: SpanRole
    number: int
    part: int = 0


@frozen
class LaidSegment:
    """A stretch of text and the layers that it lies in, the widest first.

    ``opened`` are those of them that begin here, or that come over from an earlier paragraph.
    """

    span: Span
    layers: tuple[SpanLayer, ...] = ()
    opened: tuple[SpanLayer, ...] = ()

    def list_numbers(self, role: SpanRole) -> list[int]:
        """Return the numbers of the attributions whose ``role`` it lies in, the widest first."""
        return [layer.number for layer in self.layers if layer.role == role]


def list_layers(extraction: Extraction) -> tuple[SpanLayer, ...]:
    """Return all spans of an extraction that a reader is shown, in the order of the text."""
    layers = [
        SpanLayer(span, role, number, part)
        for number, attribution in enumerate(extraction.attributions, start=1)
        for role in ("content", "cue", "source")
        for part, span in enumerate(getattr(attribution, role))
    ]
    layers += [
        SpanLayer(found.span, "nobody", number)
        for number, found in enumerate(extraction.unattributed, start=1)
    ]
    return tuple(sorted(layers, key=lambda layer: (layer.span.start, -layer.span.end)))


def cut_segments(layers: Iterable[SpanLayer], within: Span) -> Iterator[LaidSegment]:
    """Yield the segments of a stretch of text, in order and without gaps.

    ``layers`` are in the order of ``list_layers``.
    """
    inside = [layer for layer in layers if layer.span.overlaps(within)]
    edges = {edge for layer in inside for edge in layer.span if edge in range(*within)}
    open_layers: list[SpanLayer] = []
    waiting = iter(inside)
    upcoming = next(waiting, None)
    for start, end in pairwise(sorted({*within, *edges})):
        open_layers = [layer for layer in open_layers if layer.span.end > start]
        opened = []
        while upcoming and upcoming.span.start <= start:
            opened.append(upcoming)
            upcoming = next(waiting, None)
        open_layers += opened
        yield LaidSegment(Span(start, end), tuple(open_layers), tuple(opened))
