"""Who the speakers are: entities within one article and across articles."""

from quoteattr.speakers.coreference.chains import ChainResolver
from quoteattr.speakers.coreference.doc_chains import DocChains
from quoteattr.speakers.coreference.resolve import Coreference, Resolution, resolve_speakers
from quoteattr.speakers.linking.knowledge import KnowledgeBase
from quoteattr.speakers.linking.merge import Merged, SpeakerMerger, merge_entities
from quoteattr.speakers.names.compare import NameComparison, compare_names

__all__ = [
    "ChainResolver",
    "Coreference",
    "DocChains",
    "KnowledgeBase",
    "Merged",
    "NameComparison",
    "Resolution",
    "SpeakerMerger",
    "compare_names",
    "merge_entities",
    "resolve_speakers",
]
