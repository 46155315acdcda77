"""Names of pipelines: refused where they are said if they can be none, before one is loaded."""

from pathlib import Path, PurePath

import spacy.util
from spacy.language import Language

from quoteattr.errors import ArgumentError, ModelError, suggest
from quoteattr.parsing.packages import PIPELINES


def check_model(model: object) -> None:
    """Pass if ``model`` is a pipeline, or can be the name of one; a path is looked at later.

    Raises:
        ArgumentError: it is neither a name nor a pipeline.
        ModelError: no pipeline of that name is installed.
    """
    if isinstance(model, Language):
        return
    if not isinstance(model, str):
        got = f"{type(model).__name__} {model!r:.80}"
        raise ArgumentError(f"model: got {got}, expected a name, a path, or a spaCy pipeline")
    if not (model in PIPELINES or PurePath(model).name != model or _is_there(model)):
        names = (*PIPELINES, *spacy.util.get_installed_models())
        raise ModelError(
            f"pipeline {model!r} is not installed; expected {', '.join(names)}, or the path of "
            f"one{suggest(model, names)} To install one of spaCy's: python -m spacy download NAME"
        )


def _is_there(model: str) -> bool:
    return spacy.util.is_package(model) or Path(model).is_dir()
