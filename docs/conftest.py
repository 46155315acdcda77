"""Every block of Python on these pages is run, and what it prints is compared.

A page is run in a folder of its own, which holds nothing but our fixtures.
"""

import os
from doctest import ELLIPSIS
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

FIXTURES = Path(__file__).parents[1] / "fixtures"


def enter_folder(namespace):
    folder = TemporaryDirectory()
    Path(folder.name, "fixtures").symlink_to(FIXTURES)
    namespace |= {
        "_folder": folder,
        "_came_from": os.getcwd(),
        "charts_installed": find_spec("altair") and find_spec("vl_convert"),
    }
    os.chdir(folder.name)


def leave_folder(namespace):
    os.chdir(namespace["_came_from"])
    namespace["_folder"].cleanup()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    patterns=["*.md"],
    setup=enter_folder,
    teardown=leave_folder,
).pytest()
