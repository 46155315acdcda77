"""A corpus as HTML: the most printed first, as many as a notebook bears."""

from attrs import evolve

from quoteattr.views.corpus import UTTERANCE_BYTES, render_corpus_page


def test_the_heading_counts(utterance, read_page):
    text = read_page(render_corpus_page([utterance], {})).text
    assert "1 utterance, most printed first" in text


def test_a_large_corpus_is_cut_and_the_rest_counted(utterance, read_page):
    many = [evolve(utterance, id=f"u{n}") for n in range(500)]
    page = render_corpus_page(many, {})
    assert UTTERANCE_BYTES / 2 < len(page.encode()) < 1.1 * UTTERANCE_BYTES
    shown = page.count("<article")
    assert f"{500 - shown} more utterances" in read_page(page).text


def test_one_endless_utterance_is_counted(utterance, read_page):
    endless = evolve(utterance, text="“no” " * 100_000, occurrences=(), altered=())
    assert "1 more utterances" in read_page(render_corpus_page([endless], {})).text
