"""Gold: an article with the attributions that a careful reader marked in it."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from quoteattr.formats.source import Place
from quoteattr.records import Extraction
from quoteattr.spans import Span


@frozen
class SameAs:
    """The attribution ``id`` prints the utterance that ``other_id`` prints in ``other_article``."""

    id: str
    other_article: str
    other_id: str


@frozen
class GoldArticle:
    """The gold of one article.

    ``extraction`` holds it in the records that the extractor gives out, so that the two compare.
    ``places`` says where in its file a mark stands, by the span that was marked (an attribution's
    first content span, or an ``Unattributed.span``). ``reporting`` are the ids of attributions
    whose cue is on public lists of reporting verbs, where the gold says so. ``known_failures``
    says, by the same span as ``places``, why a mark is known not to be read right yet.
    """

    extraction: Extraction
    same_as: tuple[SameAs, ...] = ()
    reporting: frozenset[str] = frozenset()
    known_failures: Mapping[Span, str] = field(factory=lambda: MappingProxyType({}), hash=False)
    places: Mapping[Span, Place] = field(
        factory=lambda: MappingProxyType({}), eq=False, hash=False, repr=False
    )
