import pytest
import spacy

from quoteattr.errors import ModelError
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
