"""An article as HTML: who speaks is said in words, and what is too long is counted."""

import re

from attrs import evolve

from quoteattr.records import Article, Attribution, Entity, Extraction
from quoteattr.spans import Span
from quoteattr.views.article import (
    LONGEST_PARAGRAPH,
    PARAGRAPH_BYTES,
    TINTS,
    list_lines,
    list_notes,
    list_paragraphs,
    render_article,
)


def test_contents_are_labelled_with_number_and_speaker(extraction, read_page):
    text = read_page(render_article(extraction)).text
    assert "“[1 Ana Ruiz:] It holds,” said Ana Ruiz. “[1 goes on:] For now.”" in text
    assert "He said [2 Speaker left open:] she thought [Bo Li believes:] it fell. " in text
    assert "“[title:] Gala” ended." in text


def test_cue_and_source_have_elements_of_their_own(extraction):
    page = render_article(extraction)
    assert '<em class="qa-cue">said</em> <strong class="qa-source qa-names qa-voice-1">' in page
    assert ">it fell</mark>" in page


def test_a_report_inside_another_is_told_apart(extraction):
    said = evolve(extraction.attributions[2], act="say")
    page = render_article(evolve(extraction, attributions=(*extraction.attributions[:2], said)))
    assert (
        '<mark class="qa-content qa-tint-2 qa-inner qa-voice-3 qa-voice-2">it fell</mark>' in page
    )


def test_an_attitude_has_no_number_and_leaves_the_tint_of_what_was_said(extraction, read_page):
    page = render_article(extraction)
    assert (
        '<mark class="qa-content qa-tint-0 qa-dotted qa-voice-3 qa-voice-2">it fell</mark>' in page
    )
    assert "1 attitude: what somebody believes, wants or shows" in read_page(page).text
    assert "Bo Li believes indirect, words 60 %" in read_page(page).text


def test_without_attitudes_none_are_offered(extraction):
    assert "qa-more" not in render_article(evolve(extraction, attributions=()))


def test_notes_say_how_sure_and_why(extraction, read_page):
    text = read_page(render_article(extraction)).text
    assert "1 Ana Ruiz direct, words 97 %, speaker 90 % Role mayor Source Ana Ruiz Cue said" in text
    assert "Why the cue stands beside the marks the subject of the cue is Ana Ruiz" in text
    assert "Via Ana Ruiz" in text
    assert "Warnings odd text" in text


def test_the_heading_has_the_facts_and_a_link(extraction, read_page):
    page = read_page(render_article(extraction))
    assert page.text.startswith("The bridge The Gazette · 1 Mar 2025 · the article")
    assert page.values("href") == ["https://gazette.example/bridge"]
    assert page.values("datetime") == ["2025-03-01"]


def test_speakers_are_listed_by_how_often_they_speak_and_keep_their_tint(extraction):
    again = evolve(extraction.attributions[2], id="a4", act="say")
    notes = list_notes(evolve(extraction, attributions=(*extraction.attributions, again)))
    lines = [(line.speaker and line.speaker.name, line.count) for line in list_lines(notes)]
    assert lines == [("Bo Li", 2), ("Ana Ruiz", 1), (None, 1)]
    assert [note.tint for note in notes] == [1, 0, 2, 2]
    assert [note.voice for note in notes] == [1, 3, 2, 2]
    assert [note.label for note in notes] == ["1", "2", "believes", "3"]


def test_there_are_tints_for_any_number_of_speakers():
    speakers = [Entity(f"e{n}", f"Speaker {n}", "person") for n in range(TINTS + 3)]
    spoken = tuple(
        Attribution(f"a{n}", "direct", "no", (Span(n, n + 1),), speaker=speaker)
        for n, speaker in enumerate(speakers)
    )
    tints = {note.tint for note in list_notes(Extraction(Article("a", "x" * len(spoken)), spoken))}
    assert tints == set(range(1, TINTS + 1))


def test_an_article_without_quotes_says_so(read_page):
    page = read_page(render_article(Extraction(Article("a", "It rained."))))
    assert page.text == "a No quotations were found. It rained."


def test_without_the_text_the_words_are_shown(extraction, read_page):
    bare = evolve(extraction, article=Article("bridge", ""))
    text = read_page(render_article(bare)).text
    assert "The article’s text is not here" in text
    assert "It holds, For now. 1 Ana Ruiz" in text


def test_a_long_paragraph_comes_in_pieces_that_leave_nothing_out():
    text = "word " * 2_000 + "x" * 10_000
    pieces = list_paragraphs(text)
    assert max(map(len, pieces)) <= LONGEST_PARAGRAPH
    assert "".join(piece.of(text) for piece in pieces) == text


def test_what_is_too_long_is_counted(extraction, read_page):
    text = extraction.article.text + "\n\nIt rained." * 20_000
    quote = evolve(extraction.attributions[0], content=(Span(len(text) - 10, len(text)),))
    long = Extraction(evolve(extraction.article, text=text), (*extraction.attributions, quote), ())
    page = render_article(long)
    assert len(page.encode()) < 1.1 * PARAGRAPH_BYTES
    assert re.search(r"\d{3},\d{3} more characters, 1 more attributions", read_page(page).text)


def test_one_endless_line_is_shown_in_part():
    page = render_article(Extraction(Article("a", "<&\"'>" * 1_000_000)))
    assert 50_000 < len(page.encode()) < 1.1 * PARAGRAPH_BYTES


def test_pointing_at_a_name_lights_what_it_said(extraction, read_page):
    page = render_article(extraction)
    assert ".qa-voice-2.qa-names:hover" in page
    names = [name for name in read_page(page).values("class") if "qa-names" in name]
    assert all("qa-voice-" in name for name in names)


def test_no_field_acts(hostile, is_inert):
    speaker = Entity("e1", hostile, "person", roles=(hostile,))
    quote = Attribution(
        id=hostile,
        kind="direct",
        text=hostile,
        content=(Span(0, len(hostile)),),
        cue=(Span(0, len(hostile)),),
        source=(Span(0, len(hostile)),),
        speaker=speaker,
        via=speaker,
        steps=(hostile,),
    )
    article = Article(hostile, hostile, hostile, hostile, None, f"javascript:{hostile}")
    assert is_inert(render_article(Extraction(article, (quote,), (speaker,), (), (hostile,))))
    bare = Extraction(evolve(article, text=""), (quote,))
    assert is_inert(render_article(bare))
