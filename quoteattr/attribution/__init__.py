"""Who says what in an article: contents, cues and sources."""

from quoteattr.attribution.find import find_attributions
from quoteattr.attribution.findings import Findings
from quoteattr.attribution.tagger import Tagger, load_tagger

__all__ = ["Findings", "Tagger", "find_attributions", "load_tagger"]
