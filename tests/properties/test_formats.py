"""What is written is what is read, whatever it holds."""

import json

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteattr.errors import FormatError
from quoteattr.formats.docbin import extraction_to_doc
from quoteattr.formats.extraction_files import read_extractions, write_extractions
from quoteattr.formats.gold import GoldArticle, SameAs
from quoteattr.formats.inline import Markup, parse_gold, parse_markup, write_gold, write_markup
from quoteattr.formats.jsonl import extraction_from_dict, extraction_to_dict
from quoteattr.formats.lines import write_line
from quoteattr.formats.registry import list_endings
from quoteattr.formats.source import Source
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

# A disk that others use is as slow as it is, and drawing an extraction takes its time.
BY_FILE = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])

WORDS = st.text(st.sampled_from("ab é“”‘’\"'[]{}\\.=#\n—"), min_size=4, max_size=60)
NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=8)

TEXTS = st.lists(st.text(), max_size=2).map(tuple)
PIECES = ["a", "[b]{speaker=Li}", "[c [d]{.cue}]{speaker=Bo}", "\\[", "\\\\", "[e]", " ", "“", "\n"]


@st.composite
def draw_spans(draw, length, most=3):
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=2 * most)))
    return tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def draw_extraction(draw):
    """Any extraction that the records allow, over any text."""
    text = draw(st.text(min_size=1, max_size=80))
    spans = draw_spans(len(text))
    entities = tuple(
        Entity(
            id=f"e{number}",
            name=draw(st.text()),
            kind=draw(st.sampled_from(["person", "group", "unnamed"])),
            gender=draw(st.sampled_from([None, "female", "male", "other"])),
            aliases=draw(TEXTS),
            mentions=draw(spans),
            kb_id=draw(st.none() | st.text()),
            steps=draw(TEXTS),
        )
        for number in range(draw(st.integers(0, 3)))
    )
    someone = st.sampled_from([None, *entities])
    attributions = []
    for number in range(draw(st.integers(0, 3))):
        content = draw(spans)
        attributions.append(
            Attribution(
                id=f"a{number}",
                kind=draw(st.sampled_from(["direct", "mixed", "indirect"])),
                text=" ".join(span.of(text) for span in content),
                content=content,
                cue=draw(spans),
                source=draw(spans),
                quoted=draw(spans),
                act=draw(st.sampled_from(["say", "ask", "show"])),
                speaker=draw(someone),
                via=draw(someone),
                confidence=draw(st.floats(0, 1)),
                speaker_confidence=draw(st.floats(0, 1)),
                steps=draw(TEXTS),
            )
        )
    unattributed = tuple(Unattributed(span, "term") for span in draw(spans))
    article = Article(draw(st.text()), text, title=draw(st.none() | st.text()))
    warnings = draw(TEXTS)
    return Extraction(article, tuple(attributions), entities, unattributed, warnings)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(draw_extraction())
def test_extractions_survive_json_both_ways(extraction):
    line = write_line(extraction_to_dict(extraction))
    line.encode("utf-8")
    assert "\n" not in line
    assert extraction_from_dict(json.loads(line), extraction.article.text) == extraction


