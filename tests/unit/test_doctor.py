"""The doctor names what is missing, and what to type."""

from importlib.metadata import PackageNotFoundError

import pytest
from attrs import evolve

from quoteattr import doctor
from quoteattr.doctor import Check, is_healthy, render_checks, run_checks
from quoteattr.errors import ModelError
from quoteattr.parsing.packages import PIPELINES, find_package

REQUIREMENTS = [
    "attrs>=23.2",
    "textacy>=0.13; python_version < '3.14'",
    "backport>=1; python_version < '3.0'",
    'onnxruntime>=1.17; extra == "accurate"',
    'pytest>=8; extra == "dev"',
]


@pytest.fixture
def installed(monkeypatch):
    """The versions that are installed, to change in a test."""
    versions = {"quoteattr": "0.1.0", "attrs": "24.1", "textacy": "0.13", "onnxruntime": "1.20"}

    def find_version(name):
        if name not in versions:
            raise PackageNotFoundError(name)
        return versions[name]

    monkeypatch.setattr(doctor, "version", find_version)
    monkeypatch.setattr(doctor, "requires", lambda _: REQUIREMENTS)
    monkeypatch.setattr(doctor, "load_tagger", lambda _: None)
    return versions


def find(what):
    return next(check for check in run_checks() if check.what.startswith(what))


def test_all_is_well_where_all_is_installed(installed):
    assert find("attrs") == Check("attrs", installed["attrs"], True, "pip install 'attrs>=23.2'")
    assert is_healthy(run_checks())


def test_a_missing_dependency_is_no_health(installed):
    del installed["attrs"]
    assert find("attrs").advice == "pip install 'attrs>=23.2'"
    assert not is_healthy(run_checks())


def test_a_version_out_of_range_counts_as_missing(installed):
    installed["attrs"] = "22.0"
    assert find("attrs").what == "attrs>=23.2 (found 22.0)"
    assert not is_healthy(run_checks())


def test_a_missing_extra_is_optional_and_named_by_its_extra(installed):
    del installed["onnxruntime"]
    assert find("onnxruntime").advice == "pip install '.[accurate]' (in a clone of quoteattr)"
    assert is_healthy(run_checks())


@pytest.mark.usefixtures("installed")
def test_what_comes_only_with_another_python_is_optional():
    assert find("backport") == Check("backport", None, False, "pip install 'backport>=1'")
    assert is_healthy(run_checks())


@pytest.mark.usefixtures("installed")
def test_what_developers_need_is_not_looked_for():
    assert not any(check.what.startswith("pytest") for check in run_checks())


@pytest.mark.usefixtures("installed")
def test_missing_weights_are_named_by_their_error(monkeypatch):
    def fail(name):
        raise ModelError(f"no weights of {name}")

    monkeypatch.setattr(doctor, "load_tagger", fail)
    assert find("tagger fast") == Check("tagger fast", None, True, "no weights of fast")


@pytest.mark.usefixtures("installed")
def test_the_default_pipeline_is_installed_here():
    assert find("pipeline sm").found == f"{find_package(PIPELINES['sm'])}, as measured"


@pytest.mark.usefixtures("installed")
def test_a_pipeline_with_other_files_is_named_by_its_error(monkeypatch):
    other = evolve(PIPELINES["sm"], digest="0" * 64)
    monkeypatch.setitem(PIPELINES, "sm", other)
    check = find("pipeline sm")
    assert check.found is None
    assert "pip install --force-reinstall" in check.advice
    assert not is_healthy(run_checks())


@pytest.mark.parametrize(
    ("check", "line"),
    [
        (Check("spacy", "3.8.1", True), "found spacy 3.8.1"),
        (Check("spacy", None, True, "pip install spacy"), "missing spacy pip install spacy"),
        (Check("md", None, False, "pip install 'a[md]'"), "optional md pip install 'a[md]'"),
    ],
)
def test_a_check_reads_as_a_line(check, line):
    assert " ".join(render_checks([check]).splitlines()[-1].split()) == line
