"""One page for a newsroom: every utterance with its printings, to search and filter, in a file."""

from quoteattr.views.report.page import render_report

__all__ = ["render_report"]
