"""spaCy's DocBin: spans for the eye, the exact record beside them, and no bomb goes off."""

import zlib

import pytest
import spacy
import srsly
from spacy.tokens import DocBin

from quoteattr.errors import FormatError
from quoteattr.formats.docbin import extraction_to_doc, read_docbin, write_docbin
from quoteattr.records import Article, Extraction
from quoteattr.tables import replace_surrogates


def test_what_is_written_is_read_back_with_its_text(extraction, tmp_path):
    silent = Extraction(Article("b", ""))
    write_docbin([extraction, silent], tmp_path / "f.spacy")
    assert list(read_docbin(tmp_path / "f.spacy")) == [extraction, silent]


def test_spacy_reads_the_spans_and_the_record_is_plain_text(extraction, tmp_path):
    write_docbin([extraction], tmp_path / "f.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "f.spacy").get_docs(spacy.blank("en").vocab)
    assert doc.text == extraction.article.text
    assert [(s.text, s.label_, s.kb_id_, s.id_) for s in doc.spans["quotes"]] == [
        ("It holds,", "direct", "Ana Ruiz", "a1"),
        ("for now.", "direct", "Ana Ruiz", "a1"),
        ("it was “a success” at all", "mixed", "The ‘union’", "a2"),
    ]
    assert isinstance(doc.user_data["quoteattr"], str)


def test_hostile_text_is_kept_half_surrogates_aside(hostile, tmp_path):
    write_docbin([hostile], tmp_path / "f.spacy")
    (found,) = read_docbin(tmp_path / "f.spacy")
    assert found.article.text == replace_surrogates(hostile.article.text)
    assert found.attributions[0].content == hostile.attributions[0].content


def test_many_marks_without_spaces_take_no_time():
    assert len(extraction_to_doc(Extraction(Article("a", "“”" * 10_000))).text) == 20_000


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    (tmp_path / "f.spacy").write_bytes(zlib.compress(bytes(50_000_000)))
    with pytest.raises(FormatError, match=r"f.spacy: unpacks to more than 1,000,000 bytes"):
        list(read_docbin(tmp_path / "f.spacy", most_bytes=1_000_000))


@pytest.mark.parametrize(
    "raw", [b"", b"text", zlib.compress(b""), zlib.compress(srsly.msgpack_dumps({"a": 1}))]
)
def test_what_is_no_docbin_is_told_with_the_path(raw, tmp_path):
    (tmp_path / "f.spacy").write_bytes(raw)
    with pytest.raises(FormatError, match=r"f.spacy: no DocBin"):
        list(read_docbin(tmp_path / "f.spacy"))


def test_a_record_that_does_not_fit_its_doc_is_told(extraction, tmp_path):
    doc = extraction_to_doc(extraction)
    doc.user_data["quoteattr"] = doc.user_data["quoteattr"].replace("[[3, 12]", "[[4, 12]")
    DocBin(store_user_data=True, docs=[doc]).to_disk(tmp_path / "f.spacy")
    with pytest.raises(FormatError, match=r"f.spacy:1: attributions\[0\].text: .*other words"):
        list(read_docbin(tmp_path / "f.spacy"))


def test_docs_of_others_are_left_out(tmp_path):
    DocBin(docs=[spacy.blank("en")("Nobody spoke.")]).to_disk(tmp_path / "f.spacy")
    assert list(read_docbin(tmp_path / "f.spacy")) == []
