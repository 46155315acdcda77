"""Who says what in an article: contents, cues and sources."""

from quoteattr.attribution.find import find_attributions
from quoteattr.attribution.tagger import Tagger, check_tagger, load_tagger
from quoteattr.attribution.to_records import Findings

__all__ = ["Findings", "Tagger", "check_tagger", "find_attributions", "load_tagger"]
