"""What the README shows is what the library does."""

import re
import shlex

import pytest
from typer.testing import CliRunner

import quoteattr as qa
from quoteattr.cli import app


@pytest.fixture(scope="module")
def readme(fixtures):
    return (fixtures.parent / "README.md").read_text(encoding="utf-8")


def test_the_main_job_prints_what_the_readme_shows(readme, fixtures, monkeypatch):
    monkeypatch.chdir(fixtures.parent)
    monkeypatch.setenv("COLUMNS", "80")
    (command,) = re.findall(r"^\$ .*/quoteattr (.*)$", readme, re.MULTILINE)
    (shown,) = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0
    for excerpt in shown.split("…\n"):
        assert excerpt.strip() in result.stdout


def test_ci_types_the_readmes_test_command(readme, fixtures):
    (command,) = re.findall(r"^\$ (.*/pytest)$", readme, re.MULTILINE)
    script = (fixtures.parent / ".ci" / "run").read_text(encoding="utf-8")
    assert command in script.splitlines()


def test_a_negation_is_a_possible_misquote():
    relation = qa.relate("We will raise taxes", "We will not raise taxes")
    assert relation.kind == "altered"
    assert not relation.same
