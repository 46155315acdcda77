"""Spans laid flat: they may nest, overlap and break off."""

from quoteattr.spans import Span
from quoteattr.views.segments import SpanLayer, cut_segments, list_layers

TEXT = "0123456789"
WHOLE = Span(0, 10)


def cut(*layers, within=WHOLE):
    ordered = sorted(layers, key=lambda layer: (layer.span.start, -layer.span.end))
    return [
        (segment.span.of(TEXT), [layer.number for layer in segment.layers])
        for segment in cut_segments(ordered, within)
    ]


def content(start, end, number):
    return SpanLayer(Span(start, end), "content", number)


def test_text_without_layers_is_one_segment():
    assert cut() == [("0123456789", [])]


def test_a_report_inside_a_report():
    assert cut(content(2, 9, 1), content(5, 7, 2)) == [
        ("01", []),
        ("234", [1]),
        ("56", [1, 2]),
        ("78", [1]),
        ("9", []),
    ]


def test_spans_that_overlap():
    assert cut(content(0, 6, 1), content(4, 10, 2)) == [
        ("0123", [1]),
        ("45", [1, 2]),
        ("6789", [2]),
    ]


def test_what_comes_over_from_before_is_open_from_the_start():
    first, second = cut_segments([content(0, 6, 1)], Span(4, 10))
    assert (first.span, [layer.number for layer in first.opened]) == (Span(4, 6), [1])
    assert second.opened == ()


def test_layers_of_other_paragraphs_are_left_out():
    assert cut(content(0, 3, 1), content(8, 10, 2), within=Span(3, 8)) == [("34567", [])]


def test_an_extraction_has_a_layer_a_span_in_the_order_of_the_text(extraction):
    layers = list_layers(extraction)
    words = [(layer.role, layer.span.of(extraction.article.text)) for layer in layers]
    assert words[:4] == [
        ("content", "It holds,"),
        ("cue", "said"),
        ("source", "Ana Ruiz"),
        ("content", "For now."),
    ]
    assert layers[3].part == 1
    assert words[-1] == ("nobody", "Gala")
