"""The corpus under fixtures/ is what its README says."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from quoteattr.formats.inline import parse_markup, read_gold, write_gold, write_markup
from quoteattr.formats.inline.read import parse_gold
from quoteattr.formats.source import Source
from quoteattr.spans import Span, subtract

FIXTURES = Path(__file__).parents[2] / "fixtures"
FILES = sorted(FIXTURES.glob("*/*.quotes.md"))
OUTLETS = ("courier", "dispatch", "tribune", "wire")

GOLD = {path: read_gold(path) for path in FILES}
ATTRIBUTIONS = {
    f"{gold.extraction.article.id}#{a.id}": a
    for gold in GOLD.values()
    for a in gold.extraction.attributions
}
LINKS = [
    (f"{gold.extraction.article.id}#{link.id}", f"{link.other_article}#{link.other_id}")
    for gold in GOLD.values()
    for link in gold.same_as
]

for_each_file = pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.name}")


def read_altered():
    lines = (Path(__file__).parent / "altered.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [tuple(row[:2]) for row in rows[1:]]


def list_narration(gold):
    """Return runs of eight words outside all contents, sources and titles of people."""
    article, attributions = gold.extraction.article, gold.extraction.attributions
    contents = [span for a in attributions for span in a.content]
    pieces = subtract(Span(0, len(article.text)), contents)
    for piece in pieces:
        words = re.findall(r"\w+", piece.of(article.text))
        yield from (tuple(words[n : n + 8]) for n in range(len(words) - 7))


def test_six_stories_are_told_by_four_outlets():
    told = Counter(path.parent.name for path in FILES)
    assert len(told) == 6
    assert set(told.values()) == {len(OUTLETS)}
    assert {path.name for path in FILES} == {f"{outlet}.quotes.md" for outlet in OUTLETS}


@for_each_file
def test_a_file_is_written_back_as_it_was(path):
    written = path.read_bytes().decode()
    assert write_markup(parse_markup(Source(written))) == written
    assert parse_gold(write_gold(GOLD[path])) == GOLD[path]


@for_each_file
def test_an_article_is_short_named_and_dated(path):
    article = GOLD[path].extraction.article
    assert article.id == f"{path.parent.name}-{path.name.removesuffix('.quotes.md')}"
    assert article.title
    assert article.outlet
    assert re.fullmatch(r"2025-\d\d-\d\d", article.published)
    assert 120 <= len(article.text.split()) <= 300


@for_each_file
def test_spans_hold_the_words_they_should(path):
    extraction = GOLD[path].extraction
    text = extraction.article.text
    for a in extraction.attributions:
        assert a.text == " ".join(span.of(text) for span in a.content)
        assert (a.kind == "indirect") == (not a.quoted)
        for span in (*a.content, *a.cue, *a.source):
            assert span.of(text) == span.of(text).strip()
        for part in a.quoted:
            assert any(span.contains(part) for span in a.content)
        for span in (*a.cue, *a.source):
            assert not any(span.overlaps(content) for content in a.content)


@for_each_file
def test_every_quotation_mark_is_accounted_for(path):
    """Outside contents and terms, marks stand only beside them, in a nickname or as apostrophes."""
    extraction = GOLD[path].extraction
    text = extraction.article.text
    marked = [s for a in extraction.attributions for s in a.content]
    marked += [s for a in extraction.attributions for s in a.source]
    marked += [u.span for u in extraction.unattributed]
    around = [Span(max(0, s.start - 1), s.end + 2) for s in marked]
    for rest in subtract(Span(0, len(text)), around):
        assert not re.search(r"[“”]|(?<!\d)\"|‘(?!\d)", rest.of(text)), rest.of(text)


def test_links_lead_to_attributions_of_other_articles_of_the_story():
    assert len(LINKS) >= 40
    for link, target in LINKS:
        assert target in ATTRIBUTIONS
        assert link.split("-")[0] == target.split("-")[0]
        assert link.split("#")[0] != target.split("#")[0]


def test_altered_printings_are_not_linked():
    altered = read_altered()
    assert len(altered) == 6
    for pair in altered:
        assert set(pair) <= set(ATTRIBUTIONS)
        assert pair not in LINKS


def test_the_gold_holds_every_kind():
    kinds = Counter(a.kind for a in ATTRIBUTIONS.values())
    assert kinds["direct"] >= 80
    assert kinds["mixed"] >= 30
    assert kinds["indirect"] >= 35
    entities = [entity for gold in GOLD.values() for entity in gold.extraction.entities]
    assert {e.kind for e in entities} == {"person", "organization", "group", "unnamed"}
    reasons = Counter(u.reason for gold in GOLD.values() for u in gold.extraction.unattributed)
    assert set(reasons) == {"term", "title", "unclear"}


def test_no_two_outlets_share_a_sentence_of_narration():
    runs = {path: set(list_narration(gold)) for path, gold in GOLD.items()}
    for one, other in combinations(FILES, 2):
        assert not runs[one] & runs[other]