def keep_rows(extraction):
    """Return what the rows of a table keep: attributions with their speakers' names and kinds."""
    named = {e.id: Entity(e.id, e.name, e.kind, gender=e.gender) for e in extraction.entities}
    attributions = tuple(
        evolve(a, speaker=a.speaker and named[a.speaker.id], via=a.via and named[a.via.id])
        for a in extraction.attributions
    )
    speakers = {e.id: e for a in attributions for e in (a.speaker, a.via) if e}
    return Extraction(extraction.article, attributions, tuple(speakers.values()))


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".webannotation.jsonl", ".schemaorg.jsonl"])
@settings(BY_FILE)
@given(extraction=draw_extraction())
def test_the_rows_of_any_extraction_survive_their_formats(ending, extraction, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / f"f{ending}"
    write_extractions([extraction], path)
    found = list(read_extractions(path, {extraction.article.id: extraction.article.text}))
    if ending in {".csv", ".parquet"} and not extraction.attributions:
        assert found == []
    else:
        assert [none_for_empty(one) for one in found] == [none_for_empty(keep_rows(extraction))]


def none_for_empty(extraction):
    """Return an extraction with None for an empty title: to a cell of CSV they are the same."""
    article = extraction.article
    return evolve(extraction, article=evolve(article, title=article.title or None))


@settings(BY_FILE)
@given(draw_extraction())
def test_a_docbin_keeps_any_extraction(extraction):
    doc = extraction_to_doc(extraction)
    record = json.loads(doc.user_data["quoteattr"])
    assert doc.text == extraction.article.text
    assert extraction_from_dict(record, doc.text) == extraction


@settings(BY_FILE)
@given(st.binary(max_size=200), st.sampled_from(list_endings("extractions")))
def test_any_bytes_are_read_or_refused(tmp_path_factory, raw, ending):
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    for one in (path.with_suffix(".txt"), path):  # brat has the text in a file beside it
        one.write_bytes(raw)
    problem = str(path)
    try:
        list(read_extractions(path))
    except FormatError as error:
        problem = str(error)
    assert str(path.with_name("any.")) in problem


@given(WORDS)
def test_any_file_of_inline_gold_is_refused_or_written_back_as_it_was(written):
    try:
        markup = parse_markup(Source(written))
    except FormatError:
        return
    assert write_markup(markup) == written


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_marks_and_escapes_are_written_back_as_they_were(written):
    markup = parse_markup(Source(written))
    assert write_markup(markup) == written
    assert all(mark.span.of(markup.text) for mark in markup.marks)


@given(WORDS)
def test_any_text_survives_as_escaped_markup(text):
    escapes = tuple(at for at, character in enumerate(text) if character in "[]\\")
    head = "---\nid: a\n---\n\n"
    assert parse_markup(Source(write_markup(Markup(head, text, (), escapes)))).text == text


@st.composite
def draw_gold(draw):
    """Gold whose spans do not cross, over words without quotation marks."""
    words = draw(st.lists(st.sampled_from(["a", "b[", "é", "c\\", "]d"]), min_size=6, max_size=20))
    text = " ".join(words)
    starts = [sum(len(w) + 1 for w in words[:n]) for n in range(len(words))]
    spans = [Span(s, s + len(w)) for s, w in zip(starts, words, strict=True)]
    names = draw(st.lists(NAMES.filter(lambda n: n != "none"), min_size=1, max_size=2, unique=True))
    attributions, links, used = [], [], 0
    while used + 3 <= len(spans) and draw(st.booleans()):
        source, cue, content = spans[used : used + 3]
        used += 3
        id_ = f"a{used}"
        attributions.append((id_, draw(st.sampled_from([None, *names])), source, cue, content))
        if draw(st.booleans()):
            links.append(SameAs(id_, "other", "x"))
    entities = build_entities(attributions)
    records = tuple(
        Attribution(id_, "indirect", content.of(text), (content,), (cue,), (source,),
                    speaker=entities.get(name))
        for id_, name, source, cue, content in attributions
    )  # fmt: skip
    extraction = Extraction(Article("x", text), records, tuple(entities.values()))
    return GoldArticle(extraction, tuple(links))


def build_entities(attributions):
    mentions = {}
    for _, name, source, *_ in attributions:
        if name:
            mentions.setdefault(name, []).append(source)
    return {
        name: Entity(f"e{n}", name, "person", mentions=tuple(spans))
        for n, (name, spans) in enumerate(mentions.items(), 1)
    }


@given(draw_gold())
def test_gold_survives_its_inline_form(gold):
    assert parse_gold(write_gold(gold)) == gold
