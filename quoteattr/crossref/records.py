"""What cross-referencing takes and gives: printings in, utterances with their occurrences out."""

from attrs import field, frozen

from quoteattr.crossref.relation import RelationKind
from quoteattr.records import Entity, Kind
from quoteattr.spans import Span


@frozen
class Printing:
    """One attribution as one article printed it, or one row of quotes found elsewhere.

    ``parts`` are the words to match it by: a direct quote whole, its pieces joined; each quoted
    part of a mixed one; the content of a claim. ``content`` is empty for rows from elsewhere.
    """

    article: str
    attribution: str
    kind: Kind
    text: str
    parts: tuple[str, ...]
    content: tuple[Span, ...] = ()
    source_text: str = ""
    speaker: Entity | None = None
    outlet: str | None = None
    published: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells this printing from all others: the article's id, the attribution's in it."""
        return self.article, self.attribution


@frozen
class Occurrence:
    """A printing as a place where an utterance stands.

    ``relation`` and ``score`` (0 to 1) compare it with the fullest text of the utterance.
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


@frozen
class Conflict:
    """An article that gives an utterance to somebody else than most do."""

    article: str
    attribution: str
    speaker: Entity


@frozen
class Utterance:
    """One act of speech, and everywhere it was printed.

    ``text`` is as some paper printed it, never stitched together. ``articles`` counts different
    articles. ``altered`` are printings whose difference turns the meaning round, possible
    misquotes: they are shown here and counted nowhere.
    """

    id: str
    text: str
    speaker: Entity | None
    occurrences: tuple[Occurrence, ...] = field(repr=lambda found: f"<{len(found)}>")
    articles: int
    conflicts: tuple[Conflict, ...] = ()
    altered: tuple[Occurrence, ...] = ()


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


@frozen
class KeywordInContext:
    """A keyword where a printing has it, with the words before and after."""

    article: str
    attribution: str
    speaker: Entity | None
    before: str
    keyword: str
    after: str
