"""The endings of files that extractions are written to, for tests that try each of them."""

from importlib.util import find_spec

from quoteattr.formats.registry import FORMATS

NEEDED = {".xlsx": "openpyxl"}
"""What a format cannot be tried without; openpyxl is in the extra dev."""

SINGLE = tuple(one.ending for one in FORMATS if one.writer and one.single)
MANY = tuple(
    one.ending
    for one in FORMATS
    if one.writer and not one.single and find_spec(NEEDED.get(one.ending, "quoteattr"))
)
"""Those whose files hold any number of articles."""
ALL = (*MANY, *SINGLE)
