"""Who the speakers are: entities within one article and across articles."""

from quoteattr.speakers.across import Merged, SpeakerMerger, merge_entities
from quoteattr.speakers.chains import ChainResolver
from quoteattr.speakers.comparison import Comparison, compare_names
from quoteattr.speakers.doc_chains import DocChains
from quoteattr.speakers.knowledge import KnowledgeBase
from quoteattr.speakers.resolve import Coreference, Resolution, resolve_speakers

__all__ = [
    "ChainResolver",
    "Comparison",
    "Coreference",
    "DocChains",
    "KnowledgeBase",
    "Merged",
    "Resolution",
    "SpeakerMerger",
    "compare_names",
    "merge_entities",
    "resolve_speakers",
]
