"""Records as they are printed."""

from quoteattr.crossref import Occurrence, Speaker, Utterance
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
    assert repr(ANA) == "<Entity 'Ana Ruiz', person>"
    assert repr(said) == "<Attribution 'a1', direct, speaker='Ana Ruiz', text='No'>"


def test_reprs_of_utterances_are_short_too():
    place = Occurrence("a", "Wire", None, "a1", (), "No " * 99, "", ANA, "identical", 1.0)
    found = Utterance("u1", "No\n" * 99, None, (place,) * 99, 5)
    assert repr(found).startswith("<Utterance 'u1', speaker=None, articles=5, text='No No No")
    assert repr(place).startswith("<Occurrence 'a', 'Wire', 'identical', text='No No")
    assert repr(Speaker(ANA, 3, 2)) == "<Speaker 'Ana Ruiz', utterances=3, articles=2>"
    assert max(len(repr(record)) for record in (found, place)) < 160
