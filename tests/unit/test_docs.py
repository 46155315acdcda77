"""The pages are one site: every page is reached, every link leads somewhere."""

import importlib.util
import subprocess
import sys

import pytest


@pytest.mark.slow
@pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("sphinx", "myst_parser", "furo")),
    reason="the site is built with: pip install 'quoteattr[docs]'",
)
def test_the_site_is_built_without_a_warning(fixtures, tmp_path):
    docs = fixtures.parent / "docs"
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", docs, tmp_path]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "quoteattr crossref" in (tmp_path / "commands.html").read_text(encoding="utf-8")
