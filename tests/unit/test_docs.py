"""The pages are one site: every page is reached, every link and file is there."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("sphinx", "myst_parser", "furo")),
    reason="the site is built with: pip install '.[docs]'",
)
def test_the_site_is_built_without_a_warning(fixtures, tmp_path):
    docs = fixtures.parent / "docs"
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", docs, tmp_path]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "quoteattr crossref" in (tmp_path / "commands.html").read_text(encoding="utf-8")


REPOSITORY = Path(__file__).parents[2]
ARCHITECTURE = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
# A word in backticks that ends as a file or a folder does.
NAMED = sorted(set(re.findall(r"`([\w./-]+(?:/|\.py|\.md))`", ARCHITECTURE)))
ROOMS = [file.parent for file in (REPOSITORY / "quoteattr").glob("*/__init__.py")]


@pytest.mark.parametrize("name", NAMED)
def test_what_the_architecture_names_is_there(name):
    roots = (REPOSITORY, REPOSITORY / "quoteattr", REPOSITORY / "quoteattr" / "attribution")
    assert any((root / name).exists() for root in roots)


@pytest.mark.parametrize("room", [room.name for room in ROOMS])
def test_every_room_is_in_the_architecture(room):
    assert re.search(rf"^\| .*`{room}/`", ARCHITECTURE, re.MULTILINE)


def test_a_citation_names_the_version():
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (REPOSITORY / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {project['version']}\n" in citation


def test_the_hook_before_a_commit_runs_the_ruff_of_the_check():
    lock = (REPOSITORY / ".ci" / "requirements.lock").read_text(encoding="utf-8")
    hooks = (REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert f"rev: v{re.search(r'^ruff==([0-9.]+)', lock, re.MULTILINE)[1]} " in hooks
