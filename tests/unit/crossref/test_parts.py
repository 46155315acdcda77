"""What an attribution is found by: what it quotes, with or without the article's text."""

import pytest

from quoteattr.crossref.parts import list_parts
from quoteattr.formats.inline import parse_gold, read_gold

GOLD = """The mayor said [she would not “yield an inch” to]{id=a speaker="Ana Ruiz" kind=mixed}
anybody, [least of all “to bridges”]{part-of=a}. [“It holds,”]{speaker="Ana Ruiz"} she said.
"""


@pytest.fixture
def attributions():
    return parse_gold(GOLD).extraction.attributions


def test_a_mixed_one_is_found_by_what_it_quotes_with_its_negation(attributions):
    text = parse_gold(GOLD).extraction.article.text
    assert list_parts(attributions[0], text) == ("not “yield an inch", "to bridges")


def test_others_are_found_by_their_content(attributions):
    assert list_parts(attributions[1], "") == ("It holds,",)


def test_without_the_articles_text_the_parts_are_the_same(fixtures):
    found = [read_gold(path).extraction for path in sorted(fixtures.rglob("*.quotes.md"))]
    assert any(a.kind == "mixed" for extraction in found for a in extraction.attributions)
    for extraction in found:
        for attribution in extraction.attributions:
            parts = list_parts(attribution, extraction.article.text)
            assert list_parts(attribution, "") == parts
