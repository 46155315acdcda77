"""Extractions as the contract's JSON, and what is refused on the way back."""

import json

import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.jsonl import (
    extraction_from_dict,
    extraction_to_dict,
    read_extractions,
    write_extractions,
)
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

TEXT = "Ana Ruiz said “no”. The “cure” sold."
RUIZ = Entity("e1", "Ana Ruiz", "person", roles=("mayor",), mentions=(Span(0, 8),), steps=("NER",))
EXTRACTION = Extraction(
    Article("a", TEXT, outlet="The Herald"),
    (
        Attribution(
            id="a1",
            kind="direct",
            text="no",
            content=(Span(15, 17),),
            cue=(Span(9, 13),),
            source=(Span(0, 8),),
            quoted=(Span(15, 17),),
            act="ask",
            speaker=RUIZ,
            confidence=0.9,
            speaker_confidence=0.8,
            steps=("cue before",),
        ),
    ),
    (RUIZ,),
    (Unattributed(Span(25, 29), "term"),),
    ("a warning",),
)


def test_the_json_is_that_of_the_contract():
    value = extraction_to_dict(EXTRACTION)
    assert list(value) == [
        "schema", "article", "attributions", "entities", "unattributed", "warnings",
    ]  # fmt: skip
    assert value["schema"] == "quoteattr.extraction/1"
    assert value["article"] == {
        "id": "a", "title": None, "outlet": "The Herald", "published": None, "url": None,
        "path": None,
    }  # fmt: skip
    (attribution,) = value["attributions"]
    assert (attribution["content"], attribution["speaker"]) == ([[15, 17]], "e1")
    assert (attribution["via"], attribution["act"]) == (None, "ask")
    assert value["unattributed"] == [{"span": [25, 29], "reason": "term"}]


def test_records_survive_json_both_ways():
    value = json.loads(json.dumps(extraction_to_dict(EXTRACTION)))
    assert extraction_from_dict(value, TEXT) == EXTRACTION


def test_without_its_text_an_article_is_empty():
    assert extraction_from_dict(extraction_to_dict(EXTRACTION)).article.text == ""


def test_lines_are_written_and_read(tmp_path):
    path = tmp_path / "a.jsonl"
    write_extractions([EXTRACTION, EXTRACTION], path)
    assert list(read_extractions(path, {"a": TEXT})) == [EXTRACTION, EXTRACTION]


def test_letters_are_readable_and_half_surrogates_escaped(tmp_path):
    path = tmp_path / "a.jsonl"
    write_extractions([Extraction(Article("Müller \ud800", ""))], path)
    line = path.read_text("utf-8")
    assert "Müller \\ud800" in line
    assert json.loads(line)["article"]["id"] == "Müller \ud800"


def change(path, new):
    """Return the JSON of ``EXTRACTION`` with the value at ``path`` replaced."""
    value = extraction_to_dict(EXTRACTION)
    *parents, last = path
    target = value
    for key in parents:
        target = target[key]
    target[last] = new
    return value


@pytest.mark.parametrize(
    ("path", "new", "message"),
    [
        (("schema",), "quoteattr.extraction/2", "schema: expected 'quoteattr.extraction/1'"),
        (("article",), "a", "article: expected an object"),
        (("article", "id"), 7, "expected a text, got 7 @ $.article.id"),
        (("attributions",), {}, "attributions: expected a list of objects"),
        (
            ("attributions", 0, "content"),
            [[4, 4]],
            "0 <= start < end <= 2,147,483,647, got [4, 4] @ $.attributions[0].content",
        ),
        (("attributions", 0, "content"), [[4, 5], [1, 2]], "in the order of the text"),
        (("attributions", 0, "content"), [[True, 5.0]], "@ $.attributions[0].content"),
        (("attributions", 0, "cue"), [[9, 99]], "attributions[0].cue: [9, 99] ends after the text"),
        (
            ("attributions", 0, "text"),
            "yes",
            "attributions[0].text: the content's spans hold other",
        ),
        (("attributions", 0, "kind"), "spoken", "@ $.attributions[0].kind"),
        (("attributions", 0, "speaker"), "e9", "attributions[0].speaker: no entity is 'e9'"),
        (("attributions", 0, "confidence"), "high", "expected a probability, 0 to 1, got 'high'"),
        (("entities", 0, "aliases"), "Ruiz", "a list of texts, got 'Ruiz' @ $.entities[0].aliases"),
        (("entities", 0, "mentions"), [[9, 99]], "entities[0].mentions: [9, 99] ends after"),
        (("unattributed", 0, "span"), [9, 99], "unattributed[0].span: [9, 99] ends after"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(path, new, message):
    with pytest.raises(FormatError) as caught:
        extraction_from_dict(change(path, new), TEXT, "f.jsonl:3")
    assert str(caught.value).startswith("f.jsonl:3: ")
    assert message in str(caught.value)


def test_of_many_faults_the_first_are_named():
    article = dict.fromkeys(("id", "title", "outlet", "published", "url"), 1)
    with pytest.raises(FormatError, match=r"; and 2 more$"):
        extraction_from_dict(change(("article",), article))
