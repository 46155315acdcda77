"""Who the speakers are: entities within one article and across articles."""

from quoteattr.speakers.across import Merged, merge_entities
from quoteattr.speakers.comparison import Comparison, compare_names

__all__ = ["Comparison", "Merged", "compare_names", "merge_entities"]
