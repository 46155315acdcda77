"""The whole article: parse it, find who said what, resolve who speaks, number and warn."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, get_args

from attrs import evolve, field, frozen, validators
from spacy.language import Language

from quoteattr.attribution import check_tagger, find_attributions, load_tagger
from quoteattr.errors import ArgumentError, suggest
from quoteattr.parsing import ParsedArticle, load_pipeline, parse_article
from quoteattr.parsing.language import describe_language
from quoteattr.parsing.model_names import check_model
from quoteattr.records import Act, Article, Attribution, Entity, Extraction, Kind, Unattributed
from quoteattr.speakers import Coreference, resolve_speakers
from quoteattr.text.diagnostics import describe_faults
from quoteattr.text.intake import accept_article

T = TypeVar("T")
Knowledge = Callable[[Entity, Article], str | None]
KINDS: tuple[Kind, ...] = get_args(Kind)
ACTS: tuple[Act, ...] = get_args(Act)
# What the two parts that a user may bring are functions of, for those who bring something else.
COREFERENCE = "a function of a parsed article and its attributions, as ChainResolver is"
KNOWLEDGE = "a function of an entity and its article, as KnowledgeBase.read(path) returns"


def _check(check: Callable[[object], None]) -> Callable[[object, object, object], None]:
    return lambda _extractor, _attribute, value: check(value)


def _check_part(expected: str) -> Callable[[object, Any, object], None]:
    """Return what refuses a part of the user's that cannot be called; a class is not made yet."""

    def check(_extractor: object, attribute: Any, value: object) -> None:  # noqa: ANN401  # attrs'
        if value is not None and (isinstance(value, type) or not callable(value)):
            got = f"{getattr(value, '__name__', type(value).__name__)} {value!r:.80}"
            raise ArgumentError(f"{attribute.name}: got {got}, expected {expected}")

    return check


def choose_kinds(given: str | Iterable[str]) -> tuple[Kind, ...]:
    """Return the kinds that are asked for, be it in one text with commas.

    Raises:
        ArgumentError: one is no kind; it names those that there are.
    """
    return _choose("kinds", KINDS, given)


def choose_acts(given: str | Iterable[str]) -> tuple[Act, ...]:
    """Return the acts that are asked for, be it in one text with commas.

    Raises:
        ArgumentError: one is no act; it names those that there are.
    """
    return _choose("acts", ACTS, given)


def _choose(name: str, choices: tuple[T, ...], given: str | Iterable[str]) -> tuple[T, ...]:
    words = given.replace(",", " ").split() if isinstance(given, str) else list(given)
    known = ", ".join(map(str, choices))
    for word in words:
        if word not in choices:
            advice = suggest(str(word), map(str, choices))
            raise ArgumentError(f"{name}: got {word!r:.80}, expected some of {known}{advice}")
    if not words:
        raise ArgumentError(f"{name}: got none, expected some of {known}")
    return tuple(choice for choice in choices if choice in words)


@frozen
class Extractor:
    """Everything that decides how an article is read; call it on a text or an ``Article``.

    ``model`` names a spaCy pipeline ("sm", "md", a package, a path) or is one. ``tagger`` is
    "rules", "fast", "accurate" or the path of weights. ``coreference`` replaces our resolver of
    speakers, ``knowledge`` tells the id of an entity in a knowledge base of yours. Attributions
    below ``min_confidence`` (0 to 1) are left out, and their marks are then ``unattributed``. So
    are those of other ``kinds`` (direct, mixed, indirect) and ``acts`` (say, ask, believe, want,
    show) than are asked for; ids and entities are the same whatever is left out.

    It holds names and loads what they name at the first call, so it is cheap to make and to pickle.

    Raises:
        ArgumentError: an argument is of the wrong type, or no kind or act.
        ModelError: there is no such tagger or pipeline; it names those that there are.
    """

    model: str | Language = field(default="sm", validator=_check(check_model))
    tagger: str = field(default="fast", validator=_check(check_tagger))
    coreference: Coreference | None = field(default=None, validator=_check_part(COREFERENCE))
    knowledge: Knowledge | None = field(default=None, validator=_check_part(KNOWLEDGE))
    min_confidence: float = field(default=0.0, validator=[validators.ge(0.0), validators.le(1.0)])
    kinds: tuple[Kind, ...] = field(default=KINDS, converter=choose_kinds)
    acts: tuple[Act, ...] = field(default=ACTS, converter=choose_acts)

    def __call__(self, article: str | Article) -> Extraction:
        """Extract one article.

        Raises:
            ArticleError: it is no text.
            ModelError: the pipeline or the tagger's weights are not installed.
        """
        nlp = load_pipeline(self.model)
        return self.extract_parsed(parse_article(accept_article(article), nlp))

    def extract_parsed(self, parsed: ParsedArticle) -> Extraction:
        """Extract an article that has its parse already."""
        found = find_attributions(parsed, load_tagger(self.tagger))
        resolved = (self.coreference or resolve_speakers)(parsed, found.attributions)
        entities = tuple(self._identify(entity, parsed.article) for entity in resolved.entities)
        numbered = number_attributions(resolved.attributions, entities)
        sure = [a for a in numbered if a.confidence >= self.min_confidence]
        left_out = [a for a in numbered if a.confidence < self.min_confidence]
        return Extraction(
            article=parsed.article,
            attributions=tuple(a for a in sure if a.kind in self.kinds and a.act in self.acts),
            entities=entities,
            unattributed=sort_unattributed((*found.unattributed, *mark_unclear(left_out))),
            warnings=(
                *describe_faults(parsed.text, parsed.quotations),
                *describe_language(parsed.language),
            ),
        )

    def _identify(self, entity: Entity, article: Article) -> Entity:
        known = self.knowledge(entity, article) if self.knowledge else None
        return evolve(entity, kb_id=known) if known else entity


def number_attributions(
    attributions: Iterable[Attribution], entities: Iterable[Entity]
) -> tuple[Attribution, ...]:
    """Return ``attributions`` in text order, named a1, a2, …, each speaker one of ``entities``."""
    by_id = {entity.id: entity for entity in entities}
    ordered = sorted(attributions, key=lambda a: (a.content[0].start, -a.content[-1].end))
    return tuple(
        evolve(
            a,
            id=f"a{number}",
            speaker=a.speaker and by_id.get(a.speaker.id, a.speaker),
            via=a.via and by_id.get(a.via.id, a.via),
        )
        for number, a in enumerate(ordered, start=1)
    )


def mark_unclear(left_out: Iterable[Attribution]) -> tuple[Unattributed, ...]:
    """Return the quoted words of attributions too unsure to keep, so that no mark goes unseen."""
    return tuple(Unattributed(span, "unclear") for a in left_out for span in a.quoted)


def sort_unattributed(unattributed: Iterable[Unattributed]) -> tuple[Unattributed, ...]:
    """Return ``unattributed`` in the order of the text."""
    return tuple(sorted(unattributed, key=lambda u: u.span))


def extract(article: str | Article) -> Extraction:
    """Extract one article with the default pipeline and tagger, loaded once.

    Raises:
        ArticleError: it is no text.
    """
    return Extractor()(article)
