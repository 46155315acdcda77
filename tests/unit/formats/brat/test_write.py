import pytest

from quoteattr.formats import brat, inline
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates

TEXT = "“It\r\nholds,” said 🎤 Ruiz,\r\n“for\tnow.” She left."


def make_gold(kind="direct", **fields):
    attribution = Attribution(id="a1", kind=kind, text="", content=(Span(1, 11),), **fields)
    return GoldArticle(Extraction(Article("a", TEXT), (attribution,)))


def list_read_back(gold):
    """Return what brat has a place for, in the order of the text."""
    rows = [
        (a.content, a.cue, a.source, a.kind, a.text, a.quoted, a.speaker and a.speaker.name)
        for a in gold.extraction.attributions
    ]
    return sorted(rows, key=lambda row: (row[0][0].start, -row[0][-1].end))


def test_spans_are_tied_by_an_event_as_in_polnear():
    gold = make_gold(cue=(Span(13, 17),), source=(Span(18, 24),))
    assert brat.render_brat(gold) == (
        "T1\tAttribution 13 17\tsaid\n"
        "T2\tSource 18 24\t🎤 Ruiz\n"
        "T3\tCue 13 17\tsaid\n"
        "T4\tContent 1 11\tIt  holds,\n"
        "E1\tAttribution:T1 Source:T2 Cue:T3 Content:T4\n"
        "A1\tKind E1 direct\n"
    )


def test_without_a_cue_the_content_is_the_trigger():
    lines = brat.render_brat(make_gold()).splitlines()
    assert lines[0] == "T1\tAttribution 1 11\tIt  holds,"
    assert lines[2] == "E1\tAttribution:T1 Content:T2"


def test_breaks_of_lines_are_kept_in_the_text(tmp_path):
    gold = make_gold(cue=(Span(13, 17),))
    brat.write_brat(gold, tmp_path / "a.ann")
    read = brat.read_brat(tmp_path / "a.ann")
    assert read.extraction.article == gold.extraction.article
    assert read.extraction.attributions[0].content == (Span(1, 11),)


def test_our_gold_is_read_back_as_it_was(fixtures, tmp_path):
    paths = sorted(fixtures.rglob("*.quotes.md"))
    assert paths
    for path in paths:
        gold = inline.read_gold(path)
        article = Article(gold.extraction.article.id, gold.extraction.article.text)
        brat.write_brat(gold, tmp_path / f"{article.id}.ann")
        read = brat.read_brat(tmp_path / f"{article.id}.ann")
        assert read.extraction.article == article
        assert list_read_back(read) == list_read_back(gold)


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_the_kind_of_the_gold_is_kept(kind):
    gold = make_gold(kind=kind)
    read = brat.parse_brat(brat.render_brat(gold), gold.extraction.article)
    assert read.extraction.attributions[0].kind == kind


def test_hostile_text_is_one_attribution_still(hostile, tmp_path):
    brat.write_brat(GoldArticle(hostile), tmp_path / "a.ann")
    found = brat.read_brat(tmp_path / "a.ann").extraction
    (before,), (after,) = hostile.attributions, found.attributions
    assert found.article.text == replace_surrogates(hostile.article.text)
    assert (after.content, after.cue, after.source) == (before.content, before.cue, before.source)
    assert len(after.speaker.name) == len(before.speaker.name)
