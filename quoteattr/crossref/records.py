"""What cross-referencing gives: utterances with their occurrences."""

from attrs import field, frozen

from quoteattr.crossref.matching.relation import Place, RelationKind
from quoteattr.records import Entity, Kind
from quoteattr.spans import Span


@frozen
class Occurrence:
    """A printing of an utterance.

    ``relation`` and ``score`` (0 to 1) compare it with the fullest printing of the utterance,
    which may go on beyond the utterance's ``text``; ``place`` tells where in that printing a
    contained one stands: start, middle, end, or "" elsewhere. Compare with the text itself by
    ``relate(utterance.text, occurrence.text)``.
    ``kind`` is that of the attribution: the words of an indirect one may be the writer's.
    ``speaker`` is whom this article names; ``content`` are spans into the article's text.
    """

    article: str
    outlet: str | None
    published: str | None
    attribution: str
    content: tuple[Span, ...]
    text: str
    source_text: str
    speaker: Entity | None
    relation: RelationKind
    score: float
    place: Place = ""
    kind: Kind = "direct"


@frozen
class Conflict:
    """An article that gives an utterance to somebody else than most do."""

    article: str
    attribution: str
    speaker: Entity


@frozen
class Utterance:
    """One act of speech, and everywhere it was printed.

    ``text`` is as some paper printed it, never stitched together: the longest printing that two
    outlets have, so that one may have more. Where a speech tag interrupts it the pieces are joined,
    with the full stop that the tag took. ``articles`` counts different articles. ``altered`` are
    printings whose difference turns the meaning round, possible misquotes: they are shown here and
    counted nowhere.
    """

    id: str
    text: str
    speaker: Entity | None
    occurrences: tuple[Occurrence, ...] = field(repr=lambda found: f"<{len(found)}>")
    articles: int
    conflicts: tuple[Conflict, ...] = ()
    altered: tuple[Occurrence, ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind of all printings, mixed where they are of several kinds."""
        kinds = {place.kind for place in self.occurrences}
        return kinds.pop() if len(kinds) == 1 else "mixed"

    @property
    def first(self) -> Occurrence:
        """The earliest printing, as far as dates tell; those without a date come last."""
        return self.occurrences[0]


@frozen
class Speaker:
    """Someone who speaks in the corpus, with the number of utterances and of articles."""

    entity: Entity
    utterances: int
    articles: int

    @property
    def name(self) -> str:
        """The fullest name that the articles print."""
        return self.entity.name

    def __str__(self) -> str:
        return self.name


@frozen
class KeywordInContext:
    """A keyword where a printing has it, with the words before and after."""

    article: str
    attribution: str
    speaker: Entity | None
    before: str
    keyword: str
    after: str
