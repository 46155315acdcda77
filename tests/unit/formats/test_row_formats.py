"""CSV, Parquet, Web Annotation and schema.org: whatever is written is read back and checked."""

import csv
import json

import pyarrow.parquet as pq
import pytest
from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.csv_rows import read_csv, write_csv
from quoteattr.formats.extraction_files import read_extractions, write_extractions
from quoteattr.formats.parquet import read_parquet, write_parquet
from quoteattr.formats.schema_org import read_schema_org, write_schema_org
from quoteattr.formats.web_annotation import read_annotations, write_annotations
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.tables import ATTRIBUTIONS, replace_surrogates

FORMATS = {
    "csv": (write_csv, read_csv),
    "parquet": (write_parquet, read_parquet),
    "web_annotation": (write_annotations, read_annotations),
    "schema_org": (write_schema_org, read_schema_org),
}


@pytest.fixture(params=FORMATS)
def format_(request):
    return FORMATS[request.param]


def texts_of(*extractions):
    return {e.article.id: e.article.text for e in extractions}


def test_what_is_written_is_read_back(format_, extraction, tmp_path):
    write, read = format_
    other = evolve(extraction, article=evolve(extraction.article, id="2", url=None, outlet=None))
    write([extraction, other], tmp_path / "f")
    assert list(read(tmp_path / "f", texts_of(extraction, other))) == [extraction, other]


def test_without_texts_the_spans_are_read_and_the_text_is_empty(format_, extraction, tmp_path):
    write, read = format_
    write([extraction], tmp_path / "f")
    (found,) = read(tmp_path / "f")
    assert found == evolve(extraction, article=evolve(extraction.article, text=""))


def test_an_extraction_without_its_text_can_be_written(format_, extraction, tmp_path):
    write, read = format_
    textless = evolve(extraction, article=evolve(extraction.article, text=""))
    write([textless], tmp_path / "f")
    assert list(read(tmp_path / "f")) == [textless]


def test_hostile_text_comes_back_as_it_was(format_, hostile, tmp_path):
    write, read = format_
    write([hostile], tmp_path / "f")
    (found,) = read(tmp_path / "f")
    (before,), (after,) = hostile.attributions, found.attributions
    assert replace_surrogates(after.text) == replace_surrogates(before.text)
    assert replace_surrogates(after.id) == replace_surrogates(before.id)
    assert tuple(map(replace_surrogates, after.steps)) == tuple(
        map(replace_surrogates, before.steps)
    )
    assert (after.content, after.cue, after.source) == (before.content, before.cue, before.source)


def test_a_text_that_was_changed_is_told_with_the_place(format_, extraction, tmp_path):
    write, read = format_
    write([extraction], tmp_path / "f")
    with pytest.raises(FormatError, match=r"f:[12].*(text|says 'It holds,').*another edition"):
        list(read(tmp_path / "f", {"paper/1": extraction.article.text.replace("holds", "fails")}))


def test_a_text_that_is_too_short_is_told_with_the_field(format_, extraction, tmp_path):
    write, read = format_
    write([extraction], tmp_path / "f")
    with pytest.raises(FormatError, match=r"f:\d.*another edition"):
        list(read(tmp_path / "f", {"paper/1": "🌉"}))


def test_what_is_another_format_is_told_with_the_path(format_, tmp_path):
    _, read = format_
    (tmp_path / "f").write_bytes(b"\xff\xfe nothing \x00 of ours\n")
    with pytest.raises(FormatError, match="f"):
        list(read(tmp_path / "f"))


def test_what_cannot_be_written_leaves_the_old_file(format_, extraction, tmp_path):
    write, _ = format_
    (tmp_path / "f").write_text("old")

    def break_off():
        yield extraction
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(break_off(), tmp_path / "f")
    assert (tmp_path / "f").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["f"]


# CSV


