from quoteattr.formats.gold_rows import GoldRow, build_gold, find_quotations
from quoteattr.records import Article
from quoteattr.spans import Span

TEXT = "Ruiz called it “a disaster” for towns."
MIXED = GoldRow("mixed", (Span(12, 37),), cue=(Span(5, 11),), source=(Span(0, 4),), speaker="Ruiz")


def build(*rows):
    return build_gold(Article("a", TEXT), rows, find_quotations(TEXT)).extraction


def test_a_row_becomes_an_attribution_with_its_quoted_parts():
    (attribution,) = build(MIXED).attributions
    assert attribution.text == "it “a disaster” for towns"
    assert [span.of(TEXT) for span in attribution.quoted] == ["a disaster"]


def test_one_name_is_one_entity():
    extraction = build(MIXED, GoldRow("indirect", (Span(28, 37),), speaker="Ruiz"))
    (ruiz,) = extraction.entities
    assert [a.speaker for a in extraction.attributions] == [ruiz, ruiz]
    assert ruiz.mentions == (Span(0, 4),)
    assert [a.id for a in extraction.attributions] == ["a1", "a2"]
