"""Records as they are printed."""

from quoteattr.crossref import Speaker
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span

ANA = Entity("e1", "Ana Ruiz", "person", mentions=(Span(0, 3),) * 40, steps=("a reason",) * 40)


def test_a_speaker_prints_as_its_name():
    assert f"{ANA}" == str(ANA) == str(Speaker(ANA, 3, 2)) == "Ana Ruiz"
    assert f"{Attribution('a1', 'direct', 'No', (Span(0, 2),)).speaker}" == "None"


def test_reprs_are_short():
    said = Attribution("a1", "direct", "No", (Span(0, 2),), speaker=ANA)
    found = Extraction(Article("a", "No" * 9_000), (said,) * 100, (ANA,) * 9)
    assert repr(found) == "<Extraction 'a', quotes=100, claims=0, entities=9, warnings=0>"
    assert len(repr(ANA)) < 200
    assert "mentions=<40>" in repr(ANA)
