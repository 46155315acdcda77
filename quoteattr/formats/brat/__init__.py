"""brat standoff: annotations in ``NAME.ann`` beside the text in ``NAME.txt`` (docs/brat.md)."""

from quoteattr.formats.brat.read import ENDING, parse_brat, read_brat, read_brat_file
from quoteattr.formats.brat.write import render_brat, write_brat

__all__ = ["ENDING", "parse_brat", "read_brat", "read_brat_file", "render_brat", "write_brat"]
