"""Drafts of gold: what an extraction says, in files that people correct."""

import pytest
from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.drafts import PlacedSpan, draft_inline, find_crossing, write_inline
from quoteattr.formats.extraction_files import write_extractions
from quoteattr.formats.inline import parse_gold, read_gold
from quoteattr.records import Article, Attribution, Extraction, Unattributed
from quoteattr.spans import Span

TEXT = "Ana Ruiz said it holds, and [it] will."


def quote(start, end, **given):
    text = TEXT[start:end]
    return Attribution(given.pop("id", "a1"), "indirect", text, (Span(start, end),), **given)


def draft(*attributions, unattributed=(), **fields):
    article = Article("a", TEXT, **fields)
    return draft_inline(Extraction(article, attributions, (), unattributed), "a.quotes.md")


def test_a_draft_reads_back_as_what_was_found(extraction, tmp_path):
    path = tmp_path / "f.quotes.md"
    write_inline([extraction], path)
    found = read_gold(path).extraction
    assert found.article == extraction.article
    for before, after in zip(extraction.attributions, found.attributions, strict=True):
        for field in ("id", "kind", "content", "cue", "source", "quoted"):
            assert getattr(after, field) == getattr(before, field)
        assert after.speaker.name == before.speaker.name


def test_where_the_library_abstained_the_draft_says_none():
    assert "speaker=none" in draft(quote(14, 22))


def test_a_cue_that_crosses_a_content_gives_way(caplog):
    attribution = quote(14, 30, cue=(Span(9, 16),), source=(Span(0, 8),))
    (found,) = parse_gold(draft(attribution)).extraction.attributions
    assert (found.content, found.cue, found.source) == ((Span(14, 30),), (), (Span(0, 8),))
    assert caplog.messages == [
        "a.quotes.md: 1 spans are left out: brackets can only nest, around words"
    ]


def test_of_two_contents_that_cross_the_later_is_left_out_whole(caplog):
    crossing = quote(20, 37, id="a2", cue=(Span(9, 13),))
    (found,) = parse_gold(draft(quote(14, 30), crossing)).extraction.attributions
    assert found.id == "a1"
    assert caplog.messages


def test_marks_around_no_words_are_left_out():
    assert ".not-a-quote" not in draft(
        quote(14, 22), unattributed=(Unattributed(Span(22, 23), "term"),)
    )


def test_nothing_is_told_where_nothing_is_left_out(caplog):
    draft(quote(14, 22, cue=(Span(9, 13),)), unattributed=(Unattributed(Span(28, 32), "term"),))
    assert caplog.messages == []


@pytest.mark.parametrize(
    ("spans", "crossing"),
    [
        ([(0, 9), (2, 5), (5, 9)], []),
        ([(0, 5), (0, 9), (9, 12)], []),
        ([(0, 5), (3, 9)], [(3, 9)]),
        ([(0, 5), (3, 9), (6, 12)], [(3, 9)]),
        ([(0, 9), (1, 4), (3, 6), (5, 8)], [(3, 6)]),
    ],
)
def test_spans_that_cross_one_before_them_go(spans, crossing):
    placed = [PlacedSpan(Span(*span), "a1") for span in spans]
    assert find_crossing(placed) == {PlacedSpan(Span(*span), "a1") for span in crossing}


def test_fields_of_several_lines_become_one():
    written = draft(quote(14, 22), title="The\nbridge:\u2028now", outlet=" The  Herald ")
    article = parse_gold(written).extraction.article
    assert (article.title, article.outlet) == ("The bridge: now", "The Herald")


@pytest.mark.parametrize("ending", [".quotes.md", ".ann"])
@pytest.mark.parametrize(("number", "problem"), [(0, "no article"), (2, "holds one article")])
def test_a_file_holds_one_article(ending, number, problem, extraction, tmp_path):
    many = [evolve(extraction)] * number
    with pytest.raises(FormatError, match=rf"f{ending}: .*{problem}"):
        write_extractions(many, tmp_path / f"f{ending}")
    assert not list(tmp_path.iterdir())
