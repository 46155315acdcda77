"""What the README shows is what the library does."""

import re
import shlex

import pandas as pd
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


@pytest.fixture
def frame(fixtures):
    articles = qa.read_articles(fixtures)
    return pd.DataFrame([(a.outlet, str(a.published), a.text) for a in articles])


def test_ten_lines_go_from_a_frame_to_the_share_of_women(readme, frame, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    frame.columns = ["outlet", "published", "text"]
    frame.to_csv("articles.csv")
    share = run_lines(find_block(readme, "women among those quoted"))
    assert share["Northern Wire"] == pytest.approx(0.55, abs=0.005)
    assert len(share) == frame.outlet.nunique()


def test_the_same_ten_lines_take_two_hundred_real_articles(readme, shared, tmp_path, monkeypatch):
    path = shared / "data" / "events-dev.jsonl"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    monkeypatch.chdir(tmp_path)
    pd.read_json(path, lines=True).head(200).to_csv("articles.csv")
    share = run_lines(find_block(readme, "women among those quoted"))
    assert share.between(0, 1).all()
    assert 0.05 < share.median() < 0.6


def find_block(readme, heading):
    """Return the lines of code behind the line that tells what they do."""
    return readme.split(heading, 1)[1].split("```python\n", 1)[1].split("```", 1)[0]


def run_lines(code):
    assert len(code.splitlines()) <= 10
    names = {"qa": qa}
    exec(code, names)
    return names["share"]
