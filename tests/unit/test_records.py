"""Records as they are printed."""

from datetime import date

import pytest

from quoteattr.crossref import Occurrence, Speaker, Utterance
from quoteattr.errors import ArticleError
from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span

ANA = Entity("e1", "Ana Ruiz", "person", mentions=(Span(0, 3),) * 40, steps=("a reason",) * 40)


def test_a_speaker_prints_as_its_name():
    assert f"{ANA}" == str(ANA) == str(Speaker(ANA, 3, 2)) == "Ana Ruiz"
    assert f"{Attribution('a1', 'direct', 'No', (Span(0, 2),)).speaker}" == "None"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"id": 1}, "article 1: id is int 1, expected a str"),
        ({"text": None}, "article 'a': text is NoneType None, expected a str"),
        ({"text": b"No"}, "article 'a': text is bytes b'No', expected a str; decode bytes first"),
        ({"outlet": 3}, "article 'a': outlet is int 3, expected a str"),
        ({"published": date(2025, 3, 2)}, "article 'a': published is date .*, expected a str"),
        ({"published": "last Tuesday"}, "published is 'last Tuesday', expected a date as ISO 8601"),
        ({"published": "3/4/2025"}, "published is '3/4/2025', expected a date"),
        ({"published": "2025-13"}, "published is '2025-13', expected a date"),
    ],
)
def test_what_an_article_cannot_have_is_refused_where_it_is_said(fields, problem):
    with pytest.raises(ArticleError, match=problem):
        Article(**{"id": "a", "text": "No", **fields})


@pytest.mark.parametrize(
    "published",
    [None, "2025", "2025-03", "2025-03-02", "2025-03-02T08:30:00+01:00", "2025-03-02 08:30"],
)
def test_a_date_or_a_part_of_one_is_taken(published):
    assert Article("a", "No", published=published).published == published


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
