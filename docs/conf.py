"""The pages as a site: sphinx-build -W docs docs/_build."""

from importlib import metadata

from typer.testing import CliRunner

from quoteattr.cli import app as program
from quoteattr.cli.program import COMMANDS

project = "quoteattr"
author = "the quoteattr developers"
release = metadata.version("quoteattr")
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "notebooks"]
html_theme = "furo"
html_title = f"quoteattr {release}"
autodoc_typehints = "description"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
myst_heading_anchors = 3


def setup(app):
    """Let the page of the command line be what the commands say of themselves."""
    app.connect("source-read", append_help)


def append_help(app, docname, source):
    """Append the help of every command to the page ``commands``."""
    if docname == "commands":
        source[0] += "".join(render_help(name) for name in COMMANDS)


def render_help(name):
    """Return a section with what ``quoteattr NAME --help`` prints."""
    shown = CliRunner().invoke(
        program, [name, "--help"], prog_name="quoteattr", env={"COLUMNS": "80"}
    )
    return f"\n## {name}\n\n```text\n{shown.stdout.strip()}\n```\n"
