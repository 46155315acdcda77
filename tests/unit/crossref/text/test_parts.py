"""What an attribution is found by: what it quotes, with or without the article's text."""

import pytest

from quoteattr.crossref.text.parts import join_pieces, list_parts, strip_marks
from quoteattr.formats.inline import parse_gold, read_gold

GOLD = """The mayor said [she would not “yield an inch” to]{id=a speaker="Ana Ruiz" kind=mixed}
anybody, [least of all “to bridges”]{part-of=a}. [“It holds,”]{speaker="Ana Ruiz"} she said.
"""


@pytest.fixture
def attributions():
    return parse_gold(GOLD).extraction.attributions


def test_a_mixed_one_is_found_by_what_it_quotes_with_its_negation(attributions):
    text = parse_gold(GOLD).extraction.article.text
    assert list_parts(attributions[0], text) == ("not “yield an inch”", "to bridges")


def test_others_are_found_by_their_content(attributions):
    assert list_parts(attributions[1], "") == ("It holds,",)


def test_without_the_articles_text_the_parts_are_the_same(fixtures):
    found = [read_gold(path).extraction for path in sorted(fixtures.rglob("*.quotes.md"))]
    assert any(a.kind == "mixed" for extraction in found for a in extraction.attributions)
    for extraction in found:
        for attribution in extraction.attributions:
            parts = list_parts(attribution, extraction.article.text)
            assert list_parts(attribution, "") == parts


@pytest.mark.parametrize(
    ("printed", "joined"),
    [
        ("[“It is safe,”]{id=a} she said. [“And dry.”]{part-of=a}", "It is safe. And dry."),
        ("[‘It is safe’]{id=a}, she said. [‘And dry.’]{part-of=a}", "It is safe. And dry."),
        ("[“It is safe,”]{id=a} she said, [“and dry.”]{part-of=a}", "It is safe, and dry."),
        ("[“It is safe,”]{id=a} she said, [“Ana.”]{part-of=a}", "It is safe, Ana."),
        ("[“Is it safe?”]{id=a} she said. [“It is.”]{part-of=a}", "Is it safe? It is."),
        ("[“If it—”]{id=a} she said. [“It is.”]{part-of=a}", "If it— It is."),
    ],
)
def test_a_comma_is_a_full_stop_where_the_speech_tag_ends_the_sentence(printed, joined):
    extraction = parse_gold(printed.replace("{id=a", '{id=a speaker="Ana Ruiz"')).extraction
    [attribution] = extraction.attributions
    assert join_pieces(attribution, extraction.article.text) == joined
    assert join_pieces(attribution, "") == attribution.text


@pytest.mark.parametrize(
    ("printed", "stripped"),
    [
        ("“It holds,”", "It holds"),
        ("the bridge was “a disgrace”", "the bridge was “a disgrace”"),
        ("“A disgrace” was what it was", "“A disgrace” was what it was"),
        ("“Old” and “new” are one,", "“Old” and “new” are one"),
        ("“old” and “new”", "“old” and “new”"),
        ("„alt“ und „neu“", "„alt“ und „neu“"),
        ("“the “old” one”", "the “old” one"),
        ('the bridge was "a disgrace"', 'the bridge was "a disgrace"'),
        ('"A disgrace" was what it was', '"A disgrace" was what it was'),
        ("“”", ""),
    ],
)
def test_a_mark_stays_whose_partner_is_among_the_words(printed, stripped):
    assert strip_marks(printed) == stripped
