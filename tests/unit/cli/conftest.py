"""What the tests of the command line share: two papers, and the program called in this process."""

import json

import pytest
from typer.testing import CliRunner

from quoteattr.cli import app

ARTICLES = {
    "gazette": "“The bridge will hold through any winter we know,” said Ana Ruiz, the mayor.",
    "wire": "“The bridge will hold through any winter we know,” Ruiz said. Ana Ruiz is mayor.",
}


@pytest.fixture
def articles():
    """The texts of two papers by their ids."""
    return ARTICLES


@pytest.fixture
def folder(tmp_path):
    """A folder with both papers."""
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run():
    """Call the program with these arguments."""

    def invoke(*arguments, **settings):
        return CliRunner().invoke(app, [str(argument) for argument in arguments], **settings)

    return invoke


@pytest.fixture
def read_lines():
    """The JSON values that a result has a line each of."""
    return lambda result: [json.loads(line) for line in result.stdout.splitlines()]