def test_the_csv_has_the_columns_of_the_table(extraction, tmp_path):
    write_csv([extraction], tmp_path / "f.csv")
    head, first, *_ = (tmp_path / "f.csv").read_text("utf-8-sig").splitlines()
    assert head == ",".join(ATTRIBUTIONS.cells)
    assert ',"It holds, for now.",' in first
    assert ',"[[3, 12], [31, 39]]",' in first


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "＝1", "\t=1", "\r", "'quoted"])
def test_a_formula_is_guarded_and_comes_back(cell, extraction, tmp_path):
    article = evolve(extraction.article, title=cell)
    write_csv([evolve(extraction, article=article)], tmp_path / "f.csv")
    assert f"'{cell}" in (tmp_path / "f.csv").read_bytes().decode("utf-8-sig")
    (found,) = read_csv(tmp_path / "f.csv")
    assert found.article.title == cell


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[[3, 12], [31, 39]]", "[[3", r"f.csv:\d: content: expected spans, .* got '\[\[3'"),
        ("[[3, 12], [31, 39]]", "[[12, 3]]", r"f.csv:\d: .*0 <= start < end.* @ \$.content"),
        ("0.9", "sure", r"f.csv:\d: confidence: expected a number, got 'sure'"),
        (
            ",direct,",
            ",spoken,",
            r"f.csv:\d: expected direct, mixed, indirect, got 'spoken' @ \$.kind",
        ),
        (",content,", ",contents,", r"f.csv:1: no column content; expected article,"),
    ],
)
def test_a_bad_cell_is_named_by_line_and_column(old, new, message, extraction, tmp_path):
    write_csv([extraction], tmp_path / "f.csv")
    changed = (tmp_path / "f.csv").read_bytes().decode().replace(old, new)
    (tmp_path / "f.csv").write_bytes(changed.encode())
    with pytest.raises(FormatError, match=message):
        list(read_csv(tmp_path / "f.csv"))


# Parquet


def test_the_parquet_table_is_that_of_to_arrow(extraction, tmp_path):
    write_parquet([extraction], tmp_path / "f.parquet")
    assert pq.read_table(tmp_path / "f.parquet").equals(extraction.to_arrow())


def test_a_parquet_table_of_something_else_is_named(extraction, tmp_path):
    pq.write_table(extraction.to_arrow().drop_columns(["content"]), tmp_path / "f.parquet")
    with pytest.raises(FormatError, match=r"f.parquet: no column content; expected article"):
        list(read_parquet(tmp_path / "f.parquet"))


# JSON-LD


def read_line(path):
    return json.loads(path.read_text("utf-8"))


def test_an_annotation_quotes_and_locates_its_targets(extraction, tmp_path):
    write_annotations([extraction], tmp_path / "f")
    page = read_line(tmp_path / "f")
    first, _ = page["items"]
    assert (page["type"], first["type"]) == ("AnnotationPage", "Annotation")
    assert first["id"] == "https://a.example/1#a1"
    assert first["body"][0]["value"] == "Ana Ruiz"
    assert first["target"][1] == {
        "type": "SpecificResource",
        "source": "https://a.example/1",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "for now.",
                "prefix": "🌉 “It holds,” said Ana Ruiz,\r\n“",
                "suffix": "” The ‘union’ doubts it was “a s",
            },
            {"type": "TextPositionSelector", "start": 31, "end": 39},
        ],
        "quoteattr:role": "content",
    }


def test_words_and_place_of_an_annotation_must_agree(extraction, tmp_path):
    write_annotations([extraction], tmp_path / "f")
    written = (tmp_path / "f").read_text().replace('"exact": "said"', '"exact": "denied"')
    (tmp_path / "f").write_text(written)
    with pytest.raises(FormatError, match=r"f:1: items\[0\]\.target\[2\]: .*says 'denied'"):
        list(read_annotations(tmp_path / "f"))


