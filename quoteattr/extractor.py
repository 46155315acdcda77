"""The whole article: parse it, find who said what, resolve who speaks, number and warn."""

from collections.abc import Callable, Iterable

from attrs import evolve, field, frozen, validators
from spacy.language import Language

from quoteattr.attribution import find_attributions, load_tagger
from quoteattr.parsing import ParsedArticle, load_pipeline, parse_article
from quoteattr.parsing.language import describe_language
from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.speakers import Coreference, resolve_speakers
from quoteattr.text.diagnostics import describe_faults
from quoteattr.text.intake import accept_article

Knowledge = Callable[[Entity, Article], str | None]


@frozen
class Extractor:
    """Everything that decides how an article is read; call it on a text or an ``Article``.

    ``model`` names a spaCy pipeline ("sm", "md", a package, a path) or is one. ``tagger`` is
    "rules", "fast", "accurate" or the path of weights. ``coreference`` replaces our resolver of
    speakers, ``knowledge`` tells the id of an entity in a knowledge base of yours. Attributions
    below ``min_confidence`` (0 to 1) are left out, and their marks are then ``unattributed``.

    It holds names and loads what they name at the first call, so it is cheap to make and to pickle.
    """

    model: str | Language = "sm"
    tagger: str = "fast"
    coreference: Coreference | None = None
    knowledge: Knowledge | None = None
    min_confidence: float = field(default=0.0, validator=[validators.ge(0.0), validators.le(1.0)])

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
        left_out = [a for a in numbered if a.confidence < self.min_confidence]
        return Extraction(
            article=parsed.article,
            attributions=tuple(a for a in numbered if a.confidence >= self.min_confidence),
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
