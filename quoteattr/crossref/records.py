"""What cross-referencing gives: utterances with their occurrences."""

from attrs import field, frozen

from quoteattr.crossref.first import find_first
from quoteattr.crossref.matching.relation import Place
from quoteattr.crossref.matching.relation_kinds import RelationKind
from quoteattr.display import Displayed, cite
from quoteattr.records import Entity, Kind
from quoteattr.spans import Span


@frozen(repr=False)
class Occurrence:
    """A printing of an utterance.

    ``relation`` and ``score`` (0 to 1) compare it with the utterance's ``text``; of a mixed
    attribution, what it quotes. ``place`` tells where the part that both print stands in the
    longer one: start, middle, end, or "" where neither is a part of the other.
    An ``attribution`` such as "unclear-240" is a quotation whose speaker the article leaves open.
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
    relation: RelationKind = field(converter=RelationKind)
    score: float
    place: Place = ""
    kind: Kind = "direct"

    def __repr__(self) -> str:
        facts = (self.article, self.outlet, self.published, self.relation)
        told = ", ".join(cite(fact) for fact in facts if fact)
        return f"<Occurrence {told}, text={cite(self.text)}>"


@frozen
class Conflict:
    """An article that gives an utterance to somebody else than most do."""

    article: str
    attribution: str
    speaker: Entity


@frozen(repr=False)
class Utterance(Displayed):
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
    occurrences: tuple[Occurrence, ...]
    articles: int
    conflicts: tuple[Conflict, ...] = ()
    altered: tuple[Occurrence, ...] = ()

    def __repr__(self) -> str:
        speaker = cite(self.speaker.name) if self.speaker else None
        return (
            f"<Utterance {self.id!r}, speaker={speaker}, articles={self.articles}, "
            f"text={cite(self.text)}>"
        )

    @property
    def kind(self) -> Kind:
        """The kind of all printings, mixed where they are of several kinds."""
        kinds = {place.kind for place in self.occurrences}
        return kinds.pop() if len(kinds) == 1 else "mixed"

    @property
    def first(self) -> Occurrence | None:
        """The first printing, where dates and times decide; None where that is open.

        Printings without a date are left aside; ``may_be_first`` has those that it is open among.
        """
        candidates = self.may_be_first
        return candidates[0] if len(candidates) == 1 else None

    @property
    def may_be_first(self) -> tuple[Occurrence, ...]:
        """The printings that may be the first, of each article one: those of the earliest day.

        Of two articles of one day either may be, unless both have times.
        """
        return find_first(self.occurrences)


@frozen
class Match:
    """An utterance that a wording may be, by the printing that is most like the wording.

    ``text`` is what was compared: the words of the ``printing``, or the part of them that it
    quotes. ``relation`` tells how the wording relates to it, ``altered`` for a wording that turns
    the meaning round, and None where the two share words alone; ``score`` is the share of the
    wording's evidence that the text has, 0 to 1. ``differences`` are the words of both in order, of
    the wording and of the text: what both have, and between it what differs, "" where one of them
    has nothing.
    """

    utterance: Utterance
    printing: Occurrence
    text: str
    relation: RelationKind | None
    score: float
    differences: tuple[tuple[str, str], ...] = ()


@frozen(repr=False)
class Speaker:
    """Someone who speaks in the corpus, with the number of utterances and of articles."""

    entity: Entity
    utterances: int
    articles: int

    def __repr__(self) -> str:
        counts = f"utterances={self.utterances}, articles={self.articles}"
        return f"<Speaker {cite(self.name)}, {counts}>"

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
