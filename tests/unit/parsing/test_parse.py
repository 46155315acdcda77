import pytest

from quoteattr.parsing.parse import parse_article, span_of
from quoteattr.records import Article
from quoteattr.spans import Span

TEXT = "The dam held.\n\n“It will hold,” Ana Ruiz\u00a0said. She’s sure."


@pytest.fixture(scope="module")
def parsed(nlp):
    return parse_article(Article("a", TEXT), nlp)


def test_every_token_stands_where_the_text_has_it(parsed):
    assert parsed.text == TEXT
    assert len(parsed.doc.text) == len(TEXT)
    for word in ("dam", "hold", "Ruiz", "said", "sure"):
        (token,) = [token for token in parsed.doc if token.text == word]
        assert TEXT[token.idx :].startswith(word)


@pytest.mark.parametrize("text", ["", " \n\n ", "“", "x" * 500, '"' * 500, "😀 “So,” Ana said."])
def test_any_text_keeps_its_length(nlp, text):
    assert len(parse_article(Article("a", text), nlp).doc.text) == len(text)


def test_a_paragraph_begins_a_sentence(nlp):
    parsed = parse_article(Article("a", "A heading without a stop\n\nThe dam held."), nlp)
    assert [sentence.text.strip() for sentence in parsed.doc.sents][-1] == "The dam held."


def test_paragraphs_and_quotations_are_those_of_the_text(parsed):
    assert [p.of(TEXT).strip() for p in parsed.paragraphs] == TEXT.split("\n\n")
    assert [part.of(TEXT) for q in parsed.quotations for part in q.parts] == ["It will hold,"]


@pytest.mark.parametrize(
    ("at", "paragraph"),
    [("dam", 0), ("hold", 1), ("sure", 1)],
)
def test_paragraph_at(parsed, at, paragraph):
    assert parsed.paragraph_at(TEXT.index(at)) == paragraph


@pytest.mark.parametrize(
    ("printed", "tokens"),
    [
        pytest.param("The dam", ["The", "dam"], id="whole tokens"),
        pytest.param("e da", ["The", "dam"], id="parts of tokens"),
        pytest.param(" held", ["held"], id="a space in front"),
        pytest.param("“It", ["“", "It"], id="a mark"),
    ],
)
def test_token_range(parsed, printed, tokens):
    start = TEXT.index(printed)
    first, end = parsed.token_range(Span(start, start + len(printed)))
    assert [TEXT[t.idx : t.idx + len(t)] for t in parsed.doc[first:end]] == tokens


def test_an_empty_span_has_no_tokens(parsed):
    first, end = parsed.token_range(Span(4, 4))
    assert first == end


def test_token_at_takes_the_last_one_before_a_gap(parsed):
    assert parsed.doc[parsed.token_at(TEXT.index(" dam"))].text == "The"


def test_span_of(parsed):
    dam, held = parsed.doc[1], parsed.doc[2]
    assert span_of([held, dam]).of(TEXT) == "dam held"
