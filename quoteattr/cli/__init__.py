"""The command line: the library's calls on files; results to stdout, all else to stderr.

Each command is a module of its own, imported when it is run: ``--help`` loads no model.
"""

from quoteattr.cli.program import app, main

__all__ = ["app", "main"]
