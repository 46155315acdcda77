"""The records that quoteattr gives out: frozen, comparable, free of spaCy and of views."""

import reprlib
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from attrs import Attribute, asdict, field, frozen
from attrs.filters import exclude

from quoteattr.dates import is_iso_date
from quoteattr.display import Displayed, cite
from quoteattr.errors import ArticleError
from quoteattr.spans import Span
from quoteattr.tables import Row, Tabular

Kind = Literal["direct", "mixed", "indirect"]
EntityKind = Literal["person", "organization", "group", "unnamed"]
EntityGender = Literal["female", "male", "other"]
Act = Literal["say", "ask", "believe", "want", "show"]
Reason = Literal["term", "title", "unclear"]

SPAN_FIELDS = ("content", "cue", "source", "quoted")
"""The fields of an attribution that are spans."""


def _check_text(article: "Article", attribute: "Attribute[Any]", value: Any) -> None:  # noqa: ANN401
    """Refuse what is no text, be it anything, where it is said."""
    if isinstance(value, str) or (value is None and attribute.default is None):
        return
    advice = "; decode bytes first" if isinstance(value, bytes | bytearray) else ""
    raise ArticleError(
        f"article {article.id!r:.80}: {attribute.name} is {type(value).__name__} "
        f"{reprlib.repr(value)}, expected a str{advice}"
    )


def _check_date(article: "Article", _attribute: object, value: str | None) -> None:
    if value is not None and not is_iso_date(value):
        raise ArticleError(
            f"article {article.id!r:.80}: published is {value!r:.80}, expected a date as ISO 8601 "
            "has it: 2025-03-02, 2025-03-02T08:30:00+01:00, 2025-03 or 2025"
        )


@frozen
class Article:
    """One article as it was given: ``text`` is never changed, and every offset points into it.

    ``published`` is a date as ISO 8601 has it. ``path`` is the file that it was read from, by which
    those who have its record without its text find that; two articles are equal wherever they were
    read.

    Raises:
        ArticleError: a field is no text, or ``published`` no date.
    """

    id: str = field(validator=_check_text)
    text: str = field(validator=_check_text, repr=lambda text: f"<{len(text)} characters>")
    title: str | None = field(default=None, validator=_check_text)
    outlet: str | None = field(default=None, validator=_check_text)
    published: str | None = field(default=None, validator=[_check_text, _check_date])
    url: str | None = field(default=None, validator=_check_text)
    path: str | None = field(default=None, eq=False, repr=False, validator=_check_text)


@frozen(repr=False)
class Entity:
    """Someone who is named in an article: all the mentions of one person, organization or group.

    ``kind`` is ``unnamed`` for people whom the article describes and does not name. ``gender`` is
    what the article tells by title, noun or pronoun, or the first name by the table of names; None
    where that is open.
    ``steps`` says, in order and for a person to read, what made the mentions one entity, and what
    the gender was told by.
    """

    id: str
    name: str
    kind: EntityKind
    gender: EntityGender | None = field(default=None, kw_only=True)
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    kb_id: str | None = None
    steps: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Entity {cite(self.name)}, {self.kind}>"

    def __str__(self) -> str:
        return self.name


@frozen(repr=False)
class Attribution:
    """One relation of content, cue and source, in the terms of PARC3 and PolNeAR.

    ``content`` leaves out the outer quotation marks; an interrupted quote has several spans.
    ``quoted`` are the parts of the content that stand in quotation marks, without the marks.
    ``text`` is the content's words, spans joined with a space. ``speaker`` is None where the
    library abstained; ``steps`` then says why. Two probabilities, 0 to 1: ``confidence`` that
    content and source are right, ``speaker_confidence`` that, if so, the speaker is this entity
    (0 where it abstained).
    """

    id: str
    kind: Kind
    text: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()
    act: Act = "say"
    speaker: Entity | None = None
    via: Entity | None = None
    confidence: float = 1.0
    speaker_confidence: float = 1.0
    steps: tuple[str, ...] = ()

    def __repr__(self) -> str:
        speaker = cite(self.speaker.name) if self.speaker else None
        return f"<Attribution {self.id!r}, {self.kind}, speaker={speaker}, text={cite(self.text)}>"


@frozen
class Unattributed:
    """Words in quotation marks that quote nobody (a term, a title), or whose speaker is unclear."""

    span: Span
    reason: Reason


@frozen(repr=False)
class Extraction(Tabular, Displayed):
    """All that was found in one article; ``warnings`` tell what could not be done, and where.

    As a table (``to_arrow``, ``to_pandas``, ``to_polars``) it has a row an attribution.
    """

    article: Article
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[Entity, ...] = ()
    unattributed: tuple[Unattributed, ...] = ()
    warnings: tuple[str, ...] = ()

    def __repr__(self) -> str:
        counts = (len(self.quotes), len(self.claims), len(self.entities), len(self.warnings))
        names = ("quotes", "claims", "entities", "warnings")
        told = ", ".join(f"{name}={n}" for name, n in zip(names, counts, strict=True))
        return f"<Extraction {self.article.id!r}, {told}>"

    @property
    def quotes(self) -> tuple[Attribution, ...]:
        """The direct and mixed attributions, in the order of the text."""
        return tuple(a for a in self.attributions if a.kind != "indirect")

    @property
    def claims(self) -> tuple[Attribution, ...]:
        """The indirect attributions, in the order of the text."""
        return tuple(a for a in self.attributions if a.kind == "indirect")

    @property
    def statements(self) -> tuple[Attribution, ...]:
        """What somebody said or asked, quotes and claims; not what is thought, wanted or shown."""
        return tuple(a for a in self.attributions if a.act in {"say", "ask"})

    def rows(self) -> Iterator[Row]:
        """Yield each attribution as a flat row; ``quoteattr.tables`` has the columns' types."""
        article = asdict(self.article, filter=exclude("id", "text", "path"))
        for a in self.attributions:
            yield {
                "article": self.article.id,
                **article,
                "attribution": a.id,
                "kind": a.kind,
                "act": a.act,
                "text": a.text,
                "content": _list_spans(a.content),
                "cue": _list_spans(a.cue),
                "source": _list_spans(a.source),
                "quoted": _list_spans(a.quoted),
                "cue_text": self._cite(a.cue),
                "source_text": self._cite(a.source),
                **_name_entity("speaker", a.speaker),
                **_name_entity("via", a.via),
                "confidence": a.confidence,
                "speaker_confidence": a.speaker_confidence,
                "steps": list(a.steps),
            }

    def _cite(self, spans: Iterable[Span]) -> str | None:
        return " ".join(span.of(self.article.text) for span in spans) or None


def _list_spans(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [asdict(span) for span in spans]


def _name_entity(role: str, entity: Entity | None) -> dict[str, str | None]:
    return {
        role: entity.name if entity else None,
        f"{role}_id": entity.id if entity else None,
        f"{role}_kind": entity.kind if entity else None,
        f"{role}_gender": entity.gender if entity else None,
    }