def test_schema_org_has_quotations_claims_and_never_a_verdict(extraction, tmp_path):
    write_schema_org([extraction], tmp_path / "f")
    article, quotation, claim = read_line(tmp_path / "f")["@graph"]
    assert (article["@type"], article["publisher"]["name"]) == ("NewsArticle", "The Herald")
    assert quotation["@type"] == "Quotation"
    assert quotation["creator"] == {"@type": "Person", "name": "Ana Ruiz"}
    assert quotation["isPartOf"] == {"@id": "https://a.example/1"}
    assert claim["@type"] == "Claim"
    assert claim["appearance"] == {"@id": "https://a.example/1"}
    assert claim["hasPart"] == [{"@type": "Quotation", "text": "a success"}]
    written = (tmp_path / "f").read_text()
    assert not any(word in written for word in ("Review", "Rating", "reviewRating", "verdict"))


@pytest.mark.parametrize("write", [write_annotations, write_schema_org])
def test_an_address_that_is_none_of_the_web_is_no_link(write, hostile, tmp_path):
    write([hostile], tmp_path / "f")
    value = read_line(tmp_path / "f")
    del value["quoteattr:article"]
    links = [value.get("id", ""), *(thing.get("@id", "") for thing in value.get("@graph", ()))]
    assert all(not link or link.startswith("urn:x-quoteattr:%3D1%2B1") for link in links)
    assert "javascript:" not in "".join(links)


def test_an_article_without_attributions_has_an_empty_page(tmp_path):
    silent = Extraction(Article("a", "Nobody spoke."))
    write_annotations([silent], tmp_path / "f")
    assert list(read_annotations(tmp_path / "f", texts_of(silent))) == [silent]


def print_long(length):
    """An extraction of one attribution whose content has so many characters."""
    text = "“" + 'a, "b"\n' * (length // 8) + "”"
    content = Span(1, len(text) - 1)
    quote = Attribution("a1", "direct", content.of(text), (content,))
    return Extraction(Article("a", text), (quote, evolve(quote, id="a2")))


@pytest.mark.parametrize("length", [131_064, 131_080, 1_000_000])
@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_content_of_any_length_is_read_back(length, ending, tmp_path):
    extraction = print_long(length)
    write_extractions([extraction], tmp_path / f"f{ending}")
    assert list(read_extractions(tmp_path / f"f{ending}", texts_of(extraction))) == [extraction]


def test_the_limit_of_a_cell_that_others_have_set_is_never_lowered(extraction, tmp_path):
    before = csv.field_size_limit(2**40)
    write_extractions([extraction], tmp_path / "f.csv")
    list(read_extractions(tmp_path / "f.csv"))
    assert csv.field_size_limit(before) == 2**40


def test_a_line_without_end_is_refused(tmp_path, monkeypatch):
    for module in ("compressed", "delimited"):
        monkeypatch.setattr(f"quoteattr.formats.{module}.MOST_LINE", 200_000)
    for number, raw in enumerate(["a" * 300_000, "a," * 150_000, '"' + "a\n" * 150_000]):
        path = tmp_path / f"{number}.csv"
        path.write_text(raw)
        with pytest.raises(FormatError, match=rf"{number}\.csv:\d+: "):
            list(read_extractions(path))


@pytest.mark.parametrize("confidence", [float("nan"), float("inf"), -0.1, 7.0])
@pytest.mark.parametrize("ending", [".csv", ".parquet", ".jsonl", ".schemaorg.jsonl"])
def test_a_confidence_that_is_no_probability_is_refused(confidence, ending, extraction, tmp_path):
    path = tmp_path / f"f{ending}"
    first, *_ = extraction.attributions
    wrong = evolve(extraction, attributions=(evolve(first, confidence=confidence),))
    write_extractions([wrong], path)
    with pytest.raises(FormatError, match=rf"f{ending}:\d.*expected a probability, 0 to 1"):
        list(read_extractions(path))
