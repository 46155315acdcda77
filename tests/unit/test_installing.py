"""What to type to have quoteattr: it is on no index yet, and nothing says that it is."""

import re
from pathlib import Path

import pytest

from quoteattr.installing import tell_command

ROOT = Path(__file__).parents[2]
FROM_INDEX = re.compile(r"pip install (?:-\S+ )*['\"]?quoteattr\b")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.*")]
CODE = (ROOT / "quoteattr").rglob("*.py")
SAYING = [path for path in (*PAGES, *CODE) if path.suffix in {".md", ".py", ".ipynb"}]


@pytest.mark.parametrize("path", SAYING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_and_no_message_says_that_an_index_has_it(path):
    assert not FROM_INDEX.search(path.read_text("utf-8"))


@pytest.mark.parametrize("extra", ["", "md"])
def test_a_command_says_where_it_is_to_be_typed(extra):
    assert tell_command(extra).startswith("pip install ")
    assert tell_command(extra).endswith("(in a clone of quoteattr)")
